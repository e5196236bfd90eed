import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { walkXml } from '../spreadsheet/xml.ts'
import { renderDocx } from './docx.ts'
import type { LetterDocument } from './letter.ts'
import { defaultFormat, type LetterFormat } from './letter-format.ts'
import { jpeg, png } from './picture.fixture.ts'

const reference: LetterDocument = {
  language: 'de',
  title: 'Arbeitszeugnis Katarzyna Wiśniewska-Öztürk',
  letterhead: {
    company: 'Müller & Söhne GmbH',
    lines: ['Speicherstraße 14', '20457 Hamburg'],
    footer: ['Amtsgericht Hamburg HRB 118 402'],
  },
  heading: 'Arbeitszeugnis',
  paragraphs: [
    { text: 'Frau Katarzyna Wiśniewska-Öztürk, geboren in Łódź, war bei uns beschäftigt.' },
    { text: 'Zu ihren Aufgaben gehörten:' },
    { list: ['die Leitung,', '', 'die Führung.'] },
    { text: 'Wir wünschen ihr alles Gute.\nUnd Erfolg.' },
  ],
  place_and_date: 'Hamburg, den 30. September 2026',
  signers: [
    { name: 'Dr. Annegret Löwenstein', role: 'Geschäftsführerin' },
    { name: 'Piotr Żółkiewski', role: 'Leiter Personal' },
  ],
  issued_on: '2026-09-30',
}

async function open(change: Partial<LetterDocument> = {}, format: Partial<LetterFormat> = {}) {
  const files = unzipSync(await renderDocx({ ...reference, ...change, format: { ...defaultFormat, ...format } }))
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  return { files, part, document: part('word/document.xml') }
}

/** Text and properties of each paragraph of a part. */
const paragraphs = (xml: string) =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => ({
    text: [...inner.matchAll(/<w:t [^>]*>([^<]*)|<w:br\/>/g)].map(([, text]) => text ?? '\n').join(''),
    style: /pStyle w:val="(\w+)"/.exec(inner)?.[1],
    keepsNext: inner.includes('<w:keepNext/>'),
  }))

describe('the file', () => {
  it('is a package whose every part is well-formed, named and related', async () => {
    const logo = { type: 'png' as const, base64: png(30, 10).toString('base64') }
    const { files, part } = await open({}, { logo })
    const names = Object.keys(files)
    for (const name of names.filter((each) => /\.(xml|rels)$/.test(each)))
      expect(() => walkXml(part(name), { open: () => undefined }), `part ${name}`).not.toThrow()
    const types = part('[Content_Types].xml')
    for (const name of names) {
      const ending = name.slice(name.lastIndexOf('.') + 1)
      expect(types.includes(`PartName="/${name}"`) || types.includes(`Extension="${ending}"`), `part ${name}`).toBe(
        true,
      )
    }
    for (const name of names.filter((each) => each.endsWith('.rels')))
      for (const [, target = ''] of part(name).matchAll(/Target="([^"]*)"/g))
        expect(names).toContain(`${name.startsWith('word') ? 'word/' : ''}${target}`)
  })

  it('carries title, company, date and language, and hyphenates', async () => {
    const { part } = await open()
    expect(part('docProps/core.xml')).toContain('<dc:title>Arbeitszeugnis Katarzyna Wiśniewska-Öztürk</dc:title>')
    expect(part('docProps/core.xml')).toMatch(/created[^>]*>2026-09-30T00:00:00Z</)
    expect(part('docProps/app.xml')).toContain('<Company>Müller &amp; Söhne GmbH</Company>')
    expect(part('word/styles.xml')).toContain('<w:lang w:val="de-DE"/>')
    expect(part('word/settings.xml')).toContain('<w:autoHyphenation/>')
    expect((await open({ language: 'pl' })).part('word/styles.xml')).toContain('<w:lang w:val="pl-PL"/>')
  })

  it('has the same bytes for the same letter, and others for another', async () => {
    const [one, same, other] = await Promise.all([
      renderDocx(reference),
      renderDocx(structuredClone(reference)),
      renderDocx({ ...reference, issued_on: '2026-10-01' }),
    ])
    expect(same.equals(one)).toBe(true)
    expect(other.equals(one)).toBe(false)
  })

  it('embeds its typeface: with its key, the font is there', async () => {
    for (const [typeface, family] of [
      ['serif', 'Source Serif 4'],
      ['sans', 'Source Sans 3'],
    ] as const) {
      const { files, part } = await open({}, { typeface })
      expect(part('word/styles.xml')).toContain(`w:ascii="${family}"`)
      const table = part('word/fontTable.xml')
      const guid = new RegExp(`w:name="${family}".*?w:fontKey="\\{([^}]*)\\}`).exec(table)?.[1] ?? ''
      const key = Buffer.from(guid.replaceAll('-', ''), 'hex').reverse()
      const font = Buffer.from(files['word/fonts/font1.odttf'] ?? [])
      const start = font.subarray(0, 16).map((byte, at) => byte ^ (key[at] ?? 0))
      expect(Buffer.from(start).toString('hex')).toMatch(/^00010000/)
    }
  })

  it('refuses what its PDF refuses', async () => {
    await expect(renderDocx({ ...reference, issued_on: 'soon' })).rejects.toMatchObject({ code: 'date_invalid' })
    await expect(open({}, { size_pt: 30 })).rejects.toMatchObject({ code: 'format_out_of_range' })
    await expect(open({}, { logo: { type: 'png', base64: 'AAAA' } })).rejects.toMatchObject({
      code: 'logo_not_an_image',
    })
  })
})

