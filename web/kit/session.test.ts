import { expect, test } from 'vitest'
import { defineScreens, type Screens } from './app.ts'
import { type Membership, meets, slugOf } from './session.ts'

const member: Membership = {
  id: '1',
  tenant_id: '1',
  slug: 'a',
  company_name: 'A',
  country: 'DE',
  language: 'de',
  time_zone: 'UTC',
  state: 'active',
  role_name: 'R',
  is_administrator: false,
  support: null,
  rights: { letter: 'read', employee: 'write' },
  apps: [],
}

test('write includes read, read not write, nothing nothing', () => {
  expect(meets(member, 'employee.read')).toBe(true)
  expect(meets(member, 'employee.write')).toBe(true)
  expect(meets(member, 'letter.read')).toBe(true)
  expect(meets(member, 'letter.write')).toBe(false)
  expect(meets(member, 'people.read')).toBe(false)
  expect(meets(undefined, 'letter.read')).toBe(false)
})

test('of several rights one is enough', () => {
  expect(meets(member, ['people.read', 'letter.read'])).toBe(true)
  expect(meets(member, ['people.read', 'letter.write'])).toBe(false)
  expect(meets(member, [])).toBe(false)
})

test('an administrator may everything, and in an ended contract only read', () => {
  const administrator = { ...member, rights: {}, is_administrator: true }
  expect(meets(administrator, 'people.write')).toBe(true)
  expect(meets({ ...administrator, state: 'ended' }, 'people.write')).toBe(false)
  expect(meets({ ...administrator, state: 'ended' }, 'people.read')).toBe(true)
})

test('reads the tenant from an address', () => {
  expect(slugOf('/t/muster/letters')).toBe('muster')
  expect(slugOf('/account')).toBeUndefined()
})

test('refuses a menu entry without a page', () => {
  const none = () => Promise.resolve({ default: {} })
  const screens = {
    app: 'x',
    menu: [{ path: 'gone', words: 'w', right: 'a.read' }],
    pages: [],
    words: { en: none, de: none, pl: none },
  }
  expect(() => defineScreens(screens as unknown as Screens)).toThrow('no page for the entry "gone"')
})
