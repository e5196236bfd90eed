import { TagsInput, Text } from '@mantine/core'
import { patch, post } from '../../../../../web/kit/client.ts'
import { notifyDone } from '../../../../../web/kit/dialogs.tsx'
import { SelectField, TextField, useField } from '../../../../../web/kit/fields.tsx'
import { FormDialog } from '../../../../../web/kit/FormDialog.tsx'
import { type Form, useForm } from '../../../../../web/kit/form.ts'
import { useRefresh } from '../../../../../web/kit/queries.ts'
import { useWords } from '../../../../../web/kit/words.ts'
import { optionsOf } from '../../options.ts'
import { type CustomField, fieldKinds } from './customField.ts'

type Values = { label: string; kind: string; choices: string[] }
type FieldDialogProps = {
  record: CustomField['record']
  /** None for a new one. */
  field?: CustomField
  /** Where a new one stands. */
  position: number
  close: () => void
}

/** A field's name and kind. What is stored already wouldn't fit another kind, so that stays. */
export function FieldDialog({ record, field, position, close }: FieldDialogProps) {
  const t = useWords('letters')
  const refresh = useRefresh()
  const form = useForm<Values, CustomField>({
    draft: null,
    initial: { label: field?.label ?? '', kind: field?.kind ?? 'text', choices: field?.choices ?? [] },
    version: field?.version,
    isGuarded: false,
    save: ({ values, changed, ifMatch, idempotencyKey }) =>
      field
        ? patch(`/custom-fields/${field.id}`, changed, { ifMatch })
        : post('/custom-fields', { record, position, ...values }, { idempotencyKey }),
    onSaved: async () => {
      notifyDone(t('saved'))
      close()
      await refresh('/custom-fields')
    },
  })
  return (
    <FormDialog
      form={form}
      title={field ? t('library.field.editOne', { field: field.label }) : t(`library.field.add.${record}`)}
      action={t(field ? 'library.field.save' : 'library.field.create')}
      close={close}
    >
      <TextField form={form} name="label" label={t('library.field.label')} maxLength={100} isRequired />
      {field ? (
        <Text size="sm">{t('library.field.kindStays', { kind: t(`library.field.kinds.${field.kind}`) })}</Text>
      ) : (
        <SelectField
          form={form}
          name="kind"
          label={t('library.field.kind')}
          options={optionsOf(t, 'library.field.kinds', fieldKinds)}
          isRequired
        />
      )}
      {form.values.kind === 'choice' && <ChoicesField form={form} />}
    </FormDialog>
  )
}

function ChoicesField({ form }: { form: Form<Values> }) {
  const t = useWords('letters')
  const field = useField<Values, string[]>({
    form,
    name: 'choices',
    label: t('library.field.choices'),
    hint: t('library.field.choicesHint'),
    isRequired: true,
  })
  return (
    <TagsInput
      {...field.props}
      maxTags={100}
      acceptValueOnBlur
      value={field.value}
      onChange={(choices) => field.write(choices)}
    />
  )
}
