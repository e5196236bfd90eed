import { crc32, deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell } from './cell.ts'
import type { SpreadsheetError } from './error.ts'
import { readSheet } from './read.ts'
import { readCells } from './worksheet.ts'
import { writeCsv, writeXlsx } from './write.ts'
import { unzipXml, zipDirectory } from './zip.ts'

const zone = process.env.TZ
beforeAll(() => {
  process.env.TZ = 'America/New_York'
})
afterAll(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

const utf8 = (text: string) => new TextEncoder().encode(text)
const code = (bytes: Uint8Array, sheet?: string) =>
  readSheet(bytes, sheet === undefined ? {} : { sheet }).then(
    () => 'no error',
    (error: SpreadsheetError) => error.code,
  )

/** An archive without compression. */
function zipStored(files: Map<string, Buffer>): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [path, content] of files) {
    const name = Buffer.from(path)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    parts.push(Buffer.from('PK\x03\x04'), common, name, content)
    central.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, tail, name)
    offset += 30 + name.length + content.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.size, 4)
  end.writeUInt16LE(files.size, 6)
  end.writeUInt32LE(
    central.reduce((sum, part) => sum + part.length, 0),
    8,
  )
  end.writeUInt32LE(offset, 12)
  return Uint8Array.from(Buffer.concat([...parts, ...central, Buffer.from('PK\x05\x06'), end]))
}

type Parts = { strings?: string[]; format?: string; from1904?: boolean }

/** A workbook as other programs write it: each sheet with the XML inside `sheetData`, `format` is cell style 1. */
function workbook(sheets: { name: string; xml: string; state?: string }[], parts: Parts = {}): Uint8Array {
  const { strings = [], format = '0', from1904 = false } = parts
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}"` : ''} r:id="r${at}"/>`,
  )
  const relations = sheets.map(
    (_, at) => `<Relationship Id="r${at}" Type="${types}/worksheet" Target="worksheets/s${at}.xml"/>`,
  )
  const custom = /^\d+$/.test(format) ? '' : `<numFmt numFmtId="164" formatCode="${format}"/>`
  const styles = `<numFmts>${custom}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="${custom ? 164 : format}"><alignment/></xf></cellXfs>`
  const texts: [string, string][] = [
    [
      'workbook.xml',
      `<workbook xmlns:r="${types}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`,
    ],
    ['_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`],
    ['sharedStrings.xml', `<sst>${strings.map((each) => `<si><t>${each}</t></si>`).join('')}</sst>`],
    ['styles.xml', `<styleSheet>${styles}</styleSheet>`],
    ...sheets.map(({ xml }, at): [string, string] => [
      `worksheets/s${at}.xml`,
      `<worksheet><sheetData>${xml}</sheetData></worksheet>`,
    ]),
  ]
  return zipStored(new Map(texts.map(([path, xml]) => [`xl/${path}`, Buffer.from(xml)])))
}

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
const oneSheet = (xml: string) => workbook([{ name: 'Staff', xml }])

/** One deflated entry whose directory may lie about its size. */
function forgedZip(path: string, content: Buffer, declared: number): Uint8Array {
  const packed = deflateRawSync(content)
  const bytes = Buffer.from(zipStored(new Map([[path, packed]])))
  const directory = bytes.indexOf('PK\x01\x02')
  bytes.writeUInt16LE(8, 8)
  bytes.writeUInt16LE(8, directory + 10)
  bytes.writeUInt32LE(declared, directory + 24)
  return bytes
}

