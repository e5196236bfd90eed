import { createHash } from 'node:crypto'
import { escaped, part, plainPart, relations } from './docx-markup.ts'
import type { ReadyLetter } from './letter.ts'
import type { Typeface } from './letter-format.ts'
import { typeface } from './typeface.ts'
import { pack, type Packed } from './zip.ts'

const tags = { de: 'de-DE', en: 'en-GB', pl: 'pl-PL' } as const
const quiet = '<w:color w:val="505050"/>'
const half = (points: number) => Math.round(points * 2)

/** Styles that Word lists under their usual names, so that an edited letter keeps its look. */
export function styles({ format, language }: ReadyLetter): string {
  const { name, leading_em } = typeface(format.typeface)
  const size = format.size_pt
  const line = Math.round(size * 20 * (leading_em + 0.67))
  const sized = (points: number) => `<w:sz w:val="${half(points)}"/><w:szCs w:val="${half(points)}"/>`
  const font = (family: string) =>
    `<w:rFonts w:ascii="${family}" w:hAnsi="${family}" w:eastAsia="${family}" w:cs="${family}"/>`
  const semibold = font(`${name} SemiBold`)
  const style = (id: string, title: string, paragraph: string, text = '', more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${title}"/>${
      id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'
    }${more}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${text}</w:rPr></w:style>`
  const loose = (points: number) =>
    `<w:suppressAutoHyphens/><w:spacing w:after="0" w:line="${Math.round(points * 20 * 1.27)}" w:lineRule="atLeast"/>`
  const spacing = `<w:spacing w:before="0" w:after="${Math.round(size * 9)}" w:line="${line}" w:lineRule="atLeast"/>`
  return part(
    'styles',
    [
      `<w:docDefaults><w:rPrDefault><w:rPr>${font(name)}<w:kern w:val="2"/>${sized(size)}<w:lang w:val="${tags[language]}"/></w:rPr></w:rPrDefault>`,
      '<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>',
      style('Normal', 'Normal', `<w:widowControl/>${spacing}<w:jc w:val="both"/>`),
      style(
        'Heading1',
        'heading 1',
        '<w:keepNext/><w:suppressAutoHyphens/><w:spacing w:after="275"/><w:jc w:val="left"/><w:outlineLvl w:val="0"/>',
        semibold + sized(size * 1.36),
        '<w:next w:val="Normal"/>',
      ),
      style(
        'ListBullet',
        'List Bullet',
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:suppressAutoHyphens/><w:contextualSpacing/><w:jc w:val="left"/>',
      ),
      style(
        'Signature',
        'Signature',
        '<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:after="0"/><w:jc w:val="left"/>',
      ),
      style(
        'Company',
        'Company',
        '<w:suppressAutoHyphens/><w:spacing w:after="60"/><w:jc w:val="left"/>',
        semibold + sized(size * 1.36),
      ),
      style('Mark', 'Logo', '<w:spacing w:after="120" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>'),
      style('Small', 'Small Print', `${loose(8.5)}<w:jc w:val="left"/>`, quiet + sized(8.5)),
      style('Footer', 'footer', `${loose(7.5)}<w:jc w:val="center"/>`, quiet + sized(7.5)),
      `<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr>${semibold}</w:rPr></w:style>`,
      `<w:style w:type="character" w:styleId="SmallText"><w:name w:val="Small Text"/><w:rPr>${quiet}${sized(8.5)}</w:rPr></w:style>`,
    ].join(''),
  )
}

/** Lists are marked with a dash, which hangs. */
export function numbering({ format }: ReadyLetter): string {
  const hanging = Math.round(format.size_pt * 20 * 1.2)
  const indent = `<w:ind w:left="${Math.round(format.size_pt * 20 * 1.65)}" w:hanging="${hanging}"/>`
  const level = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/><w:pPr>${indent}</w:pPr></w:lvl>`
  const list = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${level}</w:abstractNum>`
  return part('numbering', `${list}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
}

/** Hyphenation on, typefaces stay embedded when the letter is saved, layout as Word 2013 and later do it. */
export const settings = ({ language }: ReadyLetter): string =>
  part(
    'settings',
    '<w:zoom w:percent="100"/><w:embedTrueTypeFonts/><w:defaultTabStop w:val="708"/><w:autoHyphenation/>' +
      '<w:consecutiveHyphenLimit w:val="3"/><w:doNotHyphenateCaps/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>' +
      '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
      `<w:themeFontLang w:val="${tags[language]}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>`,
  )

/** What programs list about the file. */
export function properties({ title, issued_on, language, letterhead }: ReadyLetter): { core: string; app: string } {
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${issued_on}T00:00:00Z</dcterms:${name}>`
  const schemas = 'http://schemas.openxmlformats.org'
  const core = [
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(letterhead.company)}</dc:creator>`,
    `<cp:lastModifiedBy>${escaped(letterhead.company)}</cp:lastModifiedBy>${date('created')}${date('modified')}`,
    `<dc:language>${tags[language]}</dc:language>`,
  ].join('')
  const prefixes = `xmlns:cp="${schemas}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`
  return {
    core: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${prefixes}>${core}</cp:coreProperties>`,
    app: plainPart(
      'Properties',
      `${schemas}/officeDocument/2006/extended-properties`,
      `<Company>${escaped(letterhead.company)}</Company>`,
    ),
  }
}

const faces = new Map<Typeface, [name: string, Packed][]>()

/** The typeface's files and the table that names them. Packed once: they are the larger part of the file. */
export function fonts(key: Typeface): [name: string, Packed][] {
  const packed = faces.get(key) ?? fontFiles(key)
  faces.set(key, packed)
  return packed
}

function fontFiles(key: Typeface): [name: string, Packed][] {
  const { name, similar, kind, regular, semibold } = typeface(key)
  const cuts = [
    { family: name, bytes: regular },
    { family: `${name} SemiBold`, bytes: semibold },
  ].map((cut, index) => ({ ...cut, id: `font${index + 1}`, guid: guidOf(cut.family) }))
  const table = cuts.map(
    ({ family, id, guid }) =>
      `<w:font w:name="${family}"><w:altName w:val="${similar}"/><w:charset w:val="00"/><w:family w:val="${kind}"/>` +
      `<w:pitch w:val="variable"/><w:embedRegular r:id="${id}" w:fontKey="{${guid}}"/></w:font>`,
  )
  return [
    ['word/fontTable.xml', pack(part('fonts', table.join('')))],
    ['word/_rels/fontTable.xml.rels', pack(relations(cuts.map(({ id }) => [id, 'font', `fonts/${id}.odttf`])))],
    ...cuts.map(({ id, guid, bytes }): [string, Packed] => [`word/fonts/${id}.odttf`, pack(obfuscated(bytes, guid))]),
  ]
}

function guidOf(family: string): string {
  const hex = createHash('sha256').update(family).digest('hex').toUpperCase()
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

/** An embedded font's first 32 bytes are mixed with its key, last byte first (ECMA-376 part 4, 17.8.1). */
function obfuscated(font: Buffer, guid: string): Buffer {
  const key = Buffer.from(guid.replaceAll('-', ''), 'hex').reverse()
  const mixed = Buffer.from(font)
  for (let at = 0; at < 32; at++) mixed.writeUInt8(font.readUInt8(at) ^ key.readUInt8(at % 16), at)
  return mixed
}
