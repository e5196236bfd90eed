import { describe, expect, it } from 'vitest'
import { factSlots, renderPhrase } from '../grammar.ts'
import { profiles } from '../profiles.ts'
import type { Grade } from '../types.ts'
import { grades, personForms, tenses } from '../types.ts'
import { createPhraseBook } from './book.ts'
import { satisfaction } from './overall.ts'

const forAll = ['willingness', 'ability', 'expertise', 'training', 'working_style', 'results'] as const
const rated = [...forAll, 'leadership', 'overall', 'conduct', 'conduct_external'] as const
const always = /\b(stets|jederzeit|in jeder Hinsicht)\b/i
const superlative = /sehr|äußerst|hervorragend|ausgezeichnet|außerordentlich|außergewöhnlich|exzellent|herausragend/i
const sufficient = /grundsätzlich|anforderungsgerecht|Anforderungen|zufriedenstellend|angemessen/
const poor = /im Wesentlichen|bemüht|im Großen und Ganzen/
const undercover = /überaus|höchst|durchweg|ausnahmslos|vorzüglich|exzellent|besonders|\bimmer\b|vollauf|ganz und gar/i

const byAdverb: Record<Grade, (text: string) => boolean> = {
  1: (text) => always.test(text) && superlative.test(text) && !poor.test(text) && !sufficient.test(text),
  2: (text) => always.test(text) && !superlative.test(text) && !poor.test(text) && !sufficient.test(text),
  3: (text) => !always.test(text) && !superlative.test(text) && !poor.test(text) && !sufficient.test(text),
  4: (text) => !always.test(text) && !superlative.test(text) && !poor.test(text) && sufficient.test(text),
  5: (text) => !always.test(text) && !superlative.test(text) && poor.test(text),
}

const byFormula: Record<Grade, RegExp> = {
  1: /stets vorbildlich/,
  2: /stets einwandfrei|(?<!stets )vorbildlich/,
  3: /(?<!stets )einwandfrei/,
  4: /ohne Tadel|keinen Anlass zu Beanstandungen/,
  5: /zu keiner Klage Anlass/,
}

const phrases = [...profiles.DE.phrases.values()].flat().map((phrase) => {
  const [topic = '', key = '', pool = ''] = phrase.id.split('.')
  return { ...phrase, topic, grade: Number(key), pool }
})
type Rated = (typeof phrases)[number]

/** The phrases of these topics that break a rule. */
function breaking(topics: readonly string[] | undefined, holds: (phrase: Rated) => boolean): string[] {
  return phrases
    .filter((phrase) => topics === undefined || topics.includes(phrase.topic))
    .filter((phrase) => !holds(phrase))
    .map(({ id, text }) => `${id}: ${text}`)
}

/** Shared words as a part of all words (Jaccard). */
function overlap(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / (a.size + b.size - shared)
}

