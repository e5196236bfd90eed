import { Alert, Anchor, Button, Code, List, Text } from '@mantine/core'
import { IconDownload, IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { download } from '../../kit/client.ts'
import { useNotifyProblem } from '../../kit/dialogs.tsx'
import { useFormat } from '../../kit/format.ts'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { useGet } from '../../kit/queries.ts'
import { PlainPage, Section } from '../../kit/Section.tsx'
import { useMembership } from '../../kit/session.ts'
import { ErrorState, Loading } from '../../kit/states.tsx'
import { useLanguage, useWords } from '../../kit/words.ts'
import { readPublic } from '../publicFiles.ts'
import classes from '../shell.module.css'

type Newest = { at: string; size: number; note: string }

/** What the seal of the company's log is, its last signed root, the export, and how it is verified elsewhere. */
export default function SealedLogPage() {
  const t = useWords('shell')
  const language = useLanguage()
  return (
    <PlainPage head={<PageTitle>{t('sealedLog.title')}</PageTitle>}>
      <Text size="sm" mb="md" maw="44rem">
        {t('sealedLog.what')}{' '}
        <Anchor href={`/log/${language}`} size="sm" underline="always">
          {t('sealedLog.more')}
        </Anchor>
      </Text>
      <Section title={t('sealedLog.root')}>
        <Root />
      </Section>
      <Section title={t('sealedLog.export')}>
        <Export />
      </Section>
      <Section title={t('sealedLog.verify')}>
        <Verify />
      </Section>
    </PlainPage>
  )
}

function Root() {
  const t = useWords('shell')
  const format = useFormat()
  const { data, error, refetch } = useGet<{ newest: Newest | null }>('/log-checkpoint')
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  if (!data.newest)
    return (
      <Text size="sm" c="dimmed">
        {t('sealedLog.none')}
      </Text>
    )
  const { at, size, note } = data.newest
  return (
    <>
      <Text size="sm" mb="xs">
        {t('sealedLog.covers', { count: size, number: format.number(size), at: format.dateTime(at) })}
      </Text>
      <Code block className={classes.plainText}>
        {note}
      </Code>
    </>
  )
}

function Export() {
  const t = useWords('shell')
  const isAdministrator = useMembership()?.is_administrator
  const notifyProblem = useNotifyProblem()
  const [isBusy, setBusy] = useState(false)
  const run = () => {
    setBusy(true)
    download('/log-export')
      .catch(notifyProblem)
      .finally(() => setBusy(false))
  }
  return (
    <>
      <Text size="sm" mb="sm" maw="44rem">
        {t(isAdministrator ? 'sealedLog.withValues' : 'sealedLog.withoutValues')}
      </Text>
      <Button leftSection={<IconDownload size={16} aria-hidden />} loading={isBusy} onClick={run}>
        {t('sealedLog.exportLog')}
      </Button>
    </>
  )
}

function Verify() {
  const t = useWords('shell')
  const { data, error, refetch } = useQuery({
    queryKey: ['', '/log/key'],
    queryFn: ({ signal }) => readPublic('/log/key', signal),
  })
  if (data === undefined) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  return (
    <>
      <Text size="sm" mb="xs" maw="44rem">
        {t('sealedLog.how')}
      </Text>
      <Code block className={classes.plainText}>
        {`bin/attest verify ${t('sealedLog.file')} --key '${data.trim()}' --checkpoint ${t('sealedLog.mail')}`}
      </Code>
      <List size="sm" mt="sm" maw="44rem">
        {(['intact', 'complete', 'signed'] as const).map((key) => (
          <List.Item key={key}>{t(`sealedLog.answers.${key}`)}</List.Item>
        ))}
      </List>
      <Alert mt="md" color="blue" icon={<IconInfoCircle aria-hidden />}>
        {t('sealedLog.ownKey')}
      </Alert>
    </>
  )
}
