import { describe, expect, test } from 'vitest'
import { readTime, toLocal, toMoment } from './moments.ts'

const berlin = 'Europe/Berlin'

describe('moments by the clocks of a zone', () => {
  test.each([
    ['in winter', '2026-01-15T08:00', berlin, '2026-01-15T07:00:00.000Z'],
    ['in summer', '2026-07-15T08:00', berlin, '2026-07-15T06:00:00.000Z'],
    ['at midnight', '2026-07-15T00:00', berlin, '2026-07-14T22:00:00.000Z'],
    ['far away', '2026-07-15T08:00', 'Pacific/Auckland', '2026-07-14T20:00:00.000Z'],
    ['the first of two when clocks go back', '2026-10-25T02:30', berlin, '2026-10-25T00:30:00.000Z'],
    ['what clocks skip is later', '2026-03-29T02:30', berlin, '2026-03-29T01:30:00.000Z'],
  ])('%s', (_case, local, zone, moment) => {
    expect(toMoment(local, zone)).toBe(moment)
  })

  test('there and back', () => {
    for (const local of ['2026-03-29T01:59', '2026-03-29T03:00', '2026-10-25T03:00', '2026-12-31T23:59'])
      expect(toLocal(toMoment(local, berlin) ?? '', berlin)).toBe(local)
  })

  test.each([
    ['8', '08:00'],
    ['830', '08:30'],
    [' 8.30 ', '08:30'],
    ['2359', '23:59'],
    ['noon', 'noon'],
    ['', ''],
  ])('»%s« is the time »%s«', (typed, time) => expect(readTime(typed)).toBe(time))

  test.each(['', 'T', '2026-01-15T', 'T08:00', '2026-01-15', '2026-13-01T08:00', '2026-01-15T25:00'])(
    '»%s« is none',
    (local) => expect(toMoment(local, berlin)).toBeNull(),
  )
})
