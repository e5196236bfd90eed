import { statement } from '../../foundation/database/logins.ts'
import { canaryEmail } from '../../foundation/promises/canaries.ts'
import { itemsOf } from '../../foundation/promises/http.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { Rows } from '../../foundation/promises/rows.ts'

export const logProcess = promise(import.meta.url, 'log-process', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'For each letter it is recorded who began it and when, who took every step of its way and when, for whom it waited then, to whom outside it was handed over, and when that was opened, finished or revoked. These entries belong to the letter and are deleted with it; they are kept even where a company has switched off the log of changes.',
    de: 'Zu jedem Zeugnis ist festgehalten, wer es wann begonnen hat, wer wann jeden Schritt seines Weges getan hat, auf wen es danach wartete, an wen außerhalb es weitergegeben wurde und wann die Weitergabe geöffnet, abgeschlossen oder widerrufen wurde. Diese Einträge gehören zum Zeugnis und werden mit ihm gelöscht; sie bleiben auch erhalten, wo ein Unternehmen das Änderungsprotokoll abgeschaltet hat.',
    pl: 'Dla każdego świadectwa odnotowujemy, kto i kiedy je rozpoczął, każdy krok wraz z tym, kto i kiedy go wykonał i na kogo świadectwo potem czekało, a także komu na zewnątrz je przekazano i kiedy przekazanie otwarto, zakończono lub cofnięto. Wpisy te należą do świadectwa i są usuwane wraz z nim; zostają także wtedy, gdy firma wyłączyła dziennik zmian.',
  },
  maps: {
    iso27001: ['A.8.15'],
    gdpr: ['5(2)', '32(1)(b)'],
    asvs: ['16.2.1'],
    c5: ['OPS-15'],
    grundschutz: ['DET.3.1', 'DET.3.6'],
  },
  check: async (live) => {
    const alone = await live.alone()
    const admin = await live.join(alone, 'administrator', { sees_private: true })
    const rows = new Rows(live, alone)
    await admin.call('PUT', '/figures/letters.log_changes', { body: { value: 0 } })
    const begun = await admin.call('POST', '/letters', {
      body: { employee_id: await rows.row('employee'), kind: 'interim' },
    })
    const { id, created_by } = begun.json as { id: string; created_by: string }
    must(created_by === admin.membership_id, 'It is not kept who began a letter.')
    const other = await live.join(alone, { letter: 'write' })
    const step = (to: string, more: object = {}) =>
      admin.call('POST', `/letters/${id}/steps`, { body: { to, ...more } })
    must(
      (await step('review', { with_id: other.membership_id })).status === 200,
      'A letter could not be taken further.',
    )
    must((await step('draft')).status === 200, 'A letter could not be taken back.')
    const steps = itemsOf(await admin.call('GET', `/letters/${id}/steps`)).toReversed()
    must(
      steps.map(({ to_status }) => to_status).join() === 'review,draft' && steps.every(({ by, at }) => by && at),
      `The steps of a letter are not kept: ${JSON.stringify(steps)}.`,
    )
    must(Boolean(steps[0]?.with_name), 'It is not kept for whom a letter waited.')
    await handedOver(live, admin, id)
    must((await admin.call('DELETE', `/letters/${id}`)).status === 204, 'The letter could not be deleted.')
    const left = await rows.db.all({
      sql: 'select 1 from letter_step where tenant_id = $1 and letter_id = $2 union all select 1 from handover where tenant_id = $1 and letter_id = $2',
      parameters: [alone, id],
    })
    must(left.length === 0, 'Steps outlived their letter.')
    return { steps: steps.length }
  },
  sabotage: [
    {
      file: 'apps/letters/process/steps.ts',
      replace: 'await addStep(db, {',
      by: 'await (async (..._: unknown[]) => {})(db, {',
    },
    { sql: 'alter table app.letter_step drop constraint letter_step_tenant_id_letter_id_fkey' },
  ],
})

/** To whom, by whom, and when it was opened, finished and revoked. */
const marks = ['name', 'by', 'at', 'opened_at', 'finished_at', 'revoked_at']

async function handedOver(live: Live, { call }: Canary, id: string) {
  const body = {
    name: 'Canary',
    email: canaryEmail(),
    language: 'en',
    wants: 'review',
    sections: { ratings: 'write' },
    may_download: false,
  }
  const handed = await call('POST', `/letters/${id}/handovers`, { body })
  must(handed.status === 201, `A letter could not be handed over (${handed.status}).`)
  const { id: handover } = handed.json as { id: string }
  const [mail] = await live.auth.rows<{ body: string }>(
    statement`select body from mail where recipient = ${body.email}`,
  )
  const headers = { 'attest-guest': /#(\S+)/.exec(mail?.body ?? '')?.[1] ?? '' }
  must(
    (await live.api('GET', '/guest/letter', { headers })).status === 200,
    'A letter that was handed over is not there.',
  )
  const given = await live.api('PUT', '/guest/letter/completion', { headers, body: {} })
  must(given.status === 200, `A letter could not be given back (${given.status}).`)
  await call('DELETE', `/letters/${id}/handovers/${handover}`)
  const items = ((await call('GET', `/letters/${id}/handovers`)).json as { items: Record<string, unknown>[] }).items
  must(
    items.length === 1 && items[0]?.email === body.email && marks.every((mark) => Boolean(items[0]?.[mark])),
    `Of a hand-over not all of this is kept: ${marks.join(', ')}.`,
  )
}
