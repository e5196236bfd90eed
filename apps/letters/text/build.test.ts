import { describe, expect, it } from 'vitest'
import { buildLetter, letterBody } from './build.ts'
import { satisfaction } from './phrases/overall.ts'
import { profileOf, profiles } from './profiles.ts'
import { allRated, base, eventful, persons } from './testing.ts'
import type { BuiltLetter, Grade, LetterInput } from './types.ts'
import { countries, extents, grades, kinds, levels, personForms } from './types.ts'

interface Case {
  name: string
  input: LetterInput
  letter: BuiltLetter
}

function reasonFor({ country, kind, level }: LetterInput, seed: number): LetterInput['options'] {
  const known = profileOf(country).reasons[kind][level]
  return { ...base.options, reason: known[seed % (known.length + 1)] }
}

const letters: Case[] = []
for (const country of countries)
  for (const kind of kinds)
    for (const extent of extents)
      for (const level of levels)
        for (const form of personForms)
          for (const grade of grades)
            for (let seed = 0; seed < 6; seed++) {
              const plain = { ...base, country, kind, extent, level, person: persons[form], seed }
              const input: LetterInput = {
                ...plain,
                employment: seed % 2 ? { ...base.employment, ...eventful } : base.employment,
                ratings: allRated(grade, seed > 3 ? { conduct_external: (6 - grade) as Grade } : {}),
                qualities: seed % 2 ? grades.map((g) => ({ name: `Tugend${g}`, grade: g })) : [],
                options: reasonFor(plain, seed),
              }
              const name = `${country} ${kind} ${extent} ${level} ${form} ${grade} #${seed}`
              letters.push({ name, input, letter: buildLetter(input) })
            }

/** Names of letters that break a rule, with the text that does. */
function offenders(rule: (letter: BuiltLetter, input: LetterInput) => string | null | undefined): string[] {
  const found: string[] = []
  for (const { name, input, letter } of letters) {
    const text = rule(letter, input)
    if (text && found.length < 5) found.push(`${name}: ${text}`)
  }
  return found
}

