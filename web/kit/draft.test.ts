import { expect, test } from 'vitest'
import { changedFields, pickFields } from './draft.ts'

test('finds the fields that differ, by value', () => {
  const base = { name: 'a', tags: ['x'], rights: { a: 'read' }, note: null as string | null }
  expect(changedFields(base, { ...base, tags: ['x'], rights: { a: 'read' } })).toEqual({})
  expect(changedFields(base, { ...base, name: 'b', rights: { a: 'write' } })).toEqual({
    name: 'b',
    rights: { a: 'write' },
  })
  expect(changedFields(base, { ...base, note: 'n' })).toEqual({ note: 'n' })
})

test('takes from a newer row only the fields of the form', () => {
  expect(pickFields({ name: 'a', city: null as string | null }, { name: 'b', version: 2 })).toEqual({
    name: 'b',
    city: null,
  })
})
