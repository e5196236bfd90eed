import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zipSync } from 'fflate'
import { statement } from '../database/logins.ts'
import { states } from '../promises/checks.ts'
import { promise } from '../promises/promise.ts'
import { cast, type Somebody } from '../testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'
import { exported, leavesIn, sealAll } from '../testing/sealed.ts'
import { addDays, laterDay } from './days.ts'
import { inForce } from './in-force.ts'
import { remind } from './reminders.ts'
import { codesOf, filed, form, inDays, operatorOf, someEvidence, today } from './testing.ts'

interface Detail {
  changes: { field: string; before?: unknown; after: unknown }[]
}

let at: TestInstallation
let olga: Somebody
let others: Somebody[]
beforeAll(async () => {
  at = await startTestInstallation()
  const { north, south, stranger } = await cast(at)
  olga = await operatorOf(at, north.tenant_id)
  others = [north, south, stranger]
})
afterAll(() => at.stop())

const at2 = (path: string) => `/operator/evidence${path}`
const create = (more: object = {}) => olga.request('POST', at2(''), { body: someEvidence(more) })
const upload = (id: string, content: string | Uint8Array<ArrayBuffer>, name: string) =>
  olga.request('POST', at2(`/${id}/files`), { body: form(content, name) })

describe('Evidence', () => {
  it('counts as long as the promise says, if its document names no earlier day', async () => {
    const { status, body } = await create()
    expect(status).toBe(201)
    expect(body).toMatchObject({ state: 'no document', files: [], version: 1, withdrawn_at: null })
    expect(body.expires_on).toBe(laterDay(inDays(-100), 'promises.review'))
    const early = await create({ expires_on: inDays(10) })
    expect(early.body.expires_on).toBe(inDays(10))
  })

  it.each<[string, object, string]>([
    ['beyond the promise', { expires_on: laterDay(inDays(1), 'promises.review') }, 'expires_late'],
    ['before its effect', { expires_on: inDays(-100) }, 'after_effect'],
    ['far ahead', { effective_on: '9999-12-31' }, 'too_far_ahead'],
    ['long before there were such documents', { effective_on: '0202-01-01' }, 'too_long_ago'],
    ['reviewed tomorrow', { reviewed_on: inDays(1) }, 'in_future'],
    ['for an unknown promise', { promises: ['no-such-promise'] }, 'promise_unknown'],
    ['with a blank title', { title: '  ' }, 'empty'],
    ['of nobody', { subprocessor_id: '00000000-0000-7000-8000-000000000000' }, 'reference'],
  ])('is refused %s', async (_, more, code) => {
    const answer = await create(more)
    expect(answer.status).toBe(400)
    expect(Object.values(codesOf(answer))).toEqual([code])
  })

  it('is the operator’s alone', async () => {
    const id = await filed(olga)
    const { body } = await olga.request('GET', at2(`/${id}`))
    const file = at2(`/${id}/files/${body.files[0].id}`)
    for (const somebody of others)
      for (const path of [at2(''), at2(`/${id}`), file, '/operator/documents', '/operator/subprocessors'])
        expect(await somebody.request('GET', path)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect((await at.request('GET', `/api/v1${file}`)).status).toBe(401)
  })

  it('is corrected, never by two at once, and not after its withdrawal', async () => {
    const id = await filed(olga)
    const change = (title: string) =>
      olga.request('PATCH', at2(`/${id}`), { body: { title }, headers: { 'if-match': '"1"' } })
    expect(await change('A')).toMatchObject({ status: 200, body: { title: 'A', version: 2, state: 'in force' } })
    expect(await change('B')).toMatchObject({ status: 412, body: { code: 'stale' } })
    const withdraw = () => olga.request('PUT', at2(`/${id}/withdrawal`))
    expect((await Promise.all([withdraw(), withdraw()])).map(({ status }) => status).toSorted((a, b) => a - b)).toEqual(
      [200, 409],
    )
    expect(await olga.request('PATCH', at2(`/${id}`), { body: { title: 'C' } })).toMatchObject({
      status: 409,
      body: { code: 'evidence_withdrawn' },
    })
    expect(await upload(id, 'late', 'late.txt')).toMatchObject({ status: 409, body: { code: 'evidence_withdrawn' } })
  })

  it('is renewed once; the older one stays to be seen', async () => {
    const old = await filed(olga)
    const next = await create({ follows: old, effective_on: today() })
    expect(next.body).toMatchObject({ follows: old })
    expect(await create({ follows: old })).toMatchObject({ status: 409, body: { code: 'evidence_renewed' } })
    expect((await olga.request('GET', at2(`/${old}`))).body).toMatchObject({ followed_by: next.body.id })
  })

  it('has its history in the sealed log of the installation: who did what, and which fields changed', async () => {
    const id = await filed(olga)
    await olga.request('PATCH', at2(`/${id}`), { body: { title: 'B', note: 'Seen.' } })
    await olga.request('PATCH', at2(`/${id}`), { body: { title: 'C' }, headers: { 'if-match': '"1"' } })
    for (let twice = 0; twice < 2; twice++) await olga.request('PUT', at2(`/${id}/withdrawal`))
    const events = await at.superuser.rows<{ id: string; kind: string; actor_id: string; detail: Detail }>(statement`
      select id, kind, actor_id, detail from app.security_log where tenant_id is null and detail ->> 'id' = ${id}
       order by at, id`)
    expect(events.map(({ kind }) => kind)).toEqual([
      'evidence_recorded',
      'evidence_filed',
      'evidence_changed',
      'evidence_withdrawn',
    ])
    expect(new Set(events.map(({ actor_id }) => actor_id))).toEqual(new Set([olga.account_id]))
    expect(events[0]?.detail.changes).toContainEqual({ field: 'reviewer_name', after: 'Renate Prüfer' })
    expect(events[1]?.detail.changes).toMatchObject([{ field: 'files', after: { name: 'report.txt' } }])
    expect(events[2]?.detail.changes).toEqual([
      { field: 'title', before: 'Report of the penetration test', after: 'B' },
      { field: 'note', before: null, after: 'Seen.' },
    ])
    await sealAll(at)
    const sealed = leavesIn(await exported(olga, '/operator/log-export')).map((leaf) => leaf.id)
    expect(sealed).toEqual(expect.arrayContaining(events.map((event) => event.id)))
  })

  it('is deleted by no login of the server', async () => {
    const id = await filed(olga)
    await expect(at.database.auth.send(statement`delete from evidence where id = ${id}`)).rejects.toMatchObject({
      code: '42501',
    })
  })
})

describe('A file of evidence', () => {
  const secret = 'The firewall of the office is called Gandalf.'
  const read = (id: string, file: string) => olga.request('GET', at2(`/${id}/files/${file}`))

  it('comes back as it was, to be saved, and the same one twice is refused', async () => {
    const { body } = await create()
    const added = await upload(body.id, secret, '../C:\\ü bersicht.TXT')
    expect(added).toMatchObject({ status: 201, body: { name: 'ü bersicht.TXT', type: 'text/plain', size: 45 } })
    const answer = await read(body.id, added.body.id)
    expect(answer.body).toBe(secret)
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%C3%BC%20bersicht.TXT")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await upload(body.id, secret, 'other.txt')).toMatchObject({ status: 409, body: { code: 'file_twice' } })
    expect((await read((await create()).body.id, added.body.id)).status).toBe(404)
  })

  it('lies encrypted in the database, and can’t be opened in another place', async () => {
    const id = await filed(olga, {}, secret)
    const other = await filed(olga, {}, 'Something else.')
    const rows = await at.superuser.rows<{ id: string; evidence_id: string; sealed: Buffer }>(statement`
      select id, evidence_id, sealed from auth.evidence_file where evidence_id = any(${[id, other]}::uuid[])`)
    for (const { sealed } of rows) {
      expect(sealed.includes(secret)).toBe(false)
      expect(sealed.includes('Gandalf')).toBe(false)
    }
    const [mine, theirs] = [rows.find((row) => row.evidence_id === id), rows.find((row) => row.evidence_id === other)]
    await at.superuser.send(statement`
      update auth.evidence_file set sealed = ${mine?.sealed} where id = ${theirs?.id}`)
    expect(await read(other, theirs?.id as string)).toMatchObject({ status: 500, body: { code: 'internal' } })
    expect((await read(id, mine?.id as string)).body).toBe(secret)
  })

  const docx = (name: string) =>
    new Uint8Array(zipSync({ 'word/document.xml': new Uint8Array(1), [name]: new Uint8Array(1) }))
  it.each<[string, string | Uint8Array<ArrayBuffer>, string, number, string]>([
    ['empty', '', 'empty.pdf', 400, 'file_missing'],
    ['of another kind', 'MZ', 'setup.exe', 400, 'file_kind'],
    ['without an ending', 'x', 'README', 400, 'file_kind'],
    ['a page that says it is a PDF', '<script>1</script>', 'a.pdf', 400, 'file_content'],
    ['bytes that say they are text', new Uint8Array([0, 1, 2]), 'a.txt', 400, 'file_content'],
    ['a document with macros', docx('word/vbaProject.bin'), 'a.docx', 400, 'file_content'],
    ['a table that is a document', docx('x'), 'a.xlsx', 400, 'file_content'],
    ['huge', 'x'.repeat(10_485_761), 'a.txt', 413, 'too_large'],
  ])('is refused: %s', async (_, content, name, status, code) => {
    const { body } = await create()
    expect(await upload(body.id, content, name)).toMatchObject({ status, body: { code, detail: expect.any(String) } })
  })

  it('may be a document, and its name is cut to what can be stored', async () => {
    const { body } = await create()
    expect((await upload(body.id, docx('x'), `${'ä'.repeat(300)}.docx`)).body.name).toHaveLength(200)
    expect((await upload(body.id, '%PDF-1.7', 'a.pdf')).body.type).toBe('application/pdf')
  })
})

describe('A public copy', () => {
  const read = (token: string) => at.request('GET', `/documents/${token}`)
  const withdraw = (path: string) => olga.request('PUT', `${path}/withdrawal`)

  it('is everybody’s, and lives apart from its evidence', async () => {
    const id = await filed(olga, {}, 'for everybody')
    const { files } = (await olga.request('GET', at2(`/${id}`))).body
    const body = { file_id: files[0].id, language: 'de', title: 'Prüfbericht' }
    const copy = await olga.request('POST', at2(`/${id}/documents`), { body })
    expect(copy).toMatchObject({ status: 201, body: { evidence_id: id, title: 'Prüfbericht', withdrawn_at: null } })
    const again = await olga.request('POST', at2(`/${id}/documents`), { body })
    expect(again).toMatchObject({ status: 409, body: { code: 'document_twice' } })
    const { token } = copy.body
    expect((await inForce(at.database.auth, today())).get('tenant-isolation')?.public_token).toBe(token)

    await withdraw(at2(`/${id}`))
    const answer = await read(token)
    expect(answer.body).toBe('for everybody')
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''report.txt")
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox/)
    expect((await at.request('GET', '/api/v1/documents')).body.items).toContainEqual(
      expect.objectContaining({ token, language: 'de', title: 'Prüfbericht' }),
    )

    expect((await withdraw(`/operator/documents/${copy.body.id}`)).body.withdrawn_at).toEqual(expect.any(String))
    expect((await withdraw(`/operator/documents/${copy.body.id}`)).status).toBe(409)
    expect((await read(token)).status).toBe(404)
    expect((await olga.request('GET', at2(`/${id}/files/${files[0].id}`))).body).toBe('for everybody')
    const left = await at.superuser.rows(statement`
      select from auth.public_document where id = ${copy.body.id} and content is not null`)
    expect(left).toEqual([])
  })

  it('may be a file of its own; what browsers show, they show', async () => {
    const publish = (content: string, name: string, fields: Record<string, string>) =>
      olga.request('POST', '/operator/documents', { body: form(content, name, fields) })
    const { status, body } = await publish('%PDF-1.7', 'iso.pdf', { language: 'en', title: 'ISO 27001' })
    expect(status).toBe(201)
    const answer = await read(body.token)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toMatch(/^inline/)
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(codesOf(await publish('%PDF-', 'a.pdf', { title: 'x'.repeat(201), evidence_id: 'x' }))).toEqual({
      language: 'choice',
      title: 'too_long',
      evidence_id: 'uuid',
    })
    expect(codesOf(await publish('%PDF-', 'a.pdf', { language: 'en', title: ' ' }))).toEqual({ title: 'empty' })
  })

  it('is the only thing that its address reaches', async () => {
    const id = await filed(olga, {}, 'for nobody')
    const { files } = (await olga.request('GET', at2(`/${id}`))).body
    for (const token of [id, files[0].id, files[0].sha256, '%00', `${'x'.repeat(42)}%00`, 'x'.repeat(43)])
      expect(await read(token)).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })
})

