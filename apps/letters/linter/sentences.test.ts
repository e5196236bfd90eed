import { describe, expect, it } from 'vitest'
import { align, sentencesOf } from './sentences.ts'

const texts = (body: string) => sentencesOf(body).map(({ text }) => text)

describe('sentences', () => {
  it('ends none at dates, titles, initials and abbreviations', () => {
    const body = 'Frau Dr. Müller kam am 3. Mai 2019 z. B. nach Köln. Sie blieb bis 2024. Danach ging A. B. Meier.'
    expect(texts(body)).toEqual([
      'Frau Dr. Müller kam am 3. Mai 2019 z. B. nach Köln.',
      'Sie blieb bis 2024.',
      'Danach ging A. B. Meier.',
    ])
  })

  it('counts paragraphs and keeps list entries whole', () => {
    const body = 'Aufgaben:\n• Eins. Zwei\n• Drei\n\nEnde! Wirklich?'
    expect(sentencesOf(body).map(({ text, paragraph, isItem }) => [text, paragraph, isItem])).toEqual([
      ['Aufgaben:', 0, false],
      ['• Eins. Zwei', 0, true],
      ['• Drei', 0, true],
      ['Ende!', 1, false],
      ['Wirklich?', 1, false],
    ])
  })

  it('knows where each stands', () => {
    const body = '  Eins war.  Zwei ist. \n\n• Drei '
    for (const { text, start, end } of sentencesOf(body)) expect(body.slice(start, end)).toBe(text)
    expect(texts('')).toEqual([])
  })

  it('finds a rewritten sentence by its words, a struck one not at all', () => {
    const block = { section: 'performance', paragraph: 0, text: '' } as const
    const composed = ['Sie arbeitete stets sehr sorgfältig.', 'Neue Aufgaben ging sie stets mit Elan an.', 'Gut.'].map(
      (text) => ({ text, block, isItem: false }),
    )
    const { sentences, removed } = align(sentencesOf('Sie arbeitete sorgfältig. Ganz anderes Zeug. Gut.'), composed)
    expect(sentences.map((one) => [one.composed?.text, one.isEdited])).toEqual([
      ['Sie arbeitete stets sehr sorgfältig.', true],
      [undefined, false],
      ['Gut.', false],
    ])
    expect(removed.map(({ text }) => text)).toEqual(['Neue Aufgaben ging sie stets mit Elan an.'])
  })
})
