import { useMemo } from 'react'
import { useFormat } from '../../../web/kit/format.ts'
import type { Column } from '../../../web/kit/list.ts'
import { ListPage } from '../../../web/kit/ListPage.tsx'
import { useWords } from '../../../web/kit/words.ts'
import type { Sprocket } from './sprocket.ts'

export default function SprocketList() {
  const t = useWords('workshop')
  const format = useFormat()
  const columns = useMemo(
    (): Column<Sprocket>[] => [
      { key: 'name', label: t('columns.name'), isSortable: true },
      {
        key: 'due_on',
        label: t('columns.due_on'),
        isSortable: true,
        width: 140,
        render: ({ due_on }) => format.date(due_on),
      },
    ],
    [format, t],
  )
  return (
    <ListPage
      title={t('sprockets')}
      path="/sprockets"
      columns={columns}
      searchHint={t('searchHint')}
      open={(row) => `/sprockets/${row.id}`}
      create={{ label: t('create'), to: '/sprockets/new' }}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  )
}
