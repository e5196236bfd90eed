import { beforeAll, describe, expect, it } from 'vitest'
import { statement } from '../../database/logins.ts'
import { cast, company, join } from '../../testing/cast.ts'
import {
  answers,
  events,
  exported,
  leavesIn,
  makeUnit as unit,
  sealAll,
  sealedServer,
  verdictOn,
} from '../../testing/sealed.ts'

const { at, key, seal, notesOf, verdictOf, administrator } = await sealedServer()
const people = await cast(at)

describe('an export', () => {
  it('is for those who may read the log, each their own', async () => {
    const { north, south, stranger } = people
    expect((await stranger.request('GET', '/log-export')).status).toBe(403)
    expect((await at.request('GET', '/api/v1/log-export')).status).toBe(401)
    expect((await north.request('GET', '/operator/log-export')).status).toBe(404)
    const ids = new Set(leavesIn(await exported(north)).map(({ id }) => id))
    expect(leavesIn(await exported(south)).filter(({ id }) => ids.has(id))).toEqual([])
    expect((await north.request('GET', '/security-log?kind=log_exported')).body.items[0]).toMatchObject({
      kind: 'log_exported',
      email: north.email,
    })
  })

  it('shows values of records only to whoever may read all of them, and verifies for everybody', async () => {
    const { north } = people
    await unit(north, 'Only for those who may')
    await seal(north.tenant_id)
    const auditor = await join(at, north.tenant_id, 'Auditor', { log: 'read' })
    const [all, bare] = [await exported(north), await exported(auditor)]
    expect(all.join('')).toContain('Only for those who may')
    expect(bare.join('')).not.toContain('Only for those who may')
    expect(answers(verdictOf(bare))).toBe('yes,yes,yes')
    // Both together are one history.
    expect(answers(verdictOf([...bare, ...all]))).toBe('yes,yes,yes')
  })

  it('verifies the installation’s own log, in which the roots of the companies stand', async () => {
    const operator = await join(at, await company(at, 'Operator'), 'Olga', {})
    await at.superuser.send(statement`update auth.account set is_operator = true where id = ${operator.account_id}`)
    await sealAll(at)
    const lines = await exported(operator, '/operator/log-export')
    expect(answers(verdictOf(lines))).toBe('yes,yes,yes')
    const roots = leavesIn(lines)
      .filter(({ source }) => source === 'log_checkpoint')
      .map(({ entry }) => entry?.note)
    expect(roots).toEqual(expect.arrayContaining(await notesOf(people.north.tenant_id)))
  })
})

describe('a partial export', () => {
  let who: Awaited<ReturnType<typeof administrator>>
  let whole: string[]
  let part: string[]
  const on = (lines: string[], from = 0) => verdictOn(lines, [key], { from })
  beforeAll(async () => {
    who = await administrator('Part')
    await at.superuser.send(events(who.tenant_id, 300))
    await seal(who.tenant_id)
    await at.superuser.send(events(who.tenant_id, 400))
    await seal(who.tenant_id)
    whole = await exported(who)
    part = await exported(who, '/log-export?from=600')
  })
  const header = (lines: string[], by: object) => [
    JSON.stringify({ ...(JSON.parse(lines[0] as string) as object), ...by }),
    ...lines.slice(1),
  ]
  const upTo = (size: number) =>
    whole.filter((line) => line.startsWith('{"position"') && (JSON.parse(line) as { position: number }).position < size)

  it('begins with its 256, leads to the signed roots, and proves nothing of what is before', () => {
    expect(leavesIn(part)[0]?.position).toBe(512)
    expect(answers(on(part, 512))).toBe('yes,yes,yes')
    expect(answers(on(part, 600))).toBe('yes,yes,yes')
    for (const from of [0, 511]) {
      const verdict = on(part, from)
      expect(answers(verdict)).toBe('yes,unproven,yes')
      expect(verdict.complete.because[0]).toMatch(/^These files begin with entry 512.*--from 512\.$/)
    }
    expect(on(part, 100_000).complete.holds).toBe('unproven')
  })

  it('shows what was tampered with', () => {
    const [first] = leavesIn(part)
    const edited = part.map((line) =>
      line.startsWith('{"position":512,') ? line.replace('192.0.2.1', '192.0.2.2') : line,
    )
    expect(on(edited, 512).intact.holds).toBe('no')
    const { before } = JSON.parse(part[0] as string) as { before: string[] }
    expect(before).toHaveLength(1)
    expect(on(header(part, { before: [first?.hash] }), 512).intact.holds).toBe('no')
    for (const wrong of [{ from: 511 }, { from: 256 * 3 }, { before: 'x' }, { from: undefined }])
      expect(on(header(part, wrong), 512).intact.holds).toBe('no')
    const dropped = part.filter((line) => !line.startsWith('{"position":600,'))
    expect(on(dropped, 512).complete).toMatchObject({
      holds: 'no',
      because: [expect.any(String), 'Entry 600 is missing.'],
    })
  })

  it('can be put together with others, and hides nothing that another one says it has', () => {
    expect(answers(on([...part, ...whole]))).toBe('yes,yes,yes')
    expect(answers(on([...part, ...upTo(512)]))).toBe('yes,yes,yes')
    const torn = on([...part, whole[0] as string, ...upTo(300)])
    expect(torn.complete.because).toContain('Entries 300 to 511 are missing.')
    expect(on([...part, ...upTo(300)]).complete.holds).toBe('unproven')
    const { from, before } = JSON.parse(part[0] as string) as { from: number; before: string[] }
    const hiding = header(whole, { from, before }).filter((line) => !upTo(512).includes(line))
    expect(on(hiding).complete.holds).toBe('unproven')
  })

  it('has the newest root wherever it is asked to begin', async () => {
    const beyond = await exported(who, '/log-export?from=1000000')
    expect(on(beyond, 600).signed.holds).toBe('yes')
    expect(leavesIn(await exported(who, '/log-export?from=255'))[0]?.position).toBe(0)
    const empty = await administrator('Empty')
    expect(await exported(empty, '/log-export?from=5')).toHaveLength(2)
    for (const from of ['-1', 'x', '1.5', '1e99'])
      expect((await who.request('GET', `/log-export?from=${from}`)).status).toBe(400)
  })
})
