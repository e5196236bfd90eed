import { Button, Text } from '@mantine/core'
import { del } from '../kit/client.ts'
import { notifyDone, useConfirm, useNotifyProblem } from '../kit/dialogs.tsx'
import { useFormat } from '../kit/format.ts'
import { useGet, useRefresh } from '../kit/queries.ts'
import { StateBadge } from '../kit/StateBadge.tsx'
import { ErrorState, Loading } from '../kit/states.tsx'
import { useWords } from '../kit/words.ts'
import { deviceOf } from './device.ts'
import classes from './shell.module.css'

type Session = {
  id: string
  created_at: string
  last_seen_at: string
  ip: string | null
  user_agent: string | null
  is_current: boolean
}

/** Where this person is signed in, each to be ended. */
export function Sessions() {
  const t = useWords('shell')
  const format = useFormat()
  const confirm = useConfirm()
  const notifyProblem = useNotifyProblem()
  const refresh = useRefresh()
  const { data, error, refetch } = useGet<{ items: Session[] }>('/me/sessions')
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  const end = async (path: string) => {
    await del(path)
    notifyDone(t('sessions.ended'))
    await refresh('/me/sessions')
  }
  const endOthers = async () => {
    const question = {
      title: t('sessions.othersTitle'),
      text: t('sessions.othersText'),
      action: t('sessions.endOthers'),
    }
    if (await confirm({ ...question, isDangerous: true })) await end('/me/sessions')
  }
  return (
    <>
      <ul className={classes.lines}>
        {data.items.map((session) => (
          <li key={session.id}>
            <div style={{ flex: 1, minWidth: '12rem' }}>
              <Text size="sm" fw={600}>
                {deviceOf(session.user_agent) ?? t('sessions.unknown')}
              </Text>
              <Text size="xs" c="dimmed">
                {t('sessions.since', { at: format.dateTime(session.created_at) })} ·{' '}
                {t('sessions.seen', { ago: format.ago(session.last_seen_at) })} · {session.ip}
              </Text>
            </div>
            {session.is_current ? (
              <StateBadge tone="good" label={t('sessions.current')} />
            ) : (
              <Button variant="default" onClick={() => void end(`/me/sessions/${session.id}`).catch(notifyProblem)}>
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data.items.length > 1 && (
        <Button mt="sm" variant="default" onClick={() => void endOthers().catch(notifyProblem)}>
          {t('sessions.endOthers')}
        </Button>
      )}
    </>
  )
}
