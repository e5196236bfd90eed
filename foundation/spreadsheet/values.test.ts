import { describe, expect, it } from 'vitest'
import type { Cell } from './cell.ts'
import { type DateOptions, parseDate } from './date.ts'
import { parseChoice, parseEmail, parseFlag, parseInteger, parseText, type ValueProblem } from './values.ts'

const problem = (code: ValueProblem) => ({ problem: code })

describe('parseDate', () => {
  it.each<[Cell, string | null]>([
    [null, null],
    ['  ', null],
    ['2024-02-01', '2024-02-01'],
    ['2024-2-1', '2024-02-01'],
    ['2024/02/01', '2024-02-01'],
    ['20240201', '2024-02-01'],
    [20240201, '2024-02-01'],
    ['2024-02-01T00:00:00', '2024-02-01'],
    ['2024-02-01 23:59:59.999', '2024-02-01'],
    ['2024-02-01T00:00:00.000Z', '2024-02-01'],
    ['2024-02-01T00:00:00+02:00', '2024-02-01'],
    ['1.2.2024', '2024-02-01'],
    [' 01. 02. 2024 ', '2024-02-01'],
    ['01.02.2024 r.', '2024-02-01'],
    ['01.02.2024 08:30', '2024-02-01'],
    ['01.02.24', '2024-02-01'],
    ['01.02.49', '2049-02-01'],
    ['01.02.50', '1950-02-01'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.00', '2000-02-29'],
    ['31.12.9999', '9999-12-31'],
    ['13/1/2024', '2024-01-13'],
    ['1/13/2024', '2024-01-13'],
    ['2/2/2024', '2024-02-02'],
    [45323, '2024-02-01'],
    [45323.99, '2024-02-01'],
    ['45323', '2024-02-01'],
    [2958465, '9999-12-31'],
    [new Date('2024-02-01T00:00:00Z'), '2024-02-01'],
    [new Date('2024-02-01T23:30:00Z'), '2024-02-01'],
  ])('reads %j as %s', (cell, value) => {
    expect(parseDate(cell)).toEqual({ value })
  })

  it.each<[Cell, ValueProblem]>([
    ['31.02.2024', 'impossible_date'],
    ['29.02.2023', 'impossible_date'],
    ['29.02.1900', 'impossible_date'],
    ['00.01.2024', 'impossible_date'],
    ['2024-13-01', 'impossible_date'],
    ['13/13/2024', 'impossible_date'],
    ['20241301', 'impossible_date'],
    ['1/2/2024', 'ambiguous_date'],
    ['01-02-24', 'ambiguous_date'],
    ['2024-01-31T23:00:00.000Z', 'ambiguous_date'],
    ['01.02.0024', 'out_of_range'],
    ['31.12.1899', 'out_of_range'],
    [new Date('1850-01-01'), 'out_of_range'],
    [new Date(Number.NaN), 'not_a_date'],
    [2024, 'not_a_date'],
    [-45323, 'not_a_date'],
    [Number.NaN, 'not_a_date'],
    [Number.POSITIVE_INFINITY, 'not_a_date'],
    [true, 'not_a_date'],
    ['soon', 'not_a_date'],
    ['1.2.024', 'not_a_date'],
    ['2024', 'not_a_date'],
    ['2024-02/01', 'not_a_date'],
    ['01.02.2024 25:00', 'not_a_date'],
    [`1${' '.repeat(1_000_000)}x`, 'not_a_date'],
    ['#N/A', 'formula_error'],
  ])('refuses %j: %s', (cell, code) => {
    expect(parseDate(cell)).toEqual(problem(code))
  })

  it.each<[Cell, DateOptions, object]>([
    ['1/2/2024', { order: 'dmy' }, { value: '2024-02-01' }],
    ['1/2/2024', { order: 'mdy' }, { value: '2024-01-02' }],
    ['1/13/2024', { order: 'dmy' }, problem('impossible_date')],
    ['01.02.45', { lastYear: 2024 }, { value: '1945-02-01' }],
    ['01.02.24', { lastYear: 2024 }, { value: '2024-02-01' }],
    ['01.02.25', { lastYear: 2024 }, { value: '1925-02-01' }],
  ])('reads %j with %j', (cell, options, expected) => {
    expect(parseDate(cell, options)).toEqual(expected)
  })
})

describe('parseText', () => {
  it.each<[Cell, boolean, string | null]>([
    [null, false, null],
    [' \u00a0\u200b ', false, null],
    ['  Ada  ', false, 'Ada'],
    ['Zo\u0308e', false, 'Zöe'],
    ['a\u0000b\u0007c\u009f', false, 'abc'],
    ['evil\u202etxt.exe', false, 'eviltxt.exe'],
    ['half \ud800 pair', false, 'half  pair'],
    ['one\r\ntwo\tthree', false, 'one two three'],
    [' one \r\n\r\n two ', true, 'one\n\ntwo'],
    [4711, false, '4711'],
    [0.1 + 0.2, false, '0.3'],
    [-0, false, '0'],
    [true, false, 'true'],
    [new Date('2024-02-01T00:00:00Z'), false, '2024-02-01'],
    ['#Team', false, '#Team'],
    ['👩‍🔧', false, '👩‍🔧'],
  ])('cleans %j', (cell, multiline, value) => {
    expect(parseText(cell, 20, multiline)).toEqual({ value })
  })

  it('counts code points after cleaning', () => {
    expect(parseText('  𝒳𝒳𝒳  ', 3)).toEqual({ value: '𝒳𝒳𝒳' })
    expect(parseText('𝒳𝒳𝒳x', 3)).toEqual(problem('too_long'))
  })

  it.each(['#N/A', '#REF!', '#DIV/0!', '#WERT!', ' #NV ', '#ARG!'])('refuses %s', (cell) => {
    expect(parseText(cell, 20)).toEqual(problem('formula_error'))
  })
})

describe('parseEmail', () => {
  it.each([
    ['ada@example.org', 'ada@example.org'],
    [' Ada.L+x@EXAMPLE.org ', 'Ada.L+x@example.org'],
    ['mailto:ada@example.org', 'ada@example.org'],
    ["o'neill@sub.example.co.uk", "o'neill@sub.example.co.uk"],
    ['info@köln.de', 'info@xn--kln-sna.de'],
  ])('takes %s', (cell, value) => {
    expect(parseEmail(cell)).toEqual({ value })
  })

  it.each([
    'ada',
    '@example.org',
    'ada@',
    'ada@localhost',
    'ada@@example.org',
    'a da@example.org',
    '.ada@example.org',
    'a..b@example.org',
    'ada.@example.org',
    'ada@-example.org',
    'ada@example-.org',
    'ada@example..org',
    'ada@1.2.3.4',
    'ada@[127.0.0.1]',
    'a@b.de, c@d.de',
    'a@b.de\nBcc: c@d.de',
    'Ada <ada@example.org>',
    'ądam@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(64)}.org`,
    `a@${'b.'.repeat(130)}org`,
  ])('refuses %j', (cell) => {
    expect(parseEmail(cell)).toEqual(problem('not_an_email'))
  })
})

describe('parseChoice', () => {
  const sex = {
    female: ['weiblich', 'w', 'f', 'Frau', 'kobieta', 'k'],
    male: ['männlich', 'm', 'Herr', 'mężczyzna'],
    diverse: ['divers', 'd', 'd/x'],
  }
  it.each<[Cell, string | null]>([
    ['female', 'female'],
    ['FRAU', 'female'],
    [' W. ', 'female'],
    ['Kobieta', 'female'],
    ['mannlich', 'male'],
    ['MAENNLICH', 'male'],
    ['ma\u0308nnlich', 'male'],
    ['mezczyzna', 'male'],
    ['D / X', 'diverse'],
    [null, null],
  ])('reads %j as %s', (cell, value) => {
    expect(parseChoice(cell, sex)).toEqual({ value })
  })

  it.each(['x', 'constructor', '__proto__', 'fem', '-', 'w m'])('refuses %s', (cell) => {
    expect(parseChoice(cell, sex)).toEqual(problem('unknown_choice'))
  })

  it('refuses what names two options, and tells signs apart', () => {
    expect(parseChoice('m', { male: ['m'], married: ['M'] })).toEqual(problem('ambiguous_choice'))
    expect(parseChoice('+', { plus: ['+'], minus: ['-'] })).toEqual({ value: 'plus' })
  })
})

describe('parseInteger', () => {
  it.each<[Cell, number | null]>([
    [null, null],
    [42, 42],
    [-0, 0],
    ['42', 42],
    ['007', 7],
    ['+5', 5],
    ['-5', -5],
    ['−5', -5],
    ['12,0', 12],
    ['12.00', 12],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1’234’567', 1234567],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['12345', 12345],
  ])('reads %j as %s', (cell, value) => {
    expect(parseInteger(cell)).toEqual({ value })
  })

  it.each<[Cell, ValueProblem]>([
    ['1.234', 'ambiguous_number'],
    ['1,234', 'ambiguous_number'],
    ['1.5', 'not_an_integer'],
    [1.5, 'not_an_integer'],
    ['1.23.456', 'not_an_integer'],
    ['1.234,567', 'not_an_integer'],
    ['1 2', 'not_an_integer'],
    ['1e3', 'not_an_integer'],
    ['0x10', 'not_an_integer'],
    ['12 h', 'not_an_integer'],
    ['٣', 'not_an_integer'],
    [Number.NaN, 'not_an_integer'],
    [1e21, 'out_of_range'],
    ['9007199254740993', 'out_of_range'],
    [new Date(), 'not_an_integer'],
    ['#REF!', 'formula_error'],
  ])('refuses %j: %s', (cell, code) => {
    expect(parseInteger(cell)).toEqual(problem(code))
  })
})

describe('parseFlag', () => {
  it.each<[Cell, boolean | null]>([
    [null, null],
    ['', null],
    [true, true],
    [false, false],
    [1, true],
    [0, false],
    ['Ja', true],
    ['j', true],
    ['X', true],
    ['✓', true],
    ['WAHR', true],
    ['tak', true],
    ['PRAWDA', true],
    ['yes', true],
    ['nein', false],
    ['N', false],
    ['No', false],
    ['nie', false],
    ['FAŁSZ', false],
    ['0', false],
  ])('reads %j as %s', (cell, value) => {
    expect(parseFlag(cell)).toEqual({ value })
  })

  it.each<[Cell, ValueProblem]>([
    [2, 'not_yes_or_no'],
    ['maybe', 'not_yes_or_no'],
    ['-', 'not_yes_or_no'],
    [new Date(0), 'not_yes_or_no'],
    ['#N/A', 'formula_error'],
  ])('refuses %j: %s', (cell, code) => {
    expect(parseFlag(cell)).toEqual(problem(code))
  })
})
