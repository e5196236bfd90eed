import { DateField, NumberField, SelectField, TextAreaField, TextField } from '../../../../web/kit/fields.tsx'
import { FieldGrid, Wide } from '../../../../web/kit/Form.tsx'
import { type Form, formWithin } from '../../../../web/kit/form.ts'
import { useWords } from '../../../../web/kit/words.ts'
import type { Section } from '../../guests/sections.ts'
import { countries, extents, kinds, type Reason, reasons } from '../../text/types.ts'
import { CustomField } from '../CustomFields.tsx'
import { AuthoritiesField, type Career, InterruptionsField, StationsField } from '../employees/CareerFields.tsx'
import { employeeKinds, salutations } from '../employees/employee.ts'
import { optionsOf, places } from '../options.ts'
import type { Handed, Values } from './handed.ts'
import { QualityRows } from './QualityRows.tsx'
import { RatingFields } from './RatingFields.tsx'

type PartProps = { page: Handed; form: Form<Values> }

/** A section that may be changed. */
export function WriteSection({ page, form, section }: PartProps & { section: Exclude<Section, 'text'> }) {
  const Part = parts[section]
  return <Part page={page} form={form} />
}

function Person({ form }: PartProps) {
  const t = useWords('letters')
  return (
    <FieldGrid>
      <SelectField
        form={form}
        name="salutation"
        label={t('fields.salutation')}
        options={optionsOf(t, 'salutations', salutations)}
        isRequired
      />
      <TextField form={form} name="title" label={t('fields.title')} maxLength={50} />
      <TextField form={form} name="first_name" label={t('fields.first_name')} maxLength={100} isRequired />
      <TextField form={form} name="last_name" label={t('fields.last_name')} maxLength={100} isRequired />
      <DateField form={form} name="born_on" label={t('fields.born_on')} />
      <TextField form={form} name="born_in" label={t('fields.born_in')} maxLength={100} />
    </FieldGrid>
  )
}

/** Sites and departments are those of the chosen company. */
function Company({ page, form }: PartProps) {
  const t = useWords('letters')
  const { company_id } = form.values
  return (
    <FieldGrid>
      {places.map(({ key }) => (
        <SelectField
          key={key}
          form={form}
          name={key}
          label={t(`fields.${key}`)}
          options={(page.places?.[key] ?? [])
            .filter((place) => place.company_id === undefined || place.company_id === company_id)
            .map(({ id, name }) => ({ value: id, label: name }))}
          isRequired={key === 'company_id'}
        />
      ))}
    </FieldGrid>
  )
}

function Letter({ form }: PartProps) {
  const t = useWords('letters')
  const choice = (name: 'country' | 'kind' | 'extent' | 'employee_kind', group: string, values: readonly string[]) => (
    <SelectField form={form} name={name} label={t(`fields.${name}`)} options={optionsOf(t, group, values)} isRequired />
  )
  return (
    <FieldGrid>
      {choice('kind', 'kinds', kinds)}
      {choice('extent', 'extents', extents)}
      {choice('employee_kind', 'employee_kinds', employeeKinds)}
      {choice('country', 'countries', countries)}
      <TextField form={form} name="position" label={t('fields.position')} maxLength={200} isRequired />
      <NumberField
        form={form}
        name="workload_percent"
        label={t('fields.workload_percent')}
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
    </FieldGrid>
  )
}

/** The server knows which reason fits which letter; an interim one has an occasion, the others an end. */
const occasions: readonly Reason[] = reasons.slice(reasons.indexOf('requested'))

function Further({ page, form }: PartProps) {
  const t = useWords('letters')
  const { kind, custom } = form.values
  const isOccasion = (reason: Reason) => occasions.includes(reason)
  const fitting = kind === undefined ? reasons : reasons.filter((one) => isOccasion(one) === (kind === 'interim'))
  const own = formWithin(form, 'custom', custom ?? {}, (next) => form.set('custom', next))
  return (
    <FieldGrid>
      <SelectField form={form} name="reason" label={t('fields.reason')} options={optionsOf(t, 'reasons', fitting)} />
      <Wide>
        <TextAreaField form={form} name="reason_text" label={t('fields.reason_text')} rows={2} lang="de" />
      </Wide>
      <InterruptionsField form={form as unknown as Form<Career>} />
      {page.custom_fields.map((field) => (
        <CustomField key={field.key} form={own} field={field} />
      ))}
    </FieldGrid>
  )
}

function Signatures({ form }: PartProps) {
  const t = useWords('letters')
  return (
    <FieldGrid>
      <TextField form={form} name="place" label={t('fields.place')} maxLength={100} />
      <DateField form={form} name="issued_on" label={t('fields.issued_on')} />
      <TextField form={form} name="signer_name" label={t('fields.signer_name')} maxLength={200} />
      <TextField form={form} name="signer_role" label={t('fields.signer_role')} maxLength={200} />
      <TextField form={form} name="second_signer_name" label={t('fields.second_signer_name')} maxLength={200} />
      <TextField form={form} name="second_signer_role" label={t('fields.second_signer_role')} maxLength={200} />
    </FieldGrid>
  )
}

/** Entries, one per line. */
const linesPart = (name: 'activities' | 'extra_activities' | 'trainings' | 'achievements') =>
  function Lines({ form }: PartProps) {
    const t = useWords('letters')
    return (
      <TextAreaField
        form={form}
        name={name}
        label={t(`fields.${name}`)}
        hint={t('guests.onePerLine')}
        lang="de"
        isLabelHidden
      />
    )
  }

const parts = {
  person: Person,
  company: Company,
  letter: Letter,
  further: Further,
  signatures: Signatures,
  stations: ({ form }: PartProps) => <StationsField form={form as unknown as Form<Career>} isLabelHidden />,
  activities: linesPart('activities'),
  extra_activities: linesPart('extra_activities'),
  trainings: linesPart('trainings'),
  authorities: ({ form }: PartProps) => <AuthoritiesField form={form as unknown as Form<Career>} isLabelHidden />,
  ratings: RatingFields,
  qualities: QualityRows,
  achievements: linesPart('achievements'),
}
