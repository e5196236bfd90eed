import type { House } from '../app.ts'
import { systemTables } from '../database/tables.ts'
import { figure } from '../figures.ts'
import { builtInColumns, type Column, derivedColumns, type Keep, keepRules, type SystemTable } from '../table.ts'

/** A span of time from a column on, and which rows it is about. */
interface Span {
  for: number
  unit: string
  from: string
  /** The bounds within which each company may set another one. */
  settable: { min: number; max: number } | null
  /** The values of a column that the rows have, or with `isOther` don't have; null is all rows. */
  of: { column: string; values: readonly string[]; isOther: boolean } | null
}

/** How long rows are kept: spans of time, or as long as something else lasts. */
export type Kept = { spans: Span[] } | { while: 'contract' | 'record' | 'account' | 'installation' }

/** What a table stores of whom. */
export interface Category {
  /** The app that declares the table. */
  module: string
  table: string
  kept: Kept
  /** Each column with the one whose personal data it holds, or null. */
  columns: Record<string, string | null>
}

const subject = ({ subject: of }: Column) => (of === undefined || of === 'nobody' ? null : of)
const subjects = (columns: Record<string, Column>) =>
  Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, subject(column)]))
const none = (names: string[]) => Object.fromEntries(names.map((name) => [name, null]))

const kept = (keep: Keep | SystemTable['keep']): Kept =>
  'while' in keep
    ? keep
    : {
        spans: keepRules(keep).map(({ figure: name, from, when }) => {
          const { value, unit, by, min, max } = figure(name)
          return { for: value, unit, from, settable: by === 'tenant' ? { min, max } : null, of: when ?? null }
        }),
      }

/** Everything that this installation stores, column by column, as its apps declare it. */
export function categories({ apps }: House): Category[] {
  return [
    ...systemTables.map((table) => ({
      module: 'foundation',
      table: `${table.schema}.${table.name}`,
      kept: kept(table.keep),
      columns: subjects(table.columns),
    })),
    ...apps.flatMap(({ name: module, tables }) =>
      tables.map((table) => ({
        module,
        table: `app.${table.name}`,
        kept: kept(table.keep),
        columns: {
          ...none(['tenant_id', ...Object.keys(builtInColumns)]),
          ...subjects(table.columns),
          ...none(Object.keys(derivedColumns(table))),
        },
      })),
    ),
  ]
}

/** The columns of a table that hold personal data. */
export const personal = ({ columns }: Category): string[] => Object.keys(columns).filter((key) => columns[key])
