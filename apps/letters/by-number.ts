import { type Static, Type } from 'typebox'
import type { TenantDb } from '../../foundation/database/tenant-db.ts'
import { type FieldError, invalid, Refusal } from '../../foundation/errors.ts'
import { recordById } from '../../foundation/list.ts'
import { recordOut, recordsOf } from '../../foundation/records.ts'
import { post, put, type TenantRequest } from '../../foundation/route.ts'
import { say } from '../../foundation/words.ts'
import { checkCustom } from './library/custom-fields.ts'
import { inTurn } from './library/in-turn.ts'
import { employeeList } from './employees.ts'
import { ReferenceNames } from './reference-names.ts'
import { closed, propertiesWithout } from './schema.ts'
import { employee } from './tables.ts'
import { carryOut, numberKey, type Planned, planUpserts, type Values } from './upsert.ts'

const MOST_ITEMS = 500

const name = Type.Optional(Type.String({ minLength: 1, maxLength: 200 }))
const names = { company: name, site: name, department: name, unit: name, job_profile: name }
const Item = closed({
  ...propertiesWithout(employee.patch, 'staff_number'),
  ...names,
  staff_number: Type.String({ minLength: 1, maxLength: 50, pattern: '\\S' }),
})
const Batch = closed({ items: Type.Array(Item, { minItems: 1, maxItems: MOST_ITEMS }) })
const Done = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      staff_number: Type.String(),
      status: Type.Enum(['created', 'changed', 'unchanged']),
    }),
  ),
})
type Item = Values & { [K in keyof typeof names]?: string }

/**
 * Plans what a personnel system sends: places by name or identifier, everything else as the columns of an employee.
 * What isn't sent stays as it is, `null` empties it.
 */
async function plan(db: TenantDb, items: readonly Item[]): Promise<Planned[]> {
  const known = await ReferenceNames.read(db, false)
  const resolved = items.map(({ company, site, department, unit, job_profile, ...values }) => {
    const named = {
      company_id: company,
      site_id: site,
      department_id: department,
      unit_id: unit,
      job_profile_id: job_profile,
    }
    const references = Object.fromEntries(
      Object.entries(named).map(([key, one]) => [key, one ?? values[key as keyof typeof named]]),
    )
    const { ids, errors } = known.resolve(references)
    return { values: { ...values, ...ids, staff_number: values.staff_number?.trim() ?? null } as Values, errors }
  })
  const planned = await planUpserts(
    db,
    resolved.map(({ values }) => values),
    true,
  )
  for (const [at, one] of planned.entries()) {
    const { custom } = resolved[at]?.values ?? {}
    one.errors.unshift(...(resolved[at]?.errors ?? []))
    if (custom) one.errors.push(...(await checkCustom(db, 'employee', custom, one.present?.custom)))
  }
  return planned.map((one) => ({ ...one, errors: once(one.errors) }))
}

/** A place that isn't known was said to be so; that it is missing then needn't be said again. */
const once = (errors: FieldError[]) =>
  errors.filter(({ field }, at) => errors.findIndex((other) => other.field === field) === at)

const { present } = recordsOf(employee, { path: '/employees', ...employeeList })

/** PUT /employees/by-number: the same request again changes nothing, and makes no new version. */
const putOne = (request: TenantRequest) =>
  inTurn(request.db, async (db) => {
    const [one] = (await plan(db, [request.body as unknown as Item])) as [Planned]
    if (one.errors.length > 0) throw invalid(...one.errors)
    await carryOut(db, [one])
    if (!one.present) request.reply.status(201)
    return present(request, await db.one<Record<string, unknown>>(recordById(db, employee, one.id)))
  })

/** POST /employees/batch: all or nothing; each error names its item. */
const postBatch = (request: TenantRequest) =>
  inTurn(request.db, async (db) => {
    const { items } = request.body as unknown as { items: Item[] }
    const planned = await plan(db, items)
    const errors = [...planned.entries()].flatMap(([at, one]) =>
      [...one.errors, ...repeated(planned, at)].map((error) => ({ item: at, ...error })),
    )
    if (errors.length > 0)
      throw new Refusal('invalid', 'batch_refused', {
        values: { count: errors.length },
        extra: {
          errors: errors.map(({ item, field, code, values }) => ({
            item,
            field,
            code,
            message: say(request.language, `errors.fields.${code}`, values),
          })),
        },
      })
    await carryOut(db, planned)
    return { items: planned.map((one, at) => doneOf(one, items[at] as Item)) }
  })

const keyOf = ({ present, changes }: Planned) => numberKey(present ?? changes)

function repeated(planned: Planned[], at: number): FieldError[] {
  const first = planned.findIndex((other) => keyOf(other) === keyOf(planned[at] as Planned))
  return first < at ? [{ field: 'staff_number', code: 'repeated' }] : []
}

const doneOf = ({ id, present, changes }: Planned, { staff_number }: Item): Static<typeof Done>['items'][number] => ({
  id,
  staff_number: staff_number?.trim() ?? '',
  status: !present ? 'created' : Object.keys(changes).length > 0 ? 'changed' : 'unchanged',
})

export const byNumberRoutes = [
  put(
    '/employees/by-number',
    {
      right: 'employee.write',
      summary: 'Creates or changes the employee with this personnel number',
      in: Item,
      out: recordOut(employee),
      mayCreate: true,
      table: employee,
    },
    putOne,
  ),
  post(
    '/employees/batch',
    {
      right: 'employee.write',
      summary: `Creates or changes up to ${MOST_ITEMS} employees by their personnel numbers, all or none`,
      in: Batch,
      out: Done,
      table: employee,
    },
    postBatch,
  ),
]
