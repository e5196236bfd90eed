import { useMemo } from 'react'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/list.ts'
import { ListPage } from '../../kit/ListPage.tsx'
import { useRight } from '../../kit/session.ts'
import { useWords } from '../../kit/words.ts'
import { useNamed, useNameOf } from '../names.ts'

type Entry = {
  id: string
  at: string
  by: string | null
  action: 'insert' | 'update' | 'delete'
  table: string
  /** What the record is called now, for those who may read it. */
  record: string | null
  fields: string[]
}

/** Who changed which record and which of its columns; the values are in the record's own history. */
export default function ChangesPage() {
  const t = useWords('shell')
  const kit = useWords('kit')
  const format = useFormat()
  const tableName = useNameOf('tables')
  const columnName = useNameOf('columns')
  const tables = useNamed('tables')
  const seesPeople = useRight('people.read')
  const columns = useMemo(
    (): Column<Entry>[] => [
      { key: 'at', label: t('log.at'), width: 170, render: (entry) => format.dateTime(entry.at) },
      { key: 'by', label: t('log.by'), width: 180, render: (entry) => entry.by ?? kit('history.system') },
      { key: 'action', label: t('log.action'), width: 110, render: (entry) => kit(`history.${entry.action}`) },
      { key: 'table', label: t('log.table'), width: 160, render: (entry) => tableName(entry.table) },
      { key: 'record', label: t('log.record'), width: 220 },
      { key: 'fields', label: t('log.fields'), render: (entry) => entry.fields.map(columnName).join(', ') },
    ],
    [t, kit, format, tableName, columnName],
  )
  return (
    <ListPage
      title={t('log.changes')}
      path="/changes"
      isLog
      columns={columns}
      filters={[
        { key: 'table', label: t('log.table'), kind: 'choice', options: tables },
        ...(seesPeople
          ? [{ key: 'by', label: t('log.by'), kind: 'reference' as const, isSingle: true, source: { path: '/people' } }]
          : []),
        { key: 'from', label: t('log.from'), kind: 'date' },
        { key: 'to', label: t('log.to'), kind: 'date' },
      ]}
      empty={{ title: t('log.empty') }}
    />
  )
}
