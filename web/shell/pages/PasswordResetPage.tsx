import { Button, Stack, Text } from '@mantine/core'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { post } from '../../kit/client.ts'
import { TextField } from '../../kit/fields.tsx'
import { Form } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import { TextLink } from '../../kit/links.tsx'
import { useWords } from '../../kit/words.ts'
import { NewPasswordField } from '../PasswordField.tsx'
import { PublicPage } from '../PublicPage.tsx'

/** Without a token: asks for the mail. With the mail's token: takes the new password. */
export default function PasswordResetPage() {
  const token = useLocation({ select: (location) => location.hash })
  return token ? <NewPassword key={token} token={token} /> : <RequestMail />
}

function RequestMail() {
  const t = useWords('shell')
  const [isSent, setSent] = useState(false)
  const form = useForm({
    draft: null,
    isGuarded: false,
    initial: { email: '' },
    save: ({ values }) => post('/password-resets', values),
    onSaved: () => setSent(true),
  })
  if (isSent)
    return <PublicPage title={t('reset.sentTitle')} text={t('reset.sentText', { email: form.values.email })} />
  return (
    <PublicPage title={t('reset.title')} text={t('reset.text')}>
      <Form form={form} label={t('reset.title')}>
        <Stack gap="sm">
          <TextField
            form={form}
            name="email"
            type="email"
            autoComplete="username"
            label={t('fields.email')}
            isRequired
          />
          <Button type="submit" size="sm" loading={form.isSaving}>
            {t('reset.action')}
          </Button>
        </Stack>
      </Form>
      <Text size="sm" mt="md">
        <TextLink to="/sign-in">{t('reset.back')}</TextLink>
      </Text>
    </PublicPage>
  )
}

function NewPassword({ token }: { token: string }) {
  const t = useWords('shell')
  const navigate = useNavigate()
  const form = useForm({
    draft: null,
    isGuarded: false,
    initial: { password: '' },
    save: ({ values }) => post('/password-resets/redemption', { token, ...values }),
    onSaved: () => navigate({ to: '/sign-in', search: { done: 'password' }, replace: true }),
  })
  return (
    <PublicPage title={t('reset.newTitle')} text={t('reset.newText')}>
      <Form form={form} label={t('reset.newTitle')}>
        <Stack gap="sm">
          <NewPasswordField form={form} name="password" label={t('fields.newPassword')} />
          <Button type="submit" size="sm" loading={form.isSaving}>
            {t('reset.newAction')}
          </Button>
        </Stack>
      </Form>
      <Text size="sm" mt="md">
        <TextLink to="/password-reset">{t('reset.again')}</TextLink>
      </Text>
    </PublicPage>
  )
}
