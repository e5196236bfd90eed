import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast, join, type Somebody } from '../../foundation/testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../foundation/testing/installation.ts'
import { writeXlsx } from '../../foundation/spreadsheet/write.ts'
import { somebody, stage } from './testing.ts'

let at: TestInstallation
let on: Awaited<ReturnType<typeof stage>>
beforeAll(async () => {
  at = await startTestInstallation()
  on = await stage(at, await cast(at))
})
afterAll(() => at.stop())

function form(bytes: Uint8Array | string, fields: Record<string, string> = {}) {
  const data = new FormData()
  for (const [key, value] of Object.entries(fields)) data.set(key, value)
  data.set('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), 'staff.csv')
  return { body: data }
}
const preview = (by: Somebody, ...sent: Parameters<typeof form>) =>
  by.request('POST', '/employees/imports/preview', form(...sent))
const send = (by: Somebody, ...sent: Parameters<typeof form>) => by.request('POST', '/employees/imports', form(...sent))
const total = async (by: Somebody) => (await by.request('GET', '/employees?count=true&limit=1')).body.total as number
const problems = (errors: { row: number; field: string; code: string }[]) =>
  errors.map(({ row, field, code }) => `${row} ${field} ${code}`)

const messy = [
  'Pers.-Nr.;Anrede;Nachname;Vorname;Geb.-Datum;Eintritt;Position;Standort;Abteilung;Art',
  '1;Herr;Größl;Jürgen;3.5.1985;01.02.2020;Meister;hafen;EINKAUF;Mitarbeiter',
  '2;Frau;;Änne;31.02.1990;1.3.19;Leiterin;Hafen;;Führungskraft',
  ';;;;;;;;;',
  '1;w;Öz;Elif;;01.01.2021;Azubi;Nirgends;;Astronaut',
  ';;Groß;Uwe;1970-01-01;15.01.2021;Fahrer;;;',
  ';;GROSS;Uwe;1970-01-01;15.01.2021;Fahrer;;;',
  ';;Groß;Uwe;01.01.1970;;Fahrer;;;',
].join('\r\n')

describe('the preview', () => {
  it('guesses the columns of a messy German file and says what is wrong in each row', async () => {
    const { north } = on
    const bytes = Buffer.from(messy, 'latin1')
    const first = await preview(north, bytes)
    expect(first).toMatchObject({ status: 200, body: { row_count: 6, file_token: expect.any(String) } })
    expect(first.body.mapping).toMatchObject({
      staff_number: 0,
      salutation: 1,
      last_name: 2,
      first_name: 3,
      born_on: 4,
      joined_on: 5,
      position: 6,
      site_id: 7,
      department_id: 8,
      kind: 9,
      left_on: null,
      company_id: null,
    })
    expect(first.body.sample[0]).toContain('Größl')
    expect(first.body).not.toHaveProperty('errors')
    const second = await preview(north, bytes, { mapping: JSON.stringify(first.body.mapping) })
    expect(problems(second.body.errors)).toEqual([
      '3 last_name required',
      '3 born_on impossible_date',
      '5 kind unknown_choice',
      '5 staff_number duplicate_in_file',
      '8 joined_on required',
      '8 last_name duplicate_in_file',
    ])
    expect(second.body.errors[3].message).toBe('The same person already stands in row 2.')
    expect(second.body).toMatchObject({
      error_count: 6,
      valid_rows: 3,
      new_units: { company: [], site: ['Nirgends'], department: [], unit: [] },
    })
    expect(second.body.rows[0]).toMatchObject({
      row: 2,
      values: {
        last_name: 'Größl',
        born_on: '1985-05-03',
        joined_on: '2020-02-01',
        kind: 'employee',
        salutation: 'male',
      },
    })
  })

  it('refuses what is no staff list, and mappings that lead nowhere', async () => {
    const { north, stranger } = on
    expect((await preview(north, '%PDF-1.7')).body.errors).toMatchObject([
      { field: 'file', code: 'spreadsheet_not_a_spreadsheet' },
    ])
    for (const mapping of ['{"last_name":99}', '{"password":0}', 'x', '[]7'])
      expect((await preview(north, messy, { mapping })).body.errors).toMatchObject([{ field: 'mapping' }])
    expect((await preview(stranger, messy)).status).toBe(403)
    const unmapped = await preview(north, messy, { mapping: '{"last_name":2}' })
    expect(problems(unmapped.body.errors.slice(0, 3))).toEqual([
      '1 first_name unmapped',
      '1 position unmapped',
      '1 joined_on unmapped',
    ])
    expect(unmapped.body.valid_rows).toBe(0)
  })
})

describe('an import', () => {
  it('takes nothing of a file in which something is wrong', async () => {
    const { north } = on
    const before = await total(north)
    const refused = await send(north, Buffer.from(messy, 'latin1'), { create_missing: 'true' })
    expect(refused).toMatchObject({ status: 400, body: { code: 'import_refused' } })
    expect(refused.body.errors[0]).toMatchObject({
      row: 3,
      field: 'last_name',
      code: 'required',
      message: expect.stringContaining('fill'),
    })
    expect(await total(north)).toBe(before)
    expect((await north.request('GET', '/sites')).body.items.map((site: { name: string }) => site.name)).not.toContain(
      'Nirgends',
    )
  })

  it('takes an XLSX file with typed dates, and creates missing places where that is wanted and allowed', async () => {
    const { north, colleague } = on
    const day = (iso: string) => new Date(`${iso}T00:00:00Z`)
    const bytes = await writeXlsx(
      ['Nazwisko', 'Imię', 'Data urodzenia', 'Data zatrudnienia', 'Stanowisko', 'Firma', 'Oddział', 'Płeć'],
      [
        ['Żak', 'Zofia', day('1990-02-01'), day('2021-04-01'), 'Inżynierka', 'NORDWERK GmbH', 'Łódź', 'kobieta'],
        ['Nowak', 'Jan', day('1988-12-31'), day('2020-01-01'), 'Kierowca', 'Nordwerk GmbH', 'łódź', 'pan'],
      ],
      'Lista',
    )
    expect(problems((await send(north, bytes)).body.errors)).toEqual([
      '2 site_id unknown_place',
      '3 site_id unknown_place',
    ])
    expect((await send(colleague, bytes, { create_missing: 'true' })).status).toBe(400)
    expect(await send(north, bytes, { create_missing: 'true' })).toMatchObject({ status: 201, body: { imported: 2 } })
    const { items } = (await north.request('GET', '/employees?search=zak')).body
    expect(items).toMatchObject([
      {
        last_name: 'Żak',
        salutation: 'female',
        born_on: '1990-02-01',
        joined_on: '2021-04-01',
        kind: 'employee',
        labels: { site_id: 'Łódź' },
      },
    ])
    const history = await north.request('GET', `/employees/${items[0].id}/history`)
    expect(history.body.items).toMatchObject([{ action: 'insert', by: 'Nora' }])
    expect(problems((await send(north, bytes)).body.errors)).toEqual([
      '2 last_name already_there',
      '3 last_name already_there',
    ])
  })

  it('is done once for one Idempotency-Key, and only with the file that was looked at', async () => {
    const { north } = on
    const file = 'Nachname,Vorname,Position,Eintritt\nEinmal,Ina,Kauffrau,2020-01-01\n'
    const { body } = await preview(north, file)
    const other = await send(north, messy, { file_token: body.file_token })
    expect(other.body.errors).toMatchObject([{ field: 'file', code: 'file_changed' }])
    const once = { ...form(file, { file_token: body.file_token }), headers: { 'idempotency-key': 'import-1234' } }
    const before = await total(north)
    for (const _ of [1, 2]) {
      const sent = { ...once, ...form(file, { file_token: body.file_token }) }
      expect((await north.request('POST', '/employees/imports', sent)).body).toEqual({ imported: 1 })
    }
    expect(await total(north)).toBe(before + 1)
  })

  it('creates nothing outside of the own row scope, and gives no personnel number twice', async () => {
    const { north, local, ours } = on
    await north.request('POST', '/employees', {
      body: somebody(ours.company_id, { staff_number: 'F-1', site_id: ours.forest }),
    })
    const file =
      'Personalnummer;Nachname;Vorname;Position;Eintritt;Standort\nF-1;Neu;Nils;Bote;1.1.2024;Hafen\n;Fern;Flo;Bote;1.1.2024;Wald\n;Ohne;Ort;Bote;1.1.2024;'
    const refused = await send(local, file, { create_missing: 'true' })
    expect(problems(refused.body.errors)).toEqual([
      '2 staff_number already_there',
      '3 site_id unknown_place',
      '3 site_id out_of_scope',
      '4 site_id out_of_scope',
    ])
    expect(
      (await send(local, 'Nachname;Vorname;Position;Eintritt;Standort\nNah;Nils;Bote;1.1.2024;Hafen')).body,
    ).toEqual({ imported: 1 })
  })

  it('is possible again with what was exported', async () => {
    const { north, south, ours, theirs } = on
    await north.request('POST', '/employees', {
      body: somebody(ours.company_id, {
        last_name: '-Strich',
        kind: 'working_student',
        salutation: 'neutral',
        born_on: '2000-02-29',
      }),
    })
    const csv = await north.request('GET', '/employees/export', { headers: { 'accept-language': 'de' } })
    const sent = await send(south, (csv.body as string).replaceAll('Nordwerk GmbH', 'Südwerk AG'), {
      create_missing: 'true',
    })
    expect(sent.body).toEqual({ imported: await total(north) })
    const { items } = (await south.request('GET', '/employees?search=strich')).body
    expect(items).toMatchObject([
      { last_name: '-Strich', kind: 'working_student', salutation: 'neutral', company_id: theirs.company_id },
    ])
  })

  it('takes 20,000 rows in one go', async () => {
    const { north } = on
    const person = await join(at, north.tenant_id, 'Ute', { employee: 'write' })
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `N${i};Vorname;Position ${i % 50};01.02.2020;${100_000 + i};Hafen;Einkauf`,
    )
    const file = ['Nachname;Vorname;Position;Eintritt;Personalnummer;Standort;Abteilung', ...rows].join('\n')
    expect(await send(person, file)).toMatchObject({ status: 201, body: { imported: 20_000 } })
    expect(problems((await send(person, file)).body.errors.slice(0, 1))).toEqual(['2 staff_number already_there'])
    const tooMany = await person.request('GET', '/employees/export?format=xlsx')
    expect(tooMany).toMatchObject({ status: 400, body: { code: 'export_too_large' } })
    expect((await person.request('GET', '/employees/export?search=100007')).body.trim().split('\r\n')).toHaveLength(2)
  }, 120_000)
})
