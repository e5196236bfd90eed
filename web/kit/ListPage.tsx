import { Button, Text, VisuallyHidden } from '@mantine/core'
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { BulkBar } from './BulkBar.tsx'
import type { Query } from './client.ts'
import { useFormat } from './format.ts'
import { ListCards } from './ListCards.tsx'
import { ListTable } from './ListTable.tsx'
import { ListToolbar } from './ListToolbar.tsx'
import classes from './list.module.css'
import { type BulkAction, chooseRows, type Column, type Filter, type ListState, type Row, toQuery } from './list.ts'
import { ButtonLink } from './links.tsx'
import { PageTitle } from './PageTitle.tsx'
import { useList } from './queries.ts'
import { useHref } from './session.ts'
import { EmptyState, ErrorState, Loading } from './states.tsx'
import { useListKeys } from './useListKeys.ts'
import { useListState } from './useListState.ts'
import { useRowTable } from './useRowTable.ts'
import { useWords } from './words.ts'

type ListPageProps<R extends Row> = {
  title: string
  /** The list in the API, e.g. `/letters`. */
  path: string
  /** A part of the query that the person can't change. */
  query?: Query
  columns: Column<R>[]
  filters?: Filter[]
  /** What the search looks at: the search field's placeholder. Without it there is no search. */
  searchHint?: string
  /** The page of a row, e.g. `/letters/${row.id}`. Without it rows don't open. */
  open?: (row: R) => string
  /** Shown when the server allows `create`. */
  create?: { label: string; to?: string; run?: () => void }
  /** Shown when the server allows `export`: the path that answers the file for `format=csv|xlsx`. */
  exportPath?: string
  bulk?: BulkAction<R>[]
  /** Further buttons; `actions` is what the server allows on the list, `shown` what is asked for and how many there are. */
  tools?: ReactNode | ((actions: string[], shown: { query: Query; total: number | undefined }) => ReactNode)
  /** Above the list, below the title: tabs or a notice. */
  intro?: ReactNode
  empty: { title: string; text?: string }
  /** A log: neither counted nor cut to a number of rows that we choose. */
  isLog?: boolean
  /** The server gives this list as a whole, and it is searched in this text, filtered and sorted here. */
  searchedText?: (row: R) => string
}

/** The list shape: searched, filtered and sorted by the server, state in the address, rows as cards on phones. */
export function ListPage<R extends Row>(props: ListPageProps<R>) {
  const { filters = [], bulk = [], open, isLog = false, searchedText } = props
  const t = useWords('kit')
  const format = useFormat()
  const navigate = useNavigate()
  const href = useHref()
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const [state, changeState] = useListState(filters)
  const asked = searchedText ? props.query : { limit: isLog ? null : 50, ...toQuery(state, props.query) }
  const list = useList<R>(props.path, asked, !isLog && !searchedText)
  const rows = useMemo(() => {
    const read = list.data?.pages.flatMap((page) => page.items) ?? []
    return searchedText ? chooseRows(read, state, format.compare, searchedText) : read
  }, [list.data, state, format, searchedText])
  const firstPage = list.data?.pages[0]
  const actions = firstPage?.actions ?? []
  const total = firstPage?.total ?? (list.hasNextPage ? undefined : rows.length)
  const table = useRowTable(rows, props.columns, state.columns)
  const selected = table.getSelectedRowModel().rows.map((row) => row.original)
  const root = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(-1)
  const change = (changes: Partial<ListState>) => {
    setActive(-1)
    changeState(changes)
  }
  const isFiltered = state.search !== '' || Object.keys(state.filters).length > 0
  const openRow = open && ((row: R) => void navigate({ to: href(open(row)) }))
  useListKeys({
    root,
    count: rows.length,
    active,
    setActive,
    toggle: bulk.length ? (index) => table.getRow(rows[index]?.id ?? '').toggleSelected() : undefined,
    open: openRow && ((index) => rows[index] && openRow(rows[index])),
  })
  const onSearch = useDebouncedCallback((search: string) => change({ search }), 250)
  const body = { table, rows, state, active, setActive, total, list, open: open && ((row: R) => href(open(row))) }
  const count = total === undefined ? '' : t('list.count', { count: total, number: format.number(total) })
  return (
    <div className={classes.list} ref={root}>
      <header className={classes.head}>
        <PageTitle>{props.title}</PageTitle>
        <Text size="sm" c="dimmed" role="status" className={classes.count}>
          {list.isPending || list.isPlaceholderData ? '' : count}
        </Text>
        <div className={classes.headEnd}>
          {typeof props.tools === 'function'
            ? props.tools(actions, { query: toQuery(state, props.query), total })
            : props.tools}
          {props.create && actions.includes('create') && <CreateButton {...props.create} />}
        </div>
      </header>
      {props.intro}
      <ListToolbar
        {...{ state, change, onSearch, filters, isPhone }}
        columns={props.columns}
        searchHint={props.searchHint}
        exportPath={actions.includes('export') ? props.exportPath : undefined}
        query={toQuery(state, props.query)}
      />
      {selected.length > 0 && (
        <BulkBar rows={selected} actions={bulk} path={props.path} clear={() => table.resetRowSelection(true)} />
      )}
      {list.isPending ? (
        <Loading />
      ) : list.isError && rows.length === 0 ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <NothingHere {...{ isFiltered, empty: props.empty }} clear={() => change({ search: '', filters: {} })} />
      ) : isPhone ? (
        <ListCards {...body} title={props.title} isSelectable={bulk.length > 0} />
      ) : (
        <ListTable {...body} {...{ change }} isSelectable={bulk.length > 0} openRow={openRow} title={props.title} />
      )}
      <VisuallyHidden>{t('list.keys')}</VisuallyHidden>
    </div>
  )
}

function CreateButton({ label, to, run }: { label: string; to?: string; run?: () => void }) {
  const href = useHref()
  const icon = <IconPlus size={16} aria-hidden />
  if (!to)
    return (
      <Button leftSection={icon} onClick={run}>
        {label}
      </Button>
    )
  return (
    <ButtonLink to={href(to)} leftSection={icon}>
      {label}
    </ButtonLink>
  )
}

function NothingHere(props: { isFiltered: boolean; empty: { title: string; text?: string }; clear: () => void }) {
  const t = useWords('kit')
  if (!props.isFiltered) return <EmptyState {...props.empty} />
  return (
    <EmptyState title={t('list.nothingFound')} text={t('list.nothingFoundText')}>
      <Button variant="default" onClick={props.clear}>
        {t('list.clearFilters')}
      </Button>
    </EmptyState>
  )
}
