import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statement } from '../../../foundation/database/logins.ts'
import { cast } from '../../../foundation/testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../../foundation/testing/installation.ts'
import { stage } from '../testing.ts'
import { columns } from './access.ts'
import { columnsOf, type Section } from './sections.ts'
import { all, fullLetter, handOver, mailsTo, sections } from './testing.ts'

let at: TestInstallation
let on: Awaited<ReturnType<typeof stage>>
let full: Awaited<ReturnType<typeof fullLetter>>
beforeAll(async () => {
  at = await startTestInstallation({ ATTEST_LIMIT_SECRETS: '100000' })
  on = await stage(at, await cast(at))
  full = await fullLetter(on.north, on.ours.company_id)
})
afterAll(() => at.stop())

const begin = () => fullLetter(on.north, on.ours.company_id)
const others = (section: Section) => sections.filter((one) => one !== section)
const without = (section: Section) => Object.fromEntries(others(section).map((one) => [one, 'write']))
const owned = (section: Section): readonly string[] => columnsOf[section]
const stored = async (url: string) => (await on.north.request('GET', url)).body

describe.each(sections)('The section %s', (section) => {
  it('is seen and changed when it may be changed', async () => {
    const { ask } = await handOver(at, on.north, full.url, { sections: { [section]: 'write' } })
    const { body: page } = await ask('GET', '/guest/letter')
    expect(Object.keys(page.letter).toSorted()).toEqual(['version', ...owned(section)].toSorted())
    for (const column of owned(section)) {
      const answer = await ask('PATCH', '/guest/letter', { body: { [column]: page.letter[column] } })
      expect({ column, status: answer.status }).toEqual({ column, status: 200 })
    }
    expect(page.text === null).toBe(section !== 'text')
    expect(page.places === null).toBe(section !== 'company')
  })

  it('is seen and not changed when it may be read', async () => {
    const { ask } = await handOver(at, on.north, full.url, { sections: { ...all('write'), [section]: 'read' } })
    const { body: page } = await ask('GET', '/guest/letter')
    for (const column of owned(section)) {
      expect(page.letter).toHaveProperty(column)
      for (const [method, path] of [
        ['PATCH', ''],
        ['POST', '/text'],
      ] as const)
        expect(
          (await ask(method, `/guest/letter${path}`, { body: { [column]: page.letter[column] } })).body,
        ).toMatchObject({ code: 'invalid', errors: [{ field: column, code: 'surplus' }] })
    }
  })

  it('leaves no trace when it is hidden', async () => {
    const before = await stored(full.url)
    const { ask } = await handOver(at, on.north, full.url, { sections: without(section) })
    const { body: page } = await ask('GET', '/guest/letter')
    for (const column of owned(section)) {
      expect(page.letter).not.toHaveProperty(column)
      const answer = await ask('PATCH', '/guest/letter', { body: { [column]: before[column] } })
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: column, code: 'surplus' }] } })
      const mixed = await ask('PATCH', '/guest/letter', {
        body: { [column]: before[column], [owned(others(section)[0] as Section)[0] as string]: null },
      })
      expect(mixed.status).toBe(400)
    }
    expect((await stored(full.url)).version).toBe(before.version)
    const stale = await ask('PATCH', '/guest/letter', {
      body: section === 'achievements' ? { trainings: 'x' } : { achievements: 'x' },
      headers: { 'if-match': '"1"' },
    })
    expect(stale).toMatchObject({ status: 412, body: { code: 'stale', changes: [] } })
    for (const column of owned(section)) expect(stale.body.current).not.toHaveProperty(column)
  })
})

