import { statement } from '../database/logins.ts'
import type { TenantDb } from '../database/tenant-db.ts'
import { figure, type TenantFigure, tenantFigureNames } from '../figures.ts'
import { locales, tableWord } from '../privacy/certificate.ts'
import { responsibleFor } from '../privacy/duties.ts'
import { type Figures, figuresOf } from '../privacy/figures.ts'
import type { House } from '../app.ts'
import type { ContractState } from '../tenancy/tables.ts'
import type { Facts, Part, Text } from './document.ts'
import type { Speech } from './speech.ts'

interface Agreed {
  number: string | null
  starts_on: string | null
  ends_on: string | null
  dpa_version: string | null
  dpa_signed_on: string | null
  dpa_signed_by: string | null
}

interface Erased {
  table_name: string
  row_count: number
  created_at: string
}

/** What a company has agreed and set for itself, and how it uses the installation: nothing of what it stores. */
export interface Company {
  name: string
  country: string
  state: ContractState
  created_at: string
  password_composition: boolean
  contract: Agreed | null
  people: { active: number; administrators: number; roles: number }
  answers: { names: string[]; isNamed: boolean }
  figures: Figures
  erasures: Erased[]
  house: House
}

const ERASURES = 10

/** Reads what the statement of this company says of it. Everything comes through the company's own database. */
export async function companyOf(db: TenantDb, house: House): Promise<Company> {
  const own = db.tenantId
  const [tenants, contracts, people, named, erasures] = await db.run(
    statement`select name, country, state, created_at, password_composition from tenant where id = ${own}`,
    statement`
      select number, starts_on, ends_on, dpa_version, dpa_signed_on, dpa_signed_by from contract
       where tenant_id = ${own}`,
    statement`
      select count(*)::integer as active, (count(*) filter (where r.is_administrator))::integer as administrators,
             (select count(*)::integer from role where tenant_id = ${own}) as roles
        from membership m join role r on r.tenant_id = m.tenant_id and r.id = m.role_id
       where m.tenant_id = ${own} and m.status = 'active'`,
    statement`
      select from duty d join membership m on m.tenant_id = d.tenant_id and m.id = d.membership_id
       where d.tenant_id = ${own} and d.kind = 'deletion' and m.status = 'active'`,
    statement`
      select table_name, row_count, created_at from erasure where tenant_id = ${own}
       order by created_at desc, id desc limit ${ERASURES}`,
  )
  const answering = await responsibleFor(db, 'deletion')
  return {
    ...(tenants?.rows[0] as unknown as Omit<
      Company,
      'contract' | 'people' | 'answers' | 'figures' | 'erasures' | 'house'
    >),
    contract: (contracts?.rows[0] as unknown as Agreed | undefined) ?? null,
    people: people?.rows[0] as unknown as Company['people'],
    answers: { names: answering.map(({ name }) => name), isNamed: (named?.count ?? 0) > 0 },
    figures: await figuresOf(db),
    erasures: (erasures?.rows ?? []) as unknown as Erased[],
    house,
  }
}

/** The company's own part of its statement. */
export function companyParts(company: Company, speech: Speech): Part[] {
  const words = (key: string, values?: Record<string, string | number>) => speech.words(`company.${key}`, values)
  return [
    { heading: words('title', { company: company.name }), level: 2, id: 'company' },
    { facts: agreed(company, speech, words) },
    { heading: words('settings'), level: 3 },
    settings(company, speech, words),
    { heading: words('erasures'), level: 3 },
    { paragraph: words(company.erasures.length > 0 ? 'erasures_intro' : 'no_erasures') },
    ...(company.erasures.length > 0 ? [erasures(company, speech, words)] : []),
  ]
}

function agreed(company: Company, { day, number, language }: Speech, words: Speech['words']): Facts {
  const { contract, people, answers } = company
  const country = new Intl.DisplayNames(locales[language], { type: 'region' }).of(company.country) ?? company.country
  const names = answers.names.join(', ') || '–'
  return [
    [words('customer'), `${company.name}, ${country}`],
    [words('state'), words(`states.${company.state}`)],
    [words('since'), day(company.created_at)],
    ...terms(contract, day, words),
    [words('active'), number(people.active)],
    [words('administrators'), number(people.administrators)],
    [words('roles'), number(people.roles)],
    [words('answers'), answers.isNamed ? names : words('answers_administrators', { people: names })],
  ]
}

function terms(contract: Agreed | null, day: Speech['day'], words: Speech['words']): Facts {
  const { number, starts_on: from, ends_on: until, dpa_version: version, dpa_signed_on, dpa_signed_by } = contract ?? {}
  const facts: Facts = []
  if (number) facts.push([words('number'), number])
  if (from)
    facts.push([
      words('period'),
      until ? words('period_until', { from: day(from), until: day(until) }) : words('period_from', { from: day(from) }),
    ])
  if (version)
    facts.push([
      words('dpa'),
      dpa_signed_on && dpa_signed_by
        ? words('dpa_signed', { version, date: day(dpa_signed_on), by: dpa_signed_by })
        : words('dpa_version', { version }),
    ])
  return facts
}

function settings({ figures, password_composition }: Company, speech: Speech, words: Speech['words']): Part {
  const row = (name: TenantFigure): Text[] => {
    const { value, min, max, unit } = figure(name)
    const bounds = words('bounds_of', { min: speech.value(name, min), max: speech.value(name, max) })
    return [
      speech.words(`figures.${name}`),
      speech.value(name, figures(name)),
      speech.value(name, value),
      unit === 'yes or no' ? `${speech.words('yes')}, ${speech.words('no')}` : bounds,
    ]
  }
  const onOff = `${speech.words('yes')}, ${speech.words('no')}`
  return {
    table: {
      head: ['setting', 'value', 'usual', 'bounds'].map((key) => words(key)),
      rows: [
        ...tenantFigureNames.map(row),
        [words('composition'), speech.words(password_composition ? 'yes' : 'no'), speech.words('no'), onOff],
      ],
      widths: [4, 2, 2, 3],
    },
  }
}

const erasures = ({ erasures: all, house }: Company, speech: Speech, words: Speech['words']): Part => ({
  table: {
    head: ['when', 'what', 'how_many'].map((key) => words(key)),
    rows: all.map((one): Text[] => [
      speech.moment(one.created_at),
      tableWord(speech.language, house, one.table_name),
      speech.number(one.row_count),
    ]),
  },
})
