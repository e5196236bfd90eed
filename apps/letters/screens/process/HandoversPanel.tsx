import { Button, Stack, Text } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { del, patch } from '../../../../web/kit/client.ts'
import { notifyDone, useConfirm, useNotifyProblem } from '../../../../web/kit/dialogs.tsx'
import { useFormat } from '../../../../web/kit/format.ts'
import { useGet, useRefresh } from '../../../../web/kit/queries.ts'
import { useRight } from '../../../../web/kit/session.ts'
import { StateBadge } from '../../../../web/kit/StateBadge.tsx'
import { ErrorState, Loading } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Letter } from '../letters/letter.ts'
import { By } from './By.tsx'
import { type Handover, handoverTones, lastDay, stateOf } from './handover.ts'
import { HandoverDialog } from './HandoverDialog.tsx'
import classes from './process.module.css'

type HandoversPanelProps = { letter: Letter; save: () => Promise<void> }

/** To whom without an account a letter was given, and what came back. */
export function HandoversPanel({ letter, save }: HandoversPanelProps) {
  const t = useWords('letters')
  const mayWrite = useRight('letter.write')
  const [isAsking, setAsking] = useState(false)
  const path = `/letters/${letter.id}/handovers`
  const { data, error, refetch } = useGet<{ items: Handover[] }>(path)
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  return (
    <Stack align="flex-start">
      <Text size="sm" c="dimmed">
        {t('process.handoversHint')}
      </Text>
      {mayWrite && (
        <Button variant="default" leftSection={<IconSend size={14} aria-hidden />} onClick={() => setAsking(true)}>
          {t('process.handOver')}
        </Button>
      )}
      <ul className={classes.entries} style={{ width: '100%' }}>
        {data.items.map((one) => (
          <HandoverEntry key={one.id} {...{ one, path, mayWrite }} />
        ))}
      </ul>
      {isAsking && <HandoverDialog letter={letter} save={save} close={() => setAsking(false)} />}
    </Stack>
  )
}

function HandoverEntry({ one, path, mayWrite }: { one: Handover; path: string; mayWrite: boolean }) {
  const t = useWords('letters')
  const format = useFormat()
  const state = stateOf(one)
  const days = [
    one.due_on && t('process.due', { day: format.date(one.due_on) }),
    one.finished_at && t('process.finishedAt', { at: format.dateTime(one.finished_at) }),
    !one.finished_at && one.last_seen_at && t('process.lastSeen', { at: format.dateTime(one.last_seen_at) }),
    !one.finished_at && !one.revoked_at && t('process.expires', { day: format.date(lastDay(format, one.expires_at)) }),
  ].filter(Boolean)
  return (
    <li>
      <div className={classes.entryHead}>
        <Text span size="sm" fw={600}>
          {one.name}
        </Text>
        <StateBadge tone={handoverTones[state]} label={t(`process.handoverStates.${state}`)} />
      </div>
      <Text size="sm">
        {t(`process.wants.${one.wants}`)} · {one.email}
      </Text>
      <Text size="sm" c="dimmed">
        {days.join(' · ')}
      </Text>
      <By by={one.by} at={one.at} />
      {one.message && <p className={classes.said}>{one.message}</p>}
      {one.answer && (
        <p className={classes.said}>
          <strong>{t('process.answer')}</strong> {one.answer}
        </p>
      )}
      {mayWrite && !one.revoked_at && <EntryActions one={one} path={path} />}
    </li>
  )
}

function EntryActions({ one, path }: { one: Handover; path: string }) {
  const t = useWords('letters')
  const confirm = useConfirm()
  const refresh = useRefresh()
  const notifyProblem = useNotifyProblem()
  const run = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work()
      notifyDone(done)
    } catch (error) {
      notifyProblem(error)
    }
    await refresh(path)
  }
  const renew = async () => {
    const action = t('process.renew')
    const text = t('process.renewText', { email: one.email })
    if (!(await confirm({ title: t('process.renewTitle', { name: one.name }), text, action }))) return
    await run(() => patch(`${path}/${one.id}`, {}), t('process.renewed'))
  }
  const revoke = async () => {
    const action = t('process.revoke')
    const text = t('process.revokeText', { name: one.name })
    const title = t('process.revokeTitle', { name: one.name })
    if (!(await confirm({ title, text, action, isDangerous: true }))) return
    await run(() => del(`${path}/${one.id}`), t('process.revoked'))
  }
  return (
    <div className={classes.entryEnd}>
      <Button size="compact-xs" variant="default" onClick={() => void renew()}>
        {t('process.renew')}
      </Button>
      <Button size="compact-xs" variant="subtle" color="red" onClick={() => void revoke()}>
        {t('process.revoke')}
      </Button>
    </div>
  )
}
