import { afterAll, beforeAll, expect, it } from 'vitest'
import { cast } from '../../foundation/testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../foundation/testing/installation.ts'
import { stage } from './testing.ts'

let at: TestInstallation
let on: Awaited<ReturnType<typeof stage>>
beforeAll(async () => {
  at = await startTestInstallation()
  on = await stage(at, await cast(at))
  const field = { record: 'employee', label: 'Größe', kind: 'choice', choices: ['S', 'M'] }
  await on.north.request('POST', '/custom-fields', { body: field })
  await on.north.request('POST', '/job-profiles', { body: { name: 'Köchin', criteria: [] } })
})
afterAll(() => at.stop())

async function preview(file: Uint8Array, mapping?: object) {
  const form = new FormData()
  if (mapping) form.set('mapping', JSON.stringify(mapping))
  form.set('file', new Blob([new Uint8Array(file)]), 'list.csv')
  return (await on.north.request('POST', '/employees/imports/preview', { body: form })).body
}

/** As Excel on a German Windows saves it. */
const windows = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'latin1')
const utf8 = (...lines: string[]) => Buffer.from(lines.join('\n'))
const polish: Record<string, number> = { ę: 0xea, ł: 0xb3, Ł: 0xa3, Ż: 0xaf, ż: 0xbf }
const windows1250 = (...lines: string[]) =>
  Buffer.from([...lines.join('\r\n')].map((letter) => polish[letter] ?? letter.charCodeAt(0)))