describe('The state of a promise of people', () => {
  const attested = promise(import.meta.url, 'log-guard', {
    kind: 'attested',
    says: { en: 'Read.', de: 'Gelesen.', pl: 'Czytane.' },
    expects: { en: 'A list.', de: 'Eine Liste.', pl: 'Lista.' },
    maps: {},
  })
  const on = async (day: string) => {
    const [state] = await states([attested], at.database.auth, () => null, new Date(`${day}T12:00:00Z`))
    return state
  }

  it('follows its evidence: none, in force, over', async () => {
    expect(await on(today())).toMatchObject({ state: 'not set up', evidence: null, why: 'There is no evidence of it.' })
    const { body } = await create({ promises: ['log-guard'], effective_on: today() })
    expect((await on(today()))?.state).toBe('not set up')
    await upload(body.id, 'read', 'read.md')
    expect(await on(today())).toMatchObject({ state: 'kept', why: null, evidence: { title: body.title } })
    expect((await on(inDays(-1)))?.state).toBe('not set up')
    expect((await on(body.expires_on))?.state).toBe('kept')
    const over = await on(addDays(body.expires_on, 1))
    expect(over).toMatchObject({ state: 'expired', evidence: { reviewed_on: inDays(-90) } })
    expect(over?.why).toContain(body.expires_on)

    const longer = await filed(olga, { promises: ['log-guard', 'log-changes'], effective_on: inDays(1) })
    expect((await on(addDays(body.expires_on, 1)))?.state).toBe('kept')
    await olga.request('PUT', at2(`/${longer}/withdrawal`))
    expect((await on(addDays(body.expires_on, 1)))?.state).toBe('expired')
  })
})

