import { Radio, Stack } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { get, post } from '../../../../web/kit/client.ts'
import { SwitchField, useField } from '../../../../web/kit/fields.tsx'
import { Form, FormBar } from '../../../../web/kit/Form.tsx'
import { type Form as FormState, useForm } from '../../../../web/kit/form.ts'
import { PageTitle } from '../../../../web/kit/PageTitle.tsx'
import { useGet, useRefresh } from '../../../../web/kit/queries.ts'
import { ReferenceField, type SourceRow } from '../../../../web/kit/ReferenceField.tsx'
import { PlainPage } from '../../../../web/kit/Section.tsx'
import { useHref } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { type Kind, kinds } from '../../text/types.ts'
import { type Employee, finalKinds, fullName } from '../employees/employee.ts'
import { PresentLetters } from '../employees/EmployeeLetters.tsx'
import type { Letter } from './letter.ts'

type Values = { employee_id: string | null; kind: Kind | null; is_private: boolean }

const describe = (row: SourceRow) => {
  const person = row as unknown as Employee
  return [fullName(person), person.position, person.labels?.company_id].filter(Boolean).join(' · ')
}

/** Whom the letter is about and what kind it is; all else is prefilled from there. */
export default function NewLetterPage() {
  const t = useWords('letters')
  const navigate = useNavigate()
  const href = useHref()
  const refresh = useRefresh()
  const { employee } = useSearch({ strict: false }) as { employee?: string }
  const form = useForm<Values, Letter>({
    draft: null,
    isGuarded: false,
    initial: { employee_id: employee ?? null, kind: null, is_private: false },
    save: async ({ values, idempotencyKey }) => {
      const kind = values.kind ?? suggestedKind(await get<Employee>(`/employees/${values.employee_id}`))
      return post('/letters', { ...values, kind }, { idempotencyKey })
    },
    onSaved: async ({ id }) => {
      await refresh('/letters')
      await navigate({ to: href(`/letters/${id}`), replace: true })
    },
  })
  const { employee_id } = form.values
  const { data: person } = useGet<Employee>(employee_id ? `/employees/${employee_id}` : null)
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
          <KindField form={form} suggested={person && suggestedKind(person)} />
          <SwitchField form={form} name="is_private" label={t('fields.is_private')} hint={t('letter.privateHint')} />
        </Stack>
        <FormBar form={form} action={t('letter.createAction')} />
      </Form>
    </PlainPage>
  )
}

function suggestedKind({ kind, left_on }: Employee): Kind {
  return kind === 'apprentice' || kind === 'intern' || left_on ? finalKinds[kind] : 'interim'
}

function KindField({ form, suggested }: { form: FormState<Values>; suggested: Kind | undefined }) {
  const t = useWords('letters')
  const label = t('fields.kind')
  const field = useField<Values, Kind | null>({ form, name: 'kind', label })
  const { readOnly: _readOnly, ...props } = field.props
  return (
    <Radio.Group {...props} value={field.value ?? suggested ?? null} onChange={(kind) => field.write(kind as Kind)}>
      <Stack gap="xs" mt="xs">
        {kinds.map((kind) => (
          <Radio key={kind} value={kind} label={t(`kinds.${kind}`)} description={t(`kindHints.${kind}`)} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
