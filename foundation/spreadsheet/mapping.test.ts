import { describe, expect, it } from 'vitest'
import { guessMapping } from './mapping.ts'

const fields = [
  { key: 'number', names: ['Personalnummer', 'employee number', 'numer pracownika'] },
  { key: 'first_name', names: ['Vorname', 'first name', 'imię'] },
  { key: 'last_name', names: ['Nachname', 'Name', 'last name', 'surname', 'nazwisko'] },
  { key: 'email', names: ['E-Mail', 'mail', 'e-mail address'] },
  { key: 'born_on', names: ['Geburtsdatum', 'date of birth', 'data urodzenia'] },
  { key: 'joined_on', names: ['Eintrittsdatum', 'entry date', 'data zatrudnienia'] },
  { key: 'street', names: ['Straße', 'street', 'ulica'] },
] as const

describe('guessMapping', () => {
  it.each<[string, string[], (number | null)[]]>([
    [
      'German',
      ['Personalnummer', 'Nachname', 'Vorname', 'E-Mail', 'Geburtsdatum', 'Eintrittsdatum', 'Straße'],
      [0, 2, 1, 3, 4, 5, 6],
    ],
    [
      'German, spelled otherwise',
      ['Pers.-Nr.', 'NAME', 'vorname*', 'Email', 'Geb.-Datum', 'Eintritts-Datum', 'Strasse'],
      [null, 2, 1, 3, 4, 5, 6],
    ],
    [
      'Polish',
      ['Nazwisko', 'Imie', 'Numer pracownika', 'e-mail', 'Data urodzenia', 'Data zatrudnienia', 'ul.'],
      [2, 1, 0, 3, 4, 5, 6],
    ],
    [
      'English, words turned',
      ['Name, last', 'Name, first', 'Employee No.', 'Mail', 'Birth date', 'Entry date (HR)', 'Street'],
      [2, 1, 0, 3, 4, 5, 6],
    ],
    ['keys', ['born_on', 'last_name', 'first_name'], [null, 2, 1, null, 0, null, null]],
    ['nothing alike', ['A', 'B', 'Date', 'Company name', 'Number of keys'], [null, null, null, null, null, null, null]],
    ['no columns', [], [null, null, null, null, null, null, null]],
    [
      'more words around',
      ['Datum der Geburt', 'Employee number SAP', 'Private e-mail address'],
      [1, null, null, 2, null, null, null],
    ],
  ])('%s', (_, columns, expected) => {
    expect(Object.values(guessMapping(columns, fields))).toEqual(expected)
  })

  it('uses no column twice: the nearer field takes it, of equals the earlier', () => {
    const two = [
      { key: 'name', names: ['last name given'] },
      { key: 'surname', names: ['last name'] },
    ]
    expect(guessMapping(['Last Name'], two)).toEqual({ name: null, surname: 0 })
    expect(
      guessMapping(
        ['Site', 'Site (2)'],
        [
          { key: 'a', names: ['Site'] },
          { key: 'b', names: ['site'] },
        ],
      ),
    ).toEqual({ a: 0, b: 1 })
  })

  it('is not confused by headings that are properties of objects', () => {
    expect(guessMapping(['constructor', '__proto__', 'toString'], fields)).toEqual(guessMapping([], fields))
  })

  it('answers soon for 200 long headings', () => {
    const columns = Array.from({ length: 200 }, (_, at) => `${'('.repeat(190)}${at}`)
    expect(Object.values(guessMapping(columns, fields))).toEqual(fields.map(() => null))
  })
})