describe('Who answers for evidence', () => {
  it('is reminded before it expires, on its last day and each week after, once a day, until it is renewed', async () => {
    const owner_email = 'erinnert@example.com'
    const id = await filed(olga, { owner_email, owner_language: 'pl', expires_on: inDays(40) })
    const mails = async () =>
      (
        await at.superuser.rows<{ subject: string; body: string }>(statement`
          select subject, body from auth.mail where recipient = ${owner_email} order by id`)
      ).map(({ subject }) => subject)
    const sent: Record<number, number> = {}
    for (const day of [9, 10, 10, 11, 20, 39, 40, 41, 46, 47, 53, 54, 61]) {
      const before = (await mails()).length
      await Promise.all([1, 2].map(() => remind(at.work, new Date(`${inDays(day)}T08:00:00Z`))))
      sent[day] = (sent[day] ?? 0) + (await mails()).length - before
    }
    expect(sent).toEqual({ 9: 0, 10: 1, 11: 0, 20: 0, 39: 0, 40: 1, 41: 0, 46: 0, 47: 1, 53: 0, 54: 1, 61: 1 })
    const subjects = await mails()
    expect(subjects[0]).toMatch(/^Dowód traci ważność \d+ \S+ 20\d\d: Report/)
    expect(subjects[1]).toMatch(/^Dowód traci dziś ważność/)
    expect(subjects[2]).toMatch(/^Dowód stracił ważność/)
    const next = await create({ follows: id, effective_on: today(), owner_email: 'new@example.com' })
    await remind(at.work, new Date(`${inDays(68)}T08:00:00Z`))
    expect(await mails()).toHaveLength(6)
    await upload(next.body.id, 'renewed', 'renewed.txt')
    await remind(at.work, new Date(`${inDays(75)}T08:00:00Z`))
    expect(await mails()).toHaveLength(6)
  })
})
