import { type Fragment, fragment, joined, literal } from '../database/fragment.ts'
import { invalid } from '../errors.ts'
import { type AnyTable, type Dimension, dimensions } from '../table.ts'

/** Which rows of its company a membership may see and change, apart from its role's rights. */
export interface RowScope {
  membership_id: string | null
  /** The administrator scope: private rows of others are visible too. */
  sees_private: boolean
  /** Per dimension the allowed values; `null` is no limit, an empty list is nothing. */
  limits: Record<Dimension, readonly string[] | null>
}

/** No limits: for jobs that work for the company as a whole. */
export const wholeTenant: RowScope = {
  membership_id: null,
  sees_private: true,
  limits: { company: null, site: null, department: null, unit: null, kind: null },
}

/**
 * The row rule of a table as conditions of a statement, to stand in each select, update and delete. A row without a
 * value in a limited dimension is not visible: a wrong or missing scope yields no rows.
 */
export function rowConditions(table: AnyTable, scope: RowScope): Fragment[] {
  const conditions: Fragment[] = []
  for (const dimension of dimensions) {
    const column = table.scope?.[dimension]
    const allowed = scope.limits[dimension]
    if (column && allowed) conditions.push(fragment`${literal(`${table.name}.${column}`)} = any(${allowed})`)
  }
  if (table.private && !scope.sees_private) {
    const [flag, creator] = [literal(`${table.name}.${table.private}`), literal(`${table.name}.created_by`)]
    conditions.push(fragment`(${flag} = false or ${creator} = ${scope.membership_id})`)
  }
  return table.within ? [...conditions, ...throughRecord(table, table.within, scope)] : conditions
}

/** Rows within a record follow its rule. */
function throughRecord({ name }: AnyTable, { column, table }: Within, scope: RowScope): Fragment[] {
  const conditions = rowConditions(table, scope)
  if (conditions.length === 0) return []
  const same = literal(`${table.name}.tenant_id = ${name}.tenant_id and ${table.name}.id = ${name}.${column}`)
  const record = literal(table.name)
  return [fragment`exists (select from ${record} where ${joined([same, ...conditions], ' and ')})`]
}

type Within = NonNullable<AnyTable['within']>

/**
 * Refuses values that would put a row where its author may not see it. A new row must lie inside every limit: without a
 * value, or as a new company or site of its own, it wouldn't.
 */
export function refuseOutside(table: AnyTable, scope: RowScope, values: Record<string, unknown>, isNew: boolean): void {
  const outside = dimensions.flatMap((dimension) => {
    const column = table.scope?.[dimension]
    const allowed = scope.limits[dimension]
    if (!column || !allowed || !(isNew || column in values)) return []
    const value = values[column] ?? (isNew ? table.columns[column]?.defaultValue : undefined)
    return allowed.includes(value as string) ? [] : [{ field: column, code: 'out_of_scope' }]
  })
  if (outside.length > 0) throw invalid(...outside)
}
