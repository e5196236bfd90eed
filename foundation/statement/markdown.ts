import { type Document, type Facts, type Inline, inlines, type Part, type Text } from './document.ts'

/** The document as Markdown (CommonMark with tables), for people who keep texts and machines that read them. */
export const asMarkdown = ({ title, subtitle, facts, parts }: Document): string =>
  `${[`# ${safe(title)}`, safe(subtitle), lines(facts), ...parts.flatMap(blocks)].filter(Boolean).join('\n\n')}\n`

/** Letters that Markdown would take for markup. Names of companies are typed by people. */
const safe = (text: string) => text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/\s*\n\s*/g, ' ')

const line = (text: Text) => inlines(text).map(inline).join('')

function inline(one: Inline): string {
  if (typeof one === 'string') return safe(one)
  if ('code' in one) return code(one.code)
  if ('link' in one) return `[${safe(one.says)}](${one.link.replace(/[()\s]/g, encodeURIComponent)})`
  if ('english' in one) return `“${safe(one.english)}”`
  if ('added' in one) return `<ins>${safe(one.added)}</ins>`
  if ('removed' in one) return `<del>${safe(one.removed)}</del>`
  return 'state' in one ? `**${safe(one.says)}**` : safe(one.says)
}

/** Code that itself contains backticks stands between more of them (CommonMark 6.1). */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`
}

const lines = (facts: Facts) => facts.map(([label, text]) => `- ${safe(label)}: ${line(text)}`).join('\n')

function blocks(part: Part): string[] {
  if ('heading' in part) return [`${'#'.repeat(part.level)} ${safe(part.heading)}`]
  if ('paragraph' in part) return [line(part.paragraph)]
  if ('list' in part) return [part.list.map((text) => `- ${line(text)}`).join('\n')]
  if ('facts' in part) return [lines(part.facts)]
  if ('fold' in part) return [`### ${safe(part.fold)}`, ...part.parts.flatMap(blocks)]
  if ('picture' in part) return []
  if ('entry' in part) return [`#### ${line(part.entry.title)}`, line(part.entry.says), lines(part.entry.facts)]
  const { head, rows } = part.table
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [[row(head.map(safe)), row(head.map(() => '---')), ...rows.map((cells) => row(cells.map(cell)))].join('\n')]
}

/** In tables even code must not contain a bare `|`. */
const cell = (text: Text) => line(text).replace(/(?<!\\)\|/g, '\\|')
