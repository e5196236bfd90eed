import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statement } from '../../database/logins.ts'
import { purge } from '../../privacy/retention.ts'
import { cast, company, join } from '../../testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../testing/installation.ts'
import { uuid } from '../../uuid.ts'
import type { LeafLine } from './export.ts'
import type { Verdicts } from './judge.ts'
import { hashOfStub } from './leaf.ts'
import { mailCheckpoints } from './mail.ts'
import { verifyConsistency, verifyInclusion } from './merkle.ts'
import { keyName, notesIn, signNote, verifierKey, verifyNote } from './note.ts'
import { sealLogs, sealTree } from './seal.ts'
import { INSTALLATION } from './tables.ts'
import { companyTrees } from './trees.ts'
import { Verifier } from './verify.ts'

let at: TestInstallation
let people: Awaited<ReturnType<typeof cast>>
let key: string
beforeAll(async () => {
  at = await startTestInstallation()
  people = await cast(at)
  key = verifierKey(keyName(at.work.address), at.work.keys.signing)
})
afterAll(() => at.stop())

type Who = { request: typeof people.north.request }

const exported = async (who: Who, path = '/log-export') => {
  const { status, body } = await who.request('GET', path)
  expect(status).toBe(200)
  return String(body).trimEnd().split('\n')
}

function verdictOf(lines: string[], notes: string[] = [], keys = [key]): Verdicts {
  const verifier = new Verifier()
  for (const note of notes) verifier.note('mail', note)
  const place = {}
  for (const line of lines) verifier.line('export', line, place)
  return [...verifier.verdicts(keys).values()][0] as Verdicts
}

const without = (line: LeafLine, ...keys: (keyof LeafLine)[]) =>
  Object.fromEntries(
    Object.entries(line).filter(([key]) => !keys.includes(key as keyof LeafLine)),
  ) as unknown as LeafLine

const answers = ({ intact, complete, signed }: Verdicts) => [intact.holds, complete.holds, signed.holds].join()
const leavesIn = (lines: string[]) =>
  lines.flatMap((line) => (line.startsWith('{"position"') ? [JSON.parse(line) as LeafLine] : []))
const seal = async (tenant: string) => {
  const [tree] = await companyTrees(at.work, tenant)
  return tree ? sealTree(at.work, tree) : 0
}
const unit = (who: Who, name = uuid()) => who.request('POST', '/units', { body: { name } })
const notesOf = async (tree: string) =>
  (
    await at.superuser.rows<{ note: string }>(
      statement`select note from app.log_checkpoint where tree = ${tree} order by size, at`,
    )
  ).map(({ note }) => note)

