import { Select, Text, VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { type ReactNode, type RefObject, useId, useRef } from 'react'
import classes from './board.module.css'
import { FilterButton } from './FilterButton.tsx'
import { useFormat } from './format.ts'
import { type Filter, type ListState, type Search, withFilter } from './list.ts'
import listClasses from './list.module.css'
import { TextLink } from './links.tsx'
import { PageTitle } from './PageTitle.tsx'
import { useGet } from './queries.ts'
import { useHref } from './session.ts'
import { EmptyState, ErrorState, Loading } from './states.tsx'
import { type Place, useBoardKeys } from './useBoardKeys.ts'
import { useListState } from './useListState.ts'
import { useWords } from './words.ts'

type BoardCard = { id: string; to: string; title: string; facts: ReactNode }
export type BoardColumn = {
  key: string
  label: string
  /** How many there are; the board shows the first of them. */
  total: number
  cards: BoardCard[]
  /** The list of all of them. */
  list: { to: string; search: Search }
}

type BoardPageProps<Answer> = {
  title: string
  /** The board in the API; the filters are its query. */
  path: string
  filters?: Filter[]
  columns: (answer: Answer, filters: ListState['filters']) => BoardColumn[]
  tools?: ReactNode
  /** Above the board, below the title: tabs or a notice. */
  intro?: ReactNode
  empty: { title: string; text?: string }
}

/** The phone's column stands in the address beside the filters. */
const shownColumn: Filter = { key: 'column', label: '', kind: 'text' }

/** The board shape: a column for each state, cards in it; on phones one column with a chooser. */
export function BoardPage<Answer>(props: BoardPageProps<Answer>) {
  const { filters = [] } = props
  const [state, change] = useListState([...filters, shownColumn])
  const { column: shown, ...chosen } = state.filters
  const { data, error, refetch } = useGet<Answer>(props.path, chosen)
  const columns = data && props.columns(data, chosen)
  const root = useRef<HTMLDivElement>(null)
  const isEmpty = columns?.every((column) => column.total === 0)
  return (
    <div className={classes.board} ref={root}>
      <header className={listClasses.head}>
        <PageTitle>{props.title}</PageTitle>
        <div className={listClasses.headEnd}>{props.tools}</div>
      </header>
      {props.intro}
      {filters.length > 0 && (
        <div className={listClasses.toolbar} role="search">
          {filters.map((filter) => (
            <FilterButton
              key={filter.label}
              filter={filter}
              values={chosen[filter.key] ?? []}
              onChange={(values) => change({ filters: withFilter(state.filters, filter.key, values) })}
            />
          ))}
        </div>
      )}
      {!columns ? (
        error ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : isEmpty && Object.keys(chosen).length === 0 ? (
        <EmptyState {...props.empty} />
      ) : (
        <Columns
          {...{ root, columns, title: props.title }}
          shown={shown?.[0]}
          show={(key) => change({ filters: { ...state.filters, column: [key] } })}
        />
      )}
    </div>
  )
}

type ColumnsProps = {
  root: RefObject<HTMLDivElement | null>
  title: string
  columns: BoardColumn[]
  shown: string | undefined
  show: (key: string) => void
}

function Columns({ root, title, columns, shown, show }: ColumnsProps) {
  const t = useWords('kit')
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const full = columns.find((column) => column.total > 0)
  const visible = isPhone ? columns.filter(({ key }) => key === (shown ?? full?.key ?? columns[0]?.key)) : columns
  const keys = useBoardKeys(
    root,
    visible.map((column) => column.cards.length),
  )
  return (
    <div className={classes.columns} role="region" aria-label={title} tabIndex={isPhone ? undefined : 0}>
      {isPhone && (
        <Select
          label={t('board.column')}
          data={columns.map(({ key, label, total }) => ({ value: key, label: `${label} (${total})` }))}
          value={visible[0]?.key ?? null}
          onChange={(key) => key && show(key)}
          allowDeselect={false}
        />
      )}
      {visible.map((column, index) => (
        <Column key={column.key} {...{ column, index, keys }} />
      ))}
      <VisuallyHidden>{t('board.keys')}</VisuallyHidden>
    </div>
  )
}

type ColumnProps = {
  column: BoardColumn
  index: number
  keys: ReturnType<typeof useBoardKeys>
}

function Column({ column, index, keys }: ColumnProps) {
  const t = useWords('kit')
  const format = useFormat()
  const href = useHref()
  const id = useId()
  const { label, total, cards, list } = column
  return (
    <section className={classes.column} aria-labelledby={id} data-empty={total === 0 || undefined}>
      <div className={classes.columnHead}>
        <h2 className={classes.columnTitle} id={id}>
          <TextLink
            to={href(list.to)}
            search={list.search}
            c="inherit"
            fz="inherit"
            fw={600}
            title={t('board.list', { column: label })}
          >
            {label}
          </TextLink>
        </h2>
        <span className={classes.count}>{format.number(total)}</span>
      </div>
      {total === 0 ? (
        <Text size="sm" c="dimmed" px={4}>
          {t('board.none')}
        </Text>
      ) : (
        <ul className={classes.cards}>
          {cards.map((card, row) => (
            <Card key={card.id} card={card} place={[index, row]} keys={keys} />
          ))}
        </ul>
      )}
      {total > cards.length && (
        <div className={classes.more}>
          <TextLink to={href(list.to)} search={list.search}>
            {t('board.more', { count: total - cards.length, number: format.number(total - cards.length) })}
          </TextLink>
        </div>
      )}
    </section>
  )
}

type CardProps = { card: BoardCard; place: Place; keys: ColumnProps['keys'] }

function Card({ card, place, keys }: CardProps) {
  const href = useHref()
  return (
    <li className={classes.card}>
      <Link
        to={href(card.to)}
        data-place={place.join(' ')}
        tabIndex={keys.isStop(place) ? 0 : -1}
        onFocus={() => keys.take(place)}
      >
        {card.title}
      </Link>
      {card.facts}
    </li>
  )
}
