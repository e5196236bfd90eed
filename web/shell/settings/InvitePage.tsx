import { Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { post } from '../../kit/client.ts'
import { notifyDone } from '../../kit/dialogs.tsx'
import { TextField } from '../../kit/fields.tsx'
import { FieldGrid, Form, FormBar } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { useRefresh } from '../../kit/queries.ts'
import { PlainPage } from '../../kit/Section.tsx'
import { useHref } from '../../kit/session.ts'
import { useWords } from '../../kit/words.ts'
import { AccessFields } from './AccessFields.tsx'
import type { Access, Person } from './person.ts'

type Values = Access & { email: string; name: string }

const initial: Values = {
  email: '',
  name: '',
  role_id: '',
  scope_company: null,
  scope_site: null,
  scope_department: null,
  scope_unit: null,
  scope_kind: null,
  sees_private: false,
}

export default function InvitePage() {
  const t = useWords('shell')
  const navigate = useNavigate()
  const href = useHref()
  const refresh = useRefresh()
  const form = useForm<Values, Person>({
    draft: 'people/invite',
    initial,
    save: ({ values, idempotencyKey }) => post('/people/invitations', values, { idempotencyKey }),
    onSaved: async (person) => {
      notifyDone(t('people.invited', { email: person.email }))
      await refresh('/people')
      await navigate({ to: href('/settings/people') })
    },
  })
  return (
    <PlainPage head={<PageTitle>{t('people.invite')}</PageTitle>} width={720}>
      <Form form={form} label={t('people.invite')}>
        <Stack gap="md">
          <FieldGrid>
            <TextField form={form} name="name" label={t('fields.name')} isRequired />
            <TextField form={form} name="email" type="email" label={t('fields.email')} isRequired />
          </FieldGrid>
          <AccessFields form={form} />
        </Stack>
        <FormBar form={form} action={t('people.sendInvitation')} />
      </Form>
    </PlainPage>
  )
}
