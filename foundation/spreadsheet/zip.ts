import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { SpreadsheetError } from './error.ts'

export type ZipEntry = { path: string; method: number; packed: number; unpacked: number; offset: number }

const inflate = promisify(inflateRaw)
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50

/**
 * Lists a ZIP archive (PKWARE APPNOTE 6.3, without ZIP64) by its central directory.
 *
 * @throws SpreadsheetError `encrypted` or `damaged`
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  try {
    return directory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    throw error instanceof SpreadsheetError ? error : new SpreadsheetError('damaged', { cause: error })
  }
}

/**
 * Unpacks the XML files among the entries. Sizes are judged by what the directory declares before anything is
 * inflated, and inflating stops where an entry turns out larger than it declares.
 *
 * @param limit bytes that all entries, XML or not, may have together once unpacked
 * @throws SpreadsheetError `too_large` or `damaged`
 */
export async function unzipXml(bytes: Uint8Array, entries: ZipEntry[], limit: number): Promise<Map<string, Buffer>> {
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > limit) throw new SpreadsheetError('too_large')
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const files = new Map<string, Buffer>()
  try {
    for (const entry of entries.filter((each) => /\.(xml|rels)$/.test(each.path)))
      files.set(entry.path, await unpack(archive, entry))
  } catch (error) {
    throw error instanceof SpreadsheetError ? error : new SpreadsheetError('damaged', { cause: error })
  }
  return files
}

function directory(archive: Buffer): ZipEntry[] {
  let end = archive.length - 22
  while (end >= 0 && archive.readUInt32LE(end) !== endOfDirectory) end--
  if (end < 0) throw new SpreadsheetError('damaged')
  const count = archive.readUInt16LE(end + 10)
  const entries: ZipEntry[] = []
  for (let at = archive.readUInt32LE(end + 16), n = 0; n < count; n++) {
    if (archive.readUInt32LE(at) !== directoryEntry) throw new SpreadsheetError('damaged')
    if (archive.readUInt16LE(at + 8) & 1) throw new SpreadsheetError('encrypted')
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28)
    entries.push({
      path: archive.toString('utf8', at + 46, nameEnd),
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      unpacked: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    })
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * One entry, unpacked. Inflating stops where it turns out larger than it declares; then, or if it is packed in an
 * unusual way, it throws.
 */
export async function unpack(archive: Buffer, entry: ZipEntry): Promise<Buffer> {
  const packed = packedBytes(archive, entry)
  if (entry.method !== 0 && entry.method !== 8) throw new SpreadsheetError('damaged')
  const content = entry.method === 0 ? packed : await inflate(packed, { maxOutputLength: Math.max(1, entry.unpacked) })
  if (content.length !== entry.unpacked) throw new SpreadsheetError('damaged')
  return content
}

/** One entry as it lies in the archive. */
export function packedBytes(archive: Buffer, entry: ZipEntry): Buffer {
  if (archive.readUInt32LE(entry.offset) !== localEntry) throw new SpreadsheetError('damaged')
  const start = entry.offset + 30 + archive.readUInt16LE(entry.offset + 26) + archive.readUInt16LE(entry.offset + 28)
  return archive.subarray(start, start + entry.packed)
}
