import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { crc32, deflateRaw, deflateRawSync } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import { DocumentError } from './document-error.ts'

/** A file as it lies in a ZIP archive: deflated once, usable in many. */
export type Packed = { size: number; crc: number; data: Uint8Array<ArrayBuffer> }

/** What fits into the format without its 64-bit extension. */
const limits = { files: 65_534, bytes: 2 ** 32 - 2 ** 20 }
const deflate = promisify(deflateRaw)

/** ZIP knows no earlier date, and a date of its own would make each archive another. */
const noDate = new Date(1980, 0, 1)

export const pack = (bytes: Uint8Array | string): Packed => ({
  size: Buffer.byteLength(bytes),
  crc: crc32(bytes),
  data: deflateRawSync(bytes),
})

/** A ZIP archive of few files, in memory. The same files give the same bytes. */
export function zip(files: Iterable<[name: string, Packed]>): Buffer {
  const chunks: Uint8Array[] = []
  const archive = new Zip((_error, chunk) => chunks.push(chunk))
  for (const [name, packed] of files) addTo(archive, name, packed, noDate)
  archive.end()
  return Buffer.concat(chunks)
}

/**
 * A ZIP archive (PKWARE APPNOTE 6.3) that is made while it is read: one file at a time, the next one asked for when the
 * reader has taken the last. Names are cleaned of folders and of what file systems refuse; a name that is taken gets
 * " (2)". Fails with what `entries` throws, and with DocumentError `archive_too_large` beyond 65,534 files or 4 GB.
 */
export function zipStream(entries: AsyncIterable<{ name: string; bytes: Uint8Array }>): Readable {
  return Readable.from(archive(entries), { objectMode: false })
}

async function* archive(entries: AsyncIterable<{ name: string; bytes: Uint8Array }>): AsyncGenerator<Uint8Array> {
  let chunks: Uint8Array[] = []
  const file = new Zip((_error, chunk) => chunks.push(chunk))
  const [names, mtime] = [new Map<string, number>(), new Date()]
  let written = 0
  for await (const { name, bytes } of entries) {
    const data = await deflate(bytes)
    written += data.length
    if (names.size >= limits.files || written > limits.bytes) throw new DocumentError('archive_too_large')
    addTo(file, free(fileName(name), names), { size: bytes.length, crc: crc32(bytes), data }, mtime)
    for (const chunk of chunks.splice(0)) yield chunk
  }
  file.end()
  yield* chunks
}

function addTo(archive: Zip, filename: string, { size, crc, data }: Packed, mtime: Date): void {
  const file: ZipInputFile = { filename, size, crc, compression: 8, mtime }
  archive.add(file)
  file.ondata?.(null, data, true)
}

/** A name that each file system takes, without its folders. */
function fileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\\/:*?"<>|]/g, '-')
    .replace(/^[. ]+|[. ]+$/g, '')
  const [stem, ending] = split(plain)
  const short = `${Array.from(stem).slice(0, 120).join('').trimEnd()}${ending.slice(0, 12)}`
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short)
  return isDevice ? `_${short}` : short || 'file'
}

function free(name: string, taken: Map<string, number>): string {
  const [stem, ending] = split(name)
  let [unique, count] = [name, taken.get(name.toLowerCase()) ?? 1]
  while (taken.has(unique.toLowerCase())) unique = `${stem} (${++count})${ending}`
  // A name's next number is kept, so that thousands of the same name don't count from two each time.
  taken.set(name.toLowerCase(), count).set(unique.toLowerCase(), taken.get(unique.toLowerCase()) ?? 1)
  return unique
}

function split(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
}
