import type { State } from '../promises/checks.ts'
import { type Document, type Facts, type Inline, inlines, type Part, type Text } from './document.ts'
import { escape } from './page.ts'

/** States are told apart by word, sign and colour; none of them by colour alone. */
const signs: Record<State, string> = {
  kept: '✓',
  broken: '✕',
  unknown: '?',
  unproven: '~',
  expired: '!',
  'not set up': '–',
  declared: '•',
}

/** The document as the body of a plain page, below its title; `formats` are its other forms. */
export const asHtml = ({ subtitle, facts, parts }: Document, words: (key: string) => string, formats: Link[]): string =>
  [
    `<p class="subtitle">${escape(subtitle)}</p>`,
    list(facts),
    `<p class="formats">${escape(words('formats'))} ${formats.map(inline).join(' · ')}</p>`,
    toc(parts, words('contents')),
    ...sections(parts),
  ].join('\n')

interface Link {
  link: string
  says: string
}

function toc(parts: Part[], label: string): string {
  const links = parts.flatMap((part) =>
    'heading' in part && part.level === 2 && part.id
      ? [`<li><a href="#${part.id}">${escape(part.heading)}</a></li>`]
      : [],
  )
  return links.length > 3 ? `<nav class="contents" aria-label="${escape(label)}"><ul>${links.join('')}</ul></nav>` : ''
}

/** Each heading of the second level with what follows it. */
function sections(parts: Part[]): string[] {
  const starts = parts.flatMap((part, i) => ('heading' in part && part.level === 2 ? [i] : []))
  const before = parts.slice(0, starts[0] ?? parts.length).map(block)
  return [
    ...before,
    ...starts.map(
      (start, i) =>
        `<section>\n${parts
          .slice(start, starts[i + 1])
          .map(block)
          .join('\n')}\n</section>`,
    ),
  ]
}

const line = (text: Text) => inlines(text).map(inline).join('')

function inline(one: Inline): string {
  if (typeof one === 'string') return escape(one)
  if ('code' in one) return `<code>${escape(one.code)}</code>`
  if ('link' in one) return `<a href="${escape(one.link)}">${escape(one.says)}</a>`
  if ('time' in one) return `<time datetime="${escape(one.time)}">${escape(one.says)}</time>`
  if ('english' in one) return `<q lang="en">${escape(one.english)}</q>`
  if ('added' in one) return `<ins>${escape(one.added)}</ins>`
  if ('removed' in one) return `<del>${escape(one.removed)}</del>`
  const kind = one.state.replaceAll(' ', '-')
  return `<span class="state ${kind}"><span aria-hidden="true">${signs[one.state]}</span> ${escape(one.says)}</span>`
}

const list = (facts: Facts) =>
  `<dl>${facts.map(([label, text]) => `<div><dt>${escape(label)}</dt><dd>${line(text)}</dd></div>`).join('')}</dl>`

function block(part: Part): string {
  if ('heading' in part) {
    const { heading, level, id } = part
    return `<h${level}${id ? ` id="${id}"` : ''}>${escape(heading)}</h${level}>`
  }
  if ('paragraph' in part) return `<p>${line(part.paragraph)}</p>`
  if ('list' in part) return `<ul>${part.list.map((text) => `<li>${line(text)}</li>`).join('')}</ul>`
  if ('facts' in part) return list(part.facts)
  if ('fold' in part)
    return `<details><summary>${escape(part.fold)}</summary>\n${part.parts.map(block).join('\n')}\n</details>`
  if ('picture' in part)
    return `<figure class="flows" tabindex="0" aria-label="${escape(part.says)}">${part.picture}</figure>`
  if ('entry' in part) {
    const { id, title, says, facts } = part.entry
    return `<article id="${escape(id)}"><h3>${line(title)}</h3>\n<p>${line(says)}</p>\n${list(facts)}</article>`
  }
  return table(part.table)
}

/** On narrow screens each cell is named by its column, see plain.css. */
function table({ head, rows, widths }: { head: string[]; rows: Text[][]; widths?: number[] }): string {
  const cells = (row: Text[]) => row.map((text, i) => `<td data-label="${escape(head[i] ?? '')}">${line(text)}</td>`)
  const all = widths?.reduce((sum, width) => sum + width, 0) ?? 0
  const columns = widths?.map((width) => `<col style="width:${Math.round((width / all) * 100)}%">`).join('') ?? ''
  return `<table${widths ? ' class="fixed"' : ''}><colgroup>${columns}</colgroup><thead><tr>${head.map((text) => `<th scope="col">${escape(text)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('\n')}</tbody></table>`
}
