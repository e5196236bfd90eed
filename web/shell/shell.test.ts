import { expect, test } from 'vitest'
import { countries } from './countries.ts'
import { deviceOf } from './device.ts'
import { checkRules } from './passwordRules.ts'
import { safeNext } from './safeNext.ts'

test('after the sign-in only addresses of this site are opened', () => {
  expect(safeNext('/t/muster/letters?status=draft')).toBe('/t/muster/letters?status=draft')
  for (const foreign of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    undefined,
    ['/x'],
  ]) {
    expect(safeNext(foreign)).toBe('/')
  }
})

test('shows which password rules are met', () => {
  const rules = { min_length: 4, max_length: 8, composition: true }
  expect(checkRules(rules, 'aA1!').map(({ state }) => state)).toEqual(['met', 'met', 'met', 'met', 'met'])
  expect(checkRules(rules, 'äöü').map(({ state }) => state)).toEqual(['open', 'met', 'open', 'open', 'open'])
  expect(checkRules({ ...rules, composition: false }, '123456789')).toMatchObject([
    { state: 'met' },
    { key: 'maxLength', state: 'broken' },
  ])
  expect(checkRules({ ...rules, composition: false }, '👍👍👍')[0]?.state).toBe('open')
})

test('names devices', () => {
  expect(deviceOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Edg/140.0')).toBe(
    'Edge, Windows',
  )
  expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1')).toBe(
    'Safari, iOS',
  )
  expect(deviceOf('curl/8')).toBeNull()
  expect(deviceOf(null)).toBeNull()
})

test('every country has a name in every language', () => {
  for (const language of ['en', 'de', 'pl']) {
    const names = new Intl.DisplayNames(language, { type: 'region' })
    expect(countries.filter((code) => names.of(code) === code)).toEqual([])
  }
  expect(new Set(countries).size).toBe(countries.length)
})
