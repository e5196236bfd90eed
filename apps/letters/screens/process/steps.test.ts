import { expect, test } from 'vitest'
import { daysBetween, isOverdue, mainStep, stepName, stepsOf } from './steps.ts'

test('offers what the server allows, the usual step first', () => {
  const letter = { status: 'draft', actions: ['update', 'to_released', 'to_review'] } as const
  expect(stepsOf({ ...letter, actions: [...letter.actions] })).toEqual(['review', 'released'])
  expect(mainStep({ ...letter, actions: [...letter.actions] })).toBe('review')
  expect(mainStep({ status: 'draft', actions: [] })).toBeUndefined()
  expect(mainStep({ status: 'archived', actions: ['to_handed_over', 'to_draft'] })).toBeUndefined()
})

test('names the same state by the way that leads there', () => {
  expect(stepName('review', 'draft')).toBe('draft')
  expect(stepName('released', 'draft')).toBe('withdraw')
  expect(stepName('printed', 'draft')).toBe('correct')
  expect(stepName('archived', 'handed_over')).toBe('retrieve')
  expect(stepName('signing', 'handed_over')).toBe('handed_over')
})

test('counts days by the calendar, also where the clocks change', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  expect(daysBetween('2026-02-01', '2026-02-01')).toBe(0)
})

test('a day that is due is not over yet, and what is handed over waits for nobody', () => {
  const due = { status: 'review', due_on: '2026-03-29' } as const
  expect(isOverdue(due, '2026-03-29')).toBe(false)
  expect(isOverdue(due, '2026-03-30')).toBe(true)
  expect(isOverdue({ ...due, due_on: null }, '2026-03-30')).toBe(false)
  expect(isOverdue({ ...due, status: 'archived' }, '2026-03-30')).toBe(false)
})
