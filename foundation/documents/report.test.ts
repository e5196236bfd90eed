import { describe, expect, it } from 'vitest'
import { readPdf } from './pdf-reader.ts'
import { type Report, renderReport } from './report.ts'

const statement: Report = {
  language: 'pl',
  title: 'Oświadczenie o bezpieczeństwie',
  subtitle: 'Zażółć gęślą jaźń sp. z o.o.',
  issued_on: '2026-03-01',
  blocks: [
    { heading: 'Zakres', level: 1 },
    { paragraph: 'Oświadczenie dotyczy *tej* instalacji, #let x = 1, a nie oprogramowania.' },
    { list: ['kopie zapasowe', 'dzienniki'] },
    { heading: 'Obietnice', level: 2 },
    { table: { head: ['Numer', 'Stan'], rows: [['log-sealed', 'dotrzymana'], ['krótki']], widths: [1, 3] } },
  ],
}

const text = (pages: string[][]) => pages.flat().join('\n')

describe('a report', () => {
  it('is a tagged PDF/A-2a with title, language, headings, list and table', async () => {
    const { raw, pages } = readPdf(await renderReport(statement))
    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</)
    expect(raw).toContain('/Lang (pl-PL)')
    expect(raw).toContain('2026-03-01')
    for (const tag of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'TD']) expect(raw).toContain(`/S /${tag}\n`)
    expect(text(pages)).toContain('Zażółć gęślą jaźń sp. z o.o.')
    expect(text(pages)).toContain('Strona 1 z 1')
  })

  it('prints strings as they are, never as markup', async () => {
    const { pages } = readPdf(await renderReport(statement))
    expect(text(pages)).toContain('*tej* instalacji, #let x = 1')
  })

  it('repeats the head of a long table on each page, and takes what is empty', async () => {
    const rows = Array.from({ length: 120 }, (_, i) => [`row ${i}`, 'https://attest.example.com/a/long/address/of/one'])
    const blocks = [
      { list: [] },
      { paragraph: '' },
      { table: { head: [], rows: [] } },
      { table: { head: ['Name', 'Place'], rows } },
    ]
    const { pages } = readPdf(await renderReport({ ...statement, language: 'en', blocks }))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page.join('\n')).toContain('Place')
    expect(text(pages)).toContain('row 119')
  })

  it('has the same bytes for the same report', async () => {
    const [one, same] = await Promise.all([renderReport(statement), renderReport(structuredClone(statement))])
    expect(same.equals(one)).toBe(true)
  })

  it('refuses a date that is none', async () => {
    await expect(renderReport({ ...statement, issued_on: '2026-02-30' })).rejects.toMatchObject({
      code: 'date_invalid',
    })
  })
})
