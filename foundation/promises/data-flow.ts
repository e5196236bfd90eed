import type { House } from '../app.ts'
import { grantsOf } from '../database/guard.ts'
import { type Login, logins } from '../database/logins.ts'
import { systemTables } from '../database/tables.ts'
import type { Right } from '../route.ts'
import type { Grants } from '../table.ts'

/** Who sends data to the server and gets data from it. */
export const people = ['strangers', 'members', 'guests', 'operators'] as const
export type People = (typeof people)[number]

/** Data between two places: over HTTP(S) between people and the server, by a login between server and database. */
export type Flow =
  | { from: People; to: 'server'; modules: string[]; addresses: number }
  | { from: 'server'; to: 'database'; login: Login; tables: Record<string, readonly string[]> }
  | { from: 'server'; to: 'mail'; when: 'configured' | 'outbox' }

const whose: Partial<Record<Right, People>> = { anyone: 'strangers', guest: 'guests', operator: 'operators' }

/**
 * Every way that data takes in this installation, from the declarations: which people reach which modules, which login
 * of the server may do what on which table, and where mail goes.
 */
export function dataFlows({ apps, tables }: House, mailsOut: boolean): Flow[] {
  const stored: { name: string; grants: Grants }[] = [
    ...tables.map((table) => ({ name: `app.${table.name}`, grants: grantsOf(table) })),
    ...systemTables.map(({ schema, name, grants }) => ({ name: `${schema}.${name}`, grants })),
  ]
  return [
    ...people.flatMap((from): Flow[] => {
      const open = apps.map(({ name, routes }) => ({
        name,
        addresses: routes.filter(({ right }) => (whose[right] ?? 'members') === from).length,
      }))
      const addresses = open.reduce((sum, each) => sum + each.addresses, 0)
      const modules = open.filter((each) => each.addresses > 0).map(({ name }) => name)
      return addresses > 0 ? [{ from, to: 'server', modules, addresses }] : []
    }),
    ...(Object.keys(logins) as Login[]).map(
      (login): Flow => ({
        from: 'server',
        to: 'database',
        login,
        tables: Object.fromEntries(
          stored.flatMap(({ name, grants }) => (grants[login] ? [[name, [...grants[login]].sort()]] : [])),
        ),
      }),
    ),
    { from: 'server', to: 'mail', when: mailsOut ? 'configured' : 'outbox' },
  ]
}

type Say = (key: string, values?: Record<string, string | number>) => string

/** The flows as a picture (SVG 1.1), for people; `say` gives escaped words, `scheme` is how people reach the server. */
export function drawFlows(flows: Flow[], say: Say, scheme: string): string {
  const visits = flows.filter((flow) => flow.to === 'server')
  const ways = flows.filter((flow) => flow.to === 'database')
  const mail = flows.find((flow) => flow.to === 'mail')
  const rows = Math.max(visits.length, ways.length)
  const [step, height] = [76, rows * 76 + 96]
  const middle = (rows * step) / 2
  const left = visits.map((flow, i) => {
    const y = i * step + 12
    return `${box(0, y, 210, say(`people.${flow.from}`), say('addresses', { count: flow.addresses }))}${line(210, y + 26, 290, middle)}`
  })
  const right = ways.map((flow, i) => {
    const y = i * step + 12
    const count = Object.keys(flow.tables).length
    return `${line(470, middle, 550, y + 26)}${box(550, y, 210, say('database', { login: flow.login }), say('tables', { count }))}`
  })
  const post = mail
    ? `${line(380, middle + 26, 380, height - 60)}${box(190, height - 60, 380, say('mail'), say(`mails.${mail.when}`))}`
    : ''
  return `<svg viewBox="-2 -2 764 ${height}" role="img" aria-label="${say('picture')}" xmlns="http://www.w3.org/2000/svg">
${left.join('')}${box(290, middle - 26, 180, say('server'), scheme)}${right.join('')}${post}</svg>`
}

const box = (x: number, y: number, width: number, title: string, more: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="52" rx="6"/><text x="${x + width / 2}" y="${y + 22}">${title}</text><text x="${x + width / 2}" y="${y + 40}" class="more">${more}</text>`

const line = (x1: number, y1: number, x2: number, y2: number) => `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`
