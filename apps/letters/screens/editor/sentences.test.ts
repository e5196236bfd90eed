import { expect, test } from 'vitest'
import { buildLetter } from '../../text/build.ts'
import type { Criterion, Grade, LetterInput } from '../../text/types.ts'
import { annotate, compareTexts, mergeText, toParagraphs } from './sentences.ts'

const grades: Partial<Record<Criterion, Grade>> = {
  willingness: 1,
  ability: 2,
  working_style: 2,
  overall: 2,
  conduct: 2,
}

const letter = (ratings: Partial<Record<Criterion, Grade>>) => {
  const input: LetterInput = {
    kind: 'final',
    level: 'staff',
    person: { form: 'female', first_name: 'Anna', last_name: 'Müller' },
    employment: {
      position: 'Buchhalterin',
      company_name: 'Muster GmbH',
      from: '2020-03-01',
      until: '2026-06-30',
      activities: ['Kontenpflege', 'Jahresabschluss'],
    },
    ratings,
    seed: 7,
  }
  return buildLetter(input)
}
const sentence = (built: ReturnType<typeof letter>, criterion: Criterion) =>
  built.blocks.find((block) => block.criterion === criterion)?.text ?? ''

test('each composed sentence is found again, and the pieces joined are the text', () => {
  const { body, blocks } = letter(grades)
  const pieces = annotate(body, blocks)
  expect(pieces.map((piece) => piece.text).join('')).toBe(body)
  expect(pieces.filter((piece) => piece.block).map((piece) => piece.block)).toEqual(blocks)
})

test('a sentence written by hand belongs to no criterion', () => {
  const built = letter(grades)
  const body = built.body.replace(sentence(built, 'conduct'), 'Alle mochten sie.')
  const own = annotate(body, built.blocks).filter((piece) => !piece.block && piece.text.trim())
  expect(own.map((piece) => piece.text.trim())).toEqual(['Alle mochten sie.'])
})

test('paragraphs and the lines of a list are told apart', () => {
  const { body, blocks } = letter(grades)
  const paragraphs = toParagraphs(annotate(body, blocks))
  expect(paragraphs).toHaveLength(body.split('\n\n').length)
  const lines = paragraphs.flat().map((line) => line.map((piece) => piece.text).join(''))
  expect(lines).toContain('• Kontenpflege')
})

test('a new grade exchanges its sentence and leaves what was written by hand', () => {
  const before = letter(grades)
  const after = letter({ ...grades, willingness: 4 })
  const edited = before.body.replace(sentence(before, 'conduct'), 'Alle mochten sie.')
  const merged = mergeText(edited, before.blocks, after.blocks)
  expect(merged).toContain('Alle mochten sie.')
  expect(merged).toContain(sentence(after, 'willingness'))
  expect(merged).not.toContain(sentence(before, 'willingness'))
  expect(merged).not.toContain(sentence(after, 'conduct'))
})

test('merging into an unedited text gives the newly composed one, also where criteria come and go', () => {
  const steps = [
    grades,
    { willingness: 1 },
    { ...grades, leadership: 1, expertise: 3, training: 1 },
    {},
    grades,
  ] as const
  for (const [index, ratings] of steps.slice(1).entries()) {
    const before = letter(steps[index] ?? {})
    const after = letter(ratings)
    expect(mergeText(before.body, before.blocks, after.blocks)).toBe(after.body)
  }
})

test('texts are compared sentence by sentence', () => {
  const differences = compareTexts('Eins. Zwei.\n\nDrei.', 'Eins. Neu.\n\nDrei.')
  expect(differences).toEqual([
    { kind: 'same', text: 'Eins. ' },
    { kind: 'removed', text: 'Zwei.\n\n' },
    { kind: 'added', text: 'Neu.\n\n' },
    { kind: 'same', text: 'Drei.' },
  ])
})
