import { IconCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { patch } from '../../../../../web/kit/client.ts'
import { useFormat } from '../../../../../web/kit/format.ts'
import type { Column } from '../../../../../web/kit/list.ts'
import { ListPage } from '../../../../../web/kit/ListPage.tsx'
import { StateBadge } from '../../../../../web/kit/StateBadge.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import { countries, topics } from '../../../text/types.ts'
import { optionsOf } from '../../options.ts'
import { LibraryTabs } from '../LibraryTabs.tsx'
import { type Phrase, statusTones, usePlaceNames } from './phrase.ts'

const statuses = ['draft', 'approved', 'retired'] as const

/** All wordings of the company's own, wherever they stand. */
export default function OwnPhraseList() {
  const t = useWords('letters')
  const columns = useColumns()
  return (
    <ListPage
      title={t('phrases')}
      path="/phrases"
      columns={columns}
      intro={<LibraryTabs />}
      filters={[
        {
          key: 'status',
          label: t('phrase_fields.status'),
          kind: 'choice',
          options: optionsOf(t, 'library.statuses', statuses),
        },
        {
          key: 'topic',
          label: t('phrase_fields.topic'),
          kind: 'choice',
          options: optionsOf(t, 'library.topics', topics),
        },
        {
          key: 'country',
          label: t('phrase_fields.country'),
          kind: 'choice',
          options: optionsOf(t, 'countries', countries),
        },
      ]}
      searchHint={t('library.phrase.searchOwn')}
      open={(row) => `/library/phrases/${row.id}`}
      create={{ label: t('library.phrase.create'), to: '/library/phrases/new' }}
      bulk={[
        {
          label: t('library.phrase.approve'),
          icon: IconCheck,
          action: 'update',
          each: (row) => patch(`/phrases/${row.id}`, { status: 'approved' }, { ifMatch: row.version }),
        },
      ]}
      empty={{ title: t('library.phrase.noOwn'), text: t('library.phrase.noOwnText') }}
    />
  )
}

function useColumns(): Column<Phrase>[] {
  const t = useWords('letters')
  const format = useFormat()
  const names = usePlaceNames()
  return useMemo(
    () => [
      { key: 'text', label: t('phrase_fields.text'), render: (row) => <span lang="de">{row.text}</span> },
      {
        key: 'topic',
        label: t('phrase_fields.topic'),
        isSortable: true,
        width: 170,
        render: (row) => names.topic(row.topic),
      },
      { key: 'key', label: t('phrase_fields.key'), width: 150, render: (row) => names.key(row.key) },
      { key: 'pool', label: t('phrase_fields.pool'), width: 150, render: (row) => names.pool(row.pool) },
      {
        key: 'status',
        label: t('phrase_fields.status'),
        width: 140,
        card: 'badge',
        render: ({ status }) => <StateBadge tone={statusTones[status]} label={t(`library.statuses.${status}`)} />,
      },
      {
        key: 'country',
        label: t('phrase_fields.country'),
        width: 120,
        isHidden: true,
        render: (row) => names.country(row.country),
      },
      {
        key: 'updated_at',
        label: t('library.changed'),
        isSortable: true,
        isHidden: true,
        width: 140,
        render: (row) => format.ago(row.updated_at),
      },
    ],
    [t, format, names],
  )
}
