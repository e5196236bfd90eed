import { escaped, paragraph, part, run, sideBySide, twips } from './docx-markup.ts'
import type { ReadyLetter } from './letter.ts'
import { letterheadWidths } from './letter-format.ts'
import { printedSize } from './logo.ts'

const numbered = { de: ['Seite ', ' von '], en: ['Page ', ' of '], pl: ['Strona ', ' z '] } as const

/** From the page's upper edge to the running head, which ends some millimetres above the text. */
export function headDistance({ format }: ReadyLetter): number {
  const { top } = format.margins_mm
  return Math.max(4, top - Math.min(8, top * 0.32) - 4.1)
}

/** The first page's head: the letterhead, or the space that pre-printed paper needs for its own. */
export function firstHeader(letter: ReadyLetter): string {
  const { format } = letter
  const gap = (mm: number) =>
    paragraph('Small', '', `<w:spacing w:before="0" w:after="0" w:line="${twips(mm)}" w:lineRule="exact"/>`)
  const above = format.margins_mm.top - headDistance(letter) - 1.2
  if (format.letterhead === 'none')
    return part('hdr', gap(Math.max(1, above, format.letterhead_space_mm - headDistance(letter) - 1.2)))
  return part('hdr', gap(above) + letterhead(letter) + gap(13.1))
}

function letterhead(letter: ReadyLetter): string {
  const { format, logo } = letter
  const { company, lines } = letter.letterhead
  const side = format.letterhead === 'centre' ? 'center' : format.letterhead
  const on = (side: string) => `<w:jc w:val="${side}"/>`
  const name = paragraph('Company', run(company), on(side))
  const mark = logo ? paragraph('Mark', picture(letter), on(side)) : name
  if (side === 'center') return (logo ? mark : '') + name + paragraph('Small', run(lines.join('  ·  ')), on(side))
  const address = [...(logo ? [run(company, '<w:rStyle w:val="Strong"/>')] : []), ...lines.map((line) => run(line))]
  const small = paragraph('Small', address.join('<w:r><w:br/></w:r>'), on(side === 'left' ? 'right' : 'left'))
  const { mark: first, gutter, address: last } = letterheadWidths(format)
  const widths = [first, gutter, last].map(twips)
  const cells = [mark, paragraph('Small', ''), small]
  return side === 'left' ? sideBySide(widths, [cells]) : sideBySide(widths.toReversed(), [cells.toReversed()])
}

function picture({ format, logo, letterhead }: ReadyLetter): string {
  if (!logo) return ''
  const { width_mm, height_mm } = printedSize(logo, letterheadWidths(format).logo)
  const [cx, cy] = [Math.round(width_mm * 36_000), Math.round(height_mm * 36_000)]
  const name = `id="1" name="Logo" descr="${escaped(letterhead.company)}"`
  const shape = `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>`,
    `<wp:docPr ${name}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">',
    `<pic:pic><pic:nvPicPr><pic:cNvPr ${name}/><pic:cNvPicPr/></pic:nvPicPr>`,
    '<pic:blipFill><a:blip r:embed="logo"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>',
    `<pic:spPr>${shape}</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  ].join('')
}

/** The further pages' head: company and page number. */
export function runningHeader({ format, letterhead, language }: ReadyLetter): string {
  if (!format.show_page_numbers) return part('hdr', paragraph('Small', ''))
  const [page, of] = numbered[language]
  const field = (code: string) => `<w:fldSimple w:instr=" ${code} "><w:r><w:t>2</w:t></w:r></w:fldSimple>`
  const number = [run(page), field('PAGE'), run(of), field('NUMPAGES')].join('')
  const { left, right } = format.margins_mm
  const tabs = `<w:tabs><w:tab w:val="right" w:pos="${twips(210 - left - right)}"/></w:tabs>`
  return part('hdr', paragraph('Small', `${run(letterhead.company)}<w:r><w:tab/></w:r>${number}`, tabs))
}

/** The first page's foot: the company's details below a line. */
export function firstFooter({ format, letterhead }: ReadyLetter): string {
  const lines = format.letterhead === 'none' ? [] : letterhead.footer
  if (lines.length === 0) return part('ftr', paragraph('Small', '', '<w:spacing w:line="20" w:lineRule="exact"/>'))
  const border = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="7" w:color="AAAAAA"/></w:pBdr>'
  const spacing = `<w:spacing w:before="${twips(8)}" w:after="0"/>`
  return part('ftr', paragraph('Footer', run(lines.join('\n')), border + spacing))
}
