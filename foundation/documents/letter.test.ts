import { describe, expect, it } from 'vitest'
import { type LetterDocument, renderLetter } from './letter.ts'
import { defaultFormat, type LetterFormat } from './letter-format.ts'
import { readPdf } from './pdf-reader.ts'
import { cmykJpeg, jpeg, png } from './picture.fixture.ts'

const praise =
  'Frau Wiśniewska-Öztürk verfügt über ein äußerst fundiertes Fachwissen, das sie stets sicher einsetzte. ' +
  'Sie arbeitete selbstständig, zielorientiert und verantwortungsbewusst, auch bei außergewöhnlicher Arbeitsbelastung. ' +
  'Ihre Inbetriebnahmedokumentationen sind heute verbindlicher Standard unserer Niederlassungen.'

const reference: LetterDocument = {
  language: 'de',
  title: 'Arbeitszeugnis Katarzyna Wiśniewska-Öztürk',
  letterhead: {
    company: 'Nordlicht Gebäudetechnik GmbH',
    lines: ['Speicherstraße 14', '20457 Hamburg'],
    footer: ['Amtsgericht Hamburg HRB 118 402 · Geschäftsführung: Dr. Annegret Löwenstein'],
  },
  heading: 'Arbeitszeugnis',
  paragraphs: [
    { text: 'Frau Katarzyna Wiśniewska-Öztürk, geboren in Łódź, war als Projektleiterin bei uns beschäftigt.' },
    { text: 'Zu ihren Aufgaben gehörten:' },
    { list: ['die Leitung von Bauvorhaben,', 'die Führung von sechs Fachplanern.'] },
    { text: praise },
    { text: 'Wir wünschen ihr für die Zukunft alles Gute und weiterhin viel Erfolg.' },
  ],
  place_and_date: 'Hamburg, den 30. September 2026',
  signers: [
    { name: 'Dr. Annegret Löwenstein', role: 'Geschäftsführerin' },
    { name: 'Piotr Żółkiewski', role: 'Leiter Personal' },
  ],
  issued_on: '2026-09-30',
}

const render = async (change: Partial<LetterDocument> = {}) => readPdf(await renderLetter({ ...reference, ...change }))
const text = (pages: string[][]) => pages.flat().join('\n')
const times = (count: number, change: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => ({ text: change(index) }))

describe('the file', () => {
  it('is one page of A4, tagged PDF/A-2a with language, title and date', async () => {
    const { raw, pages } = await render()
    expect(pages).toHaveLength(1)
    expect(raw).toContain('/MediaBox [0 0 595.2756 841.8898]')
    expect(raw).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(raw).toMatch(/\/MarkInfo <<\s*\/Marked true/)
    expect(raw).toContain('/Lang (de-DE)')
    for (const tag of ['H1', 'P', 'L', 'LI']) expect(raw).toContain(`/S /${tag}\n`)
    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</)
    expect(Buffer.from(raw, 'latin1').toString()).toContain('Arbeitszeugnis Katarzyna Wiśniewska-Öztürk</')
    expect(raw).toContain('2026-09-30')
  })

  it('embeds every font, all of one typeface', async () => {
    const { raw } = await render()
    const names = [...raw.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name)
    expect(new Set(names)).toEqual(new Set(['SourceSerif4-Regular', 'SourceSerif4-SemiBold']))
    expect(raw.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(2)
  })

  it('has the same bytes for the same letter, and others for another', async () => {
    const [one, same, other] = await Promise.all([
      renderLetter(reference),
      renderLetter(structuredClone(reference)),
      renderLetter({ ...reference, issued_on: '2026-10-01' }),
    ])
    expect(same.equals(one)).toBe(true)
    expect(other.equals(one)).toBe(false)
  })

  it('refuses a date that is none', async () => {
    await expect(renderLetter({ ...reference, issued_on: 'tomorrow' })).rejects.toMatchObject({ code: 'date_invalid' })
    await expect(renderLetter({ ...reference, issued_on: '2026-13-01' })).rejects.toMatchObject({
      code: 'date_invalid',
    })
    await expect(renderLetter({ ...reference, issued_on: '2026-02-30' })).rejects.toMatchObject({
      code: 'date_invalid',
    })
  })
})

