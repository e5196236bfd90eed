import { expect, test } from 'vitest'
import { buildLetter } from '../../text/build.ts'
import type { Criterion, Grade, LetterInput, Quality } from '../../text/types.ts'
import { compareTexts } from './differences.ts'
import { annotate, annotateEdited, cutAtMarks, exchange, type Mark, mergeText, toParagraphs } from './sentences.ts'

const grades: Partial<Record<Criterion, Grade>> = {
  willingness: 1,
  ability: 2,
  working_style: 2,
  overall: 2,
  conduct: 2,
}

const letter = (ratings: Partial<Record<Criterion, Grade>>, qualities: Quality[] = []) => {
  const input: LetterInput = {
    country: 'DE',
    kind: 'final',
    extent: 'qualified',
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
    qualities,
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

test('a topic that stands twice is exchanged where it changed', () => {
  const strong: Quality = { name: 'Belastbarkeit', grade: 1 }
  const before = letter(grades, [strong, { name: 'Genauigkeit', grade: 2 }])
  const after = letter(grades, [strong, { name: 'Ausdauer', grade: 2 }])
  expect(mergeText(`${before.body}\n\nNachsatz.`, before.blocks, after.blocks)).toBe(`${after.body}\n\nNachsatz.`)
})

test('a rewritten sentence knows what it was, and a new one does not', () => {
  const built = letter(grades)
  const conduct = sentence(built, 'conduct')
  const edited = conduct.replace(' stets', '').replace('.', ' und darüber hinaus.')
  const body = `${built.body.replace(conduct, edited)} Ganz Neues steht hier.`
  const own = annotateEdited(body, built.blocks, built.blocks).filter(({ block, text }) => !block && text.trim())
  expect(own.map(({ text }) => text)).toEqual([edited, 'Ganz Neues steht hier.'])
  expect(own.map(({ was }) => was?.text)).toEqual([conduct, undefined])
  for (const { text, start } of own) expect(body.slice(start, start + text.length)).toBe(text)
})

test('lines know where they stand in the text', () => {
  const { body, blocks } = letter(grades)
  for (const { text, start } of toParagraphs(annotate(body, blocks)).flat(2))
    expect(body.slice(start, start + text.length)).toBe(text)
})

test('a text is cut where marks begin and end, also where they lie over each other', () => {
  const mark = (start: number, end: number, isShown = false): Mark => ({ start, end, isShown, severity: 'hint' })
  const cut = (...marks: Mark[]) => cutAtMarks('abcdef', 10, marks).map(({ text, mark: m }) => (m ? `[${text}]` : text))
  expect(cut()).toEqual(['abcdef'])
  expect(cut(mark(0, 99))).toEqual(['[abcdef]'])
  expect(cut(mark(11, 13), mark(12, 15))).toEqual(['a', '[b]', '[c]', '[de]', 'f'])
  expect(cut(mark(20, 30), mark(0, 10))).toEqual(['abcdef'])
})

test('what is struck leaves no gap behind', () => {
  const strike = (body: string, words: string) =>
    exchange(body, { start: body.indexOf(words), end: body.indexOf(words) + words.length }, '')
  expect(strike('Eins. Zwei. Drei.', 'Zwei.')).toBe('Eins. Drei.')
  expect(strike('Eins.\n\nZwei.\n\nDrei.', 'Zwei.')).toBe('Eins.\n\nDrei.')
  expect(strike('Liste:\n• eins\n• zwei\n• drei', '• zwei')).toBe('Liste:\n• eins\n• drei')
  expect(strike('Eins. Zwei.', 'Zwei.')).toBe('Eins.')
  expect(strike('Eins.', 'Eins.')).toBe('')
  expect(exchange('Eins  zwei.', { start: 4, end: 6 }, ' ')).toBe('Eins zwei.')
  expect(exchange('Eins.', { start: 5, end: 5 }, ' Zwei.')).toBe('Eins. Zwei.')
})
