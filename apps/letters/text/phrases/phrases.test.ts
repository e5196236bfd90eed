import { describe, expect, it } from 'vitest'
import { factSlots, renderPhrase } from '../grammar.ts'
import { germany } from '../profiles.ts'
import type { Grade } from '../types.ts'
import { grades, personForms, tenses } from '../types.ts'
import { createPhraseBook, variantsOf } from './book.ts'
import { satisfaction } from './overall.ts'

const phrases = [...germany.phrases.values()].flat()
const facts = Object.fromEntries(factSlots.map((slot) => [slot, 'Muster']))
const gradeOf = (id: string) => Number(id.split('.')[1]) as Grade
const topicOf = (id: string) => id.split('.')[0] ?? ''
const performance = ['willingness', 'ability', 'expertise', 'training', 'working_style', 'results', 'leadership']
const assessed = phrases.filter(({ id }) => performance.includes(topicOf(id)))

const always = /\b(stets|jederzeit|in jeder Hinsicht)\b/i
const superlative =
  /\b(sehr|äußerst|hervorragend|ausgezeichnet|außerordentlich|außergewöhnlich|exzellent)|(?<!\p{L})(äußerst|außer)/u
const weak = /grundsätzlich|anforderungsgerecht|Anforderungen|zufriedenstellend|angemessen/
const weakest = /im Wesentlichen|bemüht|im Großen und Ganzen/