describe('the page', () => {
  it('carries German and Polish letters, all parts, and no page number when it is alone', async () => {
    const all = text((await render()).pages)
    for (const part of [
      'Łódź',
      'Żółkiewski',
      'Speicherstraße 14',
      'HRB 118 402',
      '30. September 2026',
      'Geschäftsführerin',
    ])
      expect(all).toContain(part)
    expect(all).not.toContain('Seite')
  })

  it('hyphenates in the language of the letter', async () => {
    const broken = (pages: string[][]) => pages.flat().filter((line) => line.endsWith('\u00AD'))
    const german = 'Donaudampfschifffahrtsgesellschaften verantworteten Inbetriebnahmedokumentationen. '.repeat(6)
    expect(broken((await render({ paragraphs: [{ text: german }] })).pages)).not.toHaveLength(0)
    const polish = 'Przeprowadzała najbardziej skomplikowane przedsięwzięcia modernizacyjne odpowiedzialnie. '.repeat(6)
    expect(broken((await render({ language: 'pl', paragraphs: [{ text: polish }] })).pages)).not.toHaveLength(0)
  })

  it('numbers from the second page on, in the language of the letter', async () => {
    const paragraphs = times(12, () => praise)
    const numbers = { de: 'Seite 2 von 2', en: 'Page 2 of 2', pl: 'Strona 2 z 2' }
    for (const language of ['de', 'en', 'pl'] as const) {
      const { pages } = await render({ language, paragraphs })
      expect(pages).toHaveLength(2)
      expect(text(pages.slice(1))).toContain(numbers[language])
      expect(text(pages.slice(0, 1))).not.toContain(numbers[language].slice(0, 4) + ' 1')
    }
  })

  it('leaves neither the signature nor one line of a paragraph alone, wherever the page ends', async () => {
    for (let before = 1; before <= 24; before++) {
      const paragraphs = [
        ...times(before, (i) => `Absatz ${i}.`),
        ...times(3, () => praise),
        { text: praise.repeat(3) },
      ]
      const { pages } = await render({ paragraphs })
      const last = pages.at(-1) ?? []
      const body = last.slice(
        0,
        last.findIndex((line) => line.startsWith('Hamburg, den')),
      )
      const letterOnly = body.filter((line) => !line.startsWith('Nordlicht') && !line.startsWith('Seite'))
      expect(letterOnly.length, `after ${before} short paragraphs`).toBeGreaterThanOrEqual(2)
      expect(last.join()).toContain('Piotr Żółkiewski')
    }
  })

  it('does without lines, footer, signers and text', async () => {
    const bare = { company: 'Nordlicht', lines: [], footer: [] }
    const { pages } = await render({ letterhead: bare, signers: [], paragraphs: [{ text: ' ' }, { list: [] }] })
    expect(text(pages)).toBe('Nordlicht\nArbeitszeugnis\nHamburg, den 30. September 2026')
  })

  it('sets six pages, a page-long paragraph and many signers without losing the end', async () => {
    const { pages } = await render({ paragraphs: times(70, (i) => `${i}. ${praise}`) })
    expect(pages.length).toBeGreaterThanOrEqual(6)
    const endless = await render({ paragraphs: [{ text: `${praise.repeat(60)} Schlusswort` }] })
    expect(text(endless.pages)).toContain('Schlusswort')
    const signers = Array.from({ length: 60 }, (_, i) => ({ name: `Name ${i}`, role: '' }))
    expect(text((await render({ signers })).pages)).toContain('Name 59')
  })
})

