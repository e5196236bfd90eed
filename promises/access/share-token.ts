import { randomBytes } from 'node:crypto'
import { fragment, literal } from '../../foundation/database/fragment.ts'
import { statement } from '../../foundation/database/logins.ts'
import { definers, plainFunctions } from '../../foundation/database/guard.ts'
import { systemTables } from '../../foundation/database/tables.ts'
import { figure, interval } from '../../foundation/figures.ts'
import { newGuestLink, revokeGuestLink } from '../../foundation/guests/links.ts'
import { canaryGuest } from '../../foundation/promises/canaries.ts'
import { essence, refusalOf } from '../../foundation/promises/http.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { Rows } from '../../foundation/promises/rows.ts'
import { uuid } from '../../foundation/uuid.ts'
import { runJob } from '../privacy/ageing.ts'
import { handOver } from './handing.ts'

export const shareToken = promise(import.meta.url, 'share-token', {
  kind: 'enforced',
  takesLong: true,
  figures: ['guests.secret', 'guests.keep'],
  says: {
    en: 'A record can be shared with somebody who has no account, by a mailed link with two independent secrets of {guests.secret|bit|bits} each, of which only hashes are stored. The link leads to that one record for one purpose. A wrong, half-right, expired or revoked link is answered like a page that does not exist, and revoking works at once. The database login that serves guests reaches of letters, employees and requests only what belongs to that record; apart from that it only reads the organisation and the text library of the company. Links are erased {guests.keep|day|days} after they expire.',
    de: 'Ein Datensatz lässt sich mit jemandem teilen, der kein Konto hat: über einen per E-Mail gesendeten Link mit zwei unabhängigen Geheimnissen von je {guests.secret|Bit|Bit}, von denen nur Hashes gespeichert werden. Der Link führt zu diesem einen Datensatz für einen Zweck. Ein falscher, halb richtiger, abgelaufener oder widerrufener Link wird beantwortet wie eine Seite, die es nicht gibt; ein Widerruf wirkt sofort. Die Datenbankkennung, die Gäste bedient, erreicht von Zeugnissen, Beschäftigten und Anfragen nur, was zu diesem Datensatz gehört; sonst liest sie nur die Organisation und die Textbibliothek des Unternehmens. Links werden {guests.keep|Tag|Tage} nach ihrem Ablauf gelöscht.',
    pl: 'Rekord można udostępnić komuś bez konta: wysłanym pocztą linkiem z dwoma niezależnymi sekretami po {guests.secret|bicie|bity|bitów}, z których zapisujemy tylko skróty. Link prowadzi do tego jednego rekordu w jednym celu. Błędny, w połowie poprawny, wygasły lub cofnięty link dostaje taką samą odpowiedź jak strona, której nie ma, a cofnięcie działa od razu. Login bazy danych, który obsługuje gości, ze świadectw, danych pracowników i wniosków sięga tylko do tego, co należy do tego rekordu; poza tym jedynie odczytuje strukturę firmy i jej bibliotekę tekstów. Linki usuwamy {guests.keep|dzień|dni|dni} po wygaśnięciu.',
  },
  maps: {
    iso27001: ['A.5.14', 'A.5.15', 'A.8.3'],
    gdpr: ['25(2)', '32(1)(b)'],
    asvs: ['8.2.2', '11.5.1'],
    c5: ['PSS-05', 'PSS-07'],
    grundschutz: ['KONF.11.1'],
  },
  check: async (live) => ({ ...(await overHttp(live)), ...(await inDatabase(live)), ...(await erased(live)) }),
  sabotage: [
    {
      sql: `create or replace function app.living_guest_link(secret_a bytea, secret_b bytea, wanted text) returns setof app.guest_link
        language sql stable security definer set search_path = pg_catalog as $$
          select l.* from app.guest_link l where l.secret_a_hash = secret_a and l.revoked_at is null and l.expires_at > now() $$`,
    },
    {
      file: 'foundation/pipeline.ts',
      replace: 'await logRefusal(ground.database.guest, secrets, request.ip)\n    throw notFound()',
      by: 'throw forbidden()',
    },
    {
      sql: 'grant select on app.membership to attest_guest',
      alsoBreaks: {
        'priv-dataflow': 'The published flows follow the rights in the database.',
      },
    },
  ],
})