describe('the letter', () => {
  it('has all parts in styles, without empty points', async () => {
    const { document } = await open()
    expect(paragraphs(document).filter(({ text }) => text)).toEqual([
      { text: 'Arbeitszeugnis', style: 'Heading1', keepsNext: false },
      {
        text: 'Frau Katarzyna Wiśniewska-Öztürk, geboren in Łódź, war bei uns beschäftigt.',
        style: 'Normal',
        keepsNext: false,
      },
      { text: 'Zu ihren Aufgaben gehörten:', style: 'Normal', keepsNext: true },
      { text: 'die Leitung,', style: 'ListBullet', keepsNext: false },
      { text: 'die Führung.', style: 'ListBullet', keepsNext: false },
      { text: 'Wir wünschen ihr alles Gute.\nUnd Erfolg.', style: 'Normal', keepsNext: true },
      { text: 'Hamburg, den 30. September 2026', style: 'Signature', keepsNext: false },
      { text: 'Dr. Annegret Löwenstein\nGeschäftsführerin', style: 'Signature', keepsNext: false },
      { text: 'Piotr Żółkiewski\nLeiter Personal', style: 'Signature', keepsNext: false },
    ])
    expect((await open()).part('word/styles.xml')).toMatch(/styleId="Signature".*?<w:keepNext\/>/)
  })

  it('keeps the signature with a list that ends the letter', async () => {
    const { document } = await open({ paragraphs: [{ list: ['eins,', 'zwei.'] }] })
    expect(
      paragraphs(document)
        .filter(({ style }) => style === 'ListBullet')
        .map(({ keepsNext }) => keepsNext),
    ).toEqual([false, true])
  })

  it('puts letterhead and details on the first page, numbers on the others', async () => {
    const { part, document } = await open()
    expect(document).toContain('<w:titlePg/>')
    expect(document).toMatch(/w:type="first" r:id="firstHeader".*w:type="first" r:id="firstFooter"/)
    expect(part('word/header1.xml')).toContain('Speicherstraße 14')
    expect(part('word/footer1.xml')).toContain('HRB 118 402')
    expect(part('word/header2.xml')).toMatch(/Seite .*PAGE.* von .*NUMPAGES/)
    expect((await open({}, { show_page_numbers: false })).part('word/header2.xml')).not.toContain('PAGE')
  })

  it('follows its format', async () => {
    const { document, part } = await open(
      {},
      { size_pt: 12, margins_mm: { top: 30, bottom: 20, left: 25.4, right: 20 } },
    )
    expect(document).toContain('w:left="1440"')
    expect(part('word/styles.xml')).toContain('<w:sz w:val="24"/>')
    const rows = async (signatures: 'beside' | 'below') =>
      (await open({}, { signatures })).document.split('<w:tr>').length - 1
    expect([await rows('beside'), await rows('below')]).toEqual([1, 2])
    const bare = await open({}, { letterhead: 'none', logo: { type: 'jpeg', base64: jpeg.toString('base64') } })
    expect(bare.part('word/header1.xml') + bare.part('word/footer1.xml')).not.toMatch(/Speicher|HRB|<w:drawing/)
    expect(Object.keys(bare.files).join()).not.toContain('media')
  })

  it('shows a logo in each place, with the name of the company as its text', async () => {
    for (const letterhead of ['left', 'right', 'centre'] as const)
      for (const [type, file] of [
        ['png', png(300, 100)],
        ['jpeg', jpeg],
      ] as const) {
        const { files, part } = await open({}, { letterhead, logo: { type, base64: file.toString('base64') } })
        expect(part('word/header1.xml')).toContain('descr="Müller &amp; Söhne GmbH"')
        expect(Buffer.from(files[`word/media/logo.${type}`] ?? [])).toEqual(file)
      }
    const wide = await open({}, { logo: { type: 'png', base64: png(300, 100).toString('base64') }, logo_width_mm: 60 })
    expect(wide.part('word/header1.xml')).toContain('cx="2160000" cy="720000"')
    const margins_mm = { ...defaultFormat.margins_mm, left: 60, right: 60 }
    const narrow = await open(
      {},
      { logo: { type: 'png', base64: png(300, 100).toString('base64') }, logo_width_mm: 100, margins_mm },
    )
    expect(narrow.part('word/header1.xml')).toContain('cx="1584000" cy="528000"')
  })

  it('does without lines, footer, signers and text, and with many signers', async () => {
    const letterhead = { company: '', lines: [], footer: [] }
    const { document } = await open({ letterhead, paragraphs: [], signers: [], place_and_date: '' })
    expect(document).not.toContain('<w:tbl>')
    const signers = Array.from({ length: 5 }, (_, i) => ({ name: `Name ${i}`, role: '' }))
    const many = (await open({ signers })).document
    expect(many.split('<w:tr>')).toHaveLength(4)
    expect(many.split('<w:tc>')).toHaveLength(10)
  })

  it('carries hostile text as it was typed, without what XML can’t hold', async () => {
    const text =
      '</w:t><w:fldSimple w:instr="DDE"/> &amp; "x" \u0000\u0007\uD800\uFFFE \u202Eevil 😀 Donau\u00ADdampf\tSIDE'
    const { document, part } = await open({
      paragraphs: [{ text }],
      title: text,
      letterhead: { company: text, lines: [text], footer: [text] },
    })
    const [, printed] = paragraphs(document)
    expect(printed?.text).toBe(
      '&lt;/w:t&gt;&lt;w:fldSimple w:instr=&quot;DDE&quot;/&gt; &amp;amp; &quot;x&quot; ?? evil 😀 Donaudampf SIDE',
    )
    expect(document).toContain('<w:softHyphen/>')
    for (const name of [
      'word/document.xml',
      'word/header1.xml',
      'word/footer1.xml',
      'docProps/core.xml',
      'docProps/app.xml',
    ])
      expect(() => walkXml(part(name), { open: () => undefined })).not.toThrow()
    expect(part('word/header1.xml')).toContain('SIDE')
  })
})
