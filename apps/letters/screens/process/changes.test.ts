import { expect, test } from 'vitest'
import { changesBetween } from './changes.ts'

test('says which facts and which grades differ, and nothing of the text', () => {
  const before = { body: 'Eins.', seed: 1, position: 'Planer', ratings: { overall: 2, conduct: 1 }, is_private: false }
  const after = {
    body: 'Zwei.',
    seed: 2,
    position: 'Leiter',
    ratings: { overall: 3, conduct: 1, training: 2 },
    is_private: false,
  }
  expect(changesBetween(before, after)).toEqual([
    { field: 'position', before: 'Planer', after: 'Leiter' },
    { field: 'ratings', criterion: 'training', before: null, after: 2 },
    { field: 'ratings', criterion: 'overall', before: 2, after: 3 },
  ])
})

test('the order of keys, and what only one side has, is no difference', () => {
  const before = { choices: { closing: 'a', opening: 'b' }, place: null }
  const after = { choices: { opening: 'b', closing: 'a' }, place: null, id: '1', version: 4, status: 'draft' }
  expect(changesBetween(before, after)).toEqual([])
})
