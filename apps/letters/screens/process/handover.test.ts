import { expect, test } from 'vitest'
import { makeFormat } from '../../../../web/kit/format.ts'
import { steps } from '../../guests/sections.ts'
import { type Handover, lastDay, presets, stateOf } from './handover.ts'

const sent = {
  expires_at: '2026-03-29T22:00:00Z',
  opened_at: null,
  finished_at: null,
  revoked_at: null,
} as Handover
const before = Date.parse('2026-03-29T21:59:59Z')

test('says how far somebody is', () => {
  expect(stateOf(sent, before)).toBe('sent')
  expect(stateOf({ ...sent, opened_at: '2026-03-20T08:00:00Z' }, before)).toBe('opened')
  expect(stateOf({ ...sent, opened_at: '2026-03-20T08:00:00Z' }, before + 1000)).toBe('expired')
  expect(stateOf({ ...sent, revoked_at: '2026-03-20T08:00:00Z' }, before + 1000)).toBe('revoked')
  expect(stateOf({ ...sent, finished_at: '2026-03-20T08:00:00Z', revoked_at: '2026-03-21T08:00:00Z' }, before)).toBe(
    'finished',
  )
})

test('a link that ends at midnight works to the end of the day before', () => {
  const berlin = makeFormat('de', 'Europe/Berlin')
  expect(lastDay(berlin, '2026-03-29T22:00:00Z')).toBe('2026-03-29')
  expect(lastDay(berlin, '2026-03-28T23:00:00Z')).toBe('2026-03-28')
})

test('presets name sections that there are; whoever rates may write the grades; reading changes nothing', () => {
  const sections: readonly string[] = Object.values(steps).flat()
  for (const preset of Object.values(presets))
    expect(Object.keys(preset.sections).filter((key) => !sections.includes(key))).toEqual([])
  expect(presets.rate).toMatchObject({ wants: 'rating', sections: { ratings: 'write' } })
  expect(presets.rate.sections.text).toBeUndefined()
  expect(Object.values(presets.read.sections)).not.toContain('write')
})
