import { firstFooter, firstHeader, headDistance, runningHeader } from './docx-letterhead.ts'
import { paragraph, part, plainPart, relations, run, sideBySide, twips } from './docx-markup.ts'
import { fonts, numbering, properties, settings, styles } from './docx-parts.ts'
import { checked, type LetterDocument, type ReadyLetter } from './letter.ts'
import { pack, type Packed, zip } from './zip.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const gutter = 15

/**
 * A letter as a Word document (ISO/IEC 29500 transitional) that looks like its PDF: A4, the same typeface, embedded,
 * letterhead and company details on the first page only. The same letter gives the same bytes. What the typeface lacks
 * is left to the reader's program. Rejects with DocumentError if date, format or logo are wrong.
 */
export async function renderDocx(letter: LetterDocument): Promise<Buffer> {
  const ready = checked(letter)
  const { core, app } = properties(ready)
  const written: Record<string, string> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([
      ['document', 'officeDocument', 'word/document.xml'],
      ['core', 'core-properties', 'docProps/core.xml'],
      ['app', 'extended-properties', 'docProps/app.xml'],
    ]),
    'word/document.xml': part('document', `<w:body>${body(ready)}${section(ready)}</w:body>`),
    'word/_rels/document.xml.rels': relations([
      ['styles', 'styles', 'styles.xml'],
      ['numbering', 'numbering', 'numbering.xml'],
      ['settings', 'settings', 'settings.xml'],
      ['fonts', 'fontTable', 'fontTable.xml'],
      ['firstHeader', 'header', 'header1.xml'],
      ['header', 'header', 'header2.xml'],
      ['firstFooter', 'footer', 'footer1.xml'],
    ]),
    'word/styles.xml': styles(ready),
    'word/numbering.xml': numbering(ready),
    'word/settings.xml': settings(ready),
    'word/header1.xml': firstHeader(ready),
    'word/header2.xml': runningHeader(ready),
    'word/footer1.xml': firstFooter(ready),
    'docProps/core.xml': core,
    'docProps/app.xml': app,
  }
  const texts = Object.entries(written).map(([name, text]): [string, Packed] => [name, pack(text)])
  return zip([...texts, ...fonts(ready.format.typeface), ...logo(ready)])
}

function contentTypes(): string {
  const byEnding = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    odttf: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
    png: 'image/png',
    jpeg: 'image/jpeg',
  }
  const byName = {
    '/word/document.xml': `${word}.document.main+xml`,
    '/word/styles.xml': `${word}.styles+xml`,
    '/word/numbering.xml': `${word}.numbering+xml`,
    '/word/settings.xml': `${word}.settings+xml`,
    '/word/fontTable.xml': `${word}.fontTable+xml`,
    '/word/header1.xml': `${word}.header+xml`,
    '/word/header2.xml': `${word}.header+xml`,
    '/word/footer1.xml': `${word}.footer+xml`,
    '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    '/docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  }
  const content = [
    ...Object.entries(byEnding).map(([end, type]) => `<Default Extension="${end}" ContentType="${type}"/>`),
    ...Object.entries(byName).map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`),
  ]
  return plainPart('Types', 'http://schemas.openxmlformats.org/package/2006/content-types', content.join(''))
}

function logo({ format, logo }: ReadyLetter): [name: string, Packed][] {
  if (!logo || format.letterhead === 'none') return []
  const relation = relations([['logo', 'image', `media/logo.${logo.type}`]])
  return [
    ['word/_rels/header1.xml.rels', pack(relation)],
    [`word/media/logo.${logo.type}`, pack(logo.bytes)],
  ]
}

function body(letter: ReadyLetter): string {
  const parts = letter.paragraphs
    .map((each) => ('list' in each ? { list: each.list.filter((entry) => entry.trim()) } : each))
    .filter((each) => ('list' in each ? each.list.length > 0 : each.text.trim()))
  const printed = parts.map((each, at) => {
    const next = parts[at + 1]
    if ('list' in each) {
      const last = each.list.length - 1
      return each.list.map((entry, i) => paragraph('ListBullet', run(entry), !next && i === last ? keep : '')).join('')
    }
    return paragraph('Normal', run(each.text), !next || 'list' in next ? keep : '')
  })
  const heading = paragraph('Heading1', run(letter.heading))
  return heading + printed.join('') + signature(letter)
}

const keep = '<w:keepNext/>'

function signature({ place_and_date, signers, format }: ReadyLetter): string {
  const { left, right } = format.margins_mm
  const column = twips((210 - left - right - gutter) / 2)
  const place = paragraph('Signature', run(place_and_date), `<w:spacing w:before="${twips(7.6)}"/>`)
  const border = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="7" w:color="505050"/></w:pBdr>'
  const line = `${border}<w:spacing w:before="${twips(format.signature_space_mm + 1.7)}"/>`
  const perRow = format.signatures === 'beside' ? 2 : 1
  const empty = paragraph('Signature', '')
  const rows = signers.flatMap((_, at) => {
    if (at % perRow) return []
    const isLast = at + perRow >= signers.length
    const cells = signers.slice(at, at + perRow).map(({ name, role }) => {
      const text = `${run(name)}<w:r><w:br/></w:r>${run(role, '<w:rStyle w:val="SmallText"/>')}`
      return paragraph('Signature', text, (isLast ? '<w:keepNext w:val="0"/>' : '') + line)
    })
    return [[cells[0] ?? empty, empty, cells[1] ?? empty]]
  })
  // Word wants a paragraph after a table; this one takes no room.
  const end = paragraph('Small', '', '<w:spacing w:line="20" w:lineRule="exact"/>')
  return place + (rows.length ? sideBySide([column, twips(gutter), column], rows) + end : '')
}

function section(letter: ReadyLetter): string {
  const { top, bottom, left, right } = letter.format.margins_mm
  const margins = `w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}"`
  const head = twips(headDistance(letter))
  return [
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:headerReference w:type="first" r:id="firstHeader"/>',
    '<w:footerReference w:type="first" r:id="firstFooter"/><w:pgSz w:w="11906" w:h="16838"/>',
    `<w:pgMar ${margins} w:header="${head}" w:footer="${twips(bottom - 1)}" w:gutter="0"/><w:titlePg/></w:sectPr>`,
  ].join('')
}