describe('sealing', () => {
  it('takes each entry once, and signs what it sealed', async () => {
    const { north, south } = people
    for (let i = 0; i < 5; i++) await unit(north)
    await unit(south, 'Elsewhere')
    await sealLogs(at.work)
    await unit(north)
    expect(await seal(north.tenant_id)).toBe(1)
    expect(await seal(north.tenant_id)).toBe(0)
    const lines = await exported(north)
    const verdict = verdictOf(lines)
    expect(answers(verdict)).toBe('yes,yes,yes')
    const [count] = await at.superuser.rows<{ count: number }>(statement`
      select count(*) from (select id from app.change_log where tenant_id = ${north.tenant_id}
        union all select id from app.security_log where tenant_id = ${north.tenant_id} and kind <> 'log_exported') e`)
    expect(leavesIn(lines)).toHaveLength(count?.count as number)
    expect(lines.join('')).not.toContain('Elsewhere')
    expect(await seal(north.tenant_id)).toBe(1)
    expect(
      answers(
        verdictOf(
          await exported(north),
          notesIn(lines.map((line) => (JSON.parse(line) as { checkpoint?: string }).checkpoint ?? '').join('\n')),
        ),
      ),
    ).toBe('yes,yes,yes')
  })

  it('passes over none whose transaction ends late, and takes none twice, also at the same time', async () => {
    const { tenant_id } = await join(at, await company(at, 'Late'), 'Lara', 'administrator')
    const add = (id: string) =>
      statement`insert into app.security_log (id, tenant_id, kind) values (${id}, ${tenant_id}, 'signed_in')`
    const [late, early, lost] = [uuid(), uuid(), uuid()]
    await at.database.auth.transaction(async (send) => {
      await send(add(late))
      await at.database.auth.send(add(early))
      expect(await seal(tenant_id)).toBeLessThanOrEqual(2)
      const sealed = await at.superuser.rows(
        statement`select from app.log_leaf where entry_id = ${late} or entry_id = ${early}`,
      )
      expect(sealed).toEqual([])
    })
    await expect(
      at.database.auth.transaction(async (send) => {
        await send(add(lost))
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    await Promise.all([seal(tenant_id), seal(tenant_id), seal(tenant_id)])
    const sealed = await at.superuser.rows<{ position: number; entry_id: string }>(statement`
      select position, entry_id from app.log_leaf where tree = ${tenant_id} order by position`)
    expect(sealed.map(({ position }) => position)).toEqual(sealed.map((_, i) => i))
    expect(sealed.filter(({ entry_id }) => entry_id === late)).toHaveLength(1)
    expect(sealed.filter(({ entry_id }) => entry_id === early)).toHaveLength(1)
    expect(sealed.filter(({ entry_id }) => entry_id === lost)).toHaveLength(0)
  })

  it('goes on where a dump was restored, with transactions that are numbered anew', async () => {
    const nora = await join(at, await company(at, 'Moved'), 'Nora', 'administrator', { sees_private: true })
    await unit(nora)
    await seal(nora.tenant_id)
    await unit(nora)
    await at.superuser.send(
      statement`update app.log_tree set epoch = 'another server', after_txid = '900000000000' where tree = ${nora.tenant_id}`,
      statement`update app.change_log set txid = '800000000000' where tenant_id = ${nora.tenant_id}`,
    )
    await unit(nora)
    expect(await seal(nora.tenant_id)).toBe(2)
    await unit(nora)
    expect(await seal(nora.tenant_id)).toBe(1)
    expect(await seal(nora.tenant_id)).toBe(0)
    expect(answers(verdictOf(await exported(nora)))).toBe('yes,yes,yes')
  })

  it('can be undone by no login of the server', async () => {
    const { north } = people
    const { tenant_id } = north
    const ways = {
      app: (sql: string) => at.database.app.send({ sql, parameters: [] }),
      auth: (sql: string) => at.database.auth.send({ sql, parameters: [] }),
      jobs: (sql: string) =>
        at.database.jobs.send(statement`select app.enter_as_house(${tenant_id})`, { sql, parameters: [] }),
      guest: (sql: string) => at.database.guest.send({ sql, parameters: [] }),
    }
    for (const send of Object.values(ways))
      for (const table of ['log_tree', 'log_leaf', 'log_node', 'log_checkpoint'])
        for (const sql of [
          `delete from app.${table}`,
          `update app.${table} set tree = tree`,
          `truncate app.${table}`,
          `insert into app.${table} default values`,
        ])
          await expect(send(sql)).rejects.toMatchObject({ code: '42501' })
    const append = (first: number) =>
      `select app.seal_log(${first}, '{unit}', '{${uuid()}}', '{2026-01-01}', '{null}', sha256(''), '{}', '{}', '', '', 'here', false, '1', '${uuid()}')`
    await expect(ways.jobs(append(0))).rejects.toMatchObject({ code: '42501' })
    const [tree] = await at.superuser.rows<{ size: number }>(
      statement`select size from app.log_tree where tree = ${tenant_id}`,
    )
    const skipping = append(tree?.size ?? 0).replace("'1',", "'9000000000000',")
    await expect(ways.jobs(skipping)).rejects.toMatchObject({ code: '42501' })
    const [own] = await at.superuser.rows<{ size: number }>(
      statement`select size from app.log_tree where tree = ${INSTALLATION}`,
    )
    await expect(at.database.jobs.send({ sql: append(own?.size ?? 0), parameters: [] })).rejects.toMatchObject({
      code: '42501',
    })
    await expect(ways.app(append(0))).rejects.toMatchObject({ code: '42501' })
    await expect(ways.jobs(`select app.sign_log('${uuid()}', now(), 1, 'forged')`)).rejects.toMatchObject({
      code: '42501',
    })
    await expect(ways.auth(`select app.sign_log('${uuid()}', now(), 1, 'forged')`)).rejects.toMatchObject({
      code: '42501',
    })
  })
})

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
    await sealLogs(at.work)
    const lines = await exported(operator, '/operator/log-export')
    expect(answers(verdictOf(lines))).toBe('yes,yes,yes')
    const roots = leavesIn(lines)
      .filter(({ source }) => source === 'log_checkpoint')
      .map(({ entry }) => entry?.note)
    expect(roots).toEqual(expect.arrayContaining(await notesOf(people.north.tenant_id)))
  })
})

