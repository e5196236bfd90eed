import { useNavigate } from '@tanstack/react-router'
import { formatLimits } from '../../../../../foundation/documents/letter-format.ts'
import { patch, post } from '../../../../../web/kit/client.ts'
import { notifyDone } from '../../../../../web/kit/dialogs.tsx'
import { NumberField, SelectField, SwitchField, TextField } from '../../../../../web/kit/fields.tsx'
import { FieldGrid, Form, FormBar } from '../../../../../web/kit/Form.tsx'
import { type Form as FormState, type NameOf, useForm } from '../../../../../web/kit/form.ts'
import { useRefresh } from '../../../../../web/kit/queries.ts'
import { ReferenceField } from '../../../../../web/kit/ReferenceField.tsx'
import { Section } from '../../../../../web/kit/Section.tsx'
import { useHref } from '../../../../../web/kit/session.ts'
import { useWords } from '../../../../../web/kit/words.ts'
import { optionsOf } from '../../options.ts'
import { blank, type FormatValues, type LetterFormat, letterheads, signatures, typefaces, valuesOf } from './format.ts'

export function FormatForm({ format }: { format?: LetterFormat }) {
  const t = useWords('letters')
  const form = useFormatForm(format)
  return (
    <Form form={form} label={t('library.format.title')}>
      <Section title={t('library.format.title')}>
        <FieldGrid>
          <TextField form={form} name="name" label={t('library.name')} maxLength={200} isRequired />
          <ReferenceField
            form={form}
            name="company_id"
            label={t('library.format.company_id')}
            hint={t('library.format.companyHint')}
            source={{ path: '/companies', right: 'company.read' }}
            current={format?.labels?.company_id}
          />
        </FieldGrid>
      </Section>
      <LetterheadFields form={form} />
      <TextFields form={form} />
      <FormBar form={form} action={format ? undefined : t('library.format.createAction')} />
    </Form>
  )
}

type Fields = { form: FormState<FormatValues> }

function LetterheadFields({ form }: Fields) {
  const t = useWords('letters')
  const isPrinted = form.values.letterhead === 'none'
  return (
    <Section title={t('library.format.letterhead')}>
      <FieldGrid>
        <SelectField
          form={form}
          name="letterhead"
          label={t('library.format.letterhead')}
          options={optionsOf(t, 'library.format.letterheads', letterheads)}
          isRequired
        />
        {isPrinted ? (
          <Measure form={form} name="letterhead_space" limits={formatLimits.letterhead_space_mm} hasHint />
        ) : (
          <Measure form={form} name="logo_width" limits={formatLimits.logo_width_mm} />
        )}
      </FieldGrid>
    </Section>
  )
}

function TextFields({ form }: Fields) {
  const t = useWords('letters')
  const margins = ['margin_top', 'margin_bottom', 'margin_left', 'margin_right'] as const
  return (
    <Section title={t('library.format.page')}>
      <FieldGrid>
        <SelectField
          form={form}
          name="typeface"
          label={t('library.format.typeface')}
          options={optionsOf(t, 'library.format.typefaces', typefaces)}
          isRequired
        />
        <Measure form={form} name="size_pt" limits={formatLimits.size_pt} unit="pt" />
        {margins.map((name) => (
          <Measure key={name} form={form} name={name} limits={formatLimits.margin_mm} />
        ))}
        <SelectField
          form={form}
          name="signatures"
          label={t('library.format.signatures')}
          options={optionsOf(t, 'library.format.signaturesAt', signatures)}
          isRequired
        />
        <Measure form={form} name="signature_space" limits={formatLimits.signature_space_mm} />
        <SwitchField form={form} name="has_page_numbers" label={t('library.format.has_page_numbers')} />
      </FieldGrid>
    </Section>
  )
}

type MeasureProps = Fields & {
  name: NameOf<FormatValues, number>
  limits: readonly [number, number]
  unit?: string
  hasHint?: boolean
}

/** A number with its unit; the limits are said below it. */
function Measure({ form, name, limits: [min, max], unit = 'mm', hasHint = false }: MeasureProps) {
  const t = useWords('letters')
  const limits = t('library.format.limits', { min, max })
  return (
    <NumberField
      form={form as unknown as FormState<Record<typeof name, number | null>>}
      name={name}
      label={t(`library.format.${name}`)}
      hint={hasHint ? `${t(`library.format.${name}_hint`)} ${limits}` : limits}
      unit={unit}
      min={min}
      max={max}
      isRequired
    />
  )
}

function useFormatForm(format: LetterFormat | undefined) {
  const t = useWords('letters')
  const href = useHref()
  const navigate = useNavigate()
  const refresh = useRefresh()
  return useForm<FormatValues, LetterFormat>({
    draft: `letter-formats/${format?.id ?? 'new'}`,
    initial: format ? valuesOf(format) : blank,
    version: format?.version,
    isReadOnly: format !== undefined && !format.actions.includes('update'),
    save: ({ values, changed, ifMatch, idempotencyKey }) =>
      format
        ? patch(`/letter-formats/${format.id}`, changed, { ifMatch })
        : post('/letter-formats', values, { idempotencyKey }),
    onSaved: async (saved) => {
      notifyDone(t('saved'))
      await refresh('/letter-formats')
      if (!format) await navigate({ to: href(`/library/formats/${saved.id}`), replace: true })
    },
  })
}
