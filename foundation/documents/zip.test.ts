import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { pack, zip, zipStream } from './zip.ts'

async function* files(...names: string[]) {
  for (const [index, name] of names.entries()) yield { name, bytes: Buffer.from(`file ${index}`) }
}
async function read(stream: AsyncIterable<Uint8Array>) {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return unzipSync(Buffer.concat(chunks))
}
const namesOf = async (...names: string[]) => Object.keys(await read(zipStream(files(...names))))

describe('an archive in memory', () => {
  it('holds its files and is the same each time', () => {
    const make = () =>
      zip([
        ['Łódź.txt', pack('Zażółć')],
        ['empty', pack('')],
      ])
    const found = unzipSync(make())
    expect(strFromU8(found['Łódź.txt'] ?? new Uint8Array())).toBe('Zażółć')
    expect(found['empty']).toHaveLength(0)
    expect(make().equals(make())).toBe(true)
  })
})

describe('an archive that is streamed', () => {
  it('holds its files under their names, also when there are none', async () => {
    const found = await read(zipStream(files('Zeugnis Müller.pdf', 'Świadectwo.pdf')))
    expect(Object.entries(found).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
      ['Zeugnis Müller.pdf', 'file 0'],
      ['Świadectwo.pdf', 'file 1'],
    ])
    expect(await namesOf()).toEqual([])
  })

  it('cleans names of folders and of what file systems refuse', async () => {
    expect(
      await namesOf('../../etc/passwd', 'C:\\a\\b.pdf', 'a\u0000b\n\u202Efdp.exe', 'x?*.pdf', '..', '', 'NUL.pdf'),
    ).toEqual(['-..-etc-passwd', 'C--a-b.pdf', 'abfdp.exe', 'x--.pdf', 'file', 'file (2)', '_NUL.pdf'])
    const [long = ''] = await namesOf(`${'ü'.repeat(500)}.pdf`)
    expect(Buffer.byteLength(long)).toBeLessThan(255)
    expect(long).toMatch(/ü\.pdf$/)
  })

  it('numbers names that are taken, whatever their case', async () => {
    expect(await namesOf('a.pdf', 'A.pdf', 'a.pdf', 'a (2).pdf', 'noend', 'noend', 'u\u0308', 'ü')).toEqual([
      'a.pdf',
      'A (2).pdf',
      'a (3).pdf',
      'a (2) (2).pdf',
      'noend',
      'noend (2)',
      'ü',
      'ü (2)',
    ])
    const same = await namesOf(...Array<string>(3000).fill('a.pdf'))
    expect(same).toHaveLength(3000)
    expect(same.at(-1)).toBe('a (3000).pdf')
  })

  it('asks for the next file only when the reader has taken the last', async () => {
    let asked = 0
    async function* endless() {
      for (;;) {
        asked++
        yield { name: 'x', bytes: randomBytes(100_000) }
      }
    }
    const stream = zipStream(endless())
    const reader = stream[Symbol.asyncIterator]()
    for (let chunks = 0; chunks < 3; chunks++) await reader.next()
    await wait(100)
    expect(asked).toBeLessThan(6)
    await reader.return?.()
    expect(stream.destroyed).toBe(true)
  })

  it('holds no more than a few files at once', async () => {
    async function* many() {
      for (let at = 0; at < 200; at++) yield { name: `${at}.pdf`, bytes: randomBytes(500_000) }
    }
    let [most, total] = [0, 0]
    const before = process.memoryUsage()
    for await (const chunk of zipStream(many())) {
      total += (chunk as Uint8Array).length
      most = Math.max(most, process.memoryUsage().arrayBuffers - before.arrayBuffers)
    }
    expect(total).toBeGreaterThan(99_000_000)
    expect(most).toBeLessThan(60_000_000)
  })

  it('fails with its source, and tells the source when the reader leaves', async () => {
    async function* broken() {
      yield* files('a')
      throw new Error('no more')
    }
    await expect(read(zipStream(broken()))).rejects.toThrow('no more')
    let closed = false
    async function* left() {
      try {
        for (;;) yield { name: 'x', bytes: randomBytes(100_000) }
      } finally {
        closed = true
      }
    }
    for await (const _ of zipStream(left())) break
    await wait(20)
    expect(closed).toBe(true)
  })
})
