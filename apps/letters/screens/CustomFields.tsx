import { DateField, NumberField, SelectField, TextField } from '../../../web/kit/fields.tsx'
import { FieldGrid } from '../../../web/kit/Form.tsx'
import { type Form, formWithin } from '../../../web/kit/form.ts'
import { type ListAnswer, useGet } from '../../../web/kit/queries.ts'
import { Section } from '../../../web/kit/Section.tsx'
import { useRight } from '../../../web/kit/session.ts'
import { useWords } from '../../../web/kit/words.ts'
import type { Row } from '../../../foundation/table.ts'
import type { customField } from '../library/tables.ts'

export type Field = Row<typeof customField>
type Own = { custom: Record<string, string | number | null> }

/** The fields that the company has added to its employees or letters, as far as this person may see them. */
function useCustomFields(record: Field['record']): Field[] {
  const isAllowed = useRight('custom_field.read')
  const { data } = useGet<ListAnswer<Field>>(isAllowed ? '/custom-fields' : null, { record, sort: 'position' })
  return data?.items ?? []
}

/** A section of the company's own fields; nothing where there are none. */
export function CustomFields<Values extends object>(props: { form: Form<Values & Own>; record: Field['record'] }) {
  const t = useWords('letters')
  const fields = useCustomFields(props.record)
  const form = props.form as unknown as Form<Own>
  if (fields.length === 0) return null
  const own = formWithin(form, 'custom', form.values.custom, (custom) => form.set('custom', custom))
  return (
    <Section title={t('fields.custom')}>
      <FieldGrid>
        {fields.map((field) => (
          <CustomField key={field.key} form={own} field={field} />
        ))}
      </FieldGrid>
    </Section>
  )
}

export function CustomField({
  form,
  field,
}: {
  form: Form<Own['custom']>
  field: Pick<Field, 'key' | 'label' | 'kind' | 'choices'>
}) {
  const { key, label, kind, choices } = field
  const texts = form as unknown as Form<Record<string, string | null>>
  switch (kind) {
    case 'number':
      return (
        <NumberField
          form={form as unknown as Form<Record<string, number | null>>}
          name={key}
          label={label}
          digits={6}
        />
      )
    case 'date':
      return <DateField form={texts} name={key} label={label} />
    case 'choice':
      return (
        <SelectField
          form={texts}
          name={key}
          label={label}
          options={choices.map((value) => ({ value, label: value }))}
        />
      )
    default:
      return <TextField form={texts} name={key} label={label} maxLength={2000} />
  }
}
