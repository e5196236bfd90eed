import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statement } from '../../foundation/database/logins.ts'
import { cast, company, join, type Somebody } from '../../foundation/testing/cast.ts'
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
      '8 last_name duplicate_in_file',
      '8 joined_on required',
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
      expect((await north.request('POST', '/employees/imports', sent)).body).toMatchObject({ imported: 1 })
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
    ).toMatchObject({ imported: 1 })
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
    expect(sent.body).toMatchObject({ imported: await total(north) })
    const { items } = (await south.request('GET', '/employees?search=strich')).body
    expect(items).toMatchObject([
      { last_name: '-Strich', kind: 'working_student', salutation: 'neutral', company_id: theirs.company_id },
    ])
  })

  it.each(['csv', 'xlsx'])(
    'reads back each field of an export as %s, in each language',
    async (format) => {
      for (const language of ['en', 'de', 'pl']) {
        const tenantId = await company(at, `Mirror ${format} ${language}`)
        const by = await join(at, tenantId, 'Mia', 'administrator')
        const create = async (path: string, body: object) =>
          (await by.request('POST', path, { body })).body.id as string
        const company_id = await create('/companies', { name: 'Spiegel GmbH' })
        const job_profile_id = await create('/job-profiles', { name: 'Köchin', criteria: [] })
        for (const field of [
          { label: 'Kostenträger', kind: 'text' },
          { label: 'Seit', key: 'since', kind: 'date' },
          { label: 'Stunden', kind: 'number' },
          { label: 'Größe', kind: 'choice', choices: ['S', 'M'] },
        ])
          await create('/custom-fields', { record: 'employee', ...field })
        const person = somebody(company_id, {
          staff_number: '007',
          title: 'Dr.',
          born_on: '1980-01-31',
          born_in: 'Łódź',
          left_on: '2024-12-31',
          street: 'Weg 1',
          postal_code: '01234',
          city: 'Gera',
          email: 'a@example.com',
          workload_percent: 80,
          job_profile_id,
          supervisor_name: 'Öz, Elif',
          supervisor_email: 'elif@example.com',
          stations: [
            {
              position: 'Köchin',
              place: 'Werk Bonn',
              from: '2019-03-01',
              until: '2020-12-31',
              activities: 'A; B\nC: D',
            },
            { position: 'Leiterin: Küche', from: '2021-01-01' },
          ],
          authorities: [{ name: 'Prokura', from: '2022-01-01' }],
          interruptions: [
            { reason: 'parental_leave', from: '2020-01-01', until: '2020-06-30', is_mentioned: true },
            {
              reason: 'other',
              from: '2021-01-01',
              until: '2021-01-31',
              is_mentioned: false,
              wording: 'Reise um die Welt',
            },
          ],
          trainings: 'Erste Hilfe\nREFA',
          custom: { kostentraeger: 'KT-9', since: '2020-02-29', stunden: 37.5, groesse: 'M' },
        })
        const created = await by.request('POST', '/employees', { body: person })
        expect(created.status).toBe(201)
        await at.superuser.send(statement`update auth.account set language = ${language} where id = ${by.account_id}`)
        at.sessions.forget(by.account_id)
        const file = (await by.request('GET', `/employees/export?format=${format}`)).body as Uint8Array | string
        const unchanged = await send(by, file, { mode: 'update', unknown: 'refuse' })
        expect(unchanged.body).toEqual({ imported: 1, created: 0, changed: 0, unchanged: 1 })
        expect((await by.request('DELETE', `/employees/${created.body.id}`)).status).toBe(204)
        expect((await send(by, file)).body).toMatchObject({ created: 1 })
        const [{ id }] = (await by.request('GET', '/employees')).body.items
        expect((await by.request('GET', `/employees/${id}`)).body).toMatchObject(person)
      }
    },
    60_000,
  )

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

