import { crc32 } from 'node:zlib'
import { packedBytes, unpack, type ZipEntry, zipDirectory } from '../spreadsheet/zip.ts'
import { walkXml, xmlAttributes } from '../spreadsheet/xml.ts'
import { TemplateRefused } from './template-problem.ts'
import type { Packed } from './zip.ts'

/** What a template may hold; unpacked sizes are judged before and while unpacking. */
const templateLimits = { fileMegabytes: 5, unpackedMegabytes: 40, xmlMegabytes: 8, parts: 500 }

const mega = 1024 * 1024
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const harmlessTargets = /^(https?:|mailto:|tel:)/i
/** A template on somebody's own disk, which Word remembers and nobody needs. */
const ownDisk = /^file:\/\/\/[a-z](:|%3a)/i
const embedding = /^(oleObject|package|control|activeXControlBinary|aFChunk|subDocument|frame)$/
const acting = /^\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|DATABASE|IMPORT|MACROBUTTON|RD)\b/i

/** A part's content, and how it was packed as long as it hasn't changed. */
export type Part = { content: Buffer; packed?: Packed }
export type Parts = Map<string, Part>

/**
 * Unpacks a Word document that strangers made: within limits, without macros, embedded objects, content from elsewhere
 * or fields that fetch or run something. A link to a template on a disk is taken out; links to click on may stay.
 *
 * @throws TemplateRefused with what is wrong
 */
export async function unpackTemplate(bytes: Uint8Array): Promise<Parts> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length === 0) throw new TemplateRefused('empty')
  if (file.length > templateLimits.fileMegabytes * mega) throw tooLarge()
  if (file.length > 8 && file.readUInt32BE(0) === 0xd0cf11e0) throw new TemplateRefused('protected_or_old')
  if (file.length < 22 || file.readUInt32BE(0) !== 0x504b0304) throw new TemplateRefused('not_docx')
  const parts = await unpacked(file)
  checkKind(parts)
  for (const [name, { content }] of parts) {
    if (!/\.(xml|rels)$/i.test(name)) continue
    checkText(content)
    if (/\.rels$/i.test(name)) checkRelations(name, content, parts)
    else if (/^word\//i.test(name)) checkFields(content)
  }
  return parts
}

const tooLarge = () => new TemplateRefused('too_large', { limit: templateLimits.fileMegabytes })

async function unpacked(file: Buffer): Promise<Parts> {
  const entries = directory(file).filter(({ path }) => !path.endsWith('/'))
  const names = new Set(entries.map(({ path }) => path.toLowerCase()))
  if (names.size < entries.length) throw new TemplateRefused('damaged')
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  const isLarge = ({ path, unpacked }: ZipEntry) =>
    /\.(xml|rels)$/i.test(path) && unpacked > templateLimits.xmlMegabytes * mega
  if (entries.length > templateLimits.parts || total > templateLimits.unpackedMegabytes * mega || entries.some(isLarge))
    throw tooLarge()
  const parts: Parts = new Map()
  try {
    for (const entry of entries) {
      const content = await unpack(file, entry)
      const packed = { size: content.length, crc: crc32(content), data: Buffer.from(packedBytes(file, entry)) }
      parts.set(entry.path, { content, ...(entry.method === 8 && { packed }) })
    }
  } catch {
    throw new TemplateRefused('damaged')
  }
  return parts
}

function directory(file: Buffer): ZipEntry[] {
  try {
    return zipDirectory(file)
  } catch {
    throw new TemplateRefused('damaged')
  }
}

function checkKind(parts: Parts): void {
  const types = parts.get('[Content_Types].xml')?.content.toString() ?? ''
  const names = [...parts.keys()].join('\n')
  if (/macroEnabled|vbaProject|vbaData/i.test(types) || /vbaProject|vbaData|macrosheets/i.test(names))
    throw new TemplateRefused('macros')
  if (/^word\/(embeddings|activeX|ctrlProps)\//im.test(names)) throw new TemplateRefused('embedded_object')
  if (!types.includes(`"${mainType}"`) || !parts.has('word/document.xml')) throw new TemplateRefused('not_docx')
  // Text under another ending would be read by Word, but not by what follows here.
  walk(types, (_, text) => {
    const { ContentType: type = '', PartName: name, Extension: ending } = xmlAttributes(text)
    const isText = /xml\s*$/i.test(type) && type !== 'image/svg+xml'
    if (isText && !/\.(xml|rels)$/i.test(name ?? `.${ending}`)) throw new TemplateRefused('damaged')
  })
}

/** What is looked for in the text must stand there plainly: UTF-8, without entities of its own. */
function checkText(content: Buffer): void {
  const start = content.toString('latin1', 0, 200)
  const encoding = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([^"']*)/.exec(start)?.[1] ?? 'utf-8'
  const isPlain = encoding.toLowerCase() === 'utf-8' && !content.includes(0) && !/^[\xfe\xff]/.test(start)
  if (!isPlain || content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) throw new TemplateRefused('damaged')
}

function checkRelations(name: string, content: Buffer, parts: Parts): void {
  let dropped = 0
  walk(content.toString(), (_, text) => {
    const { Type: type = '', Target: target = '', TargetMode: mode = '' } = xmlAttributes(text)
    const kind = type.slice(type.lastIndexOf('/') + 1)
    if (/vbaProject|keyMapCustomizations/i.test(kind)) throw new TemplateRefused('macros')
    const isOutside = mode === 'External' || /^(\w{2,}:|[/\\]{2})/.test(target)
    if (isOutside && kind === 'attachedTemplate' && ownDisk.test(target)) return dropped++
    const isLink = kind === 'hyperlink' && harmlessTargets.test(target)
    if (isOutside && !isLink) throw new TemplateRefused('external_content')
    if (embedding.test(kind)) throw new TemplateRefused('embedded_object')
  })
  if (dropped === 0) return
  const settings = parts.get('word/settings.xml')?.content.toString() ?? ''
  const relation = /<Relationship\b[^<>]*\battachedTemplate["'][^<>]*>(?:\s*<\/Relationship>)?/g
  parts.set('word/settings.xml', { content: Buffer.from(settings.replace(/<w:attachedTemplate\b[^<>]*>/g, '')) })
  parts.set(name, { content: Buffer.from(content.toString().replace(relation, '')) })
}

function checkFields(content: Buffer): void {
  let isCode = false
  const codes = ['']
  const open = (name: string, attributes: string) => {
    isCode = name === 'instrText'
    if (name === 'fldSimple') codes.push(xmlAttributes(attributes)['instr'] ?? '', '')
    if (name === 'fldChar') codes.push('')
  }
  walk(content.toString(), open, (piece) => {
    if (isCode) codes.push((codes.pop() ?? '') + piece)
  })
  if (codes.some((code) => acting.test(code))) throw new TemplateRefused('active_field')
}

function walk(xml: string, open: (name: string, attributes: string) => unknown, text?: (text: string) => void): void {
  try {
    walkXml(xml, { open: (name, attributes) => void open(name, attributes), ...(text && { text }) })
  } catch (error) {
    throw error instanceof TemplateRefused ? error : new TemplateRefused('damaged')
  }
}
