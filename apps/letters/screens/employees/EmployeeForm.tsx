import { DateField, NumberField, SelectField, TextField } from '../../../../web/kit/fields.tsx'
import { FieldGrid, Form, FormBar } from '../../../../web/kit/Form.tsx'
import { type Form as FormState, useForm } from '../../../../web/kit/form.ts'
import { patch, post } from '../../../../web/kit/client.ts'
import { notifyDone } from '../../../../web/kit/dialogs.tsx'
import { type Saved, useRefresh } from '../../../../web/kit/queries.ts'
import { ReferenceField } from '../../../../web/kit/ReferenceField.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { CustomFields } from '../CustomFields.tsx'
import { optionsOf } from '../options.ts'
import { PlaceFields } from '../PlaceFields.tsx'
import { CareerFields } from './CareerFields.tsx'
import { type Employee, employeeKinds, salutations } from './employee.ts'
import { FormerPosition } from './FormerPosition.tsx'

type Optional<T> = { [Key in keyof T]: T[Key] | null }
type Listed = 'stations' | 'authorities' | 'interruptions' | 'custom'
/** An employee while the form is filled in: what is required may still be missing. */
export type Values = Optional<Omit<Employee, keyof Saved | Listed>> & Pick<Employee, Listed>

const blank: Values = {
  company_id: null,
  site_id: null,
  department_id: null,
  unit_id: null,
  kind: 'employee',
  salutation: null,
  title: null,
  first_name: '',
  last_name: '',
  born_on: null,
  born_in: null,
  street: null,
  postal_code: null,
  city: null,
  email: null,
  position: '',
  joined_on: null,
  left_on: null,
  staff_number: null,
  workload_percent: null,
  stations: [],
  authorities: [],
  interruptions: [],
  trainings: null,
  custom: {},
  job_profile_id: null,
  supervisor_name: null,
  supervisor_email: null,
}

const valuesOf = (employee: Employee): Values =>
  Object.fromEntries(Object.keys(blank).map((key) => [key, employee[key as keyof Values]])) as Values

/** All that is known of an employee; without one, a new one is created. */
export function EmployeeForm({
  employee,
  onCreated,
}: {
  employee?: Employee
  onCreated?: (employee: Employee) => void
}) {
  const t = useWords('letters')
  const refresh = useRefresh()
  const form = useForm<Values, Employee>({
    draft: `employees/${employee?.id ?? 'new'}`,
    initial: employee ? valuesOf(employee) : blank,
    version: employee?.version,
    isReadOnly: employee !== undefined && !employee.actions.includes('update'),
    save: ({ values, changed, ifMatch, idempotencyKey }) =>
      employee
        ? patch(`/employees/${employee.id}`, changed, { ifMatch })
        : post('/employees', filled(values), { idempotencyKey }),
    onSaved: async (saved) => {
      notifyDone(t('saved'))
      await refresh('/employees')
      if (!employee) onCreated?.(saved)
    },
  })
  return (
    <Form form={form} label={t('employee.data')}>
      <PersonFields form={form} />
      <EmploymentFields form={form} employee={employee} />
      <Section title={t('employee.career')}>
        <FieldGrid>
          <CareerFields form={form} />
        </FieldGrid>
      </Section>
      <ContactFields form={form} />
      <CustomFields form={form} record="employee" />
      <FormBar form={form} action={employee ? undefined : t('employee.createAction')} />
    </Form>
  )
}

function PersonFields({ form }: { form: FormState<Values> }) {
  const t = useWords('letters')
  return (
    <Section title={t('employee.person')}>
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
    </Section>
  )
}

function EmploymentFields({ form, employee }: { form: FormState<Values>; employee: Employee | undefined }) {
  const t = useWords('letters')
  const { labels } = employee ?? {}
  return (
    <Section title={t('employee.employment')}>
      <FieldGrid>
        <TextField form={form} name="position" label={t('fields.position')} maxLength={200} isRequired />
        <SelectField
          form={form}
          name="kind"
          label={t('fields.kind')}
          options={optionsOf(t, 'employee_kinds', employeeKinds)}
          isRequired
        />
        {employee && <FormerPosition form={form} employee={employee} />}
        <DateField form={form} name="joined_on" label={t('fields.joined_on')} isRequired />
        <DateField form={form} name="left_on" label={t('fields.left_on')} min={form.values.joined_on ?? undefined} />
        <PlaceFields form={form} labels={labels} />
        <TextField form={form} name="staff_number" label={t('fields.staff_number')} maxLength={50} />
        <NumberField
          form={form}
          name="workload_percent"
          label={t('fields.workload_percent')}
          min={1}
          max={100}
          unit="%"
        />
        <ReferenceField
          form={form}
          name="job_profile_id"
          label={t('fields.job_profile_id')}
          source={{ path: '/job-profiles', right: 'job_profile.read' }}
          current={labels?.job_profile_id}
        />
        <TextField
          form={form}
          name="supervisor_name"
          label={t('fields.supervisor_name')}
          hint={t('employee.supervisorHint')}
          maxLength={200}
        />
        <TextField form={form} name="supervisor_email" type="email" label={t('fields.supervisor_email')} />
      </FieldGrid>
    </Section>
  )
}

function ContactFields({ form }: { form: FormState<Values> }) {
  const t = useWords('letters')
  return (
    <Section title={t('employee.contact')}>
      <FieldGrid>
        <TextField form={form} name="email" type="email" label={t('fields.email')} />
        <TextField form={form} name="street" label={t('fields.street')} maxLength={200} />
        <TextField form={form} name="postal_code" label={t('fields.postal_code')} maxLength={20} />
        <TextField form={form} name="city" label={t('fields.city')} maxLength={100} />
      </FieldGrid>
    </Section>
  )
}

const filled = (values: Values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
