import { useMemo } from 'react'
import { useWriteValue } from '../../kit/ChangeLines.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/list.ts'
import { ListPage } from '../../kit/ListPage.tsx'
import { useGet } from '../../kit/queries.ts'
import { useRight } from '../../kit/session.ts'
import { StateBadge, type Tone } from '../../kit/StateBadge.tsx'
import { useWords } from '../../kit/words.ts'
import { eventKinds, useEventName, useNameOf } from '../names.ts'
import type { Person } from './person.ts'

type Changed = { field: string; before: unknown; after: unknown }
type Entry = {
  id: string
  at: string
  kind: string
  person_name: string | null
  email: string | null
  by: string | null
  ip: string | null
  detail: (Record<string, unknown> & { changes?: Changed[] }) | null
}

const tones: Record<string, Tone> = { sign_in_failed: 'warn', locked: 'bad', signed_in: 'good', unlocked: 'info' }

export default function SecurityLogPage() {
  const t = useWords('shell')
  const format = useFormat()
  const eventName = useEventName()
  const writeDetail = useWriteDetail()
  const people = usePeople()
  const columns = useMemo(
    (): Column<Entry>[] => [
      { key: 'at', label: t('log.at'), width: 170, render: (entry) => format.dateTime(entry.at) },
      {
        key: 'kind',
        label: t('log.kind'),
        width: 260,
        card: 'badge',
        render: (entry) => <StateBadge tone={tones[entry.kind] ?? 'neutral'} label={eventName(entry.kind)} />,
      },
      { key: 'person_name', label: t('log.person'), width: 160 },
      { key: 'email', label: t('fields.email'), width: 210, isHidden: true },
      { key: 'by', label: t('log.by'), width: 160 },
      { key: 'ip', label: t('log.ip'), width: 120 },
      { key: 'detail', label: t('log.detail'), render: (entry) => writeDetail(entry.detail) },
    ],
    [t, format, eventName, writeDetail],
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
        ...(people.length
          ? [{ key: 'account', label: t('log.person'), kind: 'choice' as const, isSingle: true, options: people }]
          : []),
        { key: 'from', label: t('log.from'), kind: 'date' },
        { key: 'to', label: t('log.to'), kind: 'date' },
      ]}
      empty={{ title: t('log.empty') }}
    />
  )
}

/** The first 200 people with an account, by its id: the log knows accounts. */
function usePeople() {
  const mayRead = useRight('people.read')
  const { data } = useGet<{ items: Person[] }>(mayRead ? '/people' : null, { limit: 200, sort: 'name' })
  return (data?.items ?? []).flatMap(({ account_id, name }) => (account_id ? [{ value: account_id, label: name }] : []))
}

/** What was changed, else what is said besides the person. */
function useWriteDetail() {
  const t = useWords('shell')
  const write = useWriteValue()
  const columnName = useNameOf('columns')
  return (detail: Entry['detail']) => {
    const { changes = [], person: _person, email: _email, version: _version, ...others } = detail ?? {}
    const lines = changes.map(({ field, before, after }) => `${columnName(field)}: ${write(before)} → ${write(after)}`)
    const facts = Object.entries(others).map(([key, value]) => {
      const name = columnName(key)
      const written = key === 'level' ? t(`supportAccess.levels.${String(value)}`) : write(value)
      return name === key ? written : `${name}: ${written}`
    })
    return [...facts, ...lines].join(', ')
  }
}