type Row = Record<string, unknown>
const lists: [string, Uint8Array, Row[], string[]?][] = [
  [
    'of a payroll system, with a sum below',
    windows(
      'Personalnummer;Familienname;Vorname;Geburtsdatum;Geschlecht;Straße;Hausnummer;PLZ;Ort;Eintritt;Austritt;Tätigkeit',
      '00012;Müller;Jörg;03.05.1985;m;Lindenstr.;4a;20095;Köln;01.02.20;;Buchhalter',
      '00013;Größl;Änne;1.2.84;w;Weg;7;04347;Leipzig;1.3.24;31.12.9999;Ärztin',
      'Summe: 2;;;;;;;;;;;',
    ),
    [
      {
        staff_number: '00012',
        last_name: 'Müller',
        first_name: 'Jörg',
        born_on: '1985-05-03',
        salutation: 'male',
        street: 'Lindenstr. 4a',
        postal_code: '20095',
        city: 'Köln',
        joined_on: '2020-02-01',
        position: 'Buchhalter',
      },
      { last_name: 'Größl', born_on: '1984-02-01', joined_on: '2024-03-01', postal_code: '04347' },
    ],
  ],
  [
    'of an enterprise system: short headings, basic dates, zeros for none, title beside the form of address',
    windows(
      'BuKr.;PersNr.;Anr.;Nachname;Vorname;GebDatum;Eintr.;Austr.;Planstelle;Mitarbeiterkreis;BG',
      'Nordwerk GmbH;4711;Herr Dr.;Weiß;Uwe;19850503;20200201;99991231;Leiter;Angestellte;100,00',
      'Nordwerk GmbH;4712;Frau;Öz;Elif;19900101;20210101;00000000;Azubi;Auszubildende;62,50',
    ),
    [
      { company_id: 'Nordwerk GmbH', title: 'Dr.', salutation: 'male', joined_on: '2020-02-01', workload_percent: 100 },
      { kind: 'apprentice', workload_percent: 63 },
    ],
  ],
  [
    'with whole names, degrees and particles in one column',
    windows(
      'Lfd. Nr.;Name;Anrede;geb.;eingetreten am;Funktion',
      '1;"Müller, Dr. Anna";Fr.;3.5.85;1.2.20;Controllerin',
      '2;"Heide, Henrike von der";Frau;1.1.1970;1. März 2019;Vertrieb',
      '3;"Groß, Uwe";Hr.;12.12.1979;seit 1.4.2021;Fahrer',
    ),
    [
      { first_name: 'Anna', last_name: 'Müller', title: 'Dr.', salutation: 'female', joined_on: '2020-02-01' },
      { first_name: 'Henrike', last_name: 'von der Heide', joined_on: '2019-03-01' },
      { first_name: 'Uwe', last_name: 'Groß', salutation: 'male', joined_on: '2021-04-01' },
    ],
    ['Lfd. Nr.'],
  ],
  [
    'with titles above, remarks below, slashes in dates, and m/w/d',
    windows(
      'Personalliste Nordwerk GmbH;;;;;',
      'Stand: 01.02.2024;;;;;',
      ';;;;;',
      'P-Nr.;Mitarbeiter;m/w/d;Beginn;Ende;Position',
      '10;Frau Dr. Anna Müller;w;01/02/2020;;Ärztin',
      '11;Jan Kowalski;m;15/03/2021;unbefristet;Pfleger',
      '12;Kim Schäfer;d;15/03/2021;-;Pfleger',
      ';;;;;',
      'Gesamt;3;;;;',
      'Erstellt am 01.02.2024 von Eva;;;;;',
    ),
    [
      { staff_number: '10', first_name: 'Anna', last_name: 'Müller', title: 'Dr.', joined_on: '2020-02-01' },
      { first_name: 'Jan', last_name: 'Kowalski', salutation: 'male' },
      { first_name: 'Kim', last_name: 'Schäfer', salutation: 'neutral' },
    ],
  ],
  [
    'in Polish, in Windows-1250',
    windows1250(
      'Kod;Nazwisko;Imi\u0119;Data ur.;P\u0142e\u0107;Zatrudniony od;Zatrudniony do;Stanowisko;Etat'.replace(
        '\u0107',
        'c',
      ),
      '001;Łukaszewski;Grzegorz;1985-05-03;M;01.02.2020;;Mechanik;1/2',
      '002;Żak;Zofia;1990-01-01;K;1 lutego 2021;obecnie;Kierowniczka;pełny etat',
    ),
    [
      { staff_number: '001', last_name: 'Łukaszewski', salutation: 'male', workload_percent: 50 },
      { last_name: 'Żak', first_name: 'Zofia', salutation: 'female', joined_on: '2021-02-01', workload_percent: 100 },
    ],
  ],
  [
    'in Polish, tab separated in UTF-16, the family name first',
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(
        'Nazwisko i imię\tStanowisko\tData zatrudnienia\tE-mail\tPrzełożony\tWymiar etatu\nNowak Anna\tKsięgowa\t15 października 2021 r.\ta@b.pl\tJan Lis\t0,75\n',
        'utf16le',
      ),
    ]),
    [
      {
        first_name: 'Anna',
        last_name: 'Nowak',
        joined_on: '2021-10-15',
        email: 'a@b.pl',
        supervisor_name: 'Jan Lis',
        workload_percent: 75,
      },
    ],
  ],
  [
    'in English, American dates, last name first',
    utf8(
      'Employee #,"Last name, First name",Job Title,Hire Date,Termination Date,Location,Reporting to,Work Email,FTE',
      `17,"O'Neil, Mary Ann",Nurse,12/31/2019,,Hafen,"Ford, Tom",m@x.org,1`,
      '18,"van den Berg, Jan",Doctor,1/2/2020,2/28/2021,Wald,,j@x.org,0.8',
    ),
    [
      {
        staff_number: '17',
        first_name: 'Mary Ann',
        last_name: "O'Neil",
        joined_on: '2019-12-31',
        workload_percent: 100,
      },
      { first_name: 'Jan', last_name: 'van den Berg', joined_on: '2020-01-02', left_on: '2021-02-28', site_id: 'Wald' },
    ],
  ],
  [
    'with an address in one cell, a career, a job profile and an own field',
    utf8(
      'Mitarbeiter-Nr|Name, Vorname|Anschrift|Jobtitel|Im Unternehmen seit|Art|Vorgesetzte/r|E-Mail Vorgesetzte/r|Berufsbild|Größe|Werdegang|Weiterbildungen',
      '7|Brandt, Eva|Elbstraße 118, 22767 Hamburg|Leiterin|01.07.2015|leitende Angestellte|Dr. Sander|sander@nord.de|köchin|m|01.07.2015–12/2018: Personalreferentin|Ausbilderschein',
    ),
    [
      {
        first_name: 'Eva',
        last_name: 'Brandt',
        street: 'Elbstraße 118',
        postal_code: '22767',
        city: 'Hamburg',
        kind: 'manager',
        supervisor_name: 'Dr. Sander',
        supervisor_email: 'sander@nord.de',
        job_profile_id: 'köchin',
        'custom.groesse': 'M',
        trainings: 'Ausbilderschein',
        stations: '2015-07-01 – 2018-12-31: Personalreferentin',
      },
    ],
  ],
  [
    'in which headings promise other things than there are',
    utf8(
      'ID,Legal Name,Business Title,Original Hire Date,Manager,Status,Kind,A.',
      'W1,Anna Maria Smith,Engineer,01-Feb-2020,Tom Ford,Active,blue,Mrs',
      'W2,John Doe,Driver,15-Mar-2021,Tom Ford,Active,green,Mr',
    ),
    [
      {
        staff_number: 'W1',
        first_name: 'Anna Maria',
        last_name: 'Smith',
        salutation: 'female',
        joined_on: '2020-02-01',
      },
      { first_name: 'John', last_name: 'Doe', salutation: 'male', supervisor_name: 'Tom Ford' },
    ],
    ['Kind', 'Status'],
  ],
]

it.each(lists)('understands a list %s', async (_, file, rows, unused = []) => {
  const { columns, mapping } = await preview(file)
  const used = new Set(Object.values(mapping))
  expect(columns.filter((_name: string, index: number) => !used.has(index)).toSorted()).toEqual(unused)
  const checked = await preview(file, mapping)
  expect(checked.errors).toEqual([])
  expect(checked.row_count).toBe(rows.length)
  expect(checked.rows.map(({ values }: { values: Row }) => values)).toMatchObject(rows)
})
