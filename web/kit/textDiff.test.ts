import { expect, test } from 'vitest'
import { diffParagraphs, diffText } from './textDiff.ts'

const text = (parts: { value: string }[] | null) => parts?.map(({ value }) => value).join('') ?? null

test('names the words that came and went, umlauts and spaces kept', () => {
  const parts = diffText('Sie war stets größte Hilfe.', 'Sie war immer größte Hilfe.')
  expect(parts.filter((part) => part.removed).map(({ value }) => value)).toEqual(['stets'])
  expect(parts.filter((part) => part.added).map(({ value }) => value)).toEqual(['immer'])
})

test('sets paragraphs side by side, also where one is missing', () => {
  const rows = diffParagraphs('Eins.\nZwei alt.\nDrei.', 'Eins.\nZwei neu.\nDazu.\nDrei.')
  expect(rows.map(({ before, after }) => [text(before), text(after)])).toEqual([
    ['Eins.', 'Eins.'],
    ['Zwei alt.', 'Zwei neu.'],
    [null, 'Dazu.'],
    ['Drei.', 'Drei.'],
  ])
  expect(diffParagraphs('', '').map(({ before }) => text(before))).toEqual([''])
  expect(diffParagraphs('Weg.\nBleibt.', 'Bleibt.').at(0)).toEqual({
    before: [{ value: 'Weg.', removed: true }],
    after: null,
  })
})

test('long texts that share nothing are done in good time', () => {
  const long = (word: string) => Array.from({ length: 4000 }, (_, index) => `${word}${index} ${word}`).join(' ')
  const start = performance.now()
  diffText(long('a'), long('b'))
  expect(performance.now() - start).toBeLessThan(5000)
})
