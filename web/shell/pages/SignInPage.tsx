import { Alert, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Search } from '../../kit/list.ts'
import { TextLink } from '../../kit/links.tsx'
import { useGet } from '../../kit/queries.ts'
import type { Me } from '../../kit/session.ts'
import { useWords } from '../../kit/words.ts'
import { PublicPage } from '../PublicPage.tsx'
import { StatusNotice } from '../StatusNotice.tsx'
import { SignInForm } from '../SignInForm.tsx'
import { safeNext } from '../safeNext.ts'
import { meQuery } from '../session.ts'

export default function SignInPage() {
  const t = useWords('shell')
  const navigate = useNavigate()
  const client = useQueryClient()
  const { next, done }: Search = useSearch({ strict: false })
  const { data: installation } = useGet<{ set_up: boolean }>('/installation')
  const proceed = async (me: Me) => {
    client.clear()
    client.setQueryData(meQuery.queryKey, me)
    await navigate({ href: safeNext(next), replace: true })
  }
  if (installation?.set_up === false)
    return <PublicPage title={t('setup.waitingTitle')} text={t('setup.waitingText')} />
  return (
    <PublicPage title={t('signIn.title')}>
      {(done === 'password' || done === 'unlock') && (
        <Alert color="teal" mb="md" role="status">
          {t(`signIn.done.${done}`)}
        </Alert>
      )}
      <StatusNotice />
      <SignInForm onSignedIn={proceed} />
      <Text size="sm" mt="md">
        <TextLink to="/password-reset">{t('signIn.forgotten')}</TextLink>
      </Text>
    </PublicPage>
  )
}