describe('erasure', () => {
  it('leaves a log that verifies, and says why something is missing', async () => {
    const nora = await join(at, await company(at, 'Forgetting'), 'Fred', 'administrator', { sees_private: true })
    const tenant = nora.tenant_id
    const old = uuid()
    await at.superuser.send(statement`
      insert into app.security_log (id, tenant_id, kind, at, ip) values (${old}, ${tenant}, 'signed_in', now() - interval '59 days', '192.0.2.1')`)
    const { body: employee } = await unit(nora, 'Forget me')
    await seal(tenant)
    const before = await exported(nora)
    // Time passes: the one entry is over its time, the record of the other dies and takes its log along.
    await at.superuser.send(statement`update app.security_log set at = now() - interval '59 days' where id = ${old}`)
    await at.superuser.send(
      statement`delete from app.security_log where id = ${old}`,
      statement`delete from app.change_log where tenant_id = ${tenant} and record_id = ${employee.id}`,
      statement`insert into app.change_log (tenant_id, table_name, record_id, action, record_version) values (${tenant}, 'unit', ${employee.id}, 'delete', 1)`,
    )
    await seal(tenant)
    const lines = await exported(nora)
    expect(lines.join('')).not.toContain('Forget me')
    const young = verdictOf(lines)
    expect(answers(young)).toBe('yes,no,yes')
    expect(young.complete.because.join(' ')).toMatch(
      /security_log .* missing without a reason.*1 entries were erased with their record/,
    )
    const header = JSON.parse(lines[0] as string) as { exported_at: string }
    const later = new Date(Date.parse(header.exported_at) + 2 * 86_400_000)
    const verifier = new Verifier()
    const place = {}
    for (const line of [JSON.stringify({ ...header, exported_at: later.toISOString() }), ...lines.slice(1)])
      verifier.line('later', line, place)
    const [verdict] = verifier.verdicts([key], later).values()
    expect(answers(verdict as Verdicts)).toBe('yes,yes,yes')
    expect(verdict?.complete.because).toEqual([
      'Nothing else is missing.',
      '1 entries were erased because their time was over.',
      '1 entries were erased with their record, whose deletion is logged.',
    ])
    // An export from before the erasure and one from after it are one history.
    expect(answers(verdictOf([...before, ...lines]))).toBe('yes,yes,yes')
    await purge(at.work)
    expect(verdictOf(await exported(nora)).intact.holds).toBe('yes')
  })
})

