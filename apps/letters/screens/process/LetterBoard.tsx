import { Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type BoardColumn, BoardPage } from '../../../../web/kit/BoardPage.tsx'
import { useFormat } from '../../../../web/kit/format.ts'
import type { ListState } from '../../../../web/kit/list.ts'
import { ButtonLink } from '../../../../web/kit/links.tsx'
import { useHref, useRight } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import type { Status } from '../../process/statuses.ts'
import { fullName } from '../employees/employee.ts'
import type { LetterRow } from '../letters/letter.ts'
import { placeFilters } from '../options.ts'
import { LetterViews } from './LetterViews.tsx'
import { useMineFilter } from './filters.ts'
import classes from './process.module.css'
import type { LetterRequest } from './request.ts'
import { DueDay, useWaiting } from './Waiting.tsx'

type Board = {
  columns: { status: Status; total: number; items: LetterRow[] }[]
  requests?: { total: number; items: LetterRequest[] }
}

/** All letters by state, with the requests for new ones before them. */
export default function LetterBoard() {
  const t = useWords('letters')
  const mine = useMineFilter()
  return (
    <BoardPage<Board>
      title={t('letters')}
      path="/letters/board"
      intro={<LetterViews />}
      tools={<NewLetterLink />}
      filters={[...mine, ...placeFilters(t, ['company_id', 'department_id'])]}
      columns={useColumns()}
      empty={{ title: t('letter.empty'), text: t('letter.emptyText') }}
    />
  )
}

function NewLetterLink() {
  const t = useWords('letters')
  const href = useHref()
  if (!useRight('letter.write')) return null
  return (
    <ButtonLink to={href('/letters/new')} leftSection={<IconPlus size={16} aria-hidden />}>
      {t('letter.create')}
    </ButtonLink>
  )
}

function useColumns() {
  const t = useWords('letters')
  return ({ requests, columns }: Board, filters: ListState['filters']): BoardColumn[] => {
    const asked = requests && {
      key: 'requests',
      label: t('process.requests'),
      total: requests.total,
      cards: requests.items.map((one) => ({
        id: one.id,
        to: `/letter-requests/${one.id}`,
        title: one.labels?.employee_id ?? '…',
        facts: <RequestFacts request={one} />,
      })),
      list: { to: '/letter-requests', search: { status: 'open' } },
    }
    const byState = columns.map(({ status, total, items }) => ({
      key: status,
      label: t(`statuses.${status}`),
      total,
      cards: items.map((row) => ({
        id: row.id,
        to: `/letters/${row.id}`,
        title: fullName(row),
        facts: <LetterFacts letter={row} />,
      })),
      list: { to: '/letters', search: { ...filters, status } },
    }))
    return asked ? [asked, ...byState] : byState
  }
}

function LetterFacts({ letter }: { letter: LetterRow }) {
  const t = useWords('letters')
  const { waiting } = useWaiting()
  return (
    <div className={classes.cardFacts}>
      <Text size="sm">{t(`kinds.${letter.kind}`)}</Text>
      <Text size="sm">{waiting(letter)}</Text>
      <DueDay letter={letter} />
    </div>
  )
}

function RequestFacts({ request }: { request: LetterRequest }) {
  const t = useWords('letters')
  const format = useFormat()
  const { since } = useWaiting()
  return (
    <div className={classes.cardFacts}>
      <Text size="sm">{t(`kinds.${request.kind}`)}</Text>
      <Text size="sm">{t('process.askedBy', { name: request.requested_by, since: since(request.created_at) })}</Text>
      {request.wanted_by && <Text size="sm">{t('process.wanted', { day: format.date(request.wanted_by) })}</Text>}
    </div>
  )
}
