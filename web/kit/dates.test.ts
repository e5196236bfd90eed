import { expect, test } from 'vitest'
import { parseDay } from './dates.ts'

const today = '2026-11-22'

test.each([
  ['1.2.2024', '2024-02-01'],
  ['01/02/2024', '2024-02-01'],
  [' 1-2-24 ', '2024-02-01'],
  ['010224', '2024-02-01'],
  ['01022024', '2024-02-01'],
  ['2024-02-01', '2024-02-01'],
  ['1.2.', '2026-02-01'],
  ['29.2.2024', '2024-02-29'],
  ['5.6.58', '1958-06-05'],
  ['5.6.40', '2040-06-05'],
])('understands %s', (typed, day) => expect(parseDay(typed, today)).toBe(day))

test.each(['', '31.2.2024', '29.2.2023', '1.13.2024', 'morgen', '1.2.20245', '0.1.2024'])('refuses "%s"', (typed) =>
  expect(parseDay(typed, today)).toBeNull(),
)
