import { chooseRows, expect, test } from 'vitest'
import { queryString } from './client.ts'
import { nextSort, parseSearch, readState, toQuery, writeState } from './list.ts'

test('keeps the state of a list in the address and back', () => {
  const address = '?status=draft&status=review&search=mei&sort=-issued_on&columns=name,status'
  const state = readState(parseSearch(address), ['status', 'kind'])
  expect(state).toEqual({
    search: 'mei',
    sort: '-issued_on',
    columns: ['name', 'status'],
    filters: { status: ['draft', 'review'] },
  })
  expect(readState(parseSearch(queryString(writeState(state))), ['status', 'kind'])).toEqual(state)
})

test('leaves out what is at its default, and ignores unknown keys', () => {
  const state = readState(parseSearch('?foo=1'), ['status'])
  expect(state).toEqual({ search: '', sort: '', columns: null, filters: {} })
  expect(queryString(writeState(state))).toBe('')
})

test('keeps digits and true as text', () => {
  expect(parseSearch('?search=007&flag=true')).toEqual({ search: '007', flag: 'true' })
})

test('a fixed part of the query beats a filter of the address', () => {
  const state = readState({ employee_id: 'other' }, ['employee_id'])
  expect(toQuery(state, { employee_id: 'own' })).toMatchObject({ employee_id: 'own' })
})

test('sorts ascending, descending, default', () => {
  expect(nextSort('', 'name')).toBe('name')
  expect(nextSort('name', 'name')).toBe('-name')
  expect(nextSort('-name', 'name')).toBe('')
  expect(nextSort('-name', 'city')).toBe('city')
})
