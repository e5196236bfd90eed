import type { House } from '../app.ts'
import { systemTables } from '../database/tables.ts'
import { type FigureName, figure } from '../figures.ts'
import { builtInColumns, type Column, derivedColumns } from '../table.ts'

/** How long rows are kept: a span of time from a column on, or as long as something else lasts. */
export type Kept = { for: number; unit: string; from: string } | { while: 'contract' | 'account' | 'installation' }

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

type Declared = { for: FigureName; from: string } | { while: 'contract' | 'account' | 'installation' }

function kept(keep: Declared): Kept {
  if ('while' in keep) return keep
  const { value, unit } = figure(keep.for)
  return { for: value, unit, from: keep.from }
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
