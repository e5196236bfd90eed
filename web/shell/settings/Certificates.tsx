import { Button, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { download } from '../../kit/client.ts'
import { useNotifyProblem } from '../../kit/dialogs.tsx'
import { useFormat } from '../../kit/format.ts'
import { useList } from '../../kit/queries.ts'
import { ErrorState, Loading } from '../../kit/states.tsx'
import { useWords } from '../../kit/words.ts'
import { useNameOf } from '../names.ts'
import classes from '../shell.module.css'
import { useSpan } from './privacy.ts'

type Erasure = {
  id: string
  created_at: string
  table_name: string
  row_count: number
  figure: string
  value: number
  unit: string
}

/** What was erased because its time was over, newest first, each with a certificate for the files. */
export function Certificates() {
  const t = useWords('shell')
  const kit = useWords('kit')
  const list = useList<Erasure>('/erasures', { limit: 20 })
  if (list.isPending) return <Loading />
  if (list.isError) return <ErrorState error={list.error} retry={() => void list.refetch()} />
  const erasures = list.data.pages.flatMap((page) => page.items)
  if (erasures.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('privacy.noCertificates')}
      </Text>
    )
  }
  return (
    <>
      <ul className={classes.lines}>
        {erasures.map((erasure) => (
          <Certificate key={erasure.id} erasure={erasure} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          size="compact-sm"
          variant="subtle"
          mt="xs"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {kit('history.older')}
        </Button>
      )}
    </>
  )
}

function Certificate({ erasure }: { erasure: Erasure }) {
  const t = useWords('shell')
  const format = useFormat()
  const span = useSpan()
  const tableName = useNameOf('tables')
  const notifyProblem = useNotifyProblem()
  const { id, created_at, table_name, row_count, figure, value, unit } = erasure
  return (
    <li>
      <div style={{ flex: 1, minWidth: '12rem' }}>
        <Text size="sm" fw={600}>
          {tableName(table_name)}: {format.number(row_count)}
        </Text>
        <Text size="xs" c="dimmed">
          {format.dateTime(created_at)} · {t(`figures.${figure}.label`)}: {span(value, unit)}
        </Text>
      </div>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={() => void download(`/erasures/${id}/certificate`).catch(notifyProblem)}
      >
        {t('privacy.certificate')}
      </Button>
    </li>
  )
}
