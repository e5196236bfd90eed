import { type Fragment, fragment, joined, literal } from '../../database/fragment.ts'
import { figure } from '../../figures.ts'
import { promiseResult } from '../../promises/tables.ts'
import { statementVersion } from '../../statement/tables.ts'
import { incident, incidentUpdate, maintenance } from '../../status/tables.ts'
import { keepRules, type SystemTable } from '../../table.ts'
import { changeLog, securityLog } from '../tables.ts'
import { CANARY, INSTALLATION, logCheckpoint } from './tables.ts'

/** A table whose entries are sealed. It has the columns `id` and, from `sealable`, `txid`; and mostly a salt. */
export interface Source {
  table: SystemTable
  /** Whose tree its entries belong to; `both` by whether they name a company. */
  of: 'companies' | 'installation' | 'both'
  /** The column with the entry's time; `at` if left out. */
  at?: string
  /** Columns that change afterwards: they are not sealed. */
  changing?: readonly string[]
  /** The column with the record whose deletion may take the entry along. */
  record?: string
  /** Personal fields are values of records: the log may be read by who may not read those. */
  isGuarded?: true
}

/**
 * Whatever is sealed. A further table is a line here. Its columns are part of what was sealed: they are never renamed
 * or removed, and new ones are optional, because absent ones don't count.
 */
export const sources: readonly Source[] = [
  { table: changeLog, of: 'companies', record: 'record_id', isGuarded: true },
  { table: securityLog, of: 'both' },
  { table: promiseResult, of: 'installation' },
  { table: statementVersion, of: 'installation' },
  {
    table: incident,
    of: 'installation',
    at: 'created_at',
    // Each time they change, an update says so, which is sealed itself.
    changing: ['started_at', 'ended_at', 'closed_at', 'mailed_at'],
  },
  { table: incidentUpdate, of: 'installation' },
  { table: maintenance, of: 'installation', at: 'announced_at', changing: ['cancelled_at', 'mailed_at'] },
  { table: logCheckpoint, of: 'installation' },
]

/** The columns that stay in the leaf, so that what they say can be told when the entry is erased. */
const stub = ['id', 'at', 'txid', 'salt']

/** The member of the content with the commitments. */
export const SALTED = 'salted'

/** How the entries of a source are read and hashed. */
export interface Fields {
  name: string
  /** What enters the leaf as it is. */
  plain: string[]
  /** Personal data: each enters as a commitment of its own. */
  personal: string[]
  isSalted: boolean
  /** The members of the content in their order: the plain ones, and the commitments. */
  members: string[]
  record: string | undefined
}

export const fieldsOf = ({ table: { name, columns }, record, at = 'at', changing = [] }: Source): Fields => {
  const rest = Object.keys(columns)
    .filter((key) => ![...stub, ...changing, at, record].includes(key))
    .sort()
  const isSalted = 'salt' in columns
  const isPersonal = (key: string) => ![undefined, 'nobody'].includes(columns[key]?.subject)
  const plain = rest.filter((key) => !isPersonal(key))
  return {
    name,
    plain,
    personal: rest.filter(isPersonal),
    isSalted,
    members: [...plain, ...(isSalted ? [SALTED] : [])].sort(),
    record,
  }
}

/** The sources by name, with the figure after which their entries are erased. */
export const sourceNamed = new Map(
  sources.map((source) => {
    const [rule] = keepRules(source.table.keep)
    return [source.table.name, { fields: fieldsOf(source), keep: rule?.figure }]
  }),
)

/** The sources whose entries a tree holds. */
export const sourcesOf = (tree: string): Source[] =>
  sources.filter(({ of }) => of === 'both' || (of === 'installation') === (tree === INSTALLATION))

/** The entries of a source that belong to a tree, as a condition. */
export function belongs({ table, of }: Source, tree: string): Fragment {
  if (tree !== INSTALLATION) return fragment`e.${literal(table.tenantColumn as string)} = ${tree}`
  if (of === 'both') return fragment`e.${literal(table.tenantColumn as string)} is null`
  // What the checks publish is swept away after each run.
  if ('is_canary' in table.columns) return literal('not e.is_canary')
  return table === logCheckpoint ? fragment`e.tree <> ${INSTALLATION}` : literal('true')
}

/** The columns of an entry as they are sealed: text, and JSON documents as PostgreSQL writes them. */
export function columnsOf({ table: { columns }, at = 'at', changing = [] }: Source): Fragment {
  const names = Object.keys(columns).filter((key) => key !== at && !changing.includes(key))
  const read = names.map((key) => literal(columns[key]?.type === 'jsonb' ? `e.${key}::text as ${key}` : `e.${key}`))
  return joined([literal(`e.${at} as at`), ...read], ', ')
}

const CANARY_DAYS = 7

/** The moment before which an entry may have been erased because its time was over; undefined where it is kept. */
export function erasedBefore(log: string, source: string, now: Date): Date | undefined {
  const name = sourceNamed.get(source)?.keep
  if (!name) return undefined
  const { value, unit } = figure(name)
  const before = new Date(now)
  if (log.startsWith(`log/${CANARY}`) && source === 'change_log') before.setUTCDate(before.getUTCDate() - CANARY_DAYS)
  else if (unit === 'days') before.setUTCDate(before.getUTCDate() - value)
  else {
    const day = before.getUTCDate()
    before.setUTCDate(1)
    before.setUTCMonth(before.getUTCMonth() - value)
    const last = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 0)).getUTCDate()
    before.setUTCDate(Math.min(day, last))
  }
  return before
}
