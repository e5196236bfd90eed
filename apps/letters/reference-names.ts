import type { TenantDb } from '../../foundation/database/tenant-db.ts'
import type { FieldError } from '../../foundation/errors.ts'
import { company, department, site, unit } from '../../foundation/organisation/tables.ts'
import { foldings } from '../../foundation/spreadsheet/fold.ts'
import { uuid } from '../../foundation/uuid.ts'
import { jobProfile } from './library/tables.ts'

interface Place {
  id: string
  name: string
  company_id?: string
}

const places = ['company', 'site', 'department', 'unit'] as const
type PlaceKind = (typeof places)[number]
type Kind = PlaceKind | 'job_profile'
type ReferenceKey = `${Kind}_id`
export type References = Partial<Record<ReferenceKey, string | null>>
const tables = { company, site, department, unit, job_profile: jobProfile }

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/**
 * What employees refer to, by names or by identifiers: names whatever case and accents, sites and departments within
 * their company. Places that aren't there are collected, with identifiers that they will have if they are created.
 */
export class ReferenceNames {
  readonly missing: Record<PlaceKind, Place[]> = { company: [], site: [], department: [], unit: [] }
  private readonly byName = new Map<string, Place>()
  private readonly byId = new Map<string, Place>()
  private readonly onlyCompany: Place | undefined
  private readonly mayCreate: (kind: Kind) => boolean

  private constructor(found: Record<Kind, Place[]>, mayCreate: (kind: Kind) => boolean) {
    this.mayCreate = mayCreate
    for (const [kind, all] of Object.entries(found)) for (const place of all) this.remember(kind as Kind, place)
    this.onlyCompany = found.company.length === 1 ? found.company[0] : undefined
  }

  /** What this person sees; no new places where their row scope is limited. */
  static async read(db: TenantDb, mayCreate: boolean): Promise<ReferenceNames> {
    const [companies, sites, departments, units, profiles] = await db.run(
      db.select(company).select(['company.id', 'company.name']),
      db.select(site).select(['site.id', 'site.name', 'site.company_id']),
      db.select(department).select(['department.id', 'department.name', 'department.company_id']),
      db.select(unit).select(['unit.id', 'unit.name']),
      db.select(jobProfile).select(['job_profile.id', 'job_profile.name']),
    )
    const of = (result: { rows: object[] } | undefined) => (result?.rows ?? []) as Place[]
    return new ReferenceNames(
      {
        company: of(companies),
        site: of(sites),
        department: of(departments),
        unit: of(units),
        job_profile: of(profiles),
      },
      (kind) => mayCreate && kind !== 'job_profile' && db.scope.limits[kind] === null,
    )
  }

  /** Names become identifiers, what isn't named stays so; without a company it is the only one. */
  resolve(values: References): { ids: References; errors: FieldError[] } {
    const errors: FieldError[] = []
    const ids: References = {}
    const find = (kind: Kind, companyId?: string) => {
      const name = values[`${kind}_id`]
      if (name == null) return
      const place = this.find(kind, name, companyId)
      if (place) ids[`${kind}_id`] = place.id
      else errors.push({ field: `${kind}_id`, ...unknown(kind, name) })
    }
    find('company')
    if (values.company_id == null && this.onlyCompany) ids.company_id = this.onlyCompany.id
    else if (values.company_id == null) errors.push({ field: 'company_id', code: 'required' })
    if (ids.company_id) for (const kind of ['site', 'department'] as const) find(kind, ids.company_id)
    for (const kind of ['unit', 'job_profile'] as const) find(kind)
    return { ids, errors }
  }

  /** How something is called, for people. */
  nameOf(id: string): string | undefined {
    return this.byId.get(id)?.name
  }

  /** Creates what is missing. */
  async create(db: TenantDb): Promise<void> {
    const all = places.flatMap((kind) => this.missing[kind].map((place) => db.insert(tables[kind], place as never)))
    if (all.length > 0) await db.run(...all)
  }

  private find(kind: Kind, name: string, companyId?: string): Place | undefined {
    if (isUuid(name)) return this.byName.get(keyOf(kind, name.toLowerCase(), companyId))
    const known = [name, ...foldings(name)].map((form) => this.byName.get(keyOf(kind, form, companyId))).find(Boolean)
    if (known || !this.mayCreate(kind)) return known
    const place = { id: uuid(), name, ...(companyId && { company_id: companyId }) }
    this.missing[kind as PlaceKind].push(place)
    this.remember(kind, place)
    return place
  }

  private remember(kind: Kind, place: Place) {
    this.byId.set(place.id, place)
    for (const form of [place.id, place.name, ...foldings(place.name)]) {
      const key = keyOf(kind, form, place.company_id)
      if (!this.byName.has(key)) this.byName.set(key, place)
    }
  }
}

const keyOf = (kind: Kind, form: string, companyId = '') => `${kind} ${companyId} ${form}`

const unknown = (kind: Kind, name: string) =>
  isUuid(name)
    ? { code: 'reference' }
    : { code: kind === 'job_profile' ? 'unknown_name' : 'unknown_place', values: { name } }
