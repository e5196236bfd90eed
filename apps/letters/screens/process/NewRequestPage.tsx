import { Stack } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { post } from '../../../../web/kit/client.ts'
import { notifyDone } from '../../../../web/kit/dialogs.tsx'
import { DateField, SelectField, TextAreaField } from '../../../../web/kit/fields.tsx'
import { FieldGrid, Form, FormBar, Wide } from '../../../../web/kit/Form.tsx'
import { useForm } from '../../../../web/kit/form.ts'
import { useFormat } from '../../../../web/kit/format.ts'
import { PageTitle } from '../../../../web/kit/PageTitle.tsx'
import { useRefresh } from '../../../../web/kit/queries.ts'
import { ReferenceField, type SourceRow } from '../../../../web/kit/ReferenceField.tsx'
import { PlainPage } from '../../../../web/kit/Section.tsx'
import { useHref } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { type Extent, extents, type Kind, kinds } from '../../text/types.ts'
import { type Employee, fullName } from '../employees/employee.ts'
import { optionsOf } from '../options.ts'
import type { LetterRequest } from './request.ts'

type Values = {
  employee_id: string | null
  kind: Kind
  extent: Extent
  reason: string | null
  wanted_by: string | null
  activities: string | null
}

const describe = (row: SourceRow) => {
  const person = row as unknown as Employee
  return [fullName(person), person.position].filter(Boolean).join(' · ')
}

/** Asks for a letter for an employee. */
export default function NewRequestPage() {
  const t = useWords('letters')
  const format = useFormat()
  const navigate = useNavigate()
  const href = useHref()
  const refresh = useRefresh()
  const { employee } = useSearch({ strict: false }) as { employee?: string }
  const form = useForm<Values, LetterRequest>({
    draft: 'letter-requests/new',
    initial: {
      employee_id: employee ?? null,
      kind: 'interim',
      extent: 'qualified',
      reason: null,
      wanted_by: null,
      activities: null,
    },
    save: ({ values, idempotencyKey }) => post('/letter-requests', values, { idempotencyKey }),
    onSaved: async ({ id }) => {
      notifyDone(t('process.requested'))
      await Promise.all([refresh('/letter-requests'), refresh('/letters/board')])
      await navigate({ to: href(`/letter-requests/${id}`), replace: true })
    },
  })
  return (
    <PlainPage head={<PageTitle>{t('process.newRequest')}</PageTitle>} width={720}>
      <Form form={form} label={t('process.newRequest')}>
        <Stack>
          <ReferenceField
            form={form}
            name="employee_id"
            label={t('fields.employee_id')}
            source={{ path: '/employees', text: describe, right: 'employee.read' }}
            isRequired
          />
          <FieldGrid>
            <SelectField
              form={form}
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
            <DateField form={form} name="wanted_by" label={t('fields.wanted_by')} min={format.today()} />
            <Wide>
              <TextAreaField form={form} name="reason" label={t('process.why')} rows={2} />
            </Wide>
            <Wide>
              <TextAreaField
                form={form}
                name="activities"
                label={t('fields.activities')}
                hint={t('process.activitiesHint')}
                lang="de"
              />
            </Wide>
          </FieldGrid>
        </Stack>
        <FormBar form={form} action={t('process.requestAction')} />
      </Form>
    </PlainPage>
  )
}
