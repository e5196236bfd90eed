import { Button, Modal } from '@mantine/core'
import { useMemo, useState } from 'react'
import { ChangeLines } from '../../kit/ChangeLines.tsx'
import { useFormat } from '../../kit/format.ts'
import type { HistoryEntry } from '../../kit/HistoryPanel.tsx'
import type { Column } from '../../kit/list.ts'
import { ListPage } from '../../kit/ListPage.tsx'
import { useWords } from '../../kit/words.ts'
import { useNameOf } from '../names.ts'

type Entry = HistoryEntry & { table: string }

/** Each change in the tenant, whoever made it. */
export default function ChangesPage() {
  const t = useWords('shell')
  const kit = useWords('kit')
  const format = useFormat()
  const tableName = useNameOf('tables')
  const columnName = useNameOf('columns')
  const [open, setOpen] = useState<Entry | null>(null)
  const columns = useMemo((): Column<Entry>[] => {
    const names = (entry: Entry) => format.list(entry.changes.map((change) => columnName(change.field)))
    return [
      { key: 'at', label: t('log.at'), width: 190, render: (entry) => format.dateTime(entry.at) },
      { key: 'by', label: t('log.by'), width: 190, render: (entry) => entry.by ?? kit('history.system') },
      { key: 'table', label: t('log.table'), width: 180, render: (entry) => tableName(entry.table) },
      { key: 'action', label: t('log.action'), width: 130, render: (entry) => kit(`history.${entry.action}`) },
      {
        key: 'changes',
        label: t('log.fields'),
        render: (entry) => (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => setOpen(entry)}
            aria-label={t('log.show', { fields: names(entry) })}
          >
            {names(entry)}
          </Button>
        ),
      },
    ]
  }, [t, kit, format, tableName, columnName])
  return (
    <>
      <ListPage
        title={t('log.changes')}
        path="/changes"
        isLog
        columns={columns}
        filters={[
          { key: 'from', label: t('log.from'), kind: 'date' },
          { key: 'to', label: t('log.to'), kind: 'date' },
        ]}
        empty={{ title: t('log.empty') }}
      />
      {open && (
        <Modal
          opened
          onClose={() => setOpen(null)}
          size="lg"
          title={`${tableName(open.table)} · ${format.dateTime(open.at)}`}
        >
          <ChangeLines changes={open.changes} note={(field) => ({ label: columnName(field) })} />
        </Modal>
      )}
    </>
  )
}
