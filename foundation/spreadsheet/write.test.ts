import { describe, expect, it } from 'vitest'
import type { Cell } from './cell.ts'
import { writeCsv, writeXlsx } from './write.ts'
import { unzipXml, zipDirectory } from './zip.ts'

const csv = (cell: Cell, delimiter?: ',' | ';') => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(['a'], [[cell]], delimiter))
  return text.slice('\ufeffa\r\n'.length, -2)
}

async function parts(columns: string[], rows: Cell[][], name = 'Staff') {
  const bytes = await writeXlsx(columns, rows, name)
  const files = await unzipXml(bytes, zipDirectory(bytes), 10_000_000)
  return (path: string) => files.get(`xl/${path}.xml`)?.toString() ?? ''
}

describe('writeCsv', () => {
  it('is RFC 4180 with a byte order mark', () => {
    const bytes = writeCsv(
      ['Name', 'Ort'],
      [
        ['Müller; "Jo"', 'Łódź'],
        ['a\nb', null],
      ],
    )
    expect(Buffer.from(bytes).toString()).toBe('\ufeffName,Ort\r\n"Müller; ""Jo""",Łódź\r\n"a\nb",\r\n')
  })

  it.each<[Cell, string]>([
    ['=1+1', "'=1+1"],
    ['+cmd|x', '"\'+cmd|x"'],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', '"\'\t=1"'],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
    ['＝1+1', "'＝1+1"],
    ['\u0000=1+1', "'=1+1"],
    ["'=1", "''=1"],
    ['=1,2";"', '"\'=1,2"";"""'],
    ['+48 600 100 200', "'+48 600 100 200"],
    ['-5', '-5'],
    ['+5,25', '"+5,25"'],
    [-5.5, '-5.5'],
    [Number.NaN, ''],
    ['a=b', 'a=b'],
    ["O'Neill", "O'Neill"],
    [' x ', '" x "'],
    [true, 'true'],
    [null, ''],
    [new Date('2024-02-01T00:00:00Z'), '2024-02-01'],
    [new Date('2024-02-01T08:30:00Z'), '2024-02-01 08:30:00'],
    [new Date(Number.NaN), ''],
  ])('writes %j as %j', (cell, expected) => {
    expect(csv(cell)).toBe(expected)
  })

  it('defuses headings, and pairs the semicolon with the decimal comma', () => {
    expect(Buffer.from(writeCsv(['=x'], [])).toString()).toBe("\ufeff'=x\r\n")
    expect(csv(1.5, ';')).toBe('"1,5"')
    expect(csv('1.5', ';')).toBe('1.5')
  })
})

describe('writeXlsx', () => {
  it('freezes and embolds the headings and sets widths', async () => {
    const part = await parts(['Name', 'x'], [['a'.repeat(30), 'y'.repeat(500)]])
    const sheet = part('worksheets/sheet1')
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(sheet).toMatch(/<col min="1" max="1" width="32"/)
    expect(sheet).toMatch(/<col min="2" max="2" width="60"/)
    expect(part('styles')).toContain('<b/>')
  })

  it('never writes a formula, and types numbers, flags and dates', async () => {
    const sheet = (await parts(['a'], [['=1+1'], [-2.5], [true], [new Date('2024-02-01T00:00:00Z')], [Number.NaN]]))(
      'worksheets/sheet1',
    )
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('<v>-2.5</v>')
    expect(sheet).toMatch(/t="b"><v>1<\/v>/)
    expect(sheet).toContain('<v>45323</v>')
    expect(sheet).not.toContain('NaN')
  })

  it('writes dates before March 1900 as text', async () => {
    const strings = (await parts(['a'], [[new Date('1899-12-31T00:00:00Z')], [new Date('1900-02-28T00:00:00Z')]]))(
      'sharedStrings',
    )
    expect(strings).toContain('>1899-12-31<')
    expect(strings).toContain('>1900-02-28<')
  })

  it('cuts texts at the limit of Excel and says so', async () => {
    const strings = (await parts(['a'], [['x'.repeat(32_767)], ['y'.repeat(32_768)]]))('sharedStrings')
    expect(strings).toContain(`>${'x'.repeat(32_767)}<`)
    expect(strings).toContain(`>${'y'.repeat(32_766)}…<`)
  })

  it.each([
    ['Staff: [2024] / *all*?', 'Staff 2024 all'],
    ['x'.repeat(40), 'x'.repeat(31)],
    ["'quoted'", 'quoted'],
    ['', 'Sheet1'],
    ['History', 'Sheet1'],
    ['A & <B>', 'A &amp; &lt;B'],
  ])('names the sheet %j %j', async (name, expected) => {
    expect((await parts(['a'], [], name))('workbook')).toContain(`name="${expected}`)
  })
})
