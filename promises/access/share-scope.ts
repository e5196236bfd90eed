import { columnsOf, type Section } from '../../apps/letters/guests/sections.ts'
import { statement } from '../../foundation/database/logins.ts'
import { canaryEmail } from '../../foundation/promises/canaries.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise, together } from '../../foundation/promises/promise.ts'
import { Rows } from '../../foundation/promises/rows.ts'

type Access = Partial<Record<Section, 'read' | 'write'>>
const sections = Object.keys(columnsOf) as Section[]
const columns = Object.values(columnsOf).flat() as string[]

export const shareScope = promise(import.meta.url, 'share-scope', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'Whoever hands a letter over decides, section by section, whether the guest sees it, may change it, or learns nothing of it, and whether the letter may be downloaded. What is hidden does not leave the server, and what is only to be read cannot be changed.',
    de: 'Wer ein Zeugnis übergibt, entscheidet Bereich für Bereich, ob der Gast ihn sieht, ändern darf oder nichts davon erfährt, und ob das Zeugnis heruntergeladen werden darf. Was verborgen ist, verlässt den Server nicht, und was nur zu lesen ist, lässt sich nicht ändern.',
    pl: 'Kto przekazuje świadectwo, decyduje obszar po obszarze, czy gość go widzi, może zmieniać, czy niczego się o nim nie dowie, oraz czy świadectwo można pobrać. To, co ukryte, nie opuszcza serwera, a tego, co tylko do odczytu, nie można zmienić.',
  },
  maps: {
    iso27001: ['A.5.14', 'A.5.15', 'A.8.3'],
    gdpr: ['5(1)(c)', '25(2)'],
    asvs: ['8.2.3'],
    c5: ['PSS-09'],
    grundschutz: ['BER.4.1'],
  },
  check: async (live) => {
    const admin = await live.join(live.one, 'administrator', { sees_private: true })
    const rows = new Rows(live, live.one)
    const letter = await rows.add('letter', { status: 'draft', issued_on: '2026-01-31', period_from: '2020-01-01' })
    const hand = (access: Access, more: object = {}) => handOver(live, admin, letter, access, more)
    await together(sections.map(async (section) => proveSection(section, await hand({ [section]: 'read' }), 'read')))
    // One after the other: each writes the same letter.
    for (const section of sections) await proveSection(section, await hand({ [section]: 'write' }), 'write')
    const reader = await hand({ text: 'read' })
    const taker = await hand({ text: 'read' }, { may_download: true })
    must((await reader('GET', '/pdf')).status === 404, 'A guest downloaded a letter without being allowed to.')
    must((await taker('GET', '/pdf')).status === 200, 'A guest who may download a letter could not.')
    return { sections: sections.length }
  },
  sabotage: [
    {
      file: 'apps/letters/guests/access.ts',
      replace: 'columnsIn(sections.filter((section) => access[section]))',
      by: 'columnsIn(sections)',
    },
    {
      file: 'apps/letters/guests/access.ts',
      replace: "columnsIn(sections.filter((section) => access[section] === 'write'))",
      by: 'columnsIn(sections.filter((section) => access[section]))',
    },
  ],
})

type Visit = (method: string, path?: string, body?: unknown) => Promise<{ status: number; json: unknown }>

/** Hands the letter over as people do, and comes by the link in the mail. */
async function handOver(live: Live, by: Canary, letter: string, access: Access, more: object): Promise<Visit> {
  const email = canaryEmail()
  const body = { name: 'Canary', email, language: 'en', wants: 'information', sections: access, ...more }
  const handed = await by.call('POST', `/letters/${letter}/handovers`, { body })
  must(handed.status === 201, `A letter could not be handed over (${handed.status}).`)
  const [mail] = await live.auth.rows<{ body: string | null }>(statement`
    select body from mail where recipient = ${email} order by created_at desc limit 1`)
  const [, secrets] = /\/guest#([\w.-]+)/.exec(mail?.body ?? '') ?? []
  must(secrets !== undefined, 'The mail to a guest holds no link.')
  return (method, path = '', sent) =>
    live.api(method, `/guest/letter${path}`, {
      headers: { 'attest-guest': secrets },
      ...(sent !== undefined && { body: sent }),
    })
}

/** The guest sees the columns of this section and no others, and may change them only where that was allowed. */
async function proveSection(section: Section, visit: Visit, level: 'read' | 'write') {
  const found = await visit('GET')
  const page = found.json as { letter: Record<string, unknown>; text: unknown }
  must(found.status === 200, `A guest with ${section} could not see the letter (${found.status}).`)
  const own: readonly string[] = columnsOf[section]
  const shown = Object.keys(page.letter).filter((key) => key !== 'version')
  const beyond = shown.filter((column) => !own.includes(column))
  must(beyond.length === 0, `A guest with ${section} also sees ${beyond.join(', ')}.`)
  must((page.text !== null) === (section === 'text'), `A guest with ${section} sees the text, or lacks it.`)
  for (const column of columns) {
    const value = page.letter[column] ?? null
    const answer = await visit('PATCH', '', { [column]: value })
    const surplus = (answer.json as { errors?: { code: string }[] }).errors?.some(({ code }) => code === 'surplus')
    const isOwn = level === 'write' && own.includes(column)
    must(
      isOwn ? !surplus : answer.status === 400,
      `A guest who may ${level} ${section} was answered with ${answer.status} when changing ${column}.`,
    )
    if (!isOwn) must(surplus === true || value === null, `What a guest may not change (${column}) was looked at.`)
  }
}
