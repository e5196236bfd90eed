import { Checkbox, Loader } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { type MouseEvent, useRef } from 'react'
import { useWriteValue } from './ChangeLines.tsx'
import classes from './list.module.css'
import { type Column, type ListState, nextSort, type Row } from './list.ts'
import type { RowTable } from './useRowTable.ts'
import { useVirtualRows } from './useVirtualRows.ts'
import { useWords } from './words.ts'

export type ListBodyProps<R extends Row> = {
  table: RowTable<R>
  rows: R[]
  active: number
  setActive: (index: number) => void
  total: number | undefined
  list: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage' | 'isPlaceholderData'>
  /** The address of a row. */
  open: ((row: R) => string) | undefined
  isSelectable: boolean
  state: ListState
}

type TableProps<R extends Row> = ListBodyProps<R> & {
  title: string
  change: (changes: Partial<ListState>) => void
  openRow: ((row: R) => void) | undefined
}

const freeWidth = 220

/** Rows as a table; only those in sight are in the page, so 100,000 rows scroll like 50. */
export function ListTable<R extends Row>(props: TableProps<R>) {
  const { table, rows, list, isSelectable } = props
  const scroller = useRef<HTMLDivElement>(null)
  const columns = visibleColumns(table)
  const width = columns.reduce((sum, column) => sum + (column.width ?? freeWidth), isSelectable ? 40 : 0)
  const virtual = useVirtualRows(scroller, props, 36)
  const items = virtual.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div
      className={classes.scroller}
      ref={scroller}
      data-waiting={list.isPlaceholderData || undefined}
      tabIndex={0}
      role="region"
      aria-label={props.title}
    >
      <table
        className={classes.table}
        style={{ minWidth: width }}
        aria-rowcount={(props.total ?? -1) + (props.total === undefined ? 0 : 1)}
      >
        <TableHead {...props} columns={columns} />
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map((item) => {
            const row = rows[item.index]
            return row && <TableRow key={row.id} {...props} {...{ row, columns }} index={item.index} />
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
      {list.isFetchingNextPage && <Loader size="xs" m="sm" />}
    </div>
  )
}

export function visibleColumns<R extends Row>(table: RowTable<R>): Column<R>[] {
  return table.getVisibleLeafColumns().map((column) => column.columnDef.meta as unknown as Column<R>)
}

function TableHead<R extends Row>(props: TableProps<R> & { columns: Column<R>[] }) {
  const t = useWords('kit')
  const { table, state, change, columns } = props
  const sortKey = state.sort.replace(/^-/, '')
  const direction = state.sort.startsWith('-') ? 'descending' : 'ascending'
  return (
    <thead>
      <tr aria-rowindex={1}>
        {props.isSelectable && (
          <th className={classes.check}>
            <Checkbox
              size="xs"
              aria-label={t('list.selectAll')}
              checked={table.getIsAllRowsSelected()}
              indeterminate={table.getIsSomeRowsSelected()}
              onChange={table.getToggleAllRowsSelectedHandler()}
            />
          </th>
        )}
        {columns.map((column) => {
          const isSorted = column.key === sortKey
          const Arrow = direction === 'ascending' ? IconArrowUp : IconArrowDown
          return (
            <th
              key={column.key}
              style={{ width: column.width }}
              data-align={column.align}
              aria-sort={isSorted ? direction : undefined}
              scope="col"
            >
              {column.isSortable ? (
                <button type="button" onClick={() => change({ sort: nextSort(state.sort, column.key) })}>
                  {column.label}
                  {isSorted && <Arrow size={14} aria-hidden />}
                </button>
              ) : (
                column.label
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

type RowProps<R extends Row> = TableProps<R> & { row: R; index: number; columns: Column<R>[] }

function TableRow<R extends Row>({
  table,
  row,
  index,
  columns,
  open,
  openRow,
  active,
  setActive,
  isSelectable,
}: RowProps<R>) {
  const t = useWords('kit')
  const tableRow = table.getRow(row.id)
  const onClick = (event: MouseEvent) => {
    const isOnControl = (event.target as Element).closest('a, button, input, label') !== null
    if (openRow && !isOnControl && !window.getSelection()?.toString()) openRow(row)
  }
  return (
    <tr
      data-row={index}
      data-active={index === active || undefined}
      data-selected={tableRow.getIsSelected() || undefined}
      data-opens={open !== undefined || undefined}
      aria-rowindex={index + 2}
      tabIndex={-1}
      onClick={onClick}
      onFocus={() => setActive(index)}
    >
      {isSelectable && (
        <td className={classes.check}>
          <Checkbox
            size="xs"
            aria-label={t('list.select')}
            checked={tableRow.getIsSelected()}
            onChange={tableRow.getToggleSelectedHandler()}
          />
        </td>
      )}
      {columns.map((column, position) => (
        <td key={column.key} data-align={column.align}>
          {position === 0 && open ? (
            <Link to={open(row)} className={classes.rowLink}>
              <CellContent column={column} row={row} />
            </Link>
          ) : (
            <CellContent column={column} row={row} />
          )}
        </td>
      ))}
    </tr>
  )
}

/** The content of a cell, also on cards. */
export function CellContent<R extends Row>({ column, row }: { column: Column<R>; row: R }) {
  const write = useWriteValue()
  if (column.render) return column.render(row)
  const value = (row as Record<string, unknown>)[column.key]
  const text = row.labels?.[column.key] ?? (value === null || value === undefined || value === '' ? '' : write(value))
  return text
}