/** Which links open something, and that all others are answered alike. */
async function overHttp(live: Live) {
  const db = live.inTenant(live.one)
  const make = async (expires_at?: string) => {
    const link = newGuestLink(
      { db, address: live.address },
      { ...canaryGuest(uuid()), ...(expires_at && { expires_at }) },
    )
    await db.run(link.statement)
    return { id: link.id, secrets: link.url.split('#')[1] as string }
  }
  const bits = figure('guests.secret').value
  // As the server makes it: a letter is handed over, and the link is in the mail.
  const admin = await live.join(live.one, 'administrator', { sees_private: true })
  const letter = await new Rows(live, live.one).add('letter', { status: 'draft' })
  const { email, secrets: mailed } = await handOver(live, admin, letter, {})
  const first = { secrets: mailed }
  const second = await make()
  const [a, b] = first.secrets.split('.') as [string, string]
  const [, other] = second.secrets.split('.') as [string, string]
  must(
    [a, b, other].every((secret) => Buffer.from(secret, 'base64url').length === bits / 8) &&
      new Set([a, b, other]).size === 3,
    `A link does not hold two secrets of ${bits} bits.`,
  )
  const forms = [a, b].flatMap((secret) => [
    secret,
    Buffer.from(secret, 'base64url').toString('hex'),
    Buffer.from(secret).toString('hex'),
  ])
  const [row] = await db.all<{ readable: boolean }>(statement`
    select l::text like any(${forms.map((form) => `%${form}%`)}::text[]) as readable
      from guest_link l where tenant_id = ${live.one} and email = ${email}`)
  must(row?.readable === false, 'A secret of a link is stored.')
  let from = 1
  const ask = (secrets: string) => live.api('GET', '/guest', { from: from++, headers: { 'attest-guest': secrets } })
  must((await ask(first.secrets)).status === 200, 'A link that should work does not.')
  const elsewhere = await live.api('GET', '/guest/self', {
    from: from++,
    headers: { 'attest-guest': await forEmployee(live) },
  })
  must(elsewhere.status === 404, `A link for one purpose served another (${elsewhere.status}).`)
  const random = randomBytes(16).toString('base64url')
  const absent = await live.api('GET', '/no-such-thing')
  const expired = await make(new Date(Date.now() - 1).toISOString())
  await db.run(revokeGuestLink(db, second.id))
  const worthless = {
    none: '',
    wrong: `${random}.${random}`,
    'half right': `${a}.${random}`,
    'right in the other half': `${random}.${b}`,
    swapped: `${b}.${a}`,
    'of two links': `${a}.${other}`,
    expired: expired.secrets,
    revoked: second.secrets,
  }
  for (const [what, secrets] of Object.entries(worthless)) {
    const answer = await ask(secrets)
    must(
      answer.status === 404 && essence(answer) === essence(absent),
      `A link (${what}) was answered with ${answer.status}.`,
    )
  }
  return { refused: Object.keys(worthless) }
}

/** A link to an employee's record, for another purpose than the employee's own page. */
async function forEmployee(live: Live): Promise<string> {
  const rows = new Rows(live, live.one)
  const link = newGuestLink({ db: rows.db, address: live.address }, canaryGuest(await rows.row('employee')))
  await rows.db.run(link.statement)
  return link.url.split('#')[1] as string
}

/** What the login of guests reaches in each table: the guest's own rows where that is declared, else nothing. */
async function inDatabase(live: Live) {
  const rows = new Rows(live, live.one)
  const ids = await rows.all()
  const guest = await live.asGuest(live.one, uuid())
  const open = live.house.tables.filter(({ guests = [] }) => guests.length > 0)
  const closed = [
    ...live.house.tables.filter((table) => !open.includes(table)).map(({ name }) => `app.${name}`),
    ...systemTables.map(({ schema, name }) => `${schema}.${name}`),
  ]
  for (const table of closed) {
    const code = await refusalOf(guest.run(fragment`select from ${literal(table)}`.statement()))
    must(code === '42501', `A guest may read ${table} (${code ?? 'done'}).`)
  }
  for (const { name, guests = [] } of open) {
    const shows = guests.filter(({ may }) => may.some((verb) => verb === 'select'))
    if (shows.length === 0 || shows.some(({ rows }) => rows === 'all')) continue
    const seen = await guest.all(fragment`select from ${literal(name)}`.statement())
    must(seen.length === 0, `A guest of another record sees ${seen.length} rows of ${name}.`)
  }
  const callable = await live.guest.rows<{ name: string }>(statement`
    select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('app', 'auth') and has_function_privilege(p.oid, 'execute')`)
  const beyond = callable.find(({ name }) => !plainFunctions.includes(name) && !definers[name]?.includes('guest'))
  must(beyond === undefined, `A guest may call ${beyond?.name}.`)
  return { closed: closed.length, open: open.map(({ name }) => name), rows: ids.size }
}

/** One whose time after its end is over goes with the purge, one a day before stays. */
async function erased(live: Live) {
  const db = live.inTenant(live.one)
  const ended = async (end: string) => {
    const link = newGuestLink({ db, address: live.address }, canaryGuest(uuid()))
    await db.run(
      link.statement,
      statement`
        update guest_link set expires_at = now() - ${interval('guests.keep')}::interval + ${end}::interval
         where tenant_id = ${live.one} and id = ${link.id}`,
    )
    return link.id
  }
  const [over, still] = [await ended('-1 day'), await ended('1 day')]
  await runJob(live, 'purge')
  const rows = await db.all<{ id: string }>(statement`
    select id from guest_link where tenant_id = ${live.one} and id = any(${[over, still]}::uuid[])`)
  const left = rows.map(({ id }) => id)
  must(!left.includes(over), `A link outlived the ${figure('guests.keep').value} days after its end.`)
  must(left.includes(still), 'A link was erased before its time.')
  return { kept_days: figure('guests.keep').value }
}
