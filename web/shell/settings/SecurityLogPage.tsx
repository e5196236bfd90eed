import { useMemo } from 'react'
import { useWriteValue } from '../../kit/ChangeLines.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/list.ts'
import { ListPage } from '../../kit/ListPage.tsx'
import { StateBadge, type Tone } from '../../kit/StateBadge.tsx'
import { useWords } from '../../kit/words.ts'
import { eventKinds, useEventName } from '../names.ts'

type Entry = {
  id: string
  at: string
  kind: string
  person_name: string | null
  email: string | null
  ip: string | null
  detail: unknown
}

const tones: Record<string, Tone> = { sign_in_failed: 'warn', locked: 'bad', signed_in: 'good', unlocked: 'info' }

export default function SecurityLogPage() {
  const t = useWords('shell')
  const format = useFormat()
  const write = useWriteValue()
  const eventName = useEventName()
  const columns = useMemo(
    (): Column<Entry>[] => [
      { key: 'at', label: t('log.at'), width: 190, render: (entry) => format.dateTime(entry.at) },
      {
        key: 'kind',
        label: t('log.kind'),
        width: 260,
        card: 'badge',
        render: (entry) => <StateBadge tone={tones[entry.kind] ?? 'neutral'} label={eventName(entry.kind)} />,
      },
      { key: 'person_name', label: t('log.person'), width: 190 },
      { key: 'email', label: t('fields.email'), width: 240 },
      { key: 'ip', label: t('log.ip'), width: 140 },
      { key: 'detail', label: t('log.detail'), render: (entry) => (isEmpty(entry.detail) ? '' : write(entry.detail)) },
    ],
    [t, format, write, eventName],
  )
  const kinds = eventKinds.map((value) => ({ value, label: eventName(value) }))
  return (
    <ListPage
      title={t('log.security')}
      path="/security-log"
      isLog
      columns={columns}
      filters={[
        {
          key: 'kind',
          label: t('log.kind'),
          kind: 'choice',
          options: kinds.toSorted((a, b) => format.compare(a.label, b.label)),
        },
        { key: 'from', label: t('log.from'), kind: 'date' },
        { key: 'to', label: t('log.to'), kind: 'date' },
      ]}
      empty={{ title: t('log.empty') }}
    />
  )
}

const isEmpty = (detail: unknown) =>
  detail === null || detail === undefined || (typeof detail === 'object' && Object.keys(detail).length === 0)
