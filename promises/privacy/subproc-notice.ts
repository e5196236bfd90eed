import { canaryOperator, sweepSubprocessors } from '../../foundation/evidence/canary.ts'
import { statement } from '../../foundation/database/logins.ts'
import { figure } from '../../foundation/figures.ts'
import { canaryEmail } from '../../foundation/promises/canaries.ts'
import { fieldCode } from '../../foundation/promises/http.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { uuid } from '../../foundation/uuid.ts'

export const subprocNotice = promise(import.meta.url, 'subproc-notice', {
  kind: 'enforced',
  figures: ['subprocessors.notice'],
  says: {
    en: 'A new sub-processor, and each change of the name, task, place, country, data or basis of transfer of one that already works, is announced more than {subprocessors.notice|day|days} before the day from which it counts; the software accepts no earlier day. With the announcement the contact of every company gets a mail that says what changes, from when, and how to object. Only what is entered before a second company joins the installation is exempt from the waiting period.',
    de: 'Ein neuer Unterauftragsverarbeiter und jede Änderung von Name, Aufgabe, Ort, Land, Daten oder Grundlage der Übermittlung bei einem bestehenden werden mehr als {subprocessors.notice|Tag|Tage} vor dem Tag angekündigt, ab dem sie gelten; einen früheren Tag nimmt die Software nicht an. Mit der Ankündigung erhält der Kontakt jedes Unternehmens eine E-Mail, die sagt, was sich ändert, ab wann und wie man Einspruch erhebt. Von dieser Frist ausgenommen ist nur, was eingetragen wird, bevor ein zweites Unternehmen zur Installation kommt.',
    pl: 'Nowy dalszy podmiot przetwarzający oraz każda zmiana nazwy, zadania, miejsca, kraju, danych lub podstawy przekazania u już działającego są zapowiadane z wyprzedzeniem większym niż {subprocessors.notice|dzień|dni|dni}; wcześniejszego dnia oprogramowanie nie przyjmuje. Wraz z zapowiedzią osoba kontaktowa każdej firmy dostaje wiadomość o tym, co się zmienia, od kiedy i jak zgłosić sprzeciw. Temu okresowi nie podlega tylko to, co wpisano, zanim do instalacji dołączyła druga firma.',
  },
  maps: { iso27001: ['A.5.19', 'A.5.20', 'A.5.22', 'A.5.23'], gdpr: ['28(2)', '28(4)'] },
  check: async (live) => {
    const emails = [canaryEmail(), canaryEmail()]
    const contact = (tenant: string, email: string | null) =>
      live.auth.send(statement`update tenant set contact_email = ${email} where id = ${tenant} and is_canary`)
    try {
      await contact(live.one, emails[0] as string)
      await contact(live.two, emails[1] as string)
      return await announced(live, await canaryOperator(live), emails)
    } finally {
      await contact(live.one, null)
      await contact(live.two, null)
      await sweepSubprocessors(live.auth)
    }
  },
  sabotage: [
    {
      file: 'foundation/evidence/announcements.ts',
      replace: "addDays(today, figure('subprocessors.notice').value + 1)",
      by: 'addDays(today, 1)',
    },
    {
      file: 'foundation/evidence/announcements.ts',
      replace: 'const letters = companies.flatMap(',
      by: 'const letters = companies.slice(0, 1).flatMap(',
    },
    {
      file: 'foundation/evidence/subprocessors.ts',
      replace: "await refuseEarly(auth, canary, now, 'from_on', from)",
      by: 'void from',
    },
    {
      sql: "create rule unsaid as on insert to auth.mail where new.subject like '%sub-processor%' do instead nothing",
    },
  ],
})

const inDays = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)

async function announced(live: Live, operator: Canary, emails: string[]) {
  const { value: notice } = figure('subprocessors.notice')
  const name = `Canary ${uuid()}`
  const body = {
    name,
    role: 'Operates servers',
    country: 'DE',
    place: 'Falkenstein',
    data_categories: 'None',
    transfer_basis: 'eea',
  }
  // A day apart from the bound on either side, so that midnight may pass meanwhile.
  const [early, timely] = [inDays(notice), inDays(notice + 2)]
  const create = (works_from: string) =>
    operator.call('POST', '/operator/subprocessors', { body: { ...body, works_from } })
  const refused = await create(early)
  must(
    refused.status === 400 && fieldCode(refused, 'works_from') === 'notice',
    `A beginning on ${early} was answered with ${refused.status}.`,
  )
  await told(live, name, emails, 0, '')
  const made = await create(timely)
  must(made.status === 201, `A beginning on ${timely} was answered with ${made.status}.`)
  await told(live, name, emails, 1, 'Falkenstein')

  const one = `/operator/subprocessors/${(made.json as { id: string }).id}`
  const change = (body: object) => operator.call('PATCH', one, { body })
  for (const [key, value] of Object.entries(changes)) {
    const tooSoon = await change({ [key]: value, from_on: early })
    must(
      tooSoon.status === 400 && fieldCode(tooSoon, 'from_on') === 'notice',
      `A change of ${key} on ${early} was answered with ${tooSoon.status}.`,
    )
  }
  const move = (from_on: string) => change({ place: changes.place, from_on })
  const moved = await move(timely)
  must(moved.status === 200, `A change on ${timely} was answered with ${moved.status}.`)
  must((moved.json as { place: string }).place === 'Falkenstein', 'A change took effect before its day.')
  await move(timely)
  await told(live, name, emails, 2, changes.place)
  return { notice_days: notice, refused: [early, early], mails: emails.length * 2 }
}

/** Everything of which companies learn beforehand. */
const changes = {
  name: 'Canary of another name',
  role: 'Reads mail',
  country: 'AT',
  place: 'Nuremberg',
  data_categories: 'All',
  transfer_basis: 'adequacy',
}

/** Each contact got this many mails about it, the newest saying what and how to object; nobody outside got any. */
async function told(live: Live, name: string, emails: string[], count: number, what: string) {
  const mails = await live.auth.rows<{ recipient: string; body: string | null }>(statement`
    select recipient, body from mail where strpos(subject, ${name}) > 0 order by created_at desc, id desc`)
  for (const email of emails) {
    const own = mails.filter(({ recipient }) => recipient === email)
    must(own.length === count, `The contact of a company got ${own.length} mails instead of ${count}.`)
    const text = own[0]?.body ?? ''
    for (const part of count > 0 ? [name, what, 'object', `${live.address}/trust`] : [])
      must(text.includes(part), `The mail to the contact of a company does not say “${part}”.`)
  }
  const foreign = mails.filter(({ recipient }) => !recipient.endsWith('@canary.invalid'))
  must(foreign.length === 0, `What a check announced was told to ${foreign.length} others.`)
}
