import { Button, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { post } from '../../kit/client.ts'
import { SwitchField, TextField } from '../../kit/fields.tsx'
import { FieldGrid, Form, Wide } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import type { Me } from '../../kit/session.ts'
import { ErrorState, Loading } from '../../kit/states.tsx'
import { useWords } from '../../kit/words.ts'
import { CompanyFields, useNewCompany } from '../CompanyFields.tsx'
import { NewPasswordField } from '../PasswordField.tsx'
import { PublicPage } from '../PublicPage.tsx'
import { meQuery } from '../session.ts'

/** The first start: the installation's first company and its administrator. The token comes from the server's start. */
export default function SetupPage() {
  const t = useWords('shell')
  const token = useLocation({ select: (location) => location.hash })
  const check = useQuery({
    queryKey: ['setup', token],
    queryFn: async () => {
      await post('/setup/check', { token }, { quiet: true })
      return true
    },
    retry: false,
  })
  if (check.isPending) return <Loading />
  if (check.isError) {
    const isUnknown = 'status' in check.error && check.error.status === 404
    if (!isUnknown) return <ErrorState error={check.error} retry={() => void check.refetch()} />
    return <PublicPage title={t('setup.invalidTitle')} text={t('setup.invalidText')} />
  }
  return (
    <PublicPage title={t('setup.title')} text={t('setup.text')} width="44rem">
      <SetupForm token={token} />
    </PublicPage>
  )
}

function SetupForm({ token }: { token: string }) {
  const t = useWords('shell')
  const navigate = useNavigate()
  const client = useQueryClient()
  const form = useForm({
    draft: 'setup',
    secret: ['password'],
    initial: {
      ...useNewCompany(),
      name: '',
      email: '',
      password: '',
    },
    save: ({ values }) => post<Me>('/setup', { token, ...values }),
    onSaved: async (me) => {
      client.clear()
      client.setQueryData(meQuery.queryKey, me)
      await navigate({ to: '/', replace: true })
    },
  })
  return (
    <Form form={form} label={t('setup.title')}>
      <Stack gap="lg">
        <CompanyFields form={form} />
        <FieldGrid>
          <TextField form={form} name="name" label={t('fields.ownName')} autoComplete="name" isRequired />
          <TextField
            form={form}
            name="email"
            type="email"
            label={t('fields.email')}
            autoComplete="username"
            isRequired
          />
          <Wide>
            <NewPasswordField form={form} name="password" label={t('fields.password')} />
          </Wide>
        </FieldGrid>
        <SwitchField form={form} name="sample" label={t('setup.sample')} hint={t('setup.sampleHint')} />
        <Text size="sm" c="dimmed">
          {t('setup.later')}
        </Text>
        <Button type="submit" size="sm" loading={form.isSaving}>
          {t('setup.action')}
        </Button>
      </Stack>
    </Form>
  )
}
