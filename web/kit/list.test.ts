import { expect, test } from 'vitest'
import { queryString } from './client.ts'
import { chooseRows, nextSort, parseSearch, readState, toQuery, writeState } from './list.ts'

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

test('searches, filters and sorts a list that came as a whole', () => {
  const rows = [
    { id: '1', name: 'Öl', state: 'open', tags: ['a'] },
    { id: '2', name: 'Obst', state: 'done', tags: ['a', 'b'] },
    { id: '3', name: 'Zimt', state: 'open', tags: [] },
  ]
  const compare = new Intl.Collator('de').compare
  const chosen = (state: Partial<Parameters<typeof chooseRows>[1]>) =>
    chooseRows(rows, { search: '', sort: '', filters: {}, ...state }, compare, ({ name, state: is }) => `${name} ${is}`)
      .map(({ id }) => id)
      .join()
  expect(chosen({})).toBe('1,2,3')
  expect(chosen({ sort: 'name' })).toBe('2,1,3')
  expect(chosen({ sort: '-name' })).toBe('3,1,2')
  expect(chosen({ search: 'OPEN öl' })).toBe('1')
  expect(chosen({ filters: { state: ['open'], tags: ['a'] } })).toBe('1')
  expect(chosen({ filters: { tags: ['a', 'b'] } })).toBe('1,2')
  expect(chosen({ filters: { nothing: ['x'] } })).toBe('')
})
