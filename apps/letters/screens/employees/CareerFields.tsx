import { DateField, SelectField, SwitchField, TextAreaField, TextField } from '../../../../web/kit/fields.tsx'
import { Wide } from '../../../../web/kit/Form.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { RowsField } from '../../../../web/kit/RowsField.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { interruptionReasons } from '../../text/types.ts'
import { optionsOf } from '../options.ts'
import { type Employee, useCareerText } from './employee.ts'

export type Career = Pick<Employee, 'stations' | 'authorities' | 'interruptions' | 'trainings'>
/** The label is only heard where a heading says it already. */
type RowsProps = { form: Form<Career>; isLabelHidden?: boolean }
type CareerFieldsProps<Values extends object> = { form: Form<Values & Career> }

/** What somebody did and was allowed to do here, beside the present position. */
export function CareerFields<Values extends object>({ form }: CareerFieldsProps<Values>) {
  const t = useWords('letters')
  const fields = form as unknown as Form<Career>
  return (
    <>
      <StationsField form={fields} />
      <AuthoritiesField form={fields} />
      <InterruptionsField form={fields} />
      <Wide>
        <TextAreaField form={fields} name="trainings" label={t('fields.trainings')} hint={t('employee.onePerLine')} />
      </Wide>
    </>
  )
}

export function StationsField({ form, isLabelHidden = false }: RowsProps) {
  const t = useWords('letters')
  const text = useCareerText()
  return (
    <RowsField
      form={form}
      name="stations"
      label={t('fields.stations')}
      isLabelHidden={isLabelHidden}
      addLabel={t('employee.addStation')}
      blank={(): Career['stations'][number] => ({ position: '', from: '' })}
      write={text.station}
    >
      {(row) => (
        <>
          <TextField form={row} name="position" label={t('fields.position')} maxLength={200} isRequired />
          <DateField form={row} name="from" label={t('employee.from')} isRequired />
          <DateField form={row} name="until" label={t('employee.until')} min={row.values.from} />
          <Wide>
            <TextField form={row} name="place" label={t('employee.stationPlace')} maxLength={200} />
          </Wide>
          <Wide>
            <TextAreaField form={row} name="activities" label={t('employee.stationActivities')} rows={1} />
          </Wide>
        </>
      )}
    </RowsField>
  )
}

export function AuthoritiesField({ form, isLabelHidden = false }: RowsProps) {
  const t = useWords('letters')
  const text = useCareerText()
  return (
    <RowsField
      form={form}
      name="authorities"
      label={t('fields.authorities')}
      isLabelHidden={isLabelHidden}
      addLabel={t('employee.addAuthority')}
      blank={(): Career['authorities'][number] => ({ name: '', from: '' })}
      write={text.authority}
      most={20}
    >
      {(row) => (
        <>
          <TextField form={row} name="name" label={t('employee.authorityName')} maxLength={100} isRequired />
          <DateField form={row} name="from" label={t('employee.from')} isRequired />
          <DateField form={row} name="until" label={t('employee.until')} min={row.values.from} />
        </>
      )}
    </RowsField>
  )
}

export function InterruptionsField({ form }: { form: Form<Career> }) {
  const t = useWords('letters')
  const text = useCareerText()
  return (
    <RowsField
      form={form}
      name="interruptions"
      label={t('fields.interruptions')}
      hint={t('employee.interruptionsHint')}
      addLabel={t('employee.addInterruption')}
      blank={(): Career['interruptions'][number] => ({ reason: 'parental_leave', from: '', is_mentioned: false })}
      write={text.interruption}
      most={20}
    >
      {(row) => (
        <>
          <SelectField
            form={row}
            name="reason"
            label={t('employee.interruptionReason')}
            options={optionsOf(t, 'interruption_reasons', interruptionReasons)}
            isRequired
          />
          <DateField form={row} name="from" label={t('employee.from')} isRequired />
          <DateField form={row} name="until" label={t('employee.until')} min={row.values.from} />
          <Wide>
            <SwitchField form={row} name="is_mentioned" label={t('employee.isMentioned')} />
          </Wide>
          {row.values.is_mentioned && (
            <Wide>
              <TextField form={row} name="wording" label={t('employee.interruptionWording')} maxLength={500} />
            </Wide>
          )}
        </>
      )}
    </RowsField>
  )
}
