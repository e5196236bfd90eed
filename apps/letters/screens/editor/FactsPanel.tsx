import { DateField, NumberField, SelectField, TextAreaField, TextField } from '../../../../web/kit/fields.tsx'
import { Wide } from '../../../../web/kit/Form.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { ReferenceField } from '../../../../web/kit/ReferenceField.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { countries, extents, kinds } from '../../text/types.ts'
import { CustomFields } from '../CustomFields.tsx'
import { CareerFields } from '../employees/CareerFields.tsx'
import { employeeKinds } from '../employees/employee.ts'
import type { Letter } from '../letters/letter.ts'
import { optionsOf } from '../options.ts'
import { PlaceFields } from '../PlaceFields.tsx'
import { Fields, Place } from './Fields.tsx'
import { IssueFields } from './IssueFields.tsx'
import { PersonFields } from './PersonFields.tsx'
import { reasonable, reasonsFor } from './reasons.ts'
import { useJobProfileForm } from './useJobProfile.ts'
import type { Values } from './values.ts'
import { WordingFields } from './WordingFields.tsx'

type PartProps = { form: Form<Values>; letter: Letter }

/** Everything of a letter but grades and text. */
export function FactsPanel(props: PartProps) {
  const t = useWords('letters')
  const { form, letter } = props
  return (
    <>
      <Kind {...props} />
      <Employment {...props} />
      <Section title={t('employee.career')}>
        <Fields>
          <Place of="interruptions">
            <Fields>
              <CareerFields form={form} />
            </Fields>
          </Place>
          <Lines form={form} name="achievements" hint={t('editor.achievementsHint')} />
        </Fields>
      </Section>
      <Reason {...props} />
      <WordingFields form={form} />
      <IssueFields form={form} letter={letter} />
      <PersonFields {...props} />
      <CustomFields form={form} record="letter" />
      <Section title={t('editor.belongs')}>
        <Fields>
          <PlaceFields form={form} labels={letter.labels} />
        </Fields>
      </Section>
    </>
  )
}

type LinesName = 'activities' | 'extra_activities' | 'achievements'

function Lines({ form, name, hint, rows = 2 }: { form: Form<Values>; name: LinesName; hint: string; rows?: number }) {
  const t = useWords('letters')
  return (
    <Wide>
      <TextAreaField form={form} name={name} label={t(`fields.${name}`)} hint={hint} rows={rows} lang="de" />
    </Wide>
  )
}

function Kind({ form }: PartProps) {
  const t = useWords('letters')
  const fitting = reasonable(form)
  return (
    <Section title={t('editor.kind')}>
      <Fields>
        <SelectField
          form={fitting}
          name="kind"
          label={t('fields.kind')}
          options={optionsOf(t, 'kinds', kinds)}
          isRequired
        />
        <SelectField
          form={form}
          name="extent"
          label={t('fields.extent')}
          options={optionsOf(t, 'extents', extents)}
          isRequired
        />
        <SelectField
          form={fitting}
          name="employee_kind"
          label={t('fields.employee_kind')}
          options={optionsOf(t, 'employee_kinds', employeeKinds)}
          isRequired
        />
        <SelectField
          form={fitting}
          name="country"
          label={t('fields.country')}
          options={optionsOf(t, 'countries', countries)}
          isRequired
        />
      </Fields>
    </Section>
  )
}

function Employment({ form, letter }: PartProps) {
  const t = useWords('letters')
  const profiled = useJobProfileForm(form)
  return (
    <Section title={t('employee.employment')}>
      <Fields>
        <TextField
          form={form}
          name="position"
          label={t('fields.position')}
          hint={t('editor.positionHint')}
          maxLength={200}
          isRequired
        />
        <NumberField
          form={form}
          name="workload_percent"
          label={t('fields.workload_percent')}
          hint={form.values.country === 'CH' ? t('editor.workloadHint') : undefined}
          min={1}
          max={100}
          unit="%"
        />
        <DateField form={form} name="period_from" label={t('fields.period_from')} isRequired />
        <DateField
          form={form}
          name="period_until"
          label={t('fields.period_until')}
          min={form.values.period_from || undefined}
        />
        <ReferenceField
          form={profiled}
          name="job_profile_id"
          label={t('fields.job_profile_id')}
          hint={t('editor.profileHint')}
          source={{ path: '/job-profiles', right: 'job_profile.read' }}
          current={letter.labels?.job_profile_id}
        />
        <Lines form={form} name="activities" hint={t('editor.activitiesHint')} rows={4} />
        <Lines form={form} name="extra_activities" hint={t('editor.extraHint')} />
      </Fields>
    </Section>
  )
}

function Reason({ form }: PartProps) {
  const t = useWords('letters')
  return (
    <Section title={t('editor.reason')}>
      <Fields>
        <Place of="reason">
          <SelectField
            form={form}
            name="reason"
            label={t('fields.reason')}
            hint={t('editor.reasonHint')}
            options={optionsOf(t, 'reasons', reasonsFor(form.values))}
          />
        </Place>
        <Wide>
          <TextAreaField
            form={form}
            name="reason_text"
            label={t('fields.reason_text')}
            hint={t('editor.reasonTextHint')}
            rows={2}
            lang="de"
          />
        </Wide>
      </Fields>
    </Section>
  )
}
