import { DateField, SelectField, TextAreaField, TextField } from '../../kit/fields.tsx'
import { FieldGrid, Wide } from '../../kit/Form.tsx'
import type { Form } from '../../kit/form.ts'
import { useFormat } from '../../kit/format.ts'
import { useWords } from '../../kit/words.ts'
import { useCountryOptions } from '../options.ts'
import { type SubprocessorFacts, transferBases } from './subprocessor.ts'

type SubprocessorFieldsProps = {
  form: Form<SubprocessorFacts>
  /** Before this day nothing may begin; null is any day. */
  earliest: string | null
  /** It works already: its first day stays as it is. */
  isWorking?: boolean
}

export function SubprocessorFields({ form, earliest, isWorking = false }: SubprocessorFieldsProps) {
  const t = useWords('shell')
  const format = useFormat()
  const label = (name: string) => t(`desk.subprocessors.${name}`)
  const bases = transferBases.map((value) => ({ value, label: t(`desk.subprocessors.bases.${value}`) }))
  return (
    <FieldGrid>
      <Wide>
        <TextField form={form} name="name" label={label('name')} maxLength={200} isRequired />
      </Wide>
      <SelectField form={form} name="country" label={label('country')} options={useCountryOptions()} isRequired />
      <TextField form={form} name="place" label={label('place')} hint={label('placeHint')} maxLength={200} isRequired />
      <SelectField form={form} name="transfer_basis" label={label('transfer_basis')} options={bases} isRequired />
      <Wide>
        <TextAreaField form={form} name="role" label={label('role')} hint={label('roleHint')} rows={2} isRequired />
      </Wide>
      <Wide>
        <TextAreaField form={form} name="data_categories" label={label('data_categories')} rows={2} isRequired />
      </Wide>
      <TextField form={form} name="service" label={label('service')} maxLength={200} />
      <TextField form={form} name="website" type="url" label={label('website')} maxLength={300} />
      <TextField form={form} name="contract_number" label={label('contract_number')} maxLength={100} />
      <DateField form={form} name="contract_on" label={label('contract_on')} />
      {!isWorking && (
        <DateField
          form={form}
          name="works_from"
          label={label('works_from')}
          hint={earliest ? t('desk.subprocessors.earliest', { day: format.longDate(earliest) }) : undefined}
          {...(earliest && { min: earliest })}
          isRequired
        />
      )}
    </FieldGrid>
  )
}
