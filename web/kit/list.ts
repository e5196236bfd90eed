import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Query } from './client.ts'
import type { Option } from './fields.tsx'
import type { Source } from './ReferenceField.tsx'

/** What a row of any list has. */
export type Row = { id: string; labels?: Record<string, string>; actions?: string[] }

export type Column<R extends Row> = {
  /** The column's name in the API; also what `sort` and the address use. */
  key: string
  label: string
  /** What the cell shows. Without it: the row's label of that reference, else the value written by its shape. */
  render?: (row: R) => ReactNode
  /** The server can sort by it. */
  isSortable?: boolean
  /** Width in px. One column without a width takes what is left. */
  width?: number
  align?: 'end'
  /** Only shown when chosen. */
  isHidden?: boolean
  /** Where it stands on a phone's card: the first line, beside it, below, or not at all. Default: first column title, others detail. */
  card?: 'title' | 'badge' | 'detail' | 'none'
}

/** A filter; `key` is the query parameter. Choice and reference take several values unless `isSingle`, the others one. */
export type Filter = { key: string; label: string; isSingle?: boolean } & (
  | { kind: 'choice'; options: Option[] }
  | { kind: 'reference'; source: Source }
  | { kind: 'date' }
  | { kind: 'text' }
  /** On or off: on lets through what has this value. */
  | { kind: 'toggle'; value: string }
)

/**
 * Something to do with the selected rows. `each` runs row by row with a progress bar and says what failed; `run` takes
 * them all and shows itself what it does.
 */
export type BulkAction<R extends Row> = {
  label: string
  icon?: Icon
  /** The row action that each selected row must allow; others are left out, and their number is said. */
  action?: string
  isDangerous?: boolean
  /** Names the consequence for `count` rows before anything happens. */
  confirm?: (count: number) => { title: string; text: string }
} & ({ each: (row: R) => Promise<unknown> } | { run: (rows: R[]) => void })

export type ListState = { search: string; sort: string; columns: string[] | null; filters: Record<string, string[]> }

/** The search part of an address: one or more texts per key. */
export type Search = Record<string, string | string[]>

/** `?a=1&a=2` and nothing else: addresses that people can read, and texts that stay texts. */
export function parseSearch(text: string): Search {
  const params = new URLSearchParams(text)
  return Object.fromEntries(
    [...new Set(params.keys())].map((key) => {
      const values = params.getAll(key)
      return [key, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

/** Reads a list's state from the address. Keys that are no filter are ignored. */
export function readState(search: Search, filterKeys: string[]): ListState {
  const filters = filterKeys.flatMap((key) => {
    const values = toArray(search[key])
    return values.length ? [[key, values] as const] : []
  })
  return {
    search: toArray(search.search)[0] ?? '',
    sort: toArray(search.sort)[0] ?? '',
    columns: search.columns === undefined ? null : (toArray(search.columns)[0] ?? '').split(',').filter(Boolean),
    filters: Object.fromEntries(filters),
  }
}

/** Writes a list's state into an address; what is at its default is left out. */
export function writeState(state: ListState): Search {
  const search: Search = { ...state.filters }
  if (state.search) search.search = state.search
  if (state.sort) search.sort = state.sort
  if (state.columns) search.columns = state.columns.join(',')
  return search
}

/** What the server is asked for: search, filters and sort, with the page's fixed part. */
export function toQuery(state: ListState, fixed: Query = {}): Query {
  return { ...state.filters, ...fixed, search: state.search, sort: state.sort }
}

/** What a row of such a list has in a column. */
type Cell = string | number | boolean | null

/** The rows of a list that came as a whole, as the state wants them. `textOf` is what the search looks at. */
export function chooseRows<R extends Row>(
  rows: R[],
  { search, sort, filters }: Pick<ListState, 'search' | 'sort' | 'filters'>,
  compare: (a: string, b: string) => number,
  textOf: (row: R) => string,
): R[] {
  const value = (row: R, key: string) => (row as unknown as Record<string, Cell | Cell[]>)[key] ?? ''
  const wanted = Object.entries(filters)
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const chosen = rows.filter((row) => {
    const text = textOf(row).toLowerCase()
    const isWanted = wanted.every(([key, values]) =>
      [value(row, key)].flat().some((one) => values.includes(String(one))),
    )
    return isWanted && words.every((word) => text.includes(word))
  })
  if (!sort) return chosen
  const key = sort.replace(/^-/, '')
  const sorted = chosen.toSorted((a, b) => compare(String(value(a, key)), String(value(b, key))))
  return sort.startsWith('-') ? sorted.reverse() : sorted
}

/** The filters with one of them changed; without values it is taken away. */
export function withFilter(filters: Record<string, string[]>, key: string, values: string[]): Record<string, string[]> {
  const { [key]: _replaced, ...others } = filters
  return values.length ? { ...others, [key]: values } : others
}

/** The next sort of a clicked column: ascending, descending, default. */
export function nextSort(sort: string, key: string): string {
  if (sort === key) return `-${key}`
  return sort === `-${key}` ? '' : key
}

const toArray = (value: unknown): string[] =>
  value === undefined || value === null ? [] : (Array.isArray(value) ? value : [value]).map(String)