describe('an update', () => {
  const add = async (by: Somebody, company_id: string, staff_number: string, more: object = {}) =>
    (await by.request('POST', '/employees', { body: somebody(company_id, { staff_number, ...more }) })).body
  const update = { mode: 'update' }

  it('shows old and new for each row, and changes only what the file fills', async () => {
    const { north, ours } = on
    const stays = await add(north, ours.company_id, 'U-1', {
      city: 'Kiel',
      site_id: ours.harbour,
      workload_percent: 80,
    })
    const moves = await add(north, ours.company_id, 'U-2', { email: 'alt@example.com', site_id: ours.harbour })
    const file =
      'Firma;Personalnummer;Position;E-Mail;Ort;Standort;Etat\nNordwerk GmbH;U-1;Controllerin;;;;\nNordwerk GmbH;U-2;Leiterin;neu@example.com;Ulm;wald;50 %\nNordwerk GmbH;U-3;Bote;;;;'
    const { mapping } = (await preview(north, file)).body
    const shown = (await preview(north, file, { ...update, mapping: JSON.stringify(mapping) })).body
    expect(shown).toMatchObject({ created: 1, changed: 1, unchanged: 1 })
    expect(shown.rows.map(({ action }: { action: string }) => action)).toEqual(['leave', 'change', 'create'])
    expect(shown.rows[1].changes).toEqual([
      { field: 'site_id', before: 'Hafen', after: 'Wald' },
      { field: 'city', before: null, after: 'Ulm' },
      { field: 'email', before: 'alt@example.com', after: 'neu@example.com' },
      { field: 'position', before: 'Controllerin', after: 'Leiterin' },
      { field: 'workload_percent', before: null, after: 50 },
    ])
    expect(problems(shown.errors)).toEqual(['4 first_name required', '4 last_name required', '4 joined_on required'])
    const refused = (await preview(north, file, { ...update, unknown: 'refuse', mapping: JSON.stringify(mapping) }))
      .body
    expect(problems(refused.errors)).toEqual(['4 staff_number unknown_number'])
    const known = file.split('\n').slice(0, 3).join('\n')
    for (const changed of [1, 0])
      expect((await send(north, known, update)).body).toEqual({
        imported: 2,
        created: 0,
        changed,
        unchanged: 2 - changed,
      })
    const after = async ({ id }: { id: string }) => (await north.request('GET', `/employees/${id}`)).body
    expect(await after(stays)).toMatchObject({ version: 1, city: 'Kiel', workload_percent: 80 })
    expect(await after(moves)).toMatchObject({ version: 2, city: 'Ulm', last_name: 'Müller', site_id: ours.forest })
    const history = (await north.request('GET', `/employees/${moves.id}/history`)).body.items
    expect(history.map(({ action, by }: { action: string; by: string }) => [action, by])).toEqual([
      ['update', 'Nora'],
      ['insert', 'Nora'],
    ])
  })

  it('creates unknown people where it may and all is there, and takes all rows or none', async () => {
    const { north, ours } = on
    const { id } = await add(north, ours.company_id, 'U-10')
    const head = 'Firma;Personalnummer;Name;Eintritt;Position'
    const good = 'Nordwerk GmbH;U-11;Neu, Nina;1.1.2024;Botin'
    const wrong = await send(north, `${head}\nNordwerk GmbH;U-10;Neu, Anna;1.1.2024;Botin\n${good}\n${good}`, update)
    expect(problems(wrong.body.errors)).toEqual(['4 staff_number duplicate_in_file'])
    expect((await north.request('GET', `/employees/${id}`)).body).toMatchObject({ last_name: 'Müller', version: 1 })
    expect(problems((await send(north, `${head}\n${good}`, { ...update, unknown: 'refuse' })).body.errors)).toEqual([
      '2 staff_number unknown_number',
    ])
    expect((await send(north, `${head}\n${good}`, update)).body).toMatchObject({ created: 1, changed: 0 })
    expect(problems((await send(north, 'Firma;Name\nNordwerk GmbH;Neu, Nina', update)).body.errors)).toEqual([
      '1 staff_number unmapped',
    ])
    for (const fields of [
      { mode: 'delete', unknown: 'create' },
      { mode: 'update', unknown: 'guess' },
    ])
      expect((await send(north, `${head}\n${good}`, fields)).status).toBe(400)
  })

  it('keeps the rules and the own row scope', async () => {
    const { north, local, ours } = on
    const near = await add(north, ours.company_id, 'U-20', { site_id: ours.harbour })
    await add(north, ours.company_id, 'U-21', { site_id: ours.forest })
    const head = 'Firma;Personalnummer;Standort;Austritt;Werdegang'
    const career = '2018-01-01 – 2019-12-31: Azubi'
    const sent = `${head}\nNordwerk GmbH;U-20;;1.1.2018;${career}\nNordwerk GmbH;U-21;Hafen;;\nNordwerk GmbH;U-20;;;irgendwann`
    expect(problems((await send(local, sent, update)).body.errors)).toEqual([
      '2 left_on before_start',
      '2 stations outside_employment',
      '3 staff_number already_there',
      '4 staff_number duplicate_in_file',
      '4 stations career_line',
    ])
    expect((await send(local, `${head}\nNordwerk GmbH;U-20;;1.1.2030;`, update)).body).toMatchObject({ changed: 1 })
    expect((await north.request('GET', `/employees/${near.id}`)).body.left_on).toBe('2030-01-01')
  })

  it('changes 10,000 people in one go', async () => {
    const tenantId = await company(at, 'Large')
    const by = await join(at, tenantId, 'Lea', 'administrator')
    await by.request('POST', '/companies', { body: { name: 'Groß AG' } })
    const list = (position: string) =>
      [
        'Name;Vorname;Eintritt;Personalnummer;Position',
        ...Array.from({ length: 10_000 }, (_, i) => `N${i};Vorname;01.02.2020;${i};${position} ${i % 50}`),
      ].join('\n')
    expect((await send(by, list('Bote'))).body).toMatchObject({ created: 10_000 })
    expect((await send(by, list('Botin'), update)).body).toMatchObject({ created: 0, changed: 10_000 })
    expect((await send(by, list('Botin'), update)).body).toMatchObject({ changed: 0, unchanged: 10_000 })
  }, 120_000)
})
