import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { hashOfStub, stubOf } from '../../foundation/log/sealing/leaf.ts'
import { Frontier } from '../../foundation/log/sealing/merkle.ts'
import { checkpointText, signNote, verifierKey } from '../../foundation/log/sealing/note.ts'
import { type Fields, sourceNamed } from '../../foundation/log/sealing/sources.ts'
import { uuid } from '../../foundation/uuid.ts'
import { verify } from './verify.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'attest-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))
const keys = generateKeyPairSync('ed25519')
const [host, origin] = ['attest.example.com', `attest.example.com/log/${uuid()}`]
const key = verifierKey(host, keys)
const fields = sourceNamed.get('security_log')?.fields as Fields

/** A log of so many entries as the server would export it, signed after every tenth. */
function log(size: number) {
  const tree = new Frontier()
  const lines = [JSON.stringify({ attest_log: 1, origin, exported_at: '2026-03-01T12:00:00Z', size })]
  const notes: string[] = []
  for (let position = 0; position < size; position++) {
    const salt = Buffer.alloc(16, position)
    const stub = stubOf(fields, { id: uuid(), at: '2026-03-01T10:00:00Z', kind: 'signed_in', ip: '192.0.2.1', salt })
    const hash = hashOfStub(stub)
    tree.append(hash)
    const { source, id, at } = stub
    const entry = { kind: 'signed_in', ip: '192.0.2.1' }
    lines.push(
      JSON.stringify({ position, source, id, at, entry, salt: salt.toString('base64'), hash: hash.toString('base64') }),
    )
    if (tree.size % 10 !== 0) continue
    const checkpoint = checkpointText({ origin, size: tree.size, root: tree.root(), at: '2026-03-01T11:00:00.000Z' })
    notes.push(signNote(checkpoint, host, keys))
    lines.push(JSON.stringify({ checkpoint: notes.at(-1) }))
  }
  return { lines, notes }
}

const write = (name: string, text: string) => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

describe('bin/attest verify', () => {
  const { lines, notes } = log(50)
  const whole = write('whole.jsonl', `${lines.join('\n')}\n`)
  const mail = write('mail.txt', `Hello,\r\n\r\n${(notes.at(-1) as string).replaceAll('\n', '\r\n')}\r\nKeep it.\r\n`)
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {})
  beforeEach(() => printed.mockClear())
  const said = () => printed.mock.calls.flat().join('\n')

  it('ends with 0 only where all three verdicts hold', async () => {
    expect(await verify([whole, '--key', key, '--checkpoint', mail])).toBe(0)
    expect(said().match(/\? +yes$/gm)).toHaveLength(3)
    expect(await verify([whole, '--key', write('my+key', `${key}\n`)])).toBe(0)
    expect(await verify([write('windows.jsonl', `\uFEFF${lines.join('\r\n')}`), '--key', key])).toBe(0)
    expect(await verify([whole])).toBe(1)
    expect(said()).toContain('NOT PROVEN')
  })

  it('puts pieces together, in any order', async () => {
    const [first, second] = [
      write('1.jsonl', lines.slice(0, 30).join('\n')),
      write('2.jsonl', lines.slice(25).join('\r\n')),
    ]
    expect(await verify([second, first, '--key', key])).toBe(0)
    const leaves = lines.filter((line) => line.startsWith('{"position"'))
    const bare = write('bare.jsonl', leaves.toReversed().join('\n'))
    expect(await verify([bare, '--key', key, '--checkpoint', mail])).toBe(0)
    expect(await verify([bare, '--key', key])).toBe(1)
    expect(await verify([first, '--key', key])).toBe(1)
    expect(said()).toMatch(/Entries \d+ to 49 are missing/)
  })

  it('reads a mail as it travels', async () => {
    const message = {
      text: `Grüße\n\n${notes.at(-1) as string}\nKeep it.\n`,
      from: 'a@example.com',
      to: 'b@example.com',
    }
    const sent = await createTransport({ streamTransport: true, buffer: true }).sendMail(message)
    const raw = (sent.message as Buffer).toString()
    expect(raw).toContain('quoted-printable')
    const bare = write('leaves.jsonl', lines.filter((line) => line.startsWith('{"position"')).join('\n'))
    expect(await verify([bare, '--key', key, '--checkpoint', write('mail.eml', raw)])).toBe(0)
  })

  it('finds a cut tail by the mailed root', async () => {
    const short = log(0).lines[0]?.replace('"size":0', '"size":40')
    const cut = write('cut.jsonl', [short, ...lines.slice(1, 45)].join('\n'))
    expect(await verify([cut, '--key', key])).toBe(0)
    expect(await verify([cut, '--key', key, '--checkpoint', mail])).toBe(1)
    expect(said()).toContain('Entries 40 to 49 are missing.')
  })

  it('says what it needs', async () => {
    await expect(verify([])).rejects.toThrow('--key')
    await expect(verify([whole, '--key', 'a+b+c'])).rejects.toThrow('no key of a log')
    await expect(verify([path.join(folder, 'absent'), '--key', key])).rejects.toThrow('ENOENT')
    await expect(verify([whole, '--key', key, '--checkpoint', write('empty.txt', 'Hello')])).rejects.toThrow(
      'no signed root',
    )
    expect(await verify([write('nothing.jsonl', ''), '--key', key])).toBe(1)
  })
})