describe('text files', () => {
  it.each<[string, string, string | undefined, string[], Cell[][]]>([
    [
      'semicolons',
      'a;b\n1;2,5\n3;4,5',
      ';',
      ['a', 'b'],
      [
        ['1', '2,5'],
        ['3', '4,5'],
      ],
    ],
    ['commas', 'a,b\r\n1,2', ',', ['a', 'b'], [['1', '2']]],
    ['tabs', 'a\tb\n\t2', '\t', ['a', 'b'], [[null, '2']]],
    ['pipes', 'a|b\n1|2', '|', ['a', 'b'], [['1', '2']]],
    ['old Mac line ends', 'a;b\r1;2\r', ';', ['a', 'b'], [['1', '2']]],
    [
      'mixed line ends',
      'a;b\r\n1;2\n3;4',
      ';',
      ['a', 'b'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'delimiters inside quotes',
      'name;city\n"a,b,c,d";"x,y"\n"e,f,g,h";z',
      ';',
      ['name', 'city'],
      [
        ['a,b,c,d', 'x,y'],
        ['e,f,g,h', 'z'],
      ],
    ],
    ['line breaks and quotes inside quotes', 'a;b\n"x\ny";"say ""hi"""', ';', ['a', 'b'], [['x\ny', 'say "hi"']]],
    ['quotes inside unquoted fields', 'a;b\n12" screen;2', ';', ['a', 'b'], [['12" screen', '2']]],
    ['blanks around quotes', 'a;b\n"x" ; "y"', ';', ['a', 'b'], [['x', 'y']]],
    ['the hint of Excel', 'sep=|\na|b;c;d\n1|2', '|', ['a', 'b;c;d'], [['1', '2']]],
    ['one column', 'e-mail\na@b.de\nb@c.pl', undefined, ['e-mail'], [['a@b.de'], ['b@c.pl']]],
    [
      'one column with few commas',
      'name\nA\nKowalski, Jan\nB\nC',
      undefined,
      ['name'],
      [['A'], ['Kowalski, Jan'], ['B'], ['C']],
    ],
    [
      'ragged rows',
      'a;b;c\n1\n1;2;3;4\n1;2',
      ';',
      ['a', 'b', 'c', 'D'],
      [
        ['1', null, null, null],
        ['1', '2', '3', '4'],
        ['1', '2', null, null],
      ],
    ],
    ['empty and double headings', ';name;NAME;\n1;2;3;4', ';', ['A', 'name', 'NAME (2)', 'D'], [['1', '2', '3', '4']]],
    [
      'empty rows: inner kept, trailing dropped',
      'a;b\n1;2\n;\n3;4\n;;;\n\n ; \n',
      ';',
      ['a', 'b'],
      [
        ['1', '2'],
        [null, null],
        ['3', '4'],
      ],
    ],
    ['empty trailing columns', 'a;b;;;\n1;2;;;', ';', ['a', 'b'], [['1', '2']]],
    ['headings only', 'a;b\n', ';', ['a', 'b'], []],
    ['an apostrophe before a formula', "a;b\n'=1+1;''=x", ';', ['a', 'b'], [['=1+1', "'=x"]]],
    [
      'headings named like properties',
      'constructor;__proto__;x\n1;2;3',
      ';',
      ['constructor', '__proto__', 'x'],
      [['1', '2', '3']],
    ],
  ])('reads %s', async (_, source, delimiter, columns, rows) => {
    const sheet = await readSheet(utf8(source))
    expect(sheet).toMatchObject({ columns, rows, encoding: 'utf-8' })
    expect(sheet.delimiter).toBe(delimiter)
  })

  it.each([
    ['empty lines', '\n\n;;\na;b;c\n1;2;3', 4],
    ['a title', 'Staff list 2024;;\n\na;b;c\n1;2;3', 3],
    ['nothing', 'a;b;c\n1;2;3', 1],
  ])('finds headings below %s', async (_, source, headerRow) => {
    expect(await readSheet(utf8(source))).toMatchObject({ columns: ['a', 'b', 'c'], header_row: headerRow })
  })

  const cities = 'Name;Ort\nJürgen;Łódź'
  it.each<[string, Uint8Array, string, Cell[]]>([
    ['UTF-8 with mark', utf8(`\ufeff${cities}`), 'utf-8', ['Jürgen', 'Łódź']],
    ['UTF-8 without mark', utf8(cities), 'utf-8', ['Jürgen', 'Łódź']],
    ['UTF-16LE with mark', Buffer.from(`\ufeff${cities}`, 'utf16le'), 'utf-16le', ['Jürgen', 'Łódź']],
    ['UTF-16LE without mark', Buffer.from(cities, 'utf16le'), 'utf-16le', ['Jürgen', 'Łódź']],
    ['UTF-16BE with mark', Buffer.from(`\ufeff${cities}`, 'utf16le').swap16(), 'utf-16be', ['Jürgen', 'Łódź']],
    ['Windows-1252', Buffer.from('Name;Ort\nJürgen;Köln 5 m²', 'latin1'), 'windows-1252', ['Jürgen', 'Köln 5 m²']],
    ['Windows-1250', Buffer.from('Name;Ort\nM\xfcller;\xa3\xf3d\x9f', 'latin1'), 'windows-1250', ['Müller', 'Łódź']],
  ])('decodes %s', async (_, bytes, encoding, row) => {
    expect(await readSheet(bytes)).toMatchObject({ encoding, columns: ['Name', 'Ort'], rows: [row] })
  })
})

describe('workbooks', () => {
  it('reads the first visible worksheet and names the visible ones', async () => {
    const sheets = [
      { name: 'Lists', xml: `<row r="1">${text('A1', 'secret')}</row>`, state: 'hidden' },
      { name: 'Staff &amp; more', xml: `<row r="1">${text('A1', 'Name')}</row><row r="2">${text('A2', 'Ada')}</row>` },
      { name: 'Sites', xml: `<row r="1">${text('A1', 'Site')}</row>` },
      { name: 'Codes', xml: '', state: 'veryHidden' },
    ]
    expect(await readSheet(workbook(sheets))).toEqual({
      columns: ['Name'],
      rows: [['Ada']],
      header_row: 1,
      sheet_names: ['Staff & more', 'Sites'],
    })
    expect(await readSheet(workbook(sheets), { sheet: 'Sites' })).toMatchObject({ columns: ['Site'], rows: [] })
    expect(await code(workbook(sheets), 'Lists')).toBe('unknown_sheet')
    expect(await code(workbook([{ name: 'x', xml: '', state: 'hidden' }]))).toBe('no_visible_sheet')
  })

  it('is not deterred by a huge hidden sheet or by formats down to the last row', async () => {
    const huge = `<row r="1048576">${text('XFD1048576', 'x')}</row>`
    const formatted = `<row r="1">${text('A1', 'Name')}<c r="XFD1" s="0"/></row><row r="2">${text('A2', 'Ada')}</row>
      <row r="1048576" s="1"><c r="A1048576" s="0"/><c r="XFD1048576" s="0"></c></row>`
    const bytes = workbook([
      { name: 'a', xml: huge, state: 'hidden' },
      { name: 'b', xml: formatted },
    ])
    expect(await readSheet(bytes)).toMatchObject({ columns: ['Name'], rows: [['Ada']] })
  })

  it('keeps failed formulas as text and reads results, rich texts and ISO dates without shift', async () => {
    const xml = `<row r="1">${text('A1', 'a')}${text('B1', 'b')}${text('C1', 'c')}${text('D1', 'd')}</row>
      <row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B2"><f>1+1</f><v>2</v></c>
      <c r="C2" t="d"><v>2024-02-01T00:00:00</v></c><c r="D2" t="str"><f>A9&amp;""</f><v></v></c></row>
      <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="s"><v>0</v></c>
      <c r="C3" t="inlineStr"><is><r><t>Łu</t></r><r><rPr><b/></rPr><t xml:space="preserve">cja </t></r><rPh><t>x</t></rPh></is></c>
      <c r="D3" t="str"><v><!-- y --><![CDATA[<z>]]></v></c></row>`
    expect((await readSheet(workbook([{ name: 's', xml }], { strings: ['_x0041_&lt;&#x142;'] }))).rows).toEqual([
      ['#DIV/0!', 2, new Date('2024-02-01T00:00:00Z'), null],
      [true, 'A<ł', 'Łucja ', '<z>'],
    ])
  })

  it('reads cells without addresses and names with prefixes', async () => {
    const xml = `<x:row><x:c t="str"><x:v>a</x:v></x:c><x:c t="str"><x:v>b</x:v></x:c></x:row>
      <x:row><x:c/><x:c><x:v>2</x:v></x:c></x:row><x:row r="4"><x:c r="B4"><x:v>4</x:v></x:c></x:row>`
    expect(await readSheet(oneSheet(xml))).toMatchObject({
      columns: ['a', 'b'],
      rows: [
        [null, 2],
        [null, null],
        [null, 4],
      ],
    })
  })

  const day = new Date('2024-02-01T00:00:00Z')
  it.each<[string, string, Cell]>([
    ['0', '45323', 45323],
    ['14', '45323', day],
    ['22', '45323.4375', new Date('2024-02-01T10:30:00Z')],
    ['22', '45323.10416666642', new Date('2024-02-01T02:30:00Z')],
    ['14', '1', new Date('1900-01-01T00:00:00Z')],
    ['14', '61', new Date('1900-03-01T00:00:00Z')],
    ['14', '2958465', new Date('9999-12-31T00:00:00Z')],
    ['14', '2958466', 2958466],
    ['14', '-1', -1],
    ['20', '0.354166666666667', '08:30:00'],
    ['46', '1.5', 1.5],
    ['dd.mm.yyyy', '45323', day],
    ['[$-415]d mmmm yyyy;@', '45323', day],
    ['yyyy&quot; r.&quot;', '45323', day],
    ['[h]:mm', '1.5', 1.5],
    ['0.00&quot; days&quot;', '1.5', 1.5],
    ['#,##0.00 [$zł-415];[Red]-#,##0.00', '1.5', 1.5],
    ['0\\h', '8', 8],
    ['General', '8', 8],
  ])('format %s shows %s as %s', async (format, value, expected) => {
    const xml = `<row r="1">${text('A1', 'a')}</row><row r="2"><c r="A2" s="1"><v>${value}</v></c></row>`
    expect((await readSheet(workbook([{ name: 's', xml }], { format }))).rows).toEqual([[expected]])
  })

  it('counts from 1904 where the workbook says so', async () => {
    const xml = `<row r="1">${text('A1', 'a')}</row><row r="2"><c r="A2" s="1"><v>43861</v></c></row>`
    expect((await readSheet(workbook([{ name: 's', xml }], { format: '14', from1904: true }))).rows).toEqual([[day]])
  })
})

describe('refusals', () => {
  const hostile: [string, string, () => Uint8Array | Promise<Uint8Array>][] = [
    ['no bytes', 'empty', () => new Uint8Array()],
    ['blank text', 'empty', () => utf8('\ufeff \r\n\t\n')],
    ['delimiters only', 'empty', () => utf8(';;;\n;;;\n')],
    ['an empty worksheet', 'empty', () => oneSheet('')],
    ['a PDF', 'not_a_spreadsheet', () => utf8('%PDF-1.7\n1 0 obj')],
    ['a PNG', 'not_a_spreadsheet', () => Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
    ['a JPEG', 'not_a_spreadsheet', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['a web page', 'not_a_spreadsheet', () => utf8('<html><table><tr><td>1</td></tr></table></html>')],
    ['binary rubbish', 'not_a_spreadsheet', () => Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)],
    ['control characters', 'not_a_spreadsheet', () => utf8('\x01\x02\x03;a\n'.repeat(50))],
    ['an empty archive', 'not_a_spreadsheet', () => zipStored(new Map())],
    ['a Word document', 'not_a_spreadsheet', () => zipStored(new Map([['word/document.xml', Buffer.from('<x/>')]]))],
    [
      'an OpenDocument sheet',
      'open_document',
      () =>
        zipStored(
          new Map([
            ['mimetype', Buffer.from('x')],
            ['content.xml', Buffer.from('<x/>')],
          ]),
        ),
    ],
    ['a binary workbook', 'old_excel', () => zipStored(new Map([['xl/workbook.bin', Buffer.from('x')]]))],
    [
      'Excel 97',
      'old_excel',
      () =>
        Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('Workbook', 'utf16le')]),
    ],
    [
      'a password',
      'encrypted',
      () =>
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(600),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
    ],
    [
      'Word 97',
      'not_a_spreadsheet',
      () =>
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(600),
          Buffer.from('WordDocument', 'utf16le'),
        ]),
    ],
    ['a file of 10 MB and a byte', 'too_large', () => new Uint8Array(10 * 1024 * 1024 + 1)],
    [
      'a declared zip bomb',
      'too_large',
      () => forgedZip('xl/workbook.xml', Buffer.alloc(101 * 1024 * 1024), 101 * 1024 * 1024),
    ],
    ['a zip bomb that lies', 'damaged', () => forgedZip('xl/workbook.xml', Buffer.alloc(101 * 1024 * 1024), 1000)],
    ['an entry smaller than declared', 'damaged', () => forgedZip('xl/workbook.xml', Buffer.from('<x/>'), 1000)],
    ['half a workbook', 'damaged', async () => (await writeXlsx(['a'], [['b']], 's')).slice(0, 900)],
    [
      'a workbook without worksheets',
      'no_visible_sheet',
      () => zipStored(new Map([['xl/workbook.xml', Buffer.from('<workbook/>')]])),
    ],
    ['broken XML', 'damaged', () => oneSheet('<row r="1"><c r="A1"><v>1</v')],
    ['a string that is not there', 'damaged', () => oneSheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')],
    ['tags that cross', 'damaged', () => oneSheet('<row r="1"><c r="A1"><v>1</v></row></c>')],
    ['two hundred levels', 'damaged', () => oneSheet('<a>'.repeat(200) + '</a>'.repeat(200))],
    [
      '20,000 rows below 60 empty lines',
      'too_many_rows',
      () => utf8(`${'\n'.repeat(60)}a;b\n${'1;2\n'.repeat(20_000)}`),
    ],
    ['a document type', 'damaged', () => oneSheet('<!DOCTYPE x [<!ENTITY a "aaaa">]><row r="1"/>')],
    ['a row far below', 'too_many_rows', () => oneSheet(`<row r="9999999">${text('A9999999', 'x')}</row>`)],
    ['a row beyond numbers', 'damaged', () => oneSheet(`<row r="9e99">${text('A1', 'x')}</row>`)],
    ['a row in other digits', 'damaged', () => oneSheet(`<row r="&#57;9999999">${text('A1', 'x')}</row>`)],
    ['a column far out', 'too_many_columns', () => oneSheet(`<row r="1">${text('XFD1', 'x')}</row>`)],
    ['a column beyond letters', 'damaged', () => oneSheet(`<row r="1">${text('ZZZZZZZ1', 'x')}</row>`)],
    [
      'formulas never calculated',
      'uncalculated_formulas',
      () => oneSheet('<row r="1"><c r="A1"><f>SUM(B1:B2)</f><v></v></c></row>'),
    ],
    [
      'formulas without result',
      'uncalculated_formulas',
      () => oneSheet('<row r="1"><c r="A1" t="str"><f>B1</f></c></row>'),
    ],
    ['an open quote', 'damaged', () => utf8('a;b\n1;"2\n3;4')],
    ['an odd UTF-16 byte', 'damaged', () => Buffer.from([0xff, 0xfe, 0x41, 0, 0x41])],
    ['20,001 rows of text', 'too_many_rows', () => utf8(`a;b\n${'1;2\n'.repeat(20_001)}`)],
    [
      '20,001 rows of a workbook',
      'too_many_rows',
      () =>
        writeXlsx(
          ['a'],
          Array.from({ length: 20_001 }, () => [1]),
          's',
        ),
    ],
    ['201 columns', 'too_many_columns', () => utf8(`${Array.from({ length: 201 }, (_, at) => `c${at}`).join(';')}\n1`)],
  ]
  it.each(hostile)('%s: %s', async (_, expected, make) => {
    expect(await code(await make())).toBe(expected)
  })

  it('stops inflating where a declared size ends', async () => {
    const bomb = forgedZip('xl/workbook.xml', Buffer.alloc(5_000_000), 1000)
    await expect(readSheet(bomb)).rejects.toMatchObject({ code: 'damaged', cause: { code: 'ERR_BUFFER_TOO_LARGE' } })
  })

  it('refuses a far column before making room for it', () => {
    const workbook = { strings: [], dateStyles: [], from1904: false }
    expect(() => readCells('<row><c r="XFD1"><v>1</v></c></row>', workbook)).toThrow('too_many_columns')
  })

  it('takes 20,000 rows', async () => {
    expect((await readSheet(utf8(`a;b\n${'1;2\n'.repeat(20_000)}`))).rows).toHaveLength(20_000)
  })

  const row = (inside: string) => oneSheet(`<row r="1">${inside}</row>`)
  it.each([
    ['blanks after a formula', () => row(`<c r="A1"><f>x</f>${' '.repeat(5_000_000)}</c>`)],
    ['one tag of repeated attributes', () => row(`<c r="A1" ${'t="d" '.repeat(800_000)}><v>1</v></c>`)],
    ['one tag that never ends', () => row(`<c r="A1" ${'x'.repeat(5_000_000)}`)],
    ['one text of 5 MB', () => row(`<c r="A1" t="str"><v>${'x'.repeat(5_000_000)}</v></c>`)],
    ['comments that never end', () => row('<!-- '.repeat(1_000_000))],
    ['a million levels', () => row('<a>'.repeat(1_000_000))],
    ['a line of 3 MB', () => utf8(`${';'.repeat(3_000_000)}x`)],
    ['quotes only', () => utf8('"'.repeat(9_000_000))],
    ['blanks only, then one letter', () => utf8(`${' \n'.repeat(4_500_000)}x`)],
  ])('refuses soon: %s', { timeout: 10_000 }, async (_, make) => {
    expect(await code(make())).not.toBe('no error')
  })

  it('never throws anything but SpreadsheetError, whatever byte of a workbook is broken', {
    timeout: 60_000,
  }, async () => {
    const whole = await writeXlsx(['Name', 'Born'], [['Ada', new Date('1990-05-01')]], 's')
    const names = new Set<string>()
    for (let at = 0; at < whole.length; at += 7) {
      const broken = Uint8Array.from(whole)
      broken[at] = broken[at]! ^ 0xff
      await readSheet(broken).catch((error: Error) => names.add(error.name))
    }
    expect([...names]).toEqual(['SpreadsheetError'])
  })
})

