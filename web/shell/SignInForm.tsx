import { Button, Stack } from '@mantine/core'
import { post } from '../kit/client.ts'
import { TextField } from '../kit/fields.tsx'
import { Form } from '../kit/Form.tsx'
import { useForm } from '../kit/form.ts'
import type { Me } from '../kit/session.ts'
import { useWords } from '../kit/words.ts'
import { PasswordField } from './PasswordField.tsx'

type SignInFormProps = { email?: string; onSignedIn: (me: Me) => void | Promise<void> }

/** E-mail and password; with a given e-mail only the password can be typed. */
export function SignInForm({ email, onSignedIn }: SignInFormProps) {
  const t = useWords('shell')
  const form = useForm({
    draft: null,
    initial: { email: email ?? '', password: '' },
    save: ({ values }) => post<Me>('/session', values, { quiet: true }),
    onSaved: onSignedIn,
    isGuarded: false,
  })
  return (
    <Form form={form} label={t('signIn.title')}>
      <Stack gap="sm">
        {email ? (
          <input type="hidden" name="username" autoComplete="username" value={email} />
        ) : (
          <TextField
            form={form}
            name="email"
            type="email"
            autoComplete="username"
            label={t('fields.email')}
            isRequired
          />
        )}
        <PasswordField form={form} name="password" label={t('fields.password')} autoComplete="current-password" />
        <Button type="submit" size="sm" loading={form.isSaving}>
          {t('signIn.action')}
        </Button>
      </Stack>
    </Form>
  )
}