describe('the format', () => {
  const formatted = (format: Partial<LetterFormat>, change: Partial<LetterDocument> = {}) =>
    render({ ...change, format: { ...defaultFormat, ...format } })
  const logoOf = (type: 'png' | 'jpeg', file: Buffer) => ({ type, base64: file.toString('base64') })
  const long = { paragraphs: times(12, () => praise) }

  it('is the usual one where none is named', async () => {
    const [named, unnamed] = await Promise.all([
      renderLetter({ ...reference, format: defaultFormat }),
      renderLetter(reference),
    ])
    expect(named.equals(unnamed)).toBe(true)
  })

  it('sets a letter in a sans typeface, and only in that', async () => {
    const { raw } = await formatted({ typeface: 'sans' })
    const names = [...raw.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name)
    expect(new Set(names)).toEqual(new Set(['SourceSans3-Regular', 'SourceSans3-SemiBold']))
  })

  it('changes size and margins', async () => {
    const lines = async (format: Partial<LetterFormat>) => (await formatted(format)).pages.flat().length
    const usual = await lines({})
    expect(await lines({ size_pt: 12 })).toBeGreaterThan(usual)
    expect(await lines({ margins_mm: { top: 60, bottom: 60, left: 60, right: 60 } })).toBeGreaterThan(usual + 5)
    expect((await formatted({ margins_mm: { top: 60, bottom: 60, left: 25, right: 25 } }, long)).pages).toHaveLength(3)
  })

  it('prints the letterhead in each place, and nothing for pre-printed paper', async () => {
    for (const letterhead of ['left', 'right', 'centre'] as const) {
      const all = text((await formatted({ letterhead })).pages)
      for (const part of ['Nordlicht Gebäudetechnik GmbH', 'Speicherstraße 14', 'HRB 118 402'])
        expect(all).toContain(part)
    }
    const bare = text((await formatted({ letterhead: 'none' })).pages)
    for (const part of ['Nordlicht', 'Speicherstraße', 'HRB']) expect(bare).not.toContain(part)
    expect((await formatted({ letterhead: 'none', letterhead_space_mm: 120 }, long)).pages).toHaveLength(2)
  })

  it('shows a logo with the name of the company as its text, still as PDF/A-2a', async () => {
    for (const logo of [logoOf('png', png(300, 100)), logoOf('jpeg', jpeg)])
      for (const letterhead of ['left', 'right', 'centre'] as const) {
        const { raw, pages } = await formatted({ logo, letterhead })
        expect(raw).toContain('/Subtype /Image')
        expect(raw).toMatch(/\/Alt (\(Nordlicht Geb|<FEFF)/)
        expect(raw).toContain('/S /Figure')
        expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>/)
        expect(text(pages)).toContain('Nordlicht Gebäudetechnik GmbH')
      }
    const { raw } = await formatted({ logo: logoOf('png', png(300, 100)), letterhead: 'none' })
    expect(raw).not.toContain('/Subtype /Image')
  })

  it('keeps a logo to the letter it belongs to', async () => {
    await formatted({ logo: logoOf('png', png(300, 100)) })
    expect((await render()).raw).not.toContain('/Subtype /Image')
  })

  it('puts signatures beside or below each other, with room for the hand', async () => {
    const one = async (format: Partial<LetterFormat>) => text((await formatted(format)).pages)
    expect(await one({ signatures: 'beside' })).toMatch(/Löwenstein Piotr/)
    expect(await one({ signatures: 'below' })).toMatch(/Löwenstein\nGeschäftsführerin\nPiotr/)
    const filled = { paragraphs: times(6, () => praise) }
    expect((await formatted({ signatures: 'below', signature_space_mm: 5 }, filled)).pages).toHaveLength(1)
    expect((await formatted({ signatures: 'below', signature_space_mm: 40 }, filled)).pages).toHaveLength(2)
  })

  it('leaves out page numbers', async () => {
    expect(text((await formatted({ show_page_numbers: false }, long)).pages)).not.toContain('Seite')
  })

  it('is refused beyond its limits, and with a bad logo, before anything is set', async () => {
    const margins_mm = { ...defaultFormat.margins_mm, left: 90 }
    for (const [format, problem] of [
      [{ size_pt: 9 }, { code: 'format_out_of_range', values: { field: 'size_pt', least: 10, most: 12 } }],
      [{ size_pt: Number.NaN }, { code: 'format_out_of_range' }],
      [{ margins_mm }, { values: { field: 'margins_mm.left' } }],
      [{ logo: logoOf('jpeg', cmykJpeg) }, { code: 'logo_cmyk' }],
      [{ logo: logoOf('png', jpeg) }, { code: 'logo_not_an_image' }],
      [{ logo: logoOf('png', Buffer.alloc(0)) }, { code: 'logo_empty' }],
      [{ logo: logoOf('png', png(20_000, 1)) }, { code: 'logo_too_many_pixels' }],
    ] as const)
      await expect(formatted(format)).rejects.toMatchObject(problem)
  })

  it('survives a picture whose inside is noise, or says that it is damaged', async () => {
    const noisy = Buffer.from(jpeg)
    noisy.fill(0xa5, jpeg.length - 20, jpeg.length - 2)
    const outcome = await renderLetter({
      ...reference,
      format: { ...defaultFormat, logo: logoOf('jpeg', noisy) },
    }).then(
      () => 'set',
      (error: { code?: string }) => error.code,
    )
    expect(['set', 'logo_damaged']).toContain(outcome)
  })
})

describe('hostile text', () => {
  const attacks = [
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.2.0": *',
    '#{ while true {} }',
    '#panic("x")',
    '#eval("1+1")',
    '"); #sys.inputs //',
    '= Heading _em_ *strong* `raw` $x^2$ <label> @ref https://example.org',
    '\\#set page(width: 1cm) \\u{41} /* comment */ // end',
    ')(\\) Tj ET endstream endobj %%EOF',
    '&amp;<script>alert(1)</script>',
  ]

  it('is printed as it was typed, in every field', async () => {
    for (const attack of attacks) {
      const printed = text(
        (await render({ paragraphs: [{ text: attack }, { list: [attack] }, { text: 'Ende.' }] })).pages,
      )
      expect(printed.split(attack)).toHaveLength(3)
    }
    const attack = '#read("/etc/passwd") *x*'
    const { pages } = await render({
      title: attack,
      heading: attack,
      place_and_date: attack,
      letterhead: { company: attack, lines: [attack], footer: [attack] },
      signers: [{ name: attack, role: attack }],
    })
    expect(text(pages).split(attack)).toHaveLength(8)
  })

  it('breaks words that are wider than the page', async () => {
    const { pages } = await render({ paragraphs: [{ text: 'x'.repeat(3000) }, { text: 'Ende.' }] })
    const lines = pages.flat().filter((line) => line.startsWith('xx'))
    expect(lines.length).toBeGreaterThan(30)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(100)
  })

  it('survives emoji, right-to-left text, control characters and half characters', async () => {
    const odd = 'a 😀 b שלום c \u202Eevil\u202C d \u0000\u0007 e\u0301 \uD800 \uE000 f\r\ng\u2028h'
    const printed = text((await render({ paragraphs: [{ text: odd }, { text: 'Ende.' }] })).pages)
    expect(printed).toContain('a ? b ???? c evil d  é ? ? f\ng\nh')
  })
})
