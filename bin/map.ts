import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { App } from '../foundation/app.ts'
import { systemTables } from '../foundation/database/tables.ts'
import { figure } from '../foundation/figures.ts'
import {
  type AnyTable,
  type Column,
  type GuestRule,
  type Keep,
  keepRules,
  type SystemTable,
} from '../foundation/table.ts'
import { apps } from '../server/apps.ts'

/** Where the map of everything that is declared lies. */
export const mapFile = new URL('../docs/map.md', import.meta.url)

/** Everything that is declared, as Markdown: who may do what, what is stored of whom, and for how long. */
export function map(): string {
  return `${[
    '# Map',
    'Everything that Attest stores, serves and does by itself. Printed from the declarations by `npm run map`; a test fails when the two differ.',
    ...apps.map(mapApp),
    '## Tables of the house',
    'They hold no records of an area of rights: accounts, sessions, logs, mail.',
    ...systemTables.map(mapSystemTable),
  ].join('\n\n')}\n`
}

function mapApp({ name, areas, tables, routes, jobs = [] }: App): string {
  return [
    `## App ${name}`,
    `Areas of rights, each with read and write: ${areas.map(code).join(', ')}.`,
    ...tables.map(mapTable),
    ...(routes.length > 0
      ? [
          `### Routes of ${name}`,
          rows(
            ['', 'Path', 'Right', ''],
            routes.map((route) => [route.method, code(route.path), route.right, route.summary]),
          ),
        ]
      : []),
    ...(jobs.length > 0
      ? [
          `### Jobs of ${name}`,
          rows(
            ['Job', 'When (UTC)'],
            jobs.map((job) => [code(job.name), job.at ? code(job.at) : 'when asked']),
          ),
        ]
      : []),
  ].join('\n\n')
}

function mapTable(table: AnyTable): string {
  const scope = Object.entries(table.scope ?? {}).map(([dimension, column]) =>
    column === 'id' ? dimension : `${dimension} (${column})`,
  )
  const facts = [
    `Right: ${code(`${table.area}.read`)} shows, ${code(`${table.area}.write`)} changes.`,
    `Kept ${kept(table.keep)}.`,
    `The change log ${table.log}${table.logChanges ? ` (${code(table.logChanges)} switches its content off)` : ''}.`,
    ...(scope.length > 0 ? [`Access can be limited by ${scope.join(', ')}.`] : []),
    ...(table.private ? [`${code(table.private)} hides a row from everybody but its creator and administrators.`] : []),
    ...(table.guests ?? []).map(guestsMay),
    ...(table.alsoFor ?? []).map(({ login, may }) => `The login ${code(login)} may ${may.join(', ')}.`),
  ]
  return `### Table ${table.name}\n\n${facts.join(' ')}\n\n${mapColumns(table.columns)}`
}

const guestsMay = ({ rows, may }: GuestRule) => {
  const whose =
    rows === 'all'
      ? 'all rows'
      : typeof rows === 'string'
        ? `rows whose ${code(rows)} is their record`
        : 'their own row'
  return `Guests may ${may.join(', ')} ${whose}.`
}

function mapSystemTable({ name, schema, columns, tenantColumn, grants, keep }: SystemTable): string {
  const may = Object.entries(grants).map(([login, verbs]) => `${code(login)} may ${verbs.join(', ')}`)
  const facts = [
    tenantColumn ? `One company at a time (${code(tenantColumn)}).` : 'Outside of companies.',
    `Kept ${kept(keep)}.`,
    may.length > 0 ? `Of the server's logins ${may.join('; ')}.` : 'No login of the server may use it.',
  ]
  return `### Table ${schema}.${name}\n\n${facts.join(' ')}\n\n${mapColumns(columns)}`
}

function kept(keep: Keep | SystemTable['keep']): string {
  if ('while' in keep)
    return {
      contract: 'as long as the contract',
      record: 'as long as the record that it belongs to',
      account: 'as long as the account',
      installation: 'as long as the installation',
    }[keep.while]
  return keepRules(keep)
    .map(({ figure: name, from, when }) => {
      const { value, unit, by } = figure(name)
      const rows = when && `, if ${code(when.column)} is ${when.isOther ? 'none of ' : ''}${when.values.join(', ')}`
      return `${value} ${unit} from ${code(from)}${rows ?? ''} (${code(name)}${by === 'tenant' ? ', which a company may change' : ''})`
    })
    .join('; ')
}

const mapColumns = (columns: Record<string, Column>) =>
  rows(
    ['Column', 'Type', 'Personal data of', ''],
    Object.entries(columns).map(([key, column]) => [
      code(key),
      typeOf(column),
      subjectOf(column),
      remarks(column).join(', '),
    ]),
  )

const typeOf = ({ references, choices, type }: Column) =>
  references
    ? `→ ${references.name}`
    : choices
      ? `${type.endsWith('[]') ? 'several of ' : ''}${choices.join(', ')}`
      : type
const subjectOf = ({ subject }: Column) => (subject === undefined || subject === 'nobody' ? '' : subject)
const remarks = ({ isOptional, hasDefault, isSecret }: Column) => [
  ...(isOptional && !hasDefault ? ['optional'] : []),
  ...(isSecret ? ['secret'] : []),
]

const code = (text: string) => `\`${text}\``

/** A table whose columns are as wide as their widest cell, as the formatter wants it. */
function rows(head: string[], body: string[][]): string {
  const all = [head, ...body].map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|')))
  const widths = head.map((_, i) => Math.max(3, ...all.map((cells) => (cells[i] as string).length)))
  const [first, ...rest] = all.map((cells) => cells.map((cell, i) => cell.padEnd(widths[i] as number)))
  const line = widths.map((width) => '-'.repeat(width))
  return [first as string[], line, ...rest].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(mapFile, map())
