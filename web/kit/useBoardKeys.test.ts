import { expect, test } from 'vitest'
import { move } from './useBoardKeys.ts'

const counts = [2, 0, 5, 1]

test('arrows move between cards and columns, past empty columns, and stop at the ends', () => {
  expect(move('ArrowDown', [0, 0], counts)).toEqual([0, 1])
  expect(move('j', [0, 1], counts)).toBeNull()
  expect(move('ArrowUp', [2, 4], counts)).toEqual([2, 3])
  expect(move('k', [2, 0], counts)).toBeNull()
  expect(move('ArrowRight', [0, 1], counts)).toEqual([2, 1])
  expect(move('l', [2, 4], counts)).toEqual([3, 0])
  expect(move('ArrowRight', [3, 0], counts)).toBeNull()
  expect(move('h', [2, 4], counts)).toEqual([0, 1])
  expect(move('ArrowLeft', [0, 0], counts)).toBeNull()
  expect(move('Home', [2, 3], counts)).toEqual([2, 0])
  expect(move('End', [2, 0], counts)).toEqual([2, 4])
  expect(move('x', [0, 0], counts)).toBeNull()
})
