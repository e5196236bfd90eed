import { Alert, Button, Center, Loader, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Problem } from './client.ts'
import { useWords, type Words } from './words.ts'

/** Turns, but only when waiting lasts longer than 300 ms. */
export function Loading() {
  const t = useWords('kit')
  const [isVisible, setVisible] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Center mih={160} role="status" aria-busy>
      {isVisible && <Loader size="sm" aria-label={t('loading')} />}
    </Center>
  )
}

/** Nothing is here yet: what would be here, and the way to the first one. */
export function EmptyState(props: { title: string; text?: string; children?: ReactNode }) {
  return (
    <Center p="xl">
      <Stack gap="xs" align="center" maw={440} ta="center">
        <Text fw={600}>{props.title}</Text>
        {props.text && <Text c="dimmed">{props.text}</Text>}
        {props.children}
      </Stack>
    </Center>
  )
}

/** What an error means to the person, in words: the server's own, or ours when it could not answer. */
export function problemText(t: Words, error: unknown): string {
  if (!(error instanceof Problem)) return t('problem.unexpected')
  if (error.code === 'offline') return t('problem.offline')
  if (error.status >= 500) return t('problem.internal')
  return error.message || t('problem.unexpected')
}

/** Something could not be read: why, again, and the number that support finds it by. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useWords('kit')
  const isRefused = error instanceof Problem && (error.status === 403 || error.status === 404)
  const requestId = error instanceof Problem ? error.requestId : undefined
  return (
    <Alert
      role="alert"
      m="md"
      maw={560}
      color={isRefused ? 'gray' : 'red'}
      icon={isRefused ? <IconLock /> : <IconAlertTriangle />}
      title={isRefused ? t('problem.refusedTitle') : t('problem.title')}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{problemText(t, error)}</Text>
        {requestId && (
          <Text size="xs" c="dimmed">
            {t('problem.number', { number: requestId })}
          </Text>
        )}
        {retry && !isRefused && (
          <Button size="xs" variant="default" onClick={retry}>
            {t('retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
