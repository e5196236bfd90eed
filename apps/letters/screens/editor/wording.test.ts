import { expect, test } from 'vitest'
import { buildLetter } from '../../text/build.ts'
import { base } from '../../text/testing.ts'
import type { LetterBlock } from '../../text/types.ts'
import { overridesOf } from './composing.ts'
import { isLocked, locked, reworded, unlocked } from './wording.ts'
import { type Values, withoutStubs } from './values.ts'

const blockOf = (choices: object): LetterBlock =>
  buildLetter({ ...base, options: { ...base.options, ...choices } }).blocks.find(
    ({ slot }) => slot === 'overall',
  ) as LetterBlock

test('a locked wording stays when another would come, and goes with the lock', () => {
  const first = blockOf({})
  const kept = locked({}, first)
  expect(isLocked(kept, first)).toBe(true)
  expect(blockOf({ ...kept, rerolls: { overall: 1 } }).text).toBe(first.text)
  expect(blockOf({ ...unlocked(kept, first), rerolls: { overall: 1 } }).text).not.toBe(first.text)
})

test('other wordings come one after the other, also after a lock', () => {
  const first = blockOf({})
  const second = blockOf(reworded(locked({}, first), first))
  expect(second.text).not.toBe(first.text)
  expect(blockOf(reworded(reworded({}, first), second)).text).not.toBe(second.text)
})

test('rows that somebody has only begun are not sent', () => {
  const from = '2020-01-01'
  const stations = [
    { position: 'Leitung', from },
    { position: '', from },
    { position: 'Leitung', from: '' },
  ]
  expect(withoutStubs({ stations } as Partial<Values>).stations).toEqual([{ position: 'Leitung', from }])
})

test('a text that follows is composed anew, a written one is only looked at', () => {
  const letter = { id: '1', body: 'Alt.', place: 'Köln', is_private: false, custom: {} } as never
  const values = (changes: object) =>
    ({ body: 'Alt.', place: 'Köln', is_private: false, custom: {}, ...changes }) as never
  expect(overridesOf(letter, values({}), true)).toEqual({})
  expect(overridesOf(letter, values({ is_private: true, custom: { a: 1 } }), true)).toEqual({})
  expect(overridesOf(letter, values({ place: 'Bonn' }), true)).toEqual({ place: 'Bonn', body: null })
  expect(overridesOf(letter, values({ body: 'Neu.' }), false)).toEqual({ body: 'Neu.' })
})
