import { expect, test } from 'vitest'
import { criteria } from '../../text/types.ts'
import { criteriaOf, type Handed, openColumns, shownIn, stepOf, stepsOf, withoutStubs } from './handed.ts'

const page = (sections: Handed['handover']['sections'], is_open = true) =>
  ({ handover: { sections }, is_open, criteria: null }) as Handed

test('steps without anything to see are left out, the last one stays', () => {
  expect(stepsOf(page({ ratings: 'write', activities: 'read' }))).toEqual(['career', 'rating', 'result'])
  expect(stepsOf(page({ person: 'read' }))).toEqual(['data', 'result'])
})

test('what may be written is only read where the letter is closed', () => {
  const sections = { ratings: 'write', qualities: 'read' } as const
  expect(shownIn(page(sections), 'rating').map(({ level }) => level)).toEqual(['write', 'read'])
  expect(shownIn(page(sections, false), 'rating').map(({ level }) => level)).toEqual(['read', 'read'])
  expect(openColumns(page(sections))).toEqual(['ratings'])
  expect(openColumns(page(sections, false))).toEqual([])
})

test('a field leads to its step', () => {
  expect(stepOf('stations.0.from')).toBe('career')
  expect(stepOf('qualities.2.name')).toBe('rating')
  expect(stepOf('body')).toBe('result')
  expect(stepOf('unknown')).toBeUndefined()
  expect(stepOf(undefined)).toBeUndefined()
})

test('leadership is rated of those who lead, and of whom it is not known', () => {
  const handed = page({ ratings: 'write' })
  expect(criteriaOf(handed, { employee_kind: 'employee' })).not.toContain('leadership')
  expect(criteriaOf(handed, { employee_kind: 'manager' })).toEqual([...criteria])
  expect(criteriaOf(handed, {})).toContain('leadership')
  expect(criteriaOf({ ...handed, criteria: ['conduct'] }, {})).toEqual(['conduct'])
  expect(criteriaOf(handed, { extent: 'simple' })).toEqual([])
})

test('rows that were only begun are not sent', () => {
  const sent = withoutStubs({
    qualities: [
      { name: ' ', grade: 2 },
      { name: 'Fleiß', grade: 1 },
    ],
    stations: [{ position: 'Trainee', from: '' }],
    place: 'Kiel',
  })
  expect(sent).toEqual({ qualities: [{ name: 'Fleiß', grade: 1 }], stations: [], place: 'Kiel' })
})
