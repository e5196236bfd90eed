import { statement } from '../database/logins.ts'
import { renderLetter } from '../documents/letter.ts'
import type { Download, TenantRequest } from '../route.ts'
import type { Row } from '../table.ts'
import type { Language } from '../tenancy/tables.ts'
import { hasWords, say } from '../words.ts'
import { type Responsible, responsibleFor } from './duties.ts'
import { erasure } from './tables.ts'

type Erasure = Row<typeof erasure>
type Asking = Pick<TenantRequest, 'house' | 'language' | 'address'> & { zone: string }

/** How dates and numbers are written in a language. */
export const locales: Record<Language, string> = { en: 'en-GB', de: 'de', pl: 'pl' }

/** What a table's rows are called; apps bring the word, see `useNameOf` in the shell. */
export function tableWord(language: Language, { apps }: TenantRequest['house'], table: string): string {
  const app = apps.find(({ tables }) => tables.some(({ name }) => name === table))?.name
  return wordOf(language, `${app}.screens.tables.${table}`, table)
}

const wordOf = (language: Language, key: string, otherwise: string) =>
  hasWords(language, key) ? say(language, key) : otherwise

/** A day of a time zone in words. */
export const dayInWords = (language: Language, moment: string | Date, timeZone = 'UTC'): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone }).format(new Date(moment))

/** A proof for the files: what kind of records was erased, how many, when and by which rule; nothing of what they held. */
export async function certificate(request: TenantRequest): Promise<Download> {
  const { db, params, language, membership } = request
  const { id } = params as unknown as { id: string }
  const row = await db.one<Erasure>(db.select(erasure).selectAll('erasure').where('erasure.id', '=', id))
  const company = await db.one<{ name: string }>(statement`select name from tenant where id = ${db.tenantId}`)
  const zone = membership.time_zone
  const paragraphs = saying({ ...request, zone }, row, company.name, await responsibleFor(db, 'deletion'))
  const heading = say(language, 'erasure.title')
  const now = new Date()
  const bytes = await renderLetter({
    language,
    title: `${heading} ${row.id}`,
    letterhead: { company: company.name, lines: [], footer: [`Attest · ${request.address}`, row.id] },
    heading,
    paragraphs,
    place_and_date: say(language, 'erasure.issued', { date: dayInWords(language, now, zone) }),
    signers: [],
    issued_on: new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(now),
  })
  return { name: `${heading} ${row.created_at.slice(0, 10)}.pdf`, type: 'application/pdf', bytes }
}

function saying({ house, language, zone }: Asking, row: Erasure, company: string, people: Responsible[]) {
  const words = (key: string, values?: Record<string, string | number>) => say(language, `erasure.${key}`, values)
  const time = new Intl.DateTimeFormat(locales[language], { timeStyle: 'short', timeZone: zone })
  const date = dayInWords(language, row.created_at, zone)
  const app = house.apps.find(({ tables }) => tables.some(({ name }) => name === row.table_name))
  const table = app?.tables.find(({ name }) => name === row.table_name)
  const from = wordOf(language, `${app?.name}.screens.columns.${row.counted_from}`, row.counted_from)
  const log = table?.log === 'dies with the record' ? 'log_dies' : 'log_stays'
  return [
    { text: words('done', { company, date, time: time.format(new Date(row.created_at)), zone }) },
    {
      list: [
        words('kind', { kind: tableWord(language, house, row.table_name) }),
        words('count', { number: new Intl.NumberFormat(locales[language]).format(row.row_count) }),
        words(`rule.${row.unit}`, { count: row.value, from }),
        words('figure', { figure: row.figure }),
      ],
    },
    { text: `${words('with_them')} ${words(log)}` },
    { text: words('limits') },
    { text: words('responsible', { people: people.map(({ name }) => name).join(', ') || '–' }) },
  ]
}
