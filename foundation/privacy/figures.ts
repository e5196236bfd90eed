import { Type } from 'typebox'
import { statement } from '../database/logins.ts'
import type { TenantDb } from '../database/tenant-db.ts'
import { invalidField, notFound } from '../errors.ts'
import { type FigureName, figure, type TenantFigure, tenantFigureNames } from '../figures.ts'
import { del, get, put, type TenantRequest } from '../route.ts'
import { uuid } from '../uuid.ts'

/** What a figure is in one company. */
export type Figures = (name: FigureName) => number

/** The figures of a company: what it set for itself, within the bounds that hold now, else what is promised to all. */
export async function figuresOf(db: TenantDb): Promise<Figures> {
  const rows = await db.all<{ name: string; value: number }>(statement`
    select name, value from tenant_figure where tenant_id = ${db.tenantId}`)
  const own = new Map(rows.map(({ name, value }) => [name, value]))
  return (name) => {
    const { value, min, max, by } = figure(name)
    const set = by === 'tenant' ? own.get(name) : undefined
    return set === undefined ? value : Math.min(max, Math.max(min, set))
  }
}

/** One figure of a company. */
export const figureFor = async (db: TenantDb, name: FigureName): Promise<number> => (await figuresOf(db))(name)

/** Refuses a value outside of the figure's bounds, naming both. */
export function refuseBeyondBounds(name: TenantFigure, value: number): void {
  const { min, max } = figure(name)
  if (value < min || value > max) throw invalidField('value', 'bounds', { min, max })
}

const Name = Type.Enum([...tenantFigureNames])
const Text = Type.Union([Type.String(), Type.Null()])
const Entry = Type.Object({
  name: Name,
  unit: Type.String(),
  min: Type.Integer(),
  max: Type.Integer(),
  default: Type.Integer(),
  value: Type.Integer(),
  is_set: Type.Boolean(),
  set_by: Text,
  set_at: Text,
})
const Entries = Type.Object({ items: Type.Array(Entry), actions: Type.Array(Type.String()) })
const Params = Type.Object({ name: Name })
const Input = Type.Object({ value: Type.Integer() }, { additionalProperties: false })

interface SetRow {
  name: string
  set_by: string | null
  set_at: string
}

/** What this company may set, in the order in which it is declared. */
async function list({ db, may, membership }: TenantRequest) {
  const value = await figuresOf(db)
  const set = await db.all<SetRow>(statement`
    select f.name, m.name as set_by, f.updated_at as set_at
      from tenant_figure f left join membership m on m.tenant_id = f.tenant_id and m.id = f.set_by
     where f.tenant_id = ${db.tenantId}`)
  return {
    items: tenantFigureNames.map((name) => {
      const { unit, min, max, value: byDefault } = figure(name)
      const row = set.find((one) => one.name === name)
      const { set_by = null, set_at = null } = row ?? {}
      return { name, unit, min, max, default: byDefault, value: value(name), is_set: row !== undefined, set_by, set_at }
    }),
    actions: may('privacy.write') && membership.state !== 'ended' ? ['update'] : [],
  }
}

async function change(request: TenantRequest<{ params: typeof Params; in: typeof Input }>) {
  const { db, params, body, membership } = request
  refuseBeyondBounds(params.name, body.value)
  await db.run(statement`
    insert into tenant_figure (tenant_id, id, name, value, set_by, created_by)
    values (${db.tenantId}, ${uuid()}, ${params.name}, ${body.value}, ${membership.id}, ${membership.id})
    on conflict (tenant_id, name) do update
       set value = excluded.value, set_by = excluded.set_by, updated_at = now(), version = tenant_figure.version + 1`)
  return list(request as unknown as TenantRequest)
}

/** Forgets what this company set. What it never set isn't there. */
async function reset(request: TenantRequest<{ params: typeof Params }>) {
  const { db, params } = request
  const [removed] = await db.run(statement`
    delete from tenant_figure where tenant_id = ${db.tenantId} and name = ${params.name}`)
  if (removed?.count === 0) throw notFound()
  return list(request as unknown as TenantRequest)
}

const common = { right: 'privacy.write', params: Params, out: Entries } as const

export const figureRoutes = [
  get(
    '/figures',
    { right: 'privacy.read', summary: 'Lists the figures that this company may set', out: Entries },
    list,
  ),
  put('/figures/:name', { ...common, summary: 'Sets a figure for this company', in: Input }, change),
  del('/figures/:name', { ...common, summary: 'Sets a figure back to its default' }, reset),
]
