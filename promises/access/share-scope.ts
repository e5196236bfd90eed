import { columnsOf, type Section } from '../../apps/letters/guests/sections.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise, together } from '../../foundation/promises/promise.ts'
import { Rows } from '../../foundation/promises/rows.ts'
import { handOver } from './handing.ts'

type Access = Partial<Record<Section, 'read' | 'write'>>
const sections = Object.keys(columnsOf) as Section[]
const columns = Object.values(columnsOf).flat() as string[]

export const shareScope = promise(import.meta.url, 'share-scope', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'Whoever hands a letter over decides, section by section, whether the guest sees it, may change it, or learns nothing of it, and whether the letter may be downloaded. What is hidden does not leave the server, and what is only to be read cannot be changed.',
    de: 'Wer ein Zeugnis weitergibt, entscheidet Bereich für Bereich, ob der Gast ihn sieht, ändern darf oder nichts davon erfährt, und ob das Zeugnis heruntergeladen werden darf. Was verborgen ist, verlässt den Server nicht, und was nur zu lesen ist, lässt sich nicht ändern.',
    pl: 'Kto przekazuje świadectwo, decyduje dla każdej jego części, czy gość ją widzi, może ją zmieniać, czy niczego się o niej nie dowie, oraz czy świadectwo można pobrać. To, co ukryte, nie opuszcza serwera, a tego, co tylko do odczytu, nie można zmienić.',
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
    const letter = await rows.add('letter', {
      status: 'draft',
      issued_on: '2026-01-31',
      period_from: '2020-01-01',
      ratings: { willingness: 2 },
      choices: { criteria: ['willingness'], picked: { willingness: 'x' }, rerolls: { willingness: 1 } },
    })
    await rows.add('custom_field', { record: 'letter' })
    const hand = (access: Access, more: object = {}) => visitor(live, admin, letter, { sections: access, ...more })
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

interface Page {
  letter: Record<string, unknown>
  text: unknown
  criteria: unknown
  places: unknown
  custom_fields: unknown[]
}

/** What the guest's page shows besides columns, and the section to which it belongs. */
const partsOf = { text: 'text', criteria: 'ratings', places: 'company', fields: 'further' } as const

type Visit = (method: string, path?: string, body?: unknown) => Promise<{ status: number; json: unknown }>

/** How somebody comes who was given the letter. */
async function visitor(live: Live, by: Canary, letter: string, more: object): Promise<Visit> {
  const { secrets } = await handOver(live, by, letter, more)
  return (method, path = '', sent) =>
    live.api(method, `/guest/letter${path}`, {
      headers: { 'attest-guest': secrets },
      ...(sent !== undefined && { body: sent }),
    })
}

/** The guest sees the columns of this section and no others, and may change them only where that was allowed. */
async function proveSection(section: Section, visit: Visit, level: 'read' | 'write') {
  const found = await visit('GET')
  const page = found.json as Page
  must(found.status === 200, `A guest with ${section} could not see the letter (${found.status}).`)
  const own: readonly string[] = columnsOf[section]
  const shown = Object.keys(page.letter).filter((key) => key !== 'version')
  const beyond = shown.filter((column) => !own.includes(column))
  must(beyond.length === 0, `A guest with ${section} also sees ${beyond.join(', ')}.`)
  const parts = { text: page.text, criteria: page.criteria, places: page.places, fields: page.custom_fields[0] ?? null }
  for (const [part, shownIn] of Object.entries(partsOf))
    must(
      (parts[part as keyof typeof partsOf] !== null) === (section === shownIn),
      `A guest with ${section} sees the ${part} of ${shownIn}, or lacks them.`,
    )
  const composed = await visit('POST', '/text', {})
  must(
    composed.status === (section === 'text' ? 200 : 404),
    `A guest with ${section} got ${composed.status} for the text.`,
  )
  // Which phrase was picked, and for which grade, is shown with all grades only.
  const told = /"(picked|rerolls|grade|criterion|phrase_id)"/.exec(JSON.stringify([page, composed.json]))?.[1]
  must(told === undefined, `A guest with ${section} also learns ${told}.`)
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
