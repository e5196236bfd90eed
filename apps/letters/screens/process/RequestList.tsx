import { useMemo } from 'react'
import { useFormat } from '../../../../web/kit/format.ts'
import type { Column } from '../../../../web/kit/list.ts'
import { ListPage } from '../../../../web/kit/ListPage.tsx'
import { StateBadge } from '../../../../web/kit/StateBadge.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { kinds } from '../../text/types.ts'
import { optionsOf, placeFilters } from '../options.ts'
import { type LetterRequest, requestStatuses, requestTones } from './request.ts'

/** Who wants a letter: asked by members or by the employees themselves. */
export default function RequestList() {
  const t = useWords('letters')
  return (
    <ListPage
      title={t('process.requests')}
      path="/letter-requests"
      columns={useColumns()}
      filters={[
        {
          key: 'status',
          label: t('fields.status'),
          kind: 'choice',
          options: optionsOf(t, 'process.requestStatuses', requestStatuses),
        },
        { key: 'kind', label: t('fields.kind'), kind: 'choice', options: optionsOf(t, 'kinds', kinds) },
        ...placeFilters(t, ['company_id', 'site_id', 'department_id']),
      ]}
      open={(row) => `/letter-requests/${row.id}`}
      create={{ label: t('process.newRequest'), to: '/letter-requests/new' }}
      empty={{ title: t('process.noRequests'), text: t('process.noRequestsText') }}
    />
  )
}

function useColumns(): Column<LetterRequest>[] {
  const t = useWords('letters')
  const format = useFormat()
  return useMemo(
    () => [
      { key: 'employee_id', label: t('fields.employee_id') },
      {
        key: 'status',
        label: t('fields.status'),
        width: 150,
        card: 'badge',
        render: (row) => (
          <StateBadge tone={requestTones[row.status]} label={t(`process.requestStatuses.${row.status}`)} />
        ),
      },
      { key: 'kind', label: t('fields.kind'), width: 190, render: (row) => t(`kinds.${row.kind}`) },
      {
        key: 'wanted_by',
        label: t('fields.wanted_by'),
        width: 150,
        isSortable: true,
        render: (row) => format.date(row.wanted_by),
      },
      { key: 'requested_by', label: t('fields.requested_by'), width: 180 },
      { key: 'company_id', label: t('fields.company_id'), width: 190, card: 'none' },
      {
        key: 'created_at',
        label: t('process.askedAt'),
        width: 165,
        isSortable: true,
        render: (row) => format.dateTime(row.created_at),
      },
    ],
    [t, format],
  )
}
