import { Button, SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../kit/format.ts'
import { useGet } from '../../kit/queries.ts'
import { ErrorState, Loading } from '../../kit/states.tsx'
import { useWords } from '../../kit/words.ts'
import { useNameOf } from '../names.ts'
import classes from '../shell.module.css'
import type { Preview } from './privacy.ts'

const periods = ['30', '90', '365'] as const
const FIRST = 10

/** What goes by itself, the next first. */
export function ErasurePreview() {
  const t = useWords('shell')
  const [days, setDays] = useState<string>('30')
  const { data, error, refetch } = useGet<Preview>('/erasures/preview', { days: Number(days) })
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={t('privacy.period')}
        value={days}
        onChange={setDays}
        data={periods.map((value) => ({
          value,
          label: t('privacy.spans.days', { count: Number(value), number: value }),
        }))}
      />
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <DueRows key={days} preview={data} />
      ) : (
        <Loading />
      )}
    </>
  )
}

function DueRows({ preview }: { preview: Preview }) {
  const t = useWords('shell')
  const format = useFormat()
  const tableName = useNameOf('tables')
  const [isWhole, setWhole] = useState(false)
  const { items, total, tables } = preview
  if (total === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('privacy.nothing')}
      </Text>
    )
  }
  const kinds = tables.map(({ table, count }) => `${tableName(table)}: ${format.number(count)}`)
  const shown = isWhole ? items : items.slice(0, FIRST)
  return (
    <>
      <Text size="sm">{kinds.join(' · ')}</Text>
      <ul className={classes.lines}>
        {shown.map((item) => (
          <li key={item.record_id}>
            <Text size="sm" style={{ flex: 1, minWidth: '12rem' }}>
              <b>{item.record ?? t('privacy.unnamed')}</b>{' '}
              <Text span size="sm" c="dimmed">
                {tableName(item.table)} · {t(`figures.${item.figure}.label`)}
              </Text>
            </Text>
            <Text size="sm">{item.day > format.today() ? format.date(item.day) : t('privacy.nextRun')}</Text>
          </li>
        ))}
      </ul>
      {items.length > shown.length && (
        <Button size="compact-sm" variant="subtle" mt="xs" onClick={() => setWhole(true)}>
          {t('privacy.all', { count: items.length })}
        </Button>
      )}
      {isWhole && total > items.length && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('privacy.further', { count: total - items.length })}
        </Text>
      )}
    </>
  )
}