describe('the German phrase book', () => {
  it.each([
    ['staff', [...forAll, 'overall', 'conduct', 'conduct_external', 'wishes', 'outlook'], 5, 6],
    ['staff', ['thanks'], 3, 6],
    ['staff', ['regret'], 2, 6],
    ['interim', ['thanks'], 3, 6],
    ['manager', ['leadership'], 5, 6],
    ['manager', [...forAll, 'overall', 'conduct', 'conduct_external'], 5, 4],
    ['apprentice', [...forAll, 'overall', 'conduct', 'conduct_external'], 5, 4],
    ['apprentice', ['wishes'], 4, 4],
    ['intern', [...forAll, 'overall', 'conduct', 'conduct_external'], 5, 4],
    ['intern', ['wishes'], 4, 4],
  ] as const)('%s: %j down to grade %i with %i variants each', (pool, topics, lowest, least) => {
    for (const topic of topics) {
      const counts = grades.map((grade) =>
        phrases.filter((p) => p.topic === topic && p.grade === grade && p.pool === pool),
      )
      expect(counts.map(({ length }) => length >= least)).toEqual(grades.map((grade) => grade <= lowest))
    }
  })

  it('says nothing twice', () => {
    const texts = phrases.map(({ text }) => text)
    expect(
      breaking(
        undefined,
        ({ topic, text }) => topic === 'termination' || texts.indexOf(text) === texts.lastIndexOf(text),
      ),
    ).toEqual([])
  })

  it('has no near-identical sentences in two criteria', () => {
    const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{2,}/gu))
    const closing = ['regret', 'thanks', 'wishes', 'outlook']
    const graded = phrases.filter(({ grade, topic }) => grade > 0 && !closing.includes(topic))
    const bags = graded.map((phrase) => ({ ...phrase, bag: words(phrase.text) }))
    const alike = bags.flatMap((a, i) =>
      bags
        .slice(i + 1)
        .filter((b) => a.topic !== b.topic && overlap(a.bag, b.bag) > 0.7)
        .map((b) => `${a.text} ~ ${b.text}`),
    )
    expect(alike).toEqual([])
  })

  it('follows the grade code in each criterion', () => {
    expect(breaking([...forAll, 'leadership'], ({ grade, text }) => byAdverb[grade as Grade](text))).toEqual([])
  })

  it('has no other intensifier than those of the grade code', () => {
    expect(breaking(rated, ({ grade, text }) => grade === 1 || !undercover.test(text))).toEqual([])
  })

  it('opens in three ways or more wherever a variant is chosen', () => {
    const groups = [...profiles.DE.phrases].filter(([name]) => rated.some((topic) => name.startsWith(`${topic}.`)))
    expect(groups).toHaveLength(grades.length * (9 * 4 + 1))
    const openings = (texts: string[]) => new Set(texts.map((text) => text.split(' ')[0])).size
    const monotonous = groups.filter(
      ([, group]) =>
        openings(group.map(({ text }) => text)) < 3 || openings(group.map(({ text, neutral }) => neutral ?? text)) < 3,
    )
    expect(monotonous.map(([name]) => name)).toEqual([])
  })

  it('speaks to each level in its own words', () => {
    const foreign: Record<string, RegExp> = {
      staff: /Ausbild|Praktik|Führungs|Verantwortungsbereich/,
      manager: /Ausbild|Praktik|Berufsschul/,
      apprentice: /Praktik|Führungs|Budget|strategisch/i,
      intern: /Ausbild(?!ungsstufe)|Berufsschul|Führungs|Budget|strategisch/i,
    }
    expect(breaking(rated, ({ pool, text, neutral = '' }) => !foreign[pool]?.test(text + neutral))).toEqual([])
  })

  it('rates leadership by the team’s satisfaction and by its results', () => {
    const satisfied = /zufrieden(?!stellend)|Arbeitsklima|Klima des Vertrauens|Zusammenarbeit/i
    const achieving = /[Ll]eistung|Teamziele/
    expect(breaking(['leadership'], ({ text }) => satisfied.test(text) && achieving.test(text))).toEqual([])
  })

  it('has the satisfaction formula of the code, nothing added', () => {
    expect(satisfaction).toEqual({
      1: 'stets zu unserer vollsten Zufriedenheit',
      2: 'stets zu unserer vollen Zufriedenheit',
      3: 'zu unserer vollen Zufriedenheit',
      4: 'zu unserer Zufriedenheit',
      5: 'im Großen und Ganzen zu unserer Zufriedenheit',
    })
    const plain = ({ grade, text }: Rated) => {
      const [before = '', after = '', ...more] = text.split(satisfaction[grade as Grade])
      return more.length === 0 && !/stets|jederzeit|sehr|voll|insgesamt|im Großen|Wesentlichen/.test(before + after)
    }
    expect(breaking(['overall'], plain)).toEqual([])
  })

  it('has the conduct formula of the code', () => {
    const exact = ({ grade, text, neutral = text }: Rated) =>
      grades.every((other) => [text, neutral].every((wording) => byFormula[other].test(wording) === (other === grade)))
    expect(breaking(['conduct'], exact)).toEqual([])
    const external = ({ grade, text }: Rated) =>
      grades.every((other) => other === grade || !byFormula[other].test(text)) &&
      (byFormula[grade as Grade].test(text) || byAdverb[grade as Grade](text))
    expect(breaking(['conduct_external'], external)).toEqual([])
  })

  it('names superiors by the slot alone, and customers apart from them', () => {
    const persons = /Vorgesetz|Kolleg|Mitarbeiter|Kund(?:en|in|schaft)/
    const inside = ({ text, neutral = text }: Rated) =>
      [text, neutral].every((wording) => wording.split('{Personen}').length === 2 && !persons.test(wording))
    const outside = ({ text }: Rated) => {
      const rest = text.replace('{Kunden}', '')
      return rest !== text && !persons.test(rest) && !rest.includes('{Personen}')
    }
    expect(breaking(['conduct'], inside)).toEqual([])
    expect(breaking(['conduct_external'], outside)).toEqual([])
  })

  it('grades the closing by regret, thanks and wishes', () => {
    expect(breaking(['regret'], ({ grade, text }) => /sehr/i.test(text) === (grade === 1))).toEqual([])
    expect(breaking(['thanks'], ({ grade, text }) => always.test(text) === grade < 3)).toEqual([])
    expect(breaking(['thanks'], ({ grade, text }) => superlative.test(text) === (grade === 1))).toEqual([])
    expect(breaking(['wishes'], ({ grade, text }) => /weiterhin viel Erfolg/.test(text) === (grade === 1))).toEqual([])
    expect(breaking(['wishes'], ({ grade, text }) => /weiterhin Erfolg/.test(text) === (grade === 2))).toEqual([])
    const cool = ({ grade, text }: Rated) => grade < 4 || !/Erfolg|freu|dank|bedauer|weiterhin/i.test(text)
    expect(breaking(['wishes', 'outlook'], cool)).toEqual([])
  })

  it('never touches what a letter must not say', () => {
    const health = /krank|gesund|fehlzeit|behinder|schwanger|elternzeit|mutterschutz/i
    const interests = /betriebsrat|gewerkschaft|streik|religi|partei|abmahn|kündig|\bgehalt\b/i
    const folkCodes = /gesellig|beliebt|einfühlungsvermögen|pünktlich|kennen ?gelernt/i
    // A long interruption may have to be told, and is only where the company says so.
    const clean = ({ topic, text, neutral = '' }: Rated) =>
      topic === 'interruptions' || ![health, interests, folkCodes].some((words) => words.test(text + neutral))
    expect(breaking(undefined, clean)).toEqual([])
  })

  it('says nothing that can be read in two ways', () => {
    const twofold = /besticht|bestach|gefällt|gefiel|Arbeitsklima aus|setzen auf|mit Interesse bei|nach Kräften/
    expect(breaking(undefined, ({ text, neutral = '' }) => !twofold.test(text + neutral))).toEqual([])
    // Work that is done by nobody reads as want of initiative.
    const passive = /\{(?:wird|werden)\|/
    expect(breaking(rated, ({ neutral = '' }) => !passive.test(neutral) || /geschätzt/.test(neutral))).toEqual([])
  })

  it('renders each variant for each person and tense', () => {
    const facts = Object.fromEntries(factSlots.map((slot) => [slot, 'Muster']))
    const neutralPronoun = /(?<!\p{L})(?:er|sie|ihn|ihm|ihr|ihre[mnrs]?|sein|seine[mnrs]?)(?!\p{L})/iu
    const cases = personForms.flatMap((form) =>
      tenses.flatMap((tense) => [true, false].map((named) => ({ form, tense, named }))),
    )
    const sound = ({ text, neutral }: Rated) =>
      cases.every(({ form, tense, named }) => {
        const person = { form, first_name: 'Kim', last_name: 'Marx' }
        const wording = form === 'neutral' ? (neutral ?? text) : text
        const sentence = renderPhrase(wording, { person, tense, named, facts })
        const wellFormed = /^\p{Lu}[^{}|/]+[^.: ][.:]$/u.test(sentence) && !/ {2}| [,.;:]/.test(sentence)
        return wellFormed && !(form === 'neutral' && neutralPronoun.test(sentence))
      })
    expect(breaking(undefined, sound)).toEqual([])
  })

  it('keeps possessives safe for named and neutral persons', () => {
    const referred = /\{(?:[Ss]ie|sie sich|sie\/ihn|ihr\/ihm|Frau\/Herrn? Names?)\}/
    const safe = ({ text }: Rated) =>
      (!/\{ihre[mnrs]?\}/.test(text) || referred.test(text)) &&
      !/\{Ihre[mnrs]?\} \p{Ll}+en /u.test(text) &&
      !text.includes('{ihr/sein}')
    expect(breaking(undefined, safe)).toEqual([])
  })

  it('lets neighbours open differently', () => {
    const impersonal = ['expertise', 'results', 'termination', 'exam', 'tasks']
    expect(breaking(impersonal, ({ text }) => !/^\{(?:Sie|Ihre?|Ihr\/Sein)\}/.test(text))).toEqual([])
    expect(breaking(['thanks'], ({ text }) => !text.startsWith('Wir'))).toEqual([])
    expect(breaking(['regret', 'wishes', 'outlook'], ({ text }) => !text.startsWith('Für'))).toEqual([])
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
    const refused = (text: string, neutral?: string) => () =>
      createPhraseBook({ 'overall.1.staff.1': { text, neutral } })
    expect(refused('Ein {Slot}.')).toThrow('overall.1.staff.1: Unknown slot {Slot}')
    expect(refused('Ja.', '{ihr} ja.')).toThrow('overall.1.staff.1: Ambiguous slot {ihr}')
    expect(() => createPhraseBook({ overall: 'Ja.' })).toThrow('four parts')
  })
})