describe('A guest', () => {
  it('never gets what is no section: state, findings, correction, private', async () => {
    const { ask } = await handOver(at, on.north, full.url)
    const { body: page } = await ask('GET', '/guest/letter')
    expect(Object.keys(page.letter).toSorted()).toEqual(['version', ...columns].toSorted())
    for (const column of ['status', 'is_private', 'acknowledged', 'medium', 'seed', 'signer_id', 'employee_id'])
      expect((await ask('PATCH', '/guest/letter', { body: { [column]: 'x' } })).body.errors).toMatchObject([
        { field: column, code: 'surplus' },
      ])
  })

  it('changes a letter under the own name, and one sitting is one version', async () => {
    const { url } = await begin()
    const { ask, made } = await handOver(at, on.north, url)
    const first = await ask('PATCH', '/guest/letter', { body: { position: 'Leiterin Controlling' } })
    expect(first).toMatchObject({ status: 200, body: { letter: { position: 'Leiterin Controlling' } } })
    await ask('PATCH', '/guest/letter', { body: { activities: 'Planung' } })
    await on.north.request('PATCH', url, { body: { achievements: 'Umzug' } })
    await ask('PATCH', '/guest/letter', { body: { activities: 'Planung und Budget' } })
    const { name } = made.body
    const { body: versions } = await on.north.request('GET', `${url}/versions`)
    expect(versions.items.map(({ reason, by, is_guest }: Record<string, unknown>) => [reason, by, is_guest])).toEqual([
      ['guest', name, true],
      ['saved', 'Nora', false],
      ['guest', name, true],
      ['saved', 'Nora', false],
    ])
    const { body: history } = await on.north.request('GET', `${url}/history`)
    expect(history.items[0]).toMatchObject({
      by: name,
      guest: true,
      changes: [{ field: 'activities', before: 'Planung', after: 'Planung und Budget' }],
    })
  })

  it('and others at once do not overwrite each other', async () => {
    const { url } = await begin()
    const [one, two] = [
      await handOver(at, on.north, url),
      await handOver(at, on.north, url, { sections: { text: 'write' } }),
    ]
    const { version } = (await one.ask('GET', '/guest/letter')).body.letter
    const headers = { 'if-match': `"${version}"` }
    const answers = await Promise.all([
      one.ask('PATCH', '/guest/letter', { body: { position: 'Eins' }, headers }),
      two.ask('PATCH', '/guest/letter', { body: { body: 'Zwei.' }, headers }),
      on.north.request('PATCH', url, { body: { position: 'Drei' }, headers }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412])
    const late = await two.ask('PATCH', '/guest/letter', { body: { body: 'Zwei.' }, headers })
    expect(Object.keys(late.body.current).toSorted()).toEqual(['body', 'choices', 'version'])
  })

  it('is told what contradicts itself, but not what contradicts something hidden', async () => {
    const { url } = await begin()
    const { ask } = await handOver(at, on.north, url)
    const change = (body: object) => ask('PATCH', '/guest/letter', { body })
    expect((await change({ period_until: '2001-01-01' })).body.errors).toMatchObject([
      { field: 'period_until', code: 'before_start' },
    ])
    expect((await change({ reason_text: '{Unbekannt}' })).body.errors).toMatchObject([{ code: 'wording' }])
    expect((await change({ custom: { unknown: 1 } })).body.errors).toMatchObject([{ code: 'surplus' }])
    expect((await change({ site_id: on.theirs.harbour })).body.errors).toMatchObject([{ field: 'site_id' }])
    expect((await change({ kind: 'interim' })).body.errors).toMatchObject([{ field: 'reason' }])
    const blind = await handOver(at, on.north, url, { sections: { letter: 'write', text: 'read' } })
    const early = await blind.ask('PATCH', '/guest/letter', { body: { period_from: '1980-01-01' } })
    expect(early.status).toBe(200)
    const other = await blind.ask('PATCH', '/guest/letter', { body: { kind: 'interim' } })
    expect(other).toMatchObject({ status: 200, body: { letter: { kind: 'interim' }, text: expect.any(Object) } })
    expect(await stored(url)).toMatchObject({ kind: 'interim', reason: null })
  })

  it('sees which grade a sentence says only with all grades', async () => {
    const { url } = await begin()
    const graded = { ratings: 'read', qualities: 'read', text: 'write' }
    const seeing = await handOver(at, on.north, url, { sections: graded })
    const open = (await seeing.ask('GET', '/guest/letter')).body
    expect(open.text.blocks.some(({ grade }: { grade?: number }) => grade === 2)).toBe(true)
    expect(open.letter.choices).toHaveProperty('rerolls')
    for (const hidden of ['ratings', 'qualities'] as const) {
      const { [hidden]: _, ...rest } = graded
      const { ask } = await handOver(at, on.north, url, { sections: rest })
      const { text, letter } = (await ask('GET', '/guest/letter')).body
      for (const block of text.blocks) expect(Object.keys(block).toSorted()).toEqual(['paragraph', 'section', 'text'])
      expect(letter.choices).toEqual({ company_sketch: 'Nordwerk baut Schiffe.' })
      const tried = await ask('PATCH', '/guest/letter', { body: { choices: { picked: { willingness: 'x' } } } })
      expect(tried.body.errors).toMatchObject([{ field: 'choices.picked', code: 'surplus' }])
      await ask('PATCH', '/guest/letter', { body: { choices: { company_sketch: `Ohne ${hidden}.` } } })
      expect((await stored(url)).choices).toEqual({ company_sketch: `Ohne ${hidden}.`, rerolls: { willingness: 1 } })
      await ask('PATCH', '/guest/letter', { body: { choices: { company_sketch: 'Nordwerk baut Schiffe.' } } })
    }
  })

  it('tries other values in the text without saving them', async () => {
    const { url } = await begin()
    const { ask } = await handOver(at, on.north, url)
    const { version } = await stored(url)
    const { body } = await ask('POST', '/guest/letter/text', { body: { last_name: 'Meier' } })
    expect(body.body).toContain('Meier')
    expect(body).not.toHaveProperty('findings')
    expect((await stored(url)).version).toBe(version)
    const { text: _, ...rest } = all('write')
    const blind = await handOver(at, on.north, url, { sections: rest })
    expect((await blind.ask('POST', '/guest/letter/text', { body: {} })).status).toBe(404)
  })

  it('sees only the own comments, the company sees all', async () => {
    const { url } = await begin()
    const [one, two] = [await handOver(at, on.north, url), await handOver(at, on.north, url)]
    await on.north.request('POST', `${url}/comments`, { body: { text: 'Intern.' } })
    await two.ask('POST', '/guest/letter/comments', { body: { text: 'Von zwei.' } })
    const said = await one.ask('POST', '/guest/letter/comments', { body: { text: 'Von eins.' } })
    expect(said).toMatchObject({ status: 201, body: { comments: [{ text: 'Von eins.' }] } })
    expect(said.body.comments).toHaveLength(1)
    const { body } = await on.north.request('GET', `${url}/comments`)
    expect(body.items).toMatchObject([
      { text: 'Intern.', is_guest: false },
      { text: 'Von zwei.', is_guest: true, by: two.made.body.name },
      { text: 'Von eins.', is_guest: true, by: one.made.body.name },
    ])
  })

  it('gives the letter back once: a step, a mail to the sender, then only reading', async () => {
    const { north } = on
    const { url } = await begin()
    const { ask, made } = await handOver(at, north, url, { wants: 'rating' })
    await ask('PATCH', '/guest/letter', { body: { ratings: { willingness: 1 } } })
    const both = await Promise.all(
      [1, 2].map(() => ask('PUT', '/guest/letter/completion', { body: { answer: 'Sehr gern.' } })),
    )
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(await stored(url)).toMatchObject({ status: 'draft', ratings: { willingness: 1 } })
    const { body: steps } = await north.request('GET', `${url}/steps`)
    expect(steps.items[0]).toMatchObject({
      from_status: 'rating',
      to_status: 'draft',
      by: made.body.name,
      is_guest: true,
      note: 'Sehr gern.',
    })
    const [mail] = await mailsTo(at, north.email)
    for (const said of [made.body.name, 'Anna Müller', 'Sehr gern.', `/letters/`]) expect(mail?.body).toContain(said)
    for (const [method, path, body] of [
      ['PATCH', '', { position: 'x' }],
      ['POST', '/comments', { text: 'x' }],
      ['PUT', '/completion', {}],
    ] as const)
      expect(await ask(method, `/guest/letter${path}`, { body })).toMatchObject({
        status: 409,
        body: { code: 'handover_finished' },
      })
    expect((await ask('GET', '/guest/letter')).body).toMatchObject({
      is_open: false,
      handover: { answer: 'Sehr gern.' },
    })
    const { body } = await north.request('GET', `${url}/handovers`)
    expect(body.items).toMatchObject([{ answer: 'Sehr gern.', finished_at: expect.any(String) }])
  })

  it('who only reads or checks answers with a comment, and the state stays', async () => {
    const { url } = await begin()
    const { ask } = await handOver(at, on.north, url)
    await ask('PUT', '/guest/letter/completion', { body: { answer: 'Alles richtig.' } })
    expect((await stored(url)).status).toBe('draft')
    const { body } = await on.north.request('GET', `${url}/comments`)
    expect(body.items).toMatchObject([{ text: 'Alles richtig.', is_guest: true }])
    const silent = await handOver(at, on.north, url)
    expect((await silent.ask('PUT', '/guest/letter/completion', { body: {} })).status).toBe(200)
  })

  it('downloads only what may be downloaded', async () => {
    const { url } = await begin()
    const { ask } = await handOver(at, on.north, url)
    expect((await ask('GET', '/guest/letter/pdf')).status).toBe(404)
    const allowed = await handOver(at, on.north, url, { sections: { text: 'read' }, may_download: true })
    const answer = await allowed.ask('GET', '/guest/letter/pdf')
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(answer.body).toString('latin1', 0, 5)).toBe('%PDF-')
  })

  it('goes on reading only when the contract has ended', async () => {
    const { url } = await begin()
    const { ask } = await handOver(at, on.north, url)
    const state = (value: string) =>
      at.superuser.send(statement`update app.tenant set state = ${value} where id = ${on.north.tenant_id}`)
    await state('ended')
    try {
      expect((await ask('GET', '/guest/letter')).status).toBe(200)
      expect((await ask('POST', '/guest/letter/text', { body: {} })).status).toBe(200)
      const refused = await ask('PATCH', '/guest/letter', { body: { position: 'x' } })
      expect(refused).toMatchObject({ status: 403, body: { code: 'contract_ended' } })
    } finally {
      await state('active')
    }
  })

  it('may write to a name that is no employee’s: the chosen signer goes', async () => {
    const { url, person } = await begin()
    await on.north.request('PATCH', url, { body: { signer_id: person.id, signer_name: 'Anna Müller' } })
    const { ask } = await handOver(at, on.north, url, { sections: { signatures: 'write' } })
    await ask('PATCH', '/guest/letter', { body: { signer_role: 'Prokuristin' } })
    expect((await stored(url)).signer_id).toBe(person.id)
    await ask('PATCH', '/guest/letter', { body: { signer_name: 'Otto Anders' } })
    expect(await stored(url)).toMatchObject({ signer_id: null, signer_name: 'Otto Anders' })
  })

  it('who rates changes a text that follows the grades, and no text that was written by hand', async () => {
    const { url } = await begin()
    const rate = async (grade: number) => {
      const { ask } = await handOver(at, on.north, url, { wants: 'rating', sections: { ratings: 'write' } })
      expect((await ask('PATCH', '/guest/letter', { body: { ratings: { conduct: grade } } })).status).toBe(200)
      const composed = (await on.north.request('POST', `${url}/text`, { body: {} })).body.body
      return { composed, body: (await stored(url)).body }
    }
    expect((await rate(3)).body).toBeNull()
    const { composed } = await rate(1)
    await on.north.request('PATCH', url, { body: { body: composed } })
    const followed = await rate(2)
    expect(followed.body).toBe(followed.composed)
    expect(followed.body).not.toBe(composed)
    await on.north.request('PATCH', url, { body: { body: `${followed.body} Ein eigener Satz.` } })
    expect((await rate(4)).body).toBe(`${followed.body} Ein eigener Satz.`)
  })
})