describe('tampering', () => {
  const many = 600
  let lines: string[]
  let notes: string[]
  let who: Awaited<ReturnType<typeof join>>
  beforeAll(async () => {
    who = await join(at, await company(at, 'Target'), 'Tara', 'administrator', { sees_private: true })
    const add = (from: number, to: number) => statement`
      insert into app.security_log (tenant_id, kind, ip, detail)
      select ${who.tenant_id}, 'signed_in', '192.0.2.' || n % 250, jsonb_build_object('n', n) from generate_series(${from}::integer, ${to}::integer) n`
    await at.superuser.send(add(1, 300))
    await seal(who.tenant_id)
    await at.superuser.send(add(301, many))
    await seal(who.tenant_id)
    lines = await exported(who)
    notes = await notesOf(who.tenant_id)
  })
  const edited = (position: number, change: (line: LeafLine) => LeafLine) =>
    lines.map((line) => {
      const parsed = JSON.parse(line) as LeafLine
      return parsed.position === position ? JSON.stringify(change(parsed)) : line
    })
  const dropped = (...positions: number[]) =>
    lines.filter((line) => !positions.includes((JSON.parse(line) as LeafLine).position))

  it('is not there in the beginning, in whatever order the lines come', () => {
    expect(answers(verdictOf(lines))).toBe('yes,yes,yes')
    expect(verdictOf(lines)).toMatchObject({
      entries: leavesIn(lines).length,
      covers: { size: leavesIn(lines).length },
    })
    const [head, ...rest] = lines
    expect(answers(verdictOf([head as string, ...rest.toReversed()]))).toBe('yes,yes,yes')
    expect(answers(verdictOf(rest.toSorted()))).toBe('yes,yes,yes')
  })

  it('is found where an entry was edited', () => {
    for (const change of [
      (line: LeafLine) => ({ ...line, entry: { ...line.entry, ip: '198.51.100.1' } }),
      (line: LeafLine) => ({ ...line, entry: { ...line.entry, kind: 'signed_out' } }),
      (line: LeafLine) => ({ ...line, entry: { ...line.entry, surplus: 'never sealed' } }),
      (line: LeafLine) => ({ ...line, at: '2020-01-01T00:00:00Z' }),
      (line: LeafLine) => ({ ...line, id: uuid() }),
      (line: LeafLine) => ({ ...line, salt: Buffer.alloc(16).toString('base64') }),
      (line: LeafLine) => without(line, 'salt'),
      (line: LeafLine) => ({ ...without(line, 'salt'), withheld: {} as never }),
      (line: LeafLine) => ({ ...line, entry: 5 as never }),
      (line: LeafLine) => ({ ...line, hash: '' }),
    ]) {
      const verdict = verdictOf(edited(17, change))
      expect(verdict.intact).toMatchObject({ holds: 'no' })
      expect(verdict.intact.because[0]).toContain('Entry 17 (security_log')
    }
  })

  it('is found where the hash was made to fit', async () => {
    const [line, other] = [leavesIn(lines)[17] as LeafLine, leavesIn(lines)[400] as LeafLine]
    const forged = verdictOf(edited(17, () => ({ ...other, position: 17 })))
    expect(forged.intact.holds).toBe('no')
    expect(forged.intact.because[0]).toMatch(/^Entries 0 to \d+ are not those/)
    const swapped = edited(17, () => ({ ...other, position: 17 })).map((text) =>
      (JSON.parse(text) as LeafLine).position === 400 ? JSON.stringify({ ...line, position: 400 }) : text,
    )
    expect(answers(verdictOf(swapped))).toBe('no,yes,yes')
  })

  it('is found where entries were dropped, and the others still verify', () => {
    const verdict = verdictOf(dropped(5))
    expect(verdict.complete).toMatchObject({
      holds: 'no',
      because: [expect.stringContaining('1 of'), 'Entry 5 is missing.'],
    })
    // Those beside it can't be told from forged ones; the next 256 can.
    expect(verdict.intact.holds).toBe('unproven')
    expect(verdict.intact.because[0]).toContain('255 entries')
    const erased = verdictOf(edited(5, (line) => without(line, 'entry', 'salt')))
    expect(erased.intact.holds).toBe('no')
    expect(answers(verdictOf(dropped(...Array.from({ length: 300 }, (_, i) => i))))).toBe('unproven,no,yes')
    const edit = edited(300, (line) => ({ ...line, entry: { ...line.entry, ip: '198.51.100.1' } }))
    expect(verdictOf(edit.filter((line) => !line.startsWith('{"position":5,'))).intact.holds).toBe('no')
  })

  it('is found where the tail was cut, by the header or by a mailed root', () => {
    const size = leavesIn(lines).length
    const tail = Array.from({ length: 10 }, (_, i) => size - 10 + i)
    expect(verdictOf(dropped(...tail)).complete.because).toContain(`Entries ${size - 10} to ${size - 1} are missing.`)
    const older = lines.filter((line) => {
      const { position, checkpoint } = JSON.parse(line) as LeafLine & { checkpoint?: string }
      return position === undefined ? checkpoint !== notes.at(-1) : true
    })
    const first = notes[0] as string
    const small = Number(first.split('\n')[1])
    const cut = older
      .filter((line) => !((JSON.parse(line) as LeafLine).position >= small))
      .map((line, i) => (i === 0 ? JSON.stringify({ ...(JSON.parse(line) as object), size: small }) : line))
    expect(answers(verdictOf(cut))).toBe('yes,yes,yes')
    const verdict = verdictOf(cut, [notes.at(-1) as string])
    expect(answers(verdict)).toBe('yes,no,yes')
    expect(verdict.complete.because).toContain(`Entries ${small} to ${size - 1} are missing.`)
  })

  it('is found where a root was forged or signed by somebody else', () => {
    const name = keyName(at.work.address)
    const last = notes.at(-1) as string
    const text = verifyNote(last, key) as string
    const elsewhere = signNote(text, name, strangerKeys())
    const verdict = verdictOf(lines.map((line) => line.replaceAll(JSON.stringify(last), JSON.stringify(elsewhere))))
    expect(verdict.signed.holds).toBe('no')
    expect(answers(verdictOf(lines, [last.replace('signed 20', 'signed 19')]))).toBe('yes,yes,no')
    expect(answers(verdictOf(lines, [], [verifierKey(name, strangerKeys())]))).toBe('unproven,unproven,no')
    expect(answers(verdictOf(lines, [], []))).toBe('yes,yes,unproven')
    expect(answers(verdictOf(lines.filter((line) => !line.includes('"checkpoint"'))))).toBe(
      'unproven,unproven,unproven',
    )
    expect(
      answers(
        verdictOf(
          lines.filter((line) => !line.includes('"checkpoint"')),
          notes,
        ),
      ),
    ).toBe('yes,yes,yes')
  })

  it('is found where two histories are told', () => {
    const last = notes.at(-1) as string
    const [origin, size] = last.split('\n')
    const other = signNote(
      `${origin}\n${size}\n${Buffer.alloc(32, 7).toString('base64')}\nsigned 2099-01-01T00:00:00.000Z\n`,
      keyName(at.work.address),
      at.work.keys.signing,
    )
    const verdict = verdictOf(lines, [other])
    expect(verdict.intact.holds).toBe('no')
    expect(verdict.intact.because.join(' ')).toContain(`Two histories: the checkpoints over ${size} entries`)
    const earlier = signNote(
      `${origin}\n100\n${Buffer.alloc(32, 7).toString('base64')}\nsigned 2026-01-01T00:00:00.000Z\n`,
      keyName(at.work.address),
      at.work.keys.signing,
    )
    expect(verdictOf(lines, [earlier]).intact.because.join(' ')).toContain('Entries 0 to 99 are not those')
  })

  it('is found in what is no export at all', () => {
    for (const line of [
      '',
      'x',
      '{}',
      'null',
      '[]',
      '{"position":-1}',
      '{"position":1e300,"source":"a","id":"b","at":"c","hash":"d"}',
      '{"checkpoint":"none"}',
      '{"node":0,"hash":"short"}',
      '{"attest_log":1,"origin":"a/log","exported_at":"now","size":1e300}',
    ])
      expect(verdictOf([...lines, line]).intact.holds).toBe('no')
    expect(new Verifier().verdicts([key]).size).toBe(0)
  })

  it('in the database itself is found by the root that was mailed', async () => {
    await at.superuser.send(statement`
      update app.security_log set ip = '198.51.100.1' where tenant_id = ${who.tenant_id} and detail ->> 'n' = '77'`)
    const verdict = verdictOf(await exported(who), notes)
    expect(verdict.intact.holds).toBe('no')
    expect(verdict.intact.because[0]).toMatch(/security_log/)
  })
})

