import { Radio, Stack } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { get, post } from '../../../../web/kit/client.ts'
import { SelectField, SwitchField, useField } from '../../../../web/kit/fields.tsx'
import { Form, FormBar } from '../../../../web/kit/Form.tsx'
import { type Form as FormState, useForm } from '../../../../web/kit/form.ts'
import { PageTitle } from '../../../../web/kit/PageTitle.tsx'
import { useGet, useRefresh } from '../../../../web/kit/queries.ts'
import { ReferenceField, type SourceRow } from '../../../../web/kit/ReferenceField.tsx'
import { PlainPage } from '../../../../web/kit/Section.tsx'
import { useHref, useRight } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { profileOf } from '../../text/profiles.ts'
import { countries, type Country, type Extent, extents, type Kind, kinds } from '../../text/types.ts'
import { type Employee, fullName } from '../employees/employee.ts'
import { PresentLetters } from '../employees/EmployeeLetters.tsx'
import { optionsOf } from '../options.ts'
import { type Letter, letterCountry, suggestedKind } from './letter.ts'

/** What isn't chosen follows from the employee and the company. */
type Values = {
  employee_id: string | null
  kind: Kind | null
  extent: Extent | null
  country: Country | null
  job_profile_id: string | null
  is_private: boolean
}

const describe = (row: SourceRow) => {
  const person = row as unknown as Employee
  return [fullName(person), person.position, person.labels?.company_id].filter(Boolean).join(' · ')
}

/** Whom the letter is about and what kind it is; all else is prefilled from there. */
export default function NewLetterPage() {
  const t = useWords('letters')
  const form = useNewLetter()
  const { employee_id, country } = form.values
  const { data: person } = useGet<Employee>(employee_id ? `/employees/${employee_id}` : null)
  const usual = useCompanyCountry(person)
  const chosen = country ?? usual
  return (
    <PlainPage head={<PageTitle>{t('letter.create')}</PageTitle>} width={720}>
      <Form form={form} label={t('letter.create')}>
        <Stack gap="lg">
          <ReferenceField
            form={form}
            name="employee_id"
            label={t('fields.employee_id')}
            hint={t('letter.employeeHint')}
            source={{ path: '/employees', text: describe }}
            isRequired
          />
          {employee_id && <PresentLetters employeeId={employee_id} />}
          <ChoiceField
            form={form}
            name="kind"
            values={kinds}
            words="kinds"
            suggested={person && suggestedKind(person)}
          />
          <ChoiceField
            form={form}
            name="extent"
            values={extents}
            words="extents"
            suggested={profileOf(chosen).defaultExtent}
          />
          {usual !== 'DE' && (
            <SelectField
              form={form}
              name="country"
              label={t('fields.country')}
              hint={t('letter.countryHint')}
              placeholder={t(`countries.${usual}`)}
              options={optionsOf(t, 'countries', countries)}
            />
          )}
          {person && (
            <ReferenceField
              form={form}
              name="job_profile_id"
              label={t('fields.job_profile_id')}
              hint={t('letter.profileHint')}
              placeholder={person.labels?.job_profile_id}
              source={{ path: '/job-profiles', right: 'job_profile.read' }}
            />
          )}
          <SwitchField form={form} name="is_private" label={t('fields.is_private')} hint={t('letter.privateHint')} />
        </Stack>
        <FormBar form={form} action={t('letter.createAction')} />
      </Form>
    </PlainPage>
  )
}

function useNewLetter(): FormState<Values> {
  const navigate = useNavigate()
  const href = useHref()
  const refresh = useRefresh()
  const { employee } = useSearch({ strict: false }) as { employee?: string }
  return useForm<Values, Letter>({
    draft: null,
    isGuarded: false,
    initial: {
      employee_id: employee ?? null,
      kind: null,
      extent: null,
      country: null,
      job_profile_id: null,
      is_private: false,
    },
    save: async ({ values, idempotencyKey }) => {
      const kind = values.kind ?? suggestedKind(await get<Employee>(`/employees/${values.employee_id}`))
      const given = Object.entries(values).filter(([, value]) => value !== null)
      return post('/letters', { ...Object.fromEntries(given), kind }, { idempotencyKey })
    },
    onSaved: async ({ id }) => {
      await refresh('/letters')
      await navigate({ to: href(`/letters/${id}`), replace: true })
    },
  })
}

/** The country whose custom the letters of somebody's company keep. */
function useCompanyCountry(person: Employee | undefined): Country {
  const isSeen = useRight('company.read')
  const { data } = useGet<{ country: string }>(person && isSeen ? `/companies/${person.company_id}` : null)
  return letterCountry(data?.country)
}

type ChoiceFieldProps = {
  form: FormState<Values>
  name: 'kind' | 'extent'
  values: readonly string[]
  words: string
  suggested: string | undefined
}

function ChoiceField({ form, name, values, words, suggested }: ChoiceFieldProps) {
  const t = useWords('letters')
  const field = useField<Values, string | null>({ form, name, label: t(`fields.${name}`) })
  const { readOnly: _readOnly, ...props } = field.props
  return (
    <Radio.Group {...props} value={field.value ?? suggested ?? null} onChange={(value) => field.write(value)}>
      <Stack gap="xs" mt="xs">
        {values.map((value) => (
          <Radio key={value} value={value} label={t(`${words}.${value}`)} description={t(`${name}Hints.${value}`)} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
