import { Button, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { patch, put } from '../../kit/client.ts'
import { notifyDone } from '../../kit/dialogs.tsx'
import { SelectField, TextField } from '../../kit/fields.tsx'
import { FieldGrid, Form, FormBar } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { PlainPage, Section } from '../../kit/Section.tsx'
import { type Me, useMe } from '../../kit/session.ts'
import { useWords } from '../../kit/words.ts'
import { ApiKeys } from '../ApiKeys.tsx'
import { useLanguageOptions } from '../options.ts'
import { NewPasswordField, PasswordField } from '../PasswordField.tsx'
import { OwnSecurityLog } from '../OwnSecurityLog.tsx'
import { Sessions } from '../Sessions.tsx'
import { meQuery } from '../session.ts'
import { setLanguage } from '../words.ts'

export default function AccountPage() {
  const t = useWords('shell')
  return (
    <PlainPage head={<PageTitle>{t('account.title')}</PageTitle>}>
      <Section title={t('account.data')}>
        <DataForm />
      </Section>
      <Section title={t('fields.password')}>
        <PasswordForm />
      </Section>
      <Section title={t('account.sessions')}>
        <Sessions />
      </Section>
      <Section title={t('account.keys')}>
        <ApiKeys />
      </Section>
      <Section title={t('account.log')}>
        <OwnSecurityLog />
      </Section>
    </PlainPage>
  )
}

function DataForm() {
  const t = useWords('shell')
  const client = useQueryClient()
  const { account } = useMe()
  const form = useForm({
    draft: 'account',
    initial: { name: account.name, phone: account.phone, language: account.language },
    save: ({ values }) => patch<Me>('/me', values),
    onSaved: async (me) => {
      client.setQueryData(meQuery.queryKey, me)
      await setLanguage(me.account.language)
      notifyDone(t('saved'))
    },
  })
  return (
    <Form form={form} label={t('account.data')}>
      <FieldGrid>
        <TextField form={form} name="name" label={t('fields.name')} autoComplete="name" isRequired />
        <TextField form={form} name="phone" type="tel" label={t('fields.phone')} autoComplete="tel" />
        <SelectField
          form={form}
          name="language"
          label={t('fields.language')}
          options={useLanguageOptions()}
          isRequired
        />
      </FieldGrid>
      <FormBar form={form} />
    </Form>
  )
}

function PasswordForm() {
  const t = useWords('shell')
  const { account } = useMe()
  const form = useForm({
    draft: null,
    isGuarded: false,
    initial: { current_password: '', password: '' },
    save: ({ values }) => put('/me/password', values),
    onSaved: () => {
      form.clear()
      notifyDone(t('account.passwordChanged'))
    },
  })
  return (
    <Form form={form} label={t('account.changePassword')}>
      <input type="hidden" name="username" autoComplete="username" value={account.email} />
      <Stack gap="sm" maw={360}>
        <PasswordField
          form={form}
          name="current_password"
          label={t('fields.currentPassword')}
          autoComplete="current-password"
        />
        <NewPasswordField form={form} name="password" label={t('fields.newPassword')} />
        <Button type="submit" loading={form.isSaving} style={{ alignSelf: 'flex-start' }}>
          {t('account.changePassword')}
        </Button>
      </Stack>
    </Form>
  )
}
