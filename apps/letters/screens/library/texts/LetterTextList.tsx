import { useMemo } from 'react'
import { useFormat } from '../../../../../web/kit/format.ts'
import type { Column } from '../../../../../web/kit/list.ts'
import { ListPage } from '../../../../../web/kit/ListPage.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import { optionsOf } from '../../options.ts'
import { LibraryTabs } from '../LibraryTabs.tsx'
import { type LetterText, textUses } from './letterText.ts'

export default function LetterTextList() {
  const t = useWords('letters')
  const columns = useColumns()
  return (
    <ListPage
      title={t('library.areas.texts.title')}
      path="/letter-texts"
      columns={columns}
      intro={<LibraryTabs />}
      filters={[
        { key: 'use', label: t('library.text.use'), kind: 'choice', options: optionsOf(t, 'library.uses', textUses) },
        {
          key: 'company_id',
          label: t('fields.company_id'),
          kind: 'reference',
          source: { path: '/companies', right: 'company.read' },
        },
      ]}
      searchHint={t('library.text.search')}
      open={(row) => `/library/texts/${row.id}`}
      create={{ label: t('library.text.create'), to: '/library/texts/new' }}
      empty={{ title: t('library.text.empty'), text: t('library.text.emptyText') }}
    />
  )
}

function useColumns(): Column<LetterText>[] {
  const t = useWords('letters')
  const format = useFormat()
  return useMemo(
    () => [
      { key: 'name', label: t('library.name'), isSortable: true, width: 240 },
      { key: 'use', label: t('library.text.use'), width: 190, render: (row) => t(`library.uses.${row.use}`) },
      { key: 'text', label: t('library.text.text'), render: (row) => <span lang="de">{row.text}</span> },
      {
        key: 'company_id',
        label: t('fields.company_id'),
        width: 180,
        render: (row) => row.labels?.company_id ?? t('library.text.anyCompany'),
      },
      { key: 'updated_at', label: t('library.changed'), width: 140, render: (row) => format.ago(row.updated_at) },
    ],
    [t, format],
  )
}
