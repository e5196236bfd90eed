import { createHash, generateKeyPairSync } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { statement } from '../../database/logins.ts'
import { answers, exported, leavesIn, sealedServer } from '../../testing/sealed.ts'
import { uuid } from '../../uuid.ts'
import type { LeafLine } from './export.ts'
import { keyName, signNote, verifierKey, verifyNote } from './note.ts'
import { Verifier } from './verify.ts'

const { at, key, seal, notesOf, verdictOf, administrator } = await sealedServer()

const without = (line: LeafLine, ...keys: (keyof LeafLine)[]) =>
  Object.fromEntries(
    Object.entries(line).filter(([key]) => !keys.includes(key as keyof LeafLine)),
  ) as unknown as LeafLine

describe('tampering', () => {
  const many = 600
  let lines: string[]
  let notes: string[]
  let others: string[]
  let who: Awaited<ReturnType<typeof administrator>>
  beforeAll(async () => {
    who = await administrator('Target')
    const add = (from: number, to: number) => statement`
      insert into app.security_log (tenant_id, kind, ip, detail)
      select ${who.tenant_id}, 'signed_in', '192.0.2.' || n % 250, jsonb_build_object('n', n) from generate_series(${from}::integer, ${to}::integer) n`
    await at.superuser.send(add(1, 300))
    await seal(who.tenant_id)
    await at.superuser.send(add(301, many))
    await seal(who.tenant_id)
    lines = await exported(who)
    notes = await notesOf(who.tenant_id)
    const stranger = await administrator('Another')
    await seal(stranger.tenant_id)
    others = await exported(stranger)
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
    const both = new Verifier()
    both.lines('reversed', lines.toReversed())
    both.lines('of another company', others)
    expect([...both.verdicts([key]).values()].map(answers)).toEqual(['yes,yes,yes', 'yes,yes,yes'])
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
      expect(verdict.intact.because).toEqual([expect.stringContaining('Entry 17 (security_log')])
      expect(verdict.complete.holds).toBe('yes')
    }
  })

  it('is found where the bytes stay the same, or only a second reader is deceived', () => {
    const text = lines.find((line) => line.startsWith('{"position":17,')) as string
    const other = (base64: string) =>
      base64.replace(/.(=+)$/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}${end.slice(1)}`)
    const { salt = '', hash, entry } = JSON.parse(text) as LeafLine
    expect(Buffer.from(other(salt), 'base64')).toEqual(Buffer.from(salt, 'base64'))
    for (const forged of [
      text.replace(salt, other(salt)),
      text.replace(salt, `${salt}AAAA`),
      text.replace(hash, other(hash)),
      text.replace('"entry":', `"entry":${JSON.stringify({ ...entry, ip: '198.51.100.1' })},"entry":`),
      text.replace('"entry":{', '"entry":{"ip":"198.51.100.1",'),
      text.replace('"entry":{', '"entry":{"\\u0069p":"198.51.100.1",'),
      text.replace('"salt":', '"actor":"Eve","salt":'),
      text.replace('"salt":', `"content":"${hash}","salt":`),
    ]) {
      expect(forged).not.toBe(text)
      expect(answers(verdictOf(lines.map((line) => (line === text ? forged : line))))).toMatch(/^no,(yes|no),yes$/)
    }
    const spaced = lines.map((line) => line.replace(/([,{])("\w+"):/g, '$1 $2 : '))
    expect(answers(verdictOf(spaced.map((line) => `${line}\r`)))).toBe('yes,yes,yes')
    expect(
      answers(
        verdictOf(
          lines.map((line) =>
            line.startsWith('{"node":0,') ? line.replace(/[A-Z]/, (one) => (one === 'A' ? 'B' : 'A')) : line,
          ),
        ),
      ),
    ).toBe('no,yes,yes')
  })

  it('is found where a salt was shown as longer than it is, or one commitment as two', () => {
    const { salt = '', entry, ...rest } = leavesIn(lines).find(({ entry: of }) => of?.kind === 'signed_in') as LeafLine
    const { ip, detail, ...plain } = entry as Record<string, string>
    const sha256 = (...parts: (Buffer | string | undefined)[]) =>
      createHash('sha256')
        .update(Buffer.concat(parts.map((part) => Buffer.from(part ?? ''))))
        .digest()
    const saltOf = (field: string) => sha256(Buffer.from(salt, 'base64'), field)
    const instead = (by: object) => answers(verdictOf(edited(rest.position, () => ({ ...rest, ...by }) as LeafLine)))
    const [ipSalt, detailSalt] = [saltOf('ip').toString('base64'), saltOf('detail').toString('base64')]
    const hidden = sha256(saltOf('detail'), detail).toString('base64')
    const shown = { entry: { ...plain, ip }, withheld: { salts: { ip: ipSalt }, commitments: { detail: hidden } } }
    expect(instead(shown)).toBe('yes,yes,yes')
    const longer = Buffer.concat([saltOf('ip'), Buffer.from('192.0.')]).toString('base64')
    const { withheld } = shown
    for (const forged of [
      { entry: { ...plain, ip: ip?.slice(6) }, withheld: { ...withheld, salts: { ip: longer } } },
      {
        entry: plain,
        withheld: {
          salts: {},
          commitments: { detail: `${hidden}","ip":"${sha256(saltOf('ip'), ip).toString('base64')}` },
        },
      },
      { ...shown, withheld: { ...withheld, salts: { ip: ipSalt, detail: detailSalt } } },
      { ...shown, withheld: { ...withheld, commitments: { detail: hidden, ip: hidden } } },
      { ...shown, salt },
    ])
      expect(instead(forged)).toBe('no,yes,yes')
  })

  it('is found where the hash was made to fit', async () => {
    const [line, other] = [leavesIn(lines)[17] as LeafLine, leavesIn(lines)[400] as LeafLine]
    const forged = verdictOf(edited(17, () => ({ ...other, position: 17 })))
    expect(forged.intact.holds).toBe('no')
    expect(forged.intact.because).toContainEqual(expect.stringMatching(/^Entries 0 to \d+ are not those/))
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
    expect(answers(verdictOf([], notes))).toBe('unproven,no,yes')
    expect(
      answers(verdictOf(lines, [last.replace(/.=\n$/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}=\n`)])),
    ).toBe('yes,yes,no')
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
    const moved = statement`
      update app.security_log set at = at + interval '1 millisecond'
       where tenant_id = ${who.tenant_id} and detail ->> 'n' = '78'`
    await at.superuser.send(moved)
    expect(verdictOf(await exported(who), notes).intact.because).toHaveLength(2)
  })
})

/** A key that the installation doesn't know. */
const strangerKeys = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { privateKey, publicKey }
}
