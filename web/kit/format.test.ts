import { expect, test } from 'vitest'
import { makeFormat } from './format.ts'

const moment = '2026-03-01T23:30:00Z'

test('writes days without shifting them, in the language', () => {
  expect(makeFormat('de', 'Pacific/Honolulu').date('2024-02-01')).toBe('01.02.2024')
  expect(makeFormat('en', 'Pacific/Auckland').date('2024-02-01')).toBe('1 Feb 2024')
  expect(makeFormat('pl', 'Europe/Warsaw').longDate('2024-02-01')).toBe('1 lutego 2024')
  expect(makeFormat('de', 'UTC').date(null)).toBe('')
})

test('writes moments in the time zone of the company', () => {
  expect(makeFormat('de', 'Europe/Berlin').dateTime(moment)).toBe('02.03.2026, 00:30')
  expect(makeFormat('de', 'America/New_York').dateTime(moment)).toBe('01.03.2026, 18:30')
})

test('says how long ago, up to 30 days', () => {
  const format = makeFormat('en', 'UTC')
  const now = Date.parse(moment)
  expect(format.ago('2026-03-01T23:28:00Z', now)).toBe('2 minutes ago')
  expect(format.ago('2026-02-28T23:30:00Z', now)).toBe('yesterday')
  expect(format.ago('2026-01-01T08:00:00Z', now)).toBe('1 Jan 2026, 08:00')
})

test('sorts as the language sorts', () => {
  const { compare } = makeFormat('de', 'UTC')
  expect(['Zander', 'Äsche', 'Adler', 'Łosoś', 'Lachs'].toSorted(compare)).toEqual([
    'Adler',
    'Äsche',
    'Lachs',
    'Łosoś',
    'Zander',
  ])
  expect(makeFormat('pl', 'UTC').compare('Łosoś', 'Lwów')).toBeGreaterThan(0)
})

test('names countries and languages', () => {
  expect(makeFormat('de', 'UTC').country('PL')).toBe('Polen')
  expect(makeFormat('pl', 'UTC').language('de')).toBe('niemiecki')
  expect(makeFormat('pl', 'UTC').number(1234.5, 2)).toBe('1234,50')
})