function word(alternatives: Iterable<string>, flags = 'iu'): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${[...alternatives].join('|')})(?!\\p{L})`, flags)
}

const told = (letter: BuiltLetter) => letter.blocks.filter(({ section }) => section !== 'issue')
const openingOf = (text: string) => text.match(/^[\p{L}\d]+/u)?.[0]

describe('every country, kind, extent, level, form and grade', () => {
  it('leaves no slot, gap or stray mark', () => {
    expect(letters).toHaveLength(3 * 3 * 2 * 5 * 3 * 5 * 6)
    const stray = /.{0,20}(?:[{}|/]| {2}| [,.;:]|\.\.|,,|,\.|undefined|null|NaN).{0,20}/
    expect(offenders(({ body }) => body.match(stray)?.[0])).toEqual([])
  })

  it('starts sentences with a capital and ends paragraphs with a full stop or a list', () => {
    expect(offenders(({ body }) => body.match(/.{0,20}(?:[.!?] |^|\n\n)\p{Ll}.{0,20}/u)?.[0])).toEqual([])
    const open = (letter: BuiltLetter) =>
      told(letter).find(({ text }) => !(/[^.]\.$/.test(text) || /:(?:\n• .+)+$/.test(text)))?.text
    expect(offenders(open)).toEqual([])
    expect(offenders(({ body }) => body.match(/• .* (?=\p{Lu}\p{L}+ .*[.:]\n).*/u)?.[0])).toEqual([])
  })

  it('has no pronoun for a neutral person', () => {
    const pronoun = word(['er', 'sie', 'ihn', 'ihm', 'ihr', 'ihre[mnrs]?', 'sein', 'seine[mnrs]?', 'Frau', 'Herrn?'])
    const wrong = ({ body }: BuiltLetter, { person }: LetterInput) =>
      person.form === 'neutral' ? body.match(pronoun)?.[0] : null
    expect(offenders(wrong)).toEqual([])
  })

  it('addresses women and men each by their own words', () => {
    const wrong = {
      female: word(['er', 'ihn', 'ihm', 'sein', 'seine[mnrs]?', 'Herrn?']),
      male: word(['sie', 'ihr', 'ihre[mnrs]?', 'Frau']),
    }
    const other = ({ body }: BuiltLetter, { person }: LetterInput) =>
      person.form === 'neutral' ? null : body.match(wrong[person.form])?.[0]
    expect(offenders(other)).toEqual([])
  })

  it('declines "Herr" in every case but the subject’s', () => {
    const wrong =
      /(?:von|bei|mit|wünschen wir|danken wir|gilt|für) Herr\b|(?<=[.:] |^)Herrn (?=[A-Z]\w+ (?:ist|war|hat|\w+te) )/
    expect(offenders(({ body }) => body.match(wrong)?.[0])).toEqual([])
  })

  it('names the person before a pronoun in each paragraph', () => {
    const pronounFirst = (letter: BuiltLetter) =>
      letter.body.split('\n\n').find((paragraph) => {
        const pronoun = paragraph.search(word(['er', 'sie', 'ihn', 'ihm'], 'iu'))
        const name = paragraph.search(/Müller|Marx|Schulz/)
        return pronoun >= 0 && (name < 0 || name > pronoun + 60)
      })
    expect(offenders(pronounFirst)).toEqual([])
  })

  it('keeps the tense of the kind where grades are told', () => {
    const verbs = (index: 1 | 2) =>
      [...profiles.DE.phrases.values(), ...profiles.CH.phrases.values()]
        .flat()
        .flatMap(({ text }) => [...text.matchAll(/\{([^{}|]+)\|([^{}|]+)\}/g)])
        .map((slot) => slot[index] ?? '')
    const alsoOther = ['motiviert', 'engagiert', 'informiert', 'teil']
    const verb = (own: string[], others: string[]) =>
      word(
        [...new Set(own)].filter((text) => !others.includes(text) && !alsoOther.includes(text)),
        'u',
      )
    const [present, past] = [verb(verbs(1), verbs(2)), verb(verbs(2), verbs(1))]
    const timeless =
      /(?:Hervorzuheben|Zu erwähnen) sind|motiviert(?= und| sich|,)|[Hh]ervorzuheben (?:ist|sind)|(?:ist|sind) zu nennen/g
    const mixed = (letter: BuiltLetter, { kind }: LetterInput) =>
      letter.blocks
        .filter(({ criterion, grade }) => criterion !== 'closing' && grade)
        .map(({ text }) => (kind === 'final' ? present : past).exec(text.replace(timeless, ''))?.[0])
        .find(Boolean)
    expect(offenders(mixed)).toEqual([])
  })

  it('repeats no sentence, and begins neighbours differently where a variant allows it', () => {
    const repeated = (letter: BuiltLetter) => {
      const texts = told(letter).map(({ text }) => text)
      return texts.find((text, i) => texts.indexOf(text) !== i)
    }
    expect(offenders(repeated)).toEqual([])
    const alike = (letter: BuiltLetter) => {
      const texts = told(letter)
      return texts.find(({ grade, text }, i) => grade && openingOf(text) === openingOf(texts[i - 1]?.text ?? ''))?.text
    }
    expect(offenders(alike)).toEqual([])
  })

  it('grades nothing in a simple letter, and in Austria only what is good', () => {
    const graded = (letter: BuiltLetter, { extent, country }: LetterInput) =>
      letter.blocks.find(({ grade }) => grade && (extent === 'simple' || (country === 'AT' && grade > 2)))?.text
    expect(offenders(graded)).toEqual([])
  })

  it('has exactly the satisfaction formula of the grade', () => {
    const wrong = ({ blocks }: BuiltLetter, { country, extent, ratings }: LetterInput) => {
      if (country !== 'DE') return null
      const formula = blocks
        .find(({ criterion }) => criterion === 'overall')
        ?.text.match(/((?:stets|im Großen und Ganzen) )?zu unserer ((?:vollsten|vollen) )?Zufriedenheit/)?.[0]
      const expected = extent === 'simple' ? undefined : satisfaction[ratings.overall as Grade]
      return formula === expected ? null : String(formula)
    }
    expect(offenders(wrong)).toEqual([])
  })

  it('names superiors first, then colleagues, staff of managers, customers last', () => {
    const order = ({ blocks }: BuiltLetter) => {
      const text = blocks
        .filter(({ section }) => section === 'conduct')
        .map(({ text }) => text)
        .join(' ')
      const found = ['Vorgesetzten', 'Kolleginnen', 'Mitarbeiterinnen', 'Kundinnen'].map((who) => text.indexOf(who))
      const named = found.filter((at) => at >= 0)
      return named.every((at, i) => i === 0 || at > (named[i - 1] ?? 0)) ? null : text
    }
    expect(offenders(order)).toEqual([])
  })

  it('writes ss in Switzerland and the country’s months', () => {
    expect(offenders(({ body }, { country }) => (country === 'CH' ? body.match(/\S*ß\S*/)?.[0] : null))).toEqual([])
    const month = ({ body }: BuiltLetter, { country }: LetterInput) =>
      body.match(country === 'AT' ? /\d\.\u00A0Januar/ : /Jänner/)?.[0]
    expect(offenders(month)).toEqual([])
  })

  it('gives each sentence its phrase and a slot of its own', () => {
    const known = new Set(
      countries.flatMap((country) => [...profileOf(country).phrases.values()].flat()).map(({ id }) => id),
    )
    const untraced = (letter: BuiltLetter, { ratings }: LetterInput) =>
      letterBody(letter.blocks) !== letter.body
        ? 'body'
        : told(letter).find(
            ({ section, phrase_id, phrase_version, criterion, grade }) =>
              section !== 'company' &&
              !(phrase_id && known.has(phrase_id) && phrase_version && (!criterion || grade === ratings[criterion])),
          )?.text
    expect(offenders(untraced)).toEqual([])
    const shared = ({ blocks }: BuiltLetter) => {
      const slots = blocks.flatMap(({ slot }) => slot ?? [])
      return slots.find((slot, i) => slots.indexOf(slot) !== i)
    }
    expect(offenders(shared)).toEqual([])
  })
})

it('builds an eventful letter within two milliseconds of processor time', () => {
  const input: LetterInput = { ...base, level: 'manager', employment: { ...base.employment, ...eventful } }
  const before = process.cpuUsage()
  for (let seed = 0; seed < 300; seed++) buildLetter({ ...input, seed })
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1000 / 300).toBeLessThan(2)
})
