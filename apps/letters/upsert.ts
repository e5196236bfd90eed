import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { compiler, type TenantDb } from '../../foundation/database/tenant-db.ts'
import type { FieldError } from '../../foundation/errors.ts'
import { dimensions, type Insert, type Row } from '../../foundation/table.ts'
import { uuid } from '../../foundation/uuid.ts'
import { impossibleDays } from './employees.ts'
import { employee } from './tables.ts'

const ROWS_PER_STATEMENT = 500

export type Values = Partial<Insert<typeof employee>>
type Column = keyof typeof employee.columns
type Present = Row<typeof employee> & { is_visible: boolean }

/** What is to be done with one employee; nothing, where nothing changes. */
export interface Planned {
  id: string
  /** The employee as it is; none, if there is none with that personnel number. */
  present?: Present
  /** What differs; everything, if there is none. */
  changes: Values
  errors: FieldError[]
}

const columns = Object.keys(employee.columns) as Column[]
const required = columns.filter((key) => !employee.columns[key].isOptional)
const defaults = Object.fromEntries(
  columns.flatMap((key) => {
    const { hasDefault, defaultValue } = employee.columns[key]
    return hasDefault ? [[key, defaultValue]] : []
  }),
) as Values

/** The personnel number within its company: by what an employee is known again. */
export const numberKey = ({ company_id, staff_number }: Values) => `number ${company_id} ${staff_number}`

/**
 * Compares employees with what is there under their personnel numbers, and says what can't be: rules, row scope, and
 * numbers of people whom this person doesn't see. What isn't named stays as it is. `forUpdate` keeps others from changing
 * them until the transaction ends.
 */
export async function planUpserts(db: TenantDb, given: readonly Values[], forUpdate: boolean): Promise<Planned[]> {
  const present = await presentOnes(db, given, forUpdate)
  return given.map((values) => {
    const found = values.staff_number ? present.get(numberKey(values)) : undefined
    return found ? changing(db, found, values) : creating(db, values)
  })
}

/** What becomes a new employee. */
export function creating(db: TenantDb, values: Values): Planned {
  const missing = required.filter((key) => values[key] == null || values[key] === '')
  const errors = [
    ...missing.map((field) => ({ field, code: 'required' })),
    ...impossibleDays(values),
    ...(values.company_id ? outside(db, values, true) : []),
  ]
  return { id: uuid(), changes: values, errors }
}

function changing(db: TenantDb, present: Present, values: Values): Planned {
  const { id } = present
  if (!present.is_visible)
    return { id, present, changes: {}, errors: [{ field: 'staff_number', code: 'already_there' }] }
  const wanted = values.custom ? { ...values, custom: { ...present.custom, ...values.custom } } : values
  const changes = Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => !isDeepStrictEqual(value ?? null, present[key as Column] ?? null)),
  ) as Values
  const cleared = required.filter((key) => key in changes && changes[key] == null)
  const errors = [
    ...cleared.map((field) => ({ field, code: 'required' })),
    ...(Object.keys(changes).length > 0 ? impossibleDays({ ...present, ...changes }) : []),
    ...outside(db, changes, false),
  ]
  return { id, present, changes, errors }
}

/** Where this person may not see a row, none is made or moved. */
function outside({ scope }: TenantDb, values: Values, isNew: boolean): FieldError[] {
  return dimensions.flatMap((dimension) => {
    const column = employee.scope?.[dimension] as Column
    const allowed = scope.limits[dimension]
    if (!allowed || !(isNew || column in values)) return []
    return allowed.includes((values[column] ?? '') as string) ? [] : [{ field: column, code: 'out_of_scope' }]
  })
}

/** Numbers count in the whole company, since none can be given twice. */
async function presentOnes(db: TenantDb, given: readonly Values[], forUpdate: boolean) {
  const numbers = [...new Set(given.flatMap(({ staff_number }) => (staff_number ? [staff_number] : [])))]
  const rows = await db.all<Present>(
    sql<Present>`
      select ${sql.join(['id', 'version', ...columns].map((key) => sql.ref(key)))}, ${db.ownRows(employee).raw<boolean>()} as is_visible
        from employee where tenant_id = ${db.tenantId} and staff_number = any(${numbers}::text[])
       ${sql.raw(forUpdate ? 'for no key update' : '')}`.compile(compiler),
  )
  return new Map(rows.map((row) => [numberKey(row), row]))
}

/** Creates and changes what was planned, in few statements. */
export async function carryOut(db: TenantDb, planned: readonly Planned[]): Promise<void> {
  const created = planned.filter(({ present }) => !present)
  const changed = planned.filter(({ present, changes }) => present && Object.keys(changes).length > 0)
  await inPortions(created, (rows) =>
    insert(
      db,
      rows.map(({ id, changes }) => ({ ...defaults, ...changes, id })),
    ),
  )
  await inPortions(changed, (rows) =>
    update(
      db,
      rows.map(({ id, present, changes }) => ({ ...present, ...changes, id })),
    ),
  )
}

async function inPortions(planned: Planned[], write: (rows: Planned[]) => Promise<unknown>) {
  for (let at = 0; at < planned.length; at += ROWS_PER_STATEMENT)
    await write(planned.slice(at, at + ROWS_PER_STATEMENT))
}

const named = sql.join(columns.map((key) => sql.ref(key)))
const typed = sql.join(columns.map((key) => sql`${sql.ref(key)} ${sql.raw(employee.columns[key].type)}`))
const assigned = sql.join(columns.map((key) => sql`${sql.ref(key)} = ${sql.ref(`given.${key}`)}`))
const records = (rows: object[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, ${typed})`

const insert = (db: TenantDb, rows: object[]) =>
  db.run(
    sql`
      insert into employee (tenant_id, id, created_by, ${named})
      select ${db.tenantId}::uuid, id, ${db.scope.membership_id}::uuid, ${named} from ${records(rows)}`.compile(
      compiler,
    ),
  )

const update = (db: TenantDb, rows: object[]) =>
  db.run(
    sql`
      update employee set ${assigned}, version = employee.version + 1, updated_at = now() from ${records(rows)}
       where employee.id = given.id and ${db.ownRows(employee).raw<boolean>()}`.compile(compiler),
  )
