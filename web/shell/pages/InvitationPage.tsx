import { Button, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { post, Problem } from '../../kit/client.ts'
import { TextField } from '../../kit/fields.tsx'
import { Form } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import type { Me } from '../../kit/session.ts'
import { ErrorState, Loading } from '../../kit/states.tsx'
import { useWords } from '../../kit/words.ts'
import { NewPasswordField, PasswordField } from '../PasswordField.tsx'
import { PublicPage } from '../PublicPage.tsx'
import { meQuery } from '../session.ts'

type Invitation = { tenant_name: string; email: string; name: string; has_account: boolean }

export default function InvitationPage() {
  const t = useWords('shell')
  const token = useLocation({ select: (location) => location.hash })
  const lookup = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => post<Invitation>('/invitations/lookup', { token }, { quiet: true }),
    retry: false,
    refetchOnWindowFocus: false,
  })
  if (lookup.isPending) return <Loading />
  if (lookup.isError) {
    const isUnknown = lookup.error instanceof Problem && lookup.error.status === 404
    if (!isUnknown) return <ErrorState error={lookup.error} retry={() => void lookup.refetch()} />
    return <PublicPage title={t('invitation.invalidTitle')} text={t('invitation.invalidText')} />
  }
  const { tenant_name, has_account } = lookup.data
  return (
    <PublicPage
      title={t('invitation.title', { company: tenant_name })}
      text={t(has_account ? 'invitation.textKnown' : 'invitation.textNew')}
    >
      <AcceptanceForm token={token} invitation={lookup.data} />
    </PublicPage>
  )
}

function AcceptanceForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const t = useWords('shell')
  const navigate = useNavigate()
  const client = useQueryClient()
  const { has_account, email } = invitation
  const form = useForm({
    draft: null,
    isGuarded: false,
    initial: { name: invitation.name, password: '' },
    save: ({ values: { name, password } }) =>
      post<Me>('/invitations/acceptance', has_account ? { token, password } : { token, name, password }, {
        quiet: true,
      }),
    onSaved: async (me) => {
      client.clear()
      client.setQueryData(meQuery.queryKey, me)
      await navigate({ to: '/', replace: true })
    },
  })
  return (
    <Form form={form} label={t('invitation.action')}>
      <Stack gap="sm">
        <Text size="sm">
          {t('fields.email')}: <strong>{email}</strong>
        </Text>
        <input type="hidden" name="username" autoComplete="username" value={email} />
        {!has_account && (
          <TextField form={form} name="name" label={t('fields.ownName')} autoComplete="name" isRequired />
        )}
        {has_account ? (
          <PasswordField form={form} name="password" label={t('fields.password')} autoComplete="current-password" />
        ) : (
          <NewPasswordField form={form} name="password" label={t('fields.newPassword')} />
        )}
        <Button type="submit" size="sm" loading={form.isSaving}>
          {t('invitation.action')}
        </Button>
      </Stack>
    </Form>
  )
}
