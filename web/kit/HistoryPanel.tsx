import { Button, Text } from '@mantine/core'
import { ChangeLines, type ColumnNote } from './ChangeLines.tsx'
import { useFormat } from './format.ts'
import classes from './kit.module.css'
import { useList } from './queries.ts'
import { ErrorState, Loading } from './states.tsx'
import { useWords } from './words.ts'

/** One entry of the change log, as `…/history` answers it. */
type HistoryEntry = {
  id: string
  at: string
  by: string | null
  /** It was somebody without an account, by a link. */
  guest: boolean
  action: 'insert' | 'update' | 'delete'
  changes: { field: string; before: unknown; after: unknown }[]
}

const technical = new Set(['id', 'tenant_id', 'version', 'created_at', 'created_by', 'updated_at', 'seed'])

/** Who changed what and when, newest first. Columns that people don't know are left out. */
export function HistoryPanel({ path, notes }: { path: string; notes: (field: string) => ColumnNote | undefined }) {
  const t = useWords('kit')
  const list = useList<HistoryEntry>(path)
  if (list.isPending) return <Loading />
  if (list.isError) return <ErrorState error={list.error} retry={() => void list.refetch()} />
  const entries = list.data.pages.flatMap((page) => page.items)
  return (
    <>
      {entries.length === 0 && <Text size="sm">{t('history.none')}</Text>}
      <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} notes={notes} />
        ))}
      </ol>
      {list.hasNextPage && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('history.older')}
        </Button>
      )}
    </>
  )
}

function Entry({ entry, notes }: { entry: HistoryEntry; notes: (field: string) => ColumnNote | undefined }) {
  const t = useWords('kit')
  const format = useFormat()
  const changes = entry.changes.filter((change) => !technical.has(change.field))
  return (
    <li className={classes.entry}>
      <Text size="xs" c="dimmed">
        <time dateTime={entry.at}>{format.dateTime(entry.at)}</time> · {entry.by ?? t('history.system')}
        {entry.guest && ` ${t('history.guest')}`} · {t(`history.${entry.action}`)}
      </Text>
      {entry.action === 'update' && <ChangeLines changes={changes} note={notes} />}
    </li>
  )
}