describe('what was written is read again', () => {
  const columns = ['Name', '=Salary', 'Born', 'Active', 'Note']
  const rows: Cell[][] = [
    ['Żółć Ądam', -12.5, new Date('1990-05-01T00:00:00Z'), true, "=cmd|'/c calc'!A1"],
    ['Müller; "Jo", geb. O\'Neill', 0, new Date('2024-02-29T13:45:10Z'), false, '+48 600 100 200'],
    ['constructor', null, null, null, '__proto__'],
    [' padded ', 1e15, new Date('9999-12-31T00:00:00Z'), true, '@x\nline two\ttab'],
    ['_x0041_ <b>&amp;</b>', 0.1, new Date('1900-03-01T00:00:00Z'), false, "'-quoted"],
    ['👩‍🔧 𝒳', -1, null, true, "'plain"],
  ]

  it('as a workbook', async () => {
    expect(await readSheet(await writeXlsx(columns, rows, 'Staff'))).toEqual({
      columns,
      rows,
      header_row: 1,
      sheet_names: ['Staff'],
    })
  })

  it.each([',', ';', '\t', '|'] as const)('as text with %j', async (delimiter) => {
    const decimal = (value: Cell) => (delimiter === ';' ? String(value).replace('.', ',') : String(value))
    const asText = (cell: Cell) => {
      if (cell instanceof Date)
        return cell.toISOString().replace('T00:00:00.000Z', '').replace('T', ' ').replace('.000Z', '')
      return cell === null || typeof cell === 'string' ? cell : decimal(cell)
    }
    const sheet = await readSheet(writeCsv(columns, rows, delimiter))
    expect(sheet).toEqual({
      columns: columns.map((name) => name),
      rows: rows.map((row) => row.map(asText)),
      header_row: 1,
      encoding: 'utf-8',
      delimiter,
    })
  })

  it('with 20,000 rows of 8 columns, each value in its place', { timeout: 60_000 }, async () => {
    const many = Array.from({ length: 20_000 }, (_, row) =>
      Array.from({ length: 8 }, (_, column) => (column % 3 ? `Wert ${row}/${column} <ä>` : row * column)),
    )
    const names = Array.from({ length: 8 }, (_, column) => `Column ${column}`)
    expect((await readSheet(await writeXlsx(names, many, 's'))).rows).toEqual(many)
    expect((await readSheet(writeCsv(names, many))).rows).toEqual(many.map((row) => row.map(String)))
  })

  it('in an archive whose entries are what the directory declares', async () => {
    const bytes = await writeXlsx(columns, rows, 'Staff')
    const files = await unzipXml(bytes, zipDirectory(bytes), 1_000_000)
    expect(files.get('xl/workbook.xml')?.toString()).toContain('name="Staff"')
  })
})
