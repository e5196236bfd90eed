import { Button } from '@mantine/core'
import { IconFileZip } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Query } from '../../../../web/kit/client.ts'
import { useFormat } from '../../../../web/kit/format.ts'
import type { Column, Filter } from '../../../../web/kit/list.ts'
import { ListPage } from '../../../../web/kit/ListPage.tsx'
import { useRight } from '../../../../web/kit/session.ts'
import { StateBadge } from '../../../../web/kit/StateBadge.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { statuses } from '../../process/statuses.ts'
import { extents, kinds } from '../../text/types.ts'
import { employeeKinds } from '../employees/employee.ts'
import { optionsOf, placeFilters } from '../options.ts'
import { ArchiveDialog, type Chosen } from '../process/ArchiveDialog.tsx'
import { useMineFilter } from '../process/filters.ts'
import { LetterViews } from '../process/LetterViews.tsx'
import { DueDay } from '../process/Waiting.tsx'
import { type LetterRow, statusTones } from './letter.ts'

export default function LetterList() {
  const t = useWords('letters')
  const [archived, setArchived] = useState<Chosen | null>(null)
  return (
    <>
      <ListPage
        title={t('letters')}
        path="/letters"
        intro={<LetterViews />}
        columns={useColumns()}
        filters={useFilters()}
        searchHint={t('letter.searchHint')}
        open={(row) => `/letters/${row.id}`}
        create={{ label: t('letter.create'), to: '/letters/new' }}
        bulk={[
          {
            label: t('process.archive'),
            icon: IconFileZip,
            run: (rows) => setArchived({ ids: rows.map(({ id }) => id) }),
          },
        ]}
        tools={archiveButton(setArchived)}
        empty={{ title: t('letter.empty'), text: t('letter.emptyText') }}
      />
      {archived && <ArchiveDialog chosen={archived} close={() => setArchived(null)} />}
    </>
  )
}

const archiveButton =
  (choose: (chosen: Chosen) => void) =>
  (_actions: string[], { query, total = 0 }: { query: Query; total: number | undefined }) => (
    <ArchiveButton query={query} total={total} choose={choose} />
  )

type ArchiveButtonProps = { query: Query; total: number; choose: (chosen: Chosen) => void }

function ArchiveButton({ query, total, choose }: ArchiveButtonProps) {
  const t = useWords('letters')
  if (total === 0) return null
  return (
    <Button
      variant="default"
      leftSection={<IconFileZip size={16} aria-hidden />}
      onClick={() => choose({ query, total })}
    >
      {t('process.archiveAll')}
    </Button>
  )
}

function useFilters(): Filter[] {
  const t = useWords('letters')
  const seesPeople = useRight('people.read')
  const mine = useMineFilter()
  const choice = (key: string, group: string, values: readonly string[]): Filter => ({
    key,
    label: t(`fields.${key}`),
    kind: 'choice',
    options: optionsOf(t, group, values),
  })
  return [
    ...mine,
    choice('status', 'statuses', statuses),
    choice('kind', 'kinds', kinds),
    { key: 'due_on_until', label: t('process.dueUntil'), kind: 'date' },
    ...(seesPeople
      ? [{ key: 'with_id', label: t('fields.with_id'), kind: 'reference', source: { path: '/people' } } as const]
      : []),
    choice('extent', 'extents', extents),
    choice('employee_kind', 'employee_kinds', employeeKinds),
    ...placeFilters(t, ['company_id', 'site_id', 'department_id']),
  ]
}

function useColumns(): Column<LetterRow>[] {
  const t = useWords('letters')
  const format = useFormat()
  return useMemo(
    () => [
      {
        key: 'last_name',
        label: t('employee.name'),
        isSortable: true,
        render: (row) => `${row.last_name}, ${[row.title, row.first_name].filter(Boolean).join(' ')}`,
      },
      {
        key: 'status',
        label: t('fields.status'),
        width: 178,
        card: 'badge',
        render: (row) => <StateBadge tone={statusTones[row.status]} label={t(`statuses.${row.status}`)} />,
      },
      { key: 'kind', label: t('fields.kind'), width: 158, render: (row) => t(`kinds.${row.kind}`) },
      {
        key: 'extent',
        label: t('fields.extent'),
        width: 120,
        isHidden: true,
        render: (row) => t(`extents.${row.extent}`),
      },
      { key: 'with_id', label: t('fields.with_id'), width: 110 },
      {
        key: 'due_on',
        label: t('fields.due_on'),
        width: 205,
        isSortable: true,
        render: (row) => <DueDay letter={row} isBare />,
      },
      {
        key: 'status_since',
        label: t('fields.status_since'),
        width: 165,
        isSortable: true,
        isHidden: true,
        render: (row) => format.dateTime(row.status_since),
      },
      { key: 'position', label: t('fields.position'), width: 200, isHidden: true },
      { key: 'company_id', label: t('fields.company_id'), width: 190, isHidden: true, card: 'none' },
      { key: 'department_id', label: t('fields.department_id'), width: 160, isHidden: true },
      {
        key: 'issued_on',
        label: t('fields.issued_on'),
        width: 145,
        isSortable: true,
        isHidden: true,
        render: (row) => format.date(row.issued_on),
      },
      {
        key: 'updated_at',
        label: t('letter.changed'),
        width: 145,
        isSortable: true,
        render: (row) => format.dateTime(row.updated_at),
      },
      { key: 'created_by', label: t('letter.author'), width: 170, isHidden: true },
    ],
    [t, format],
  )
}
