import { Button, Table } from '@mantine/core'
import { useFormat } from '../kit/format.ts'
import { useList } from '../kit/queries.ts'
import { ErrorState, Loading } from '../kit/states.tsx'
import { useWords } from '../kit/words.ts'
import { useEventName } from './names.ts'

type Entry = { id: string; at: string; kind: string; ip: string | null; tenant_name: string | null }

/** What happened to this person's own account. */
export function OwnSecurityLog() {
  const t = useWords('shell')
  const kit = useWords('kit')
  const format = useFormat()
  const eventName = useEventName()
  const list = useList<Entry>('/me/security-log')
  if (list.isPending) return <Loading />
  if (list.isError) return <ErrorState error={list.error} retry={() => void list.refetch()} />
  return (
    <>
      <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('log.at')}</Table.Th>
              <Table.Th>{t('log.kind')}</Table.Th>
              <Table.Th>{t('log.ip')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.data.pages
              .flatMap((page) => page.items)
              .map((entry) => (
                <Table.Tr key={entry.id}>
                  <Table.Td>{format.dateTime(entry.at)}</Table.Td>
                  <Table.Td>{eventName(entry.kind)}</Table.Td>
                  <Table.Td>{entry.ip}</Table.Td>
                </Table.Tr>
              ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {list.hasNextPage && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {kit('history.older')}
        </Button>
      )}
    </>
  )
}
