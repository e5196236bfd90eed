import { createHash } from 'node:crypto'
import { type Block, renderReport } from '../documents/report.ts'
import { type Document, type Facts, type Part, plainText } from './document.ts'

/** Setting one takes seconds of work, and anybody may ask for the public ones. */
const LASTS_MS = 5 * 60_000
const AT_MOST = 60
const known = new Map<string, { until: number; bytes: Promise<Buffer> }>()

/**
 * The document as PDF/A: everything but its pictures, with nothing folded away. One that says the same but for its
 * minute is set once in five minutes.
 */
export function asPdf(document: Document, day: string): Promise<Buffer> {
  const { language, title, subtitle, facts, parts } = document
  const key = createHash('sha256')
    .update(JSON.stringify([language, title, parts, day]))
    .digest('hex')
  const present = known.get(key)
  if (present && present.until > Date.now()) return present.bytes
  const blocksOfAll = [lines(facts), ...parts.flatMap(blocks)]
  const bytes = renderReport({ language, title, subtitle, issued_on: day, blocks: blocksOfAll })
  if (known.size >= AT_MOST) known.delete(known.keys().next().value as string)
  known.set(key, { until: Date.now() + LASTS_MS, bytes })
  bytes.catch(() => known.delete(key))
  return bytes
}

const lines = (facts: Facts): Block => ({ list: facts.map(([label, text]) => `${label}: ${plainText(text)}`) })

function blocks(part: Part): Block[] {
  if ('heading' in part) return [{ heading: part.heading, level: part.level === 2 ? 1 : 2 }]
  if ('paragraph' in part) return [{ paragraph: plainText(part.paragraph) }]
  if ('list' in part) return [{ list: part.list.map(plainText) }]
  if ('facts' in part) return [lines(part.facts)]
  if ('fold' in part) return [{ heading: part.fold, level: 3 }, ...part.parts.flatMap(blocks)]
  if ('picture' in part) return []
  if ('entry' in part) {
    const { title, says, facts } = part.entry
    return [{ heading: plainText(title), level: 3 }, { paragraph: plainText(says) }, lines(facts)]
  }
  const { head, rows, widths } = part.table
  return [{ table: { head, rows: rows.map((row) => row.map(plainText)), ...(widths && { widths }) } }]
}
