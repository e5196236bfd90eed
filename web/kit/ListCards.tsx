import { Checkbox, Loader } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import classes from './list.module.css'
import type { Column, Row } from './list.ts'
import { CellContent, type ListBodyProps, visibleColumns } from './ListTable.tsx'
import { useVirtualRows } from './useVirtualRows.ts'
import { useWords } from './words.ts'

/** Rows as cards, for phones: a title, badges beside it, the other columns below with their names. */
export function ListCards<R extends Row>(props: ListBodyProps<R> & { title: string }) {
  const { rows, table, list } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualRows(scroller, props, 92)
  const columns = visibleColumns(table)
  return (
    <div
      className={classes.scroller}
      ref={scroller}
      data-waiting={list.isPlaceholderData || undefined}
      tabIndex={0}
      role="region"
      aria-label={props.title}
    >
      <ul className={classes.cards} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (!row) return null
          return (
            <li
              key={row.id}
              ref={virtual.measureElement}
              data-index={item.index}
              data-row={item.index}
              tabIndex={-1}
              className={classes.card}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-setsize={props.total ?? -1}
              aria-posinset={item.index + 1}
            >
              <Card {...props} row={row} columns={columns} />
            </li>
          )
        })}
      </ul>
      {list.isFetchingNextPage && <Loader size="xs" m="sm" />}
    </div>
  )
}

function Card<R extends Row>({
  row,
  columns,
  open,
  table,
  isSelectable,
}: ListBodyProps<R> & { row: R; columns: Column<R>[] }) {
  const t = useWords('kit')
  const placeOf = (column: Column<R>, index: number) => column.card ?? (index === 0 ? 'title' : 'detail')
  const at = (place: string) => columns.filter((column, index) => placeOf(column, index) === place)
  const title = at('title').map((column) => <CellContent key={column.key} column={column} row={row} />)
  const tableRow = table.getRow(row.id)
  return (
    <>
      <div className={classes.cardHead}>
        {isSelectable && (
          <Checkbox
            aria-label={t('list.select')}
            checked={tableRow.getIsSelected()}
            onChange={tableRow.getToggleSelectedHandler()}
          />
        )}
        {open ? (
          <Link to={open(row)} className={classes.cardLink}>
            {title}
          </Link>
        ) : (
          <strong>{title}</strong>
        )}
        {at('badge').map((column) => (
          <CellContent key={column.key} column={column} row={row} />
        ))}
      </div>
      <dl className={classes.cardFacts}>
        {at('detail').map((column) => (
          <div key={column.key}>
            <dt>{column.label}</dt>
            <dd>
              <CellContent column={column} row={row} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
