import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { Problem } from '../../kit/client.ts'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { PlainPage } from '../../kit/Section.tsx'
import { problemText } from '../../kit/states.tsx'
import { useWords } from '../../kit/words.ts'

/** A page failed: what happened, that typed text is kept, and the ways on. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useWords('shell')
  const say = useWords('kit')
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <PlainPage head={<PageTitle>{t('error.title')}</PageTitle>} width={640}>
      <Alert role="alert" color="red" icon={<IconAlertTriangle />}>
        <Text size="sm">{problemText(say, error)}</Text>
        {error instanceof Problem && error.requestId && (
          <Text size="xs" mt="xs">
            {say('problem.number', { number: error.requestId })}
          </Text>
        )}
      </Alert>
      <Text size="sm" my="md">
        {t('error.text')}
      </Text>
      <Group>
        <Button onClick={retry}>{say('retry')}</Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('error.reload')}
        </Button>
      </Group>
    </PlainPage>
  )
}
