import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statement } from '../../database/logins.ts'
import { company, join } from '../../testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../testing/installation.ts'
import { answers, exported, leavesIn, sealCompany, signedRoots, verdictOn } from '../../testing/sealed.ts'
import { uuid } from '../../uuid.ts'
import type { LeafLine } from './export.ts'
import { keyName, signNote, verifierKey, verifyNote } from './note.ts'
import { Verifier } from './verify.ts'

let at: TestInstallation
let key: string
beforeAll(async () => {
  at = await startTestInstallation()
  key = verifierKey(keyName(at.work.address), at.work.keys.signing)
})
afterAll(() => at.stop())

const verdictOf = (lines: string[], notes: string[] = [], keys = [key]) => verdictOn(lines, keys, { notes })
const without = (line: LeafLine, ...keys: (keyof LeafLine)[]) =>
  Object.fromEntries(
    Object.entries(line).filter(([key]) => !keys.includes(key as keyof LeafLine)),
  ) as unknown as LeafLine

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
    await sealCompany(at, who.tenant_id)
    await at.superuser.send(add(301, many))
    await sealCompany(at, who.tenant_id)
    lines = await exported(who)
    notes = await signedRoots(at, who.tenant_id)
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