/** A key that the installation doesn't know. */
const strangerKeys = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { privateKey, publicKey }
}

describe('signed roots leave the machine', () => {
  it('by mail to the company’s contact, in its language, once for each growth', async () => {
    const who = await join(at, await company(at, 'Mailed'), 'Mia', 'administrator')
    await at.superuser.send(
      statement`update app.tenant set language = 'pl', contact_email = 'log@mailed.example' where id = ${who.tenant_id}`,
    )
    const mails = () =>
      at.superuser.rows<{ subject: string; body: string }>(
        statement`select subject, body from auth.mail where recipient = 'log@mailed.example' order by created_at`,
      )
    await mailCheckpoints(at.work)
    expect(await mails()).toEqual([])
    await unit(who)
    await seal(who.tenant_id)
    await Promise.all([mailCheckpoints(at.work), mailCheckpoints(at.work)])
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail?.subject).toBe('Podpisany stan dziennika firmy Mailed')
    expect(notesIn(mail?.body ?? '')).toEqual(await notesOf(who.tenant_id))
    expect(notesIn((mail?.body ?? '').replace(/^/gm, '> ').replaceAll('\n', '\r\n'))).toEqual(
      await notesOf(who.tenant_id),
    )
    await unit(who)
    await seal(who.tenant_id)
    await mailCheckpoints(at.work)
    expect(await mails()).toHaveLength(1)
    await at.superuser.send(
      statement`update auth.log_mail set at = at - interval '24 hours' where tree = ${who.tenant_id}`,
    )
    await mailCheckpoints(at.work)
    expect(await mails()).toHaveLength(2)
  })

  it('in public, with proofs that hold, and with nothing about companies but hashes', async () => {
    await unit(people.north)
    await sealLogs(at.work)
    await at.superuser.send(
      statement`update app.log_checkpoint set at = at - interval '40 minutes' where tree = ${INSTALLATION}`,
    )
    await sealLogs(at.work)
    const notes = await notesOf(INSTALLATION)
    const latest = await at.request('GET', '/log/checkpoint')
    expect(latest.body).toBe(notes.at(-1))
    expect(verifyNote(latest.body as string, key)).toBeDefined()
    expect((await at.request('GET', '/log/key')).body).toBe(`${key}\n`)
    for (const language of ['en', 'de', 'pl']) {
      const { status, body } = await at.request('GET', `/log/${language}`)
      expect([status, String(body).includes(key.slice(0, 20))]).toEqual([200, true])
    }
    expect((await at.request('GET', '/log/fr')).status).toBe(404)
    const sizes = [...new Set(notes.map((note) => Number(note.split('\n')[1])))]
    const roots = new Map(
      notes.map((note) => [Number(note.split('\n')[1]), Buffer.from(note.split('\n')[2] as string, 'base64')]),
    )
    const size = sizes.at(-1) as number
    for (const from of sizes) {
      const { body } = await at.request('GET', `/log/consistency?from=${from}&to=${size}`)
      const proof = (body.proof as string[]).map((hash) => Buffer.from(hash, 'base64'))
      expect(verifyConsistency(from, size, roots.get(from) as Buffer, roots.get(size) as Buffer, proof)).toBe(true)
    }
    for (const wrong of ['from=0&to=1', 'from=2&to=1', 'from=x&to=1', ''])
      expect((await at.request('GET', `/log/consistency?${wrong}`)).status).toBe(400)
    const own = (await notesOf(people.north.tenant_id)).at(-1) as string
    const { body } = await at.request('GET', `/log/inclusion?tree=${people.north.tenant_id}&size=${own.split('\n')[1]}`)
    const leaf = hashOfStub({ ...body.leaf, record: null })
    const proof = (body.proof as string[]).map((hash) => Buffer.from(hash, 'base64'))
    expect(verifyInclusion(leaf, body.position, size, proof, roots.get(size) as Buffer)).toBe(true)
    const feed = Buffer.from((await at.request('GET', '/log/feed.atom')).body as Uint8Array).toString()
    expect(feed).toContain(`<title>${size}</title>`)
    expect(feed).not.toContain(people.north.tenant_id)
    expect((await at.request('GET', `/log/inclusion?tree=${uuid()}&size=1`)).status).toBe(404)
  })
})