describe('the German phrase book', () => {
  it.each([
    ['staff', [...performance.filter((topic) => topic !== 'leadership'), 'overall', 'conduct', 'wishes', 'outlook'], 6],
    ['manager', ['leadership'], 6],
    ['apprentice', ['willingness', 'ability', 'expertise', 'results', 'overall'], 4],
    ['intern', ['willingness', 'ability', 'expertise', 'results', 'overall'], 4],
  ])('has enough variants for %s', (pool, topics, least) => {
    for (const topic of topics) {
      for (const grade of grades) {
        expect(
          germany.phrases.get(`${topic}.${grade}.${pool}`)?.length,
          `${topic}.${grade}.${pool}`,
        ).toBeGreaterThanOrEqual(least)
      }
    }
  })

  it('has thanks down to grade 3, regret down to grade 2', () => {
    for (const [topic, lowest] of [
      ['regret', 2],
      ['thanks', 3],
    ] as const) {
      for (const grade of grades) {
        const count = variantsOf(germany.phrases, topic, grade, ['staff']).length
        expect(count >= 6, `${topic}.${grade}`).toBe(grade <= lowest)
      }
    }
  })

  it('says nothing twice', () => {
    const texts = phrases.map(({ text }) => text)
    expect(texts.filter((text, i) => texts.indexOf(text) !== i && !text.startsWith('Auf eigenen Wunsch'))).toEqual([])
  })

  it.each(assessed)('$id follows the grade code', ({ id, text }) => {
    const marks = { always: always.test(text), superlative: superlative.test(text), weakest: weakest.test(text) }
    const expected: Record<Grade, object> = {
      1: { always: true, superlative: true, weakest: false },
      2: { always: true, superlative: false, weakest: false },
      3: { always: false, superlative: false, weakest: false },
      4: { always: false, superlative: false, weakest: false },
      5: { always: false, superlative: false, weakest: true },
    }
    expect(marks).toEqual(expected[gradeOf(id)])
    if (gradeOf(id) < 4) expect(text).not.toMatch(weak)
    if (gradeOf(id) === 4) expect(text).toMatch(weak)
  })

  it('has the satisfaction formula of the code, nothing added', () => {
    expect(satisfaction).toEqual({
      1: 'stets zu unserer vollsten Zufriedenheit',
      2: 'stets zu unserer vollen Zufriedenheit',
      3: 'zu unserer vollen Zufriedenheit',
      4: 'zu unserer Zufriedenheit',
      5: 'im Großen und Ganzen zu unserer Zufriedenheit',
    })
    for (const { id, text } of phrases.filter(({ id }) => topicOf(id) === 'overall')) {
      expect(text).toContain(` ${satisfaction[gradeOf(id)]}`)
      const around = text.replace(satisfaction[gradeOf(id)], '')
      expect(around, id).not.toMatch(/stets|jederzeit|sehr|voll|insgesamt|im Großen|Wesentlichen/)
    }
  })

  it('has the conduct formula of the code', () => {
    const formula: Record<Grade, RegExp> = {
      1: /stets vorbildlich/,
      2: /stets einwandfrei|(?<!stets )vorbildlich/,
      3: /(?<!stets )einwandfrei/,
      4: /ohne Tadel|keinen Anlass zu Beanstandungen/,
      5: /zu keiner Klage Anlass/,
    }
    for (const { id, text } of phrases.filter(({ id }) => topicOf(id) === 'conduct')) {
      for (const grade of grades) expect(formula[grade].test(text), `${id} as ${grade}`).toBe(grade === gradeOf(id))
    }
  })

  it('grades the closing by regret, thanks and wishes', () => {
    const closing = phrases.filter(({ id }) => ['regret', 'thanks', 'wishes', 'outlook'].includes(topicOf(id)))
    for (const { id, text } of closing) {
      const topic = topicOf(id)
      const grade = gradeOf(id)
      if (topic === 'regret') expect(/sehr/i.test(text), id).toBe(grade === 1)
      if (topic === 'thanks') expect(always.test(text), id).toBe(grade < 3)
      if (topic === 'thanks' && grade < 4) expect(superlative.test(text), id).toBe(grade === 1)
      if (topic === 'wishes') expect(/weiterhin viel Erfolg/.test(text), id).toBe(grade === 1)
      if (topic === 'wishes') expect(/weiterhin Erfolg/.test(text), id).toBe(grade === 2)
      if (grade >= 4) expect(text, id).not.toMatch(/Erfolg|freuen|dank|bedauer|weiterhin/i)
    }
  })

  it('renders each variant for each person and tense', () => {
    const neutralPronoun = /(?<!\p{L})(?:er|sie|ihn|ihm|ihr|ihre[mnrs]?|sein|seine[mnrs]?)(?!\p{L})/iu
    for (const { id, text, neutral } of phrases) {
      for (const form of personForms) {
        const person = { form, first_name: 'Kim', last_name: 'Marx' }
        for (const tense of tenses) {
          for (const named of [true, false]) {
            const wording = form === 'neutral' ? (neutral ?? text) : text
            const sentence = renderPhrase(wording, { person, tense, named, facts })
            expect(sentence, id).toMatch(/^\p{Lu}[^{}|/]+[^.: ](?:\.|:)$/u)
            expect(sentence, id).not.toMatch(/ {2}| [,.;:]/)
            if (form === 'neutral') expect(sentence, id).not.toMatch(neutralPronoun)
          }
        }
      }
    }
  })

  it('never touches what a letter must not say', () => {
    const forbidden =
      /krank|gesund|fehlzeit|betriebsrat|gewerkschaft|schwanger|elternzeit|mutterschutz|abmahn|kündig|gehalt|streik|behinder|religi|partei|gesellig|beliebt|einfühlungsvermögen|pünktlich/i
    for (const { id, text } of phrases) expect(text, id).not.toMatch(forbidden)
  })

  it('keeps possessives safe for named and neutral persons', () => {
    for (const { id, text } of phrases) {
      const possessive = /\{ihre[mnrs]?\}/.test(text)
      const subject = /\{(?:[Ss]ie|sie sich|sie\/ihn|ihr\/ihm|Frau\/Herrn? Names?)\}/.test(text)
      if (possessive) expect(subject, id).toBe(true)
      expect(text, id).not.toMatch(/\{Ihre[mnrs]?\} \p{Ll}+en /u)
      expect(text, id).not.toMatch(/\{ihr\/sein\}/)
    }
  })

  it('lets neighbours open differently', () => {
    for (const { id, text } of phrases) {
      if (['expertise', 'results', 'termination', 'exam'].includes(topicOf(id)))
        expect(text, id).not.toMatch(/^\{(Sie|Ihre?|Ihr\/Sein)\}/)
      if (topicOf(id) === 'thanks') expect(text, id).not.toMatch(/^Wir/)
      if (['regret', 'wishes', 'outlook'].includes(topicOf(id))) expect(text, id).not.toMatch(/^Für/)
    }
  })
})

describe('a phrase book', () => {
  it('takes own phrases and newer versions', () => {
    const book = createPhraseBook(
      { 'overall.1.staff.1': 'Alt.', 'overall.1.staff.2': 'Bleibt.' },
      { 'overall.1.staff.1': { text: 'Neu.', version: 2 }, 'overall.1.staff.own-1': '{Sie} {ist|war} gut.' },
    )
    expect(book.get('overall.1.staff')).toEqual([
      { id: 'overall.1.staff.1', version: 2, text: 'Neu.' },
      { id: 'overall.1.staff.2', version: 1, text: 'Bleibt.' },
      { id: 'overall.1.staff.own-1', version: 1, text: '{Sie} {ist|war} gut.' },
    ])
  })

  it('names the phrase that it refuses', () => {
    expect(() => createPhraseBook({ 'overall.1.staff.1': 'Ein {Slot}.' })).toThrow(
      'overall.1.staff.1: Unknown slot {Slot}',
    )
    expect(() => createPhraseBook({ 'overall.1.staff.1': { text: 'Ja.', neutral: '{ihr} ja.' } })).toThrow('Ambiguous')
    expect(() => createPhraseBook({ overall: 'Ja.' })).toThrow('four parts')
  })
})
