import { fragment, literal } from '../../foundation/database/fragment.ts'
import { statement } from '../../foundation/database/logins.ts'
import { figure } from '../../foundation/figures.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { Rows } from '../../foundation/promises/rows.ts'
import { uuid } from '../../foundation/uuid.ts'
import { aged, runJob, runsByItself, timedRules } from './ageing.ts'

export const delOwner = promise(import.meta.url, 'del-owner', {
  kind: 'enforced',
  figures: ['privacy.erasure_notice'],
  says: {
    en: 'In each company it is clear who answers for erasure: the person who was named for it, and the administrators as long as nobody is named or that person is deactivated. Those responsible are told by mail {privacy.erasure_notice|day|days} before records are erased automatically: once, in numbers and without names; each company may set another time.',
    de: 'In jedem Unternehmen ist klar, wer für Löschungen verantwortlich ist: die dafür benannte Person, und die Administration, solange niemand benannt oder die benannte Person deaktiviert ist. Die Verantwortlichen erfahren {privacy.erasure_notice|Tag|Tage} vor der automatischen Löschung von Datensätzen einmal per E-Mail davon, in Zahlen und ohne Namen; jedes Unternehmen kann eine andere Zeit einstellen.',
    pl: 'W każdej firmie wiadomo, kto odpowiada za usuwanie danych: wskazana osoba, a gdy nikogo nie wskazano lub wskazana osoba jest dezaktywowana – administratorzy. Osoby odpowiedzialne dowiadują się o samoczynnym usunięciu danych {privacy.erasure_notice|dzień|dni|dni} wcześniej, raz, pocztą elektroniczną, w liczbach i bez nazwisk; każda firma może ustawić inny termin.',
  },
  maps: { iso27001: ['A.5.2', 'A.8.10'], gdpr: ['5(2)', '24(1)'], grundschutz: ['ASST.1.1.2'] },
  check: async (live) => {
    const alone = await live.alone()
    const admin = await live.join(alone, 'administrator')
    const officer = await live.join(alone, { privacy: 'write' })
    const stranger = await live.join(alone, {})
    const name = (person: Canary | null) =>
      admin.call('PUT', '/duties/deletion', { body: { membership_id: person?.membership_id ?? null } })
    await name(null)
    must(
      (await answering(admin)).includes(admin.membership_id),
      'Nobody was named, and an administrator does not answer.',
    )
    must((await name(stranger)).status === 400, 'Somebody was named who may not even see what is erased.')
    must((await name(officer)).status === 200, 'Nobody could be named for erasure.')
    must(
      (await answering(admin)).join() === officer.membership_id,
      'Another person answers than the one who was named.',
    )
    const mails = await noticesOf(live, admin, officer)
    await admin.call('PUT', `/people/${officer.membership_id}/deactivation`)
    const now = await answering(admin)
    must(
      now.includes(admin.membership_id) && !now.includes(officer.membership_id),
      'After the named person was deactivated, the administrators do not answer.',
    )
    return { notice_days: figure('privacy.erasure_notice').value, mails }
  },
  sabotage: [
    {
      file: 'foundation/privacy/duties.ts',
      replace: "and d.kind = ${kind} and m.status = 'active')",
      by: 'and d.kind = ${kind})',
    },
    { file: 'foundation/privacy/notice.ts', replace: 'where total > announced', by: 'where total >= announced' },
    { file: 'foundation/privacy/notice.ts', replace: 'where total > announced', by: 'where false' },
  ],
})

async function answering(person: Canary): Promise<string[]> {
  const { json } = await person.call('GET', '/duties')
  const { items } = json as { items: { kind: string; responsible: { id: string }[] }[] }
  return items.find(({ kind }) => kind === 'deletion')?.responsible.map(({ id }) => id) ?? []
}

/** One mail for a row that is about to go, none before nor for it the next time, and without a name; sooner if wanted. */
async function noticesOf(live: Live, admin: Canary, officer: Canary): Promise<number> {
  const [due] = timedRules(live.house.tables).filter(({ rule }) => figure(rule.figure).unit === 'months')
  must(due !== undefined, 'No table is kept for months.')
  const days = figure('privacy.erasure_notice').value
  const rows = new Rows(live, admin.tenant_id)
  const going = (after: number) => aged(rows, due.table, due.rule, figure(due.rule.figure).value, `${after} days`)
  const told = async (count: number, when: string) => {
    await runJob(live, 'erasure_notice')
    const mails = await live.auth.rows<{ body: string | null }>(statement`
      select body from mail where recipient = ${officer.email} order by created_at desc, id desc`)
    must(mails.length === count, `${when}, ${mails.length} mails were written instead of ${count}.`)
    return mails[0]?.body ?? ''
  }
  await going(days + 2)
  await told(0, 'Before it is time')
  const [id, name] = [await going(days - 2), uuid()]
  const one = fragment`tenant_id = ${admin.tenant_id} and id = ${id}`
  const named = literal(due.table.label[0] as string)
  await rows.db.run(fragment`update ${literal(due.table.name)} set ${named} = ${name} where ${one}`.statement())
  const body = await told(1, 'About what is to go')
  must(body.includes('/settings/privacy'), 'The mail does not lead to what is to go.')
  must(!body.includes(name), 'The mail names what is to go.')
  await told(1, 'The next time')
  await admin.call('PUT', '/figures/privacy.erasure_notice', { body: { value: days + 4 } })
  await told(2, 'Where a company wants to know earlier')
  await runsByItself(live, 'erasure_notice')
  return 2
}
