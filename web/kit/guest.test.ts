import { expect, test } from 'vitest'
import { Problem } from './client.ts'
import { isGone, linkKey } from './guest.ts'

test('names a link without giving it away, and no two alike', () => {
  const secrets = 'LvKpKn1Gl02PfjeV7DEpJw.vp9w3byMMB-wwmHYldYLjg'
  expect(linkKey(secrets)).toBe(linkKey(secrets))
  expect(linkKey(secrets)).toMatch(/^[0-9a-z]{1,13}$/)
  const others = Array.from({ length: 1000 }, (_, at) => linkKey(secrets + at))
  expect(new Set(others).size).toBe(1000)
})

test('only an answer of the server says that a link is gone', () => {
  expect(isGone(new Problem(404, {}))).toBe(true)
  expect(isGone(new Problem(0, {}))).toBe(false)
  expect(isGone(new Error('404'))).toBe(false)
})
