import { useMemo } from 'react'
import { useFormat } from '../../../../web/kit/format.ts'
import type { Column } from '../../../../web/kit/list.ts'
import { ListPage } from '../../../../web/kit/ListPage.tsx'
import { StateBadge } from '../../../../web/kit/StateBadge.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { kinds } from '../../text/types.ts'
import { employeeKinds } from '../employees/employee.ts'
import { optionsOf, placeFilters } from '../options.ts'
import { type LetterRow, statuses, statusTones } from './letter.ts'

export default function LetterList() {
  const t = useWords('letters')
  const columns = useColumns()
  return (
    <ListPage
      title={t('letters')}
      path="/letters"
      columns={columns}
      filters={[
        { key: 'status', label: t('fields.status'), kind: 'choice', options: optionsOf(t, 'statuses', statuses) },
        { key: 'kind', label: t('fields.kind'), kind: 'choice', options: optionsOf(t, 'kinds', kinds) },
        ...placeFilters(t, ['company_id', 'site_id', 'department_id']),
        {
          key: 'employee_kind',
          label: t('fields.employee_kind'),
          kind: 'choice',
          options: optionsOf(t, 'employee_kinds', employeeKinds),
        },
      ]}
      searchHint={t('letter.searchHint')}
      open={(row) => `/letters/${row.id}`}
      create={{ label: t('letter.create'), to: '/letters/new' }}
      empty={{ title: t('letter.empty'), text: t('letter.emptyText') }}
    />
  )
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
        width: 130,
        card: 'badge',
        render: (row) => <StateBadge tone={statusTones[row.status]} label={t(`statuses.${row.status}`)} />,
      },
      { key: 'kind', label: t('fields.kind'), width: 190, render: (row) => t(`kinds.${row.kind}`) },
      { key: 'position', label: t('fields.position'), width: 200, isHidden: true },
      { key: 'company_id', label: t('fields.company_id'), width: 190, card: 'none' },
      { key: 'department_id', label: t('fields.department_id'), width: 160, isHidden: true },
      {
        key: 'issued_on',
        label: t('fields.issued_on'),
        width: 145,
        isSortable: true,
        render: (row) => format.date(row.issued_on),
      },
      {
        key: 'updated_at',
        label: t('letter.changed'),
        width: 165,
        isSortable: true,
        render: (row) => format.dateTime(row.updated_at),
      },
      { key: 'created_by', label: t('letter.author'), width: 170, isHidden: true },
    ],
    [t, format],
  )
}
