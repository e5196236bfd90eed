import type { TenantDb } from '../../foundation/database/tenant-db.ts'
import type { FieldError } from '../../foundation/errors.ts'
import { company, department, site, unit } from '../../foundation/organisation/tables.ts'
import { foldings } from '../../foundation/spreadsheet/fold.ts'
import type { Values } from './import-fields.ts'
import { uuid } from '../../foundation/uuid.ts'

interface Place {
  id: string
  name: string
  company_id?: string
}

const kinds = ['company', 'site', 'department', 'unit'] as const
type Kind = (typeof kinds)[number]
const tables = { company, site, department, unit }

/**
 * The places of the organisation by their names, whatever case and accents; sites and departments within their
 * company. Names that aren't there are collected, with identifiers that they will have if they are created.
 */
export class PlaceNames {
  readonly missing: Record<Kind, Place[]> = { company: [], site: [], department: [], unit: [] }
  private readonly known = new Map<string, Place>()
  private readonly onlyCompany: Place | undefined
  private readonly mayCreate: (kind: Kind) => boolean

  private constructor(found: Record<Kind, Place[]>, mayCreate: (kind: Kind) => boolean) {
    this.mayCreate = mayCreate
    for (const kind of kinds) for (const place of found[kind]) this.remember(kind, place)
    this.onlyCompany = found.company.length === 1 ? found.company[0] : undefined
  }

  /** The places that this person sees; nothing new where their row scope is limited. */
  static async read(db: TenantDb, mayCreate: boolean): Promise<PlaceNames> {
    const [companies, sites, departments, units] = await db.run(
      db.select(company).select(['company.id', 'company.name']),
      db.select(site).select(['site.id', 'site.name', 'site.company_id']),
      db.select(department).select(['department.id', 'department.name', 'department.company_id']),
      db.select(unit).select(['unit.id', 'unit.name']),
    )
    const of = (result: { rows: object[] } | undefined) => (result?.rows ?? []) as Place[]
    const found = { company: of(companies), site: of(sites), department: of(departments), unit: of(units) }
    return new PlaceNames(found, (kind) => mayCreate && db.scope.limits[kind] === null)
  }

  /** The names in a row become identifiers; without a company it is the only one. */
  resolve(values: Values): { ids: Values; errors: FieldError[] } {
    const errors: FieldError[] = []
    const find = (kind: Kind, companyId?: string) => {
      const name = values[`${kind}_id`]
      if (!name) return null
      const place = this.find(kind, name, companyId)
      if (!place) errors.push({ field: `${kind}_id`, code: 'unknown_place', values: { name } })
      return place?.id ?? null
    }
    const company_id = values.company_id ? find('company') : (this.onlyCompany?.id ?? null)
    if (!company_id && errors.length === 0) errors.push({ field: 'company_id', code: 'required' })
    if (!company_id) return { ids: {}, errors }
    const [site_id, department_id] = [find('site', company_id), find('department', company_id)]
    return { ids: { company_id, site_id, department_id, unit_id: find('unit') }, errors }
  }

  /** Creates what is missing. */
  async create(db: TenantDb): Promise<void> {
    const all = kinds.flatMap((kind) => this.missing[kind].map((place) => db.insert(tables[kind], place as never)))
    if (all.length > 0) await db.run(...all)
  }

  private find(kind: Kind, name: string, companyId?: string): Place | undefined {
    const key = keyOf(kind, name, companyId)
    const known =
      this.known.get(key) ??
      foldings(name)
        .map((form) => this.known.get(keyOf(kind, form, companyId)))
        .find(Boolean)
    if (known || !this.mayCreate(kind)) return known
    const place = { id: uuid(), name, ...(companyId && { company_id: companyId }) }
    this.missing[kind].push(place)
    this.remember(kind, place)
    return place
  }

  private remember(kind: Kind, place: Place) {
    for (const form of [place.name, ...foldings(place.name)]) {
      const key = keyOf(kind, form, place.company_id)
      if (!this.known.has(key)) this.known.set(key, place)
    }
  }
}

const keyOf = (kind: Kind, form: string, companyId = '') => `${kind} ${companyId} ${form}`
