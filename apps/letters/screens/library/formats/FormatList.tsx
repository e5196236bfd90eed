import { useMemo } from 'react'
import { useFormat } from '../../../../../web/kit/format.ts'
import type { Column } from '../../../../../web/kit/list.ts'
import { ListPage } from '../../../../../web/kit/ListPage.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import { LibraryTabs } from '../LibraryTabs.tsx'
import type { LetterFormat } from './format.ts'

export default function FormatList() {
  const t = useWords('letters')
  const columns = useColumns()
  return (
    <ListPage
      title={t('library.areas.formats.title')}
      path="/letter-formats"
      columns={columns}
      intro={<LibraryTabs />}
      searchHint={t('library.searchName')}
      open={(row) => `/library/formats/${row.id}`}
      create={{ label: t('library.format.create'), to: '/library/formats/new' }}
      empty={{ title: t('library.format.empty'), text: t('library.format.emptyText') }}
    />
  )
}

function useColumns(): Column<LetterFormat>[] {
  const t = useWords('letters')
  const format = useFormat()
  return useMemo(
    () => [
      { key: 'name', label: t('library.name'), isSortable: true },
      {
        key: 'company_id',
        label: t('library.format.company_id'),
        width: 220,
        render: (row) => row.labels?.company_id ?? '',
      },
      {
        key: 'typeface',
        label: t('library.format.typeface'),
        width: 180,
        render: (row) => t(`library.format.typefaces.${row.typeface}`),
      },
      { key: 'logo_name', label: t('library.format.logo'), width: 160 },
      { key: 'template_name', label: t('library.format.template'), width: 180 },
      { key: 'updated_at', label: t('library.changed'), width: 140, render: (row) => format.ago(row.updated_at) },
    ],
    [t, format],
  )
}
