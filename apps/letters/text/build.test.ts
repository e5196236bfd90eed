import { describe, expect, it } from 'vitest'
import { buildLetter, letterBody } from './build.ts'
import { satisfaction } from './phrases/overall.ts'
import { germany } from './profiles.ts'
import type { BuiltLetter, Criterion, Grade, Kind, LetterInput, Person, PersonForm } from './types.ts'
import { criteria, grades, kinds, levels, personForms, tenses } from './types.ts'

const persons: Record<PersonForm, Person> = {
  female: {
    form: 'female',
    title: 'Dr.',
    first_name: 'Anna',
    last_name: 'Müller',
    born_on: '1985-05-03',
    born_in: 'Köln',
  },
  male: { form: 'male', first_name: 'Piotr', last_name: 'Marx' },
  neutral: { form: 'neutral', first_name: 'Kim', last_name: 'Schulz' },
}

function allRated(grade: Grade): LetterInput['ratings'] {
  return Object.fromEntries(criteria.map((criterion) => [criterion, grade]))
}

const base: LetterInput = {
  kind: 'final',
  level: 'staff',
  person: persons.female,
  employment: {
    position: 'Controllerin',
    company_name: 'Muster GmbH',
    from: '2019-03-01',
    until: '2024-12-31',
    activities: ['Budgetplanung', 'Berichtswesen'],
    exam: { passed_on: '2024-06-25', board: 'Industrie- und Handelskammer Köln', result: 'gut' },
  },
  ratings: allRated(2),
  options: { issued_on: '2024-12-31', place: 'Köln' },
  seed: 1,
}

function reasonFor(kind: Kind, seed: number): NonNullable<LetterInput['options']> {
  const known = germany.reasons[kind]
  return { ...base.options, reason: known[seed % (known.length + 1)] }
}

const letters: { name: string; input: LetterInput; letter: BuiltLetter }[] = []
for (const kind of kinds)
  for (const level of levels)
    for (const form of personForms)
      for (const tense of tenses)
        for (const grade of grades)
          for (let seed = 0; seed < 8; seed++) {
            const input: LetterInput = {
              ...base,
              kind,
              level,
              person: persons[form],
              ratings: allRated(grade),
              options: { ...reasonFor(kind, seed), tense },
              seed,
            }
            letters.push({
              name: `${kind} ${level} ${form} ${tense} ${grade} #${seed}`,
              input,
              letter: buildLetter(input),
            })
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

function verbs(index: 1 | 2): Set<string> {
  const slots = [...germany.phrases.values()]
    .flat()
    .flatMap(({ text }) => [...text.matchAll(/\{([^{}|]+)\|([^{}|]+)\}/g)])
  return new Set(slots.map((slot) => slot[index] ?? ''))
}

function sentences(letter: BuiltLetter): string[] {
  return letter.blocks
    .filter(({ section }) => section !== 'issue')
    .flatMap(({ text }) => text.split(/(?<=(?<!Dr)\.) (?=\p{Lu})/u))
}

describe('every kind, level, form, tense and grade', () => {
  it('leaves no slot, gap or stray mark', () => {
    expect(letters.length).toBe(7 * 4 * 3 * 2 * 5 * 8)
    expect(
      offenders(({ body }) => body.match(/.{0,20}(?:[{}|/]| {2}| [,.;:]|\.\.|undefined|null).{0,20}/)?.[0]),
    ).toEqual([])
  })

  it('starts sentences with a capital and ends paragraphs with a full stop', () => {
    expect(offenders(({ body }) => body.match(/.{0,20}(?:[.!?] |^|\n\n)\p{Ll}.{0,20}/u)?.[0])).toEqual([])
    const open = ({ blocks }: BuiltLetter) =>
      blocks.find(({ section, text }) => !['activities', 'issue'].includes(section) && !/[^.]\.$/.test(text))?.text
    expect(offenders(open)).toEqual([])
  })

  it('has no pronoun for a neutral person', () => {
    const pronoun = word(['er', 'sie', 'ihn', 'ihm', 'ihr', 'ihre[mnrs]?', 'sein', 'seine[mnrs]?', 'Frau', 'Herrn?'])
    expect(offenders(({ body }, { person }) => (person.form === 'neutral' ? body.match(pronoun)?.[0] : null))).toEqual(
      [],
    )
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

  it('keeps the tense', () => {
    const past = word(verbs(2), 'u')
    const present = word(verbs(1), 'u')
    const timeless = /Hervorzuheben sind|Zu erwähnen sind|motiviert(?= und| sich|,)/g
    const mixed = ({ blocks }: BuiltLetter, { options }: LetterInput) =>
      blocks
        .filter(({ section }) => ['activities', 'performance', 'conduct'].includes(section))
        .map(({ text }) => (options?.tense === 'present' ? past : present).exec(text.replace(timeless, ''))?.[0])
        .find(Boolean)
    expect(offenders(mixed)).toEqual([])
    const interim = ({ body }: BuiltLetter, { kind, options }: LetterInput) =>
      kind === 'interim' && options?.tense === 'present' ? body.match(past)?.[0] : null
    expect(offenders(interim)).toEqual([])
  })

  it('repeats no sentence', () => {
    const repeated = (letter: BuiltLetter) => {
      const all = sentences(letter)
      return all.find((sentence, i) => all.indexOf(sentence) !== i)
    }
    expect(offenders(repeated)).toEqual([])
  })

  it('never opens three sentences in a row with the person named alike', () => {
    const opening = (text: string) =>
      text.match(/^(?:(?:Frau Dr\. Müller|Herrn? Marx|Kim Schulz)(?=s|’|\b)|Sie\b|Er\b|Wir\b)/)?.[0]
    const monotonous = (letter: BuiltLetter) => {
      const openings = sentences(letter).map(opening)
      const i = openings.findIndex((word, at) => word && word === openings[at + 1] && word === openings[at + 2])
      return i < 0
        ? null
        : sentences(letter)
            .slice(i, i + 3)
            .join(' ')
    }
    expect(offenders(monotonous)).toEqual([])
  })

  it('has exactly the satisfaction formula of the grade', () => {
    const wrong = ({ blocks }: BuiltLetter, { kind, ratings }: LetterInput) => {
      const formula = blocks
        .find(({ criterion }) => criterion === 'overall')
        ?.text.match(/((?:stets|im Großen und Ganzen) )?zu unserer ((?:vollsten|vollen) )?Zufriedenheit/)?.[0]
      const expected = kind === 'simple' ? undefined : satisfaction[ratings.overall as Grade]
      return formula === expected ? null : String(formula)
    }
    expect(offenders(wrong)).toEqual([])
  })

  it('names superiors first, then colleagues, staff of managers, customers last', () => {
    const order = ({ body }: BuiltLetter, { kind, level }: LetterInput) => {
      if (kind === 'simple') return null
      const found = ['Vorgesetzten', 'Kolleginnen', 'Mitarbeiterinnen', 'Kundinnen'].map((person) =>
        body.indexOf(person),
      )
      const named = found.filter((at) => at >= 0)
      return named.length === (level === 'manager' ? 4 : 3) &&
        named.every((at, i) => i === 0 || at > (named[i - 1] ?? 0))
        ? null
        : body
    }
    expect(offenders(order)).toEqual([])
  })

  it('traces each sentence', () => {
    const known = new Set([...germany.phrases.values()].flat().map(({ id }) => id))
    const untraced = ({ blocks, body }: BuiltLetter, { ratings }: LetterInput) =>
      letterBody(blocks) !== body
        ? 'body'
        : blocks.find(
            ({ section, phrase_id, phrase_version, criterion, grade }) =>
              section !== 'issue' &&
              !(phrase_id && known.has(phrase_id) && phrase_version && (!criterion || grade === ratings[criterion])),
          )?.text
    expect(offenders(untraced)).toEqual([])
  })
})

describe('choice of variants', () => {
  const ids = (input: LetterInput) => buildLetter(input).blocks.map(({ phrase_id }) => phrase_id)

  it('is the same for the same seed, another for another', () => {
    expect(buildLetter(base)).toEqual(buildLetter(structuredClone(base)))
    expect(ids({ ...base, seed: 'abc' })).not.toEqual(ids({ ...base, seed: 'abd' }))
  })

  it('rerolls one topic through all its variants and leaves the others', () => {
    const seen = Array.from({ length: 6 }, (_, n) =>
      buildLetter({ ...base, options: { ...base.options, rerolls: { ability: n } } }),
    )
    const others = seen.map(({ blocks }) => blocks.filter(({ topic }) => topic !== 'ability'))
    expect(new Set(seen.map(({ blocks }) => blocks.find(({ topic }) => topic === 'ability')?.phrase_id)).size).toBe(6)
    for (const other of others) expect(other).toEqual(others[0])
  })

  it('regrades one criterion and leaves the others', () => {
    const rest = (grade: Grade) =>
      buildLetter({ ...base, ratings: { ...base.ratings, results: grade } }).blocks.filter(
        ({ topic }) => topic !== 'results',
      )
    expect(rest(1)).toEqual(rest(5))
  })

  it('keeps a picked phrase; a pick for another grade lapses', () => {
    const picked = { willingness: 'willingness.2.staff.3' }
    for (let seed = 0; seed < 10; seed++) {
      expect(ids({ ...base, seed, options: { picked } })).toContain('willingness.2.staff.3')
    }
    expect(ids({ ...base, ratings: allRated(1), options: { picked } })).not.toContain('willingness.2.staff.3')
  })
})

describe('the frame', () => {
  const build = (change: Partial<LetterInput>) => buildLetter({ ...base, ...change })

  it('is a whole letter', () => {
    const picked = {
      introduction: 'introduction.closed.employment.1',
      tasks: 'tasks.any.employment.1',
      willingness: 'willingness.1.staff.1',
      ability: 'ability.1.staff.2',
      overall: 'overall.1.staff.1',
      conduct: 'conduct.1.staff.1',
      termination: 'termination.own_wish.employment.1',
      regret: 'regret.1.staff.2',
      thanks: 'thanks.1.staff.1',
      wishes: 'wishes.1.staff.1',
    }
    const ratings = { willingness: 1, ability: 1, overall: 1, conduct: 1, closing: 1, results: null } as const
    const letter = build({ ratings, options: { ...base.options, reason: 'own_wish', picked, customer_contact: false } })
    expect(letter.heading).toBe('Arbeitszeugnis')
    expect(letter.body).toBe(
      [
        'Frau Dr. Anna Müller, geboren am 3.\u00A0Mai 1985 in Köln, war vom 1.\u00A0März 2019 bis zum 31.\u00A0Dezember 2024 bei der Muster GmbH als Controllerin tätig.',
        'Zu den Aufgaben von Frau Dr. Müller gehörten insbesondere:\n• Budgetplanung\n• Berichtswesen',
        'Frau Dr. Müller zeigte stets eine sehr hohe Einsatzbereitschaft und überzeugte durch außerordentliche Eigeninitiative. Dank ihres ausgeprägten analytischen Denkens durchdrang sie auch sehr komplexe Zusammenhänge jederzeit schnell und sicher.',
        'Frau Dr. Müller erledigte die ihr übertragenen Aufgaben stets zu unserer vollsten Zufriedenheit.',
        'Frau Dr. Müllers Verhalten gegenüber Vorgesetzten sowie Kolleginnen und Kollegen war stets vorbildlich.',
        'Auf eigenen Wunsch verlässt Frau Dr. Müller unser Unternehmen zum 31.\u00A0Dezember 2024.',
        'Wir bedauern sehr, Frau Dr. Müller zu verlieren. Für ihre stets sehr gute Arbeit danken wir ihr. Wir wünschen ihr für die Zukunft beruflich weiterhin viel Erfolg und persönlich alles Gute.',
        'Köln, 31.\u00A0Dezember 2024',
      ].join('\n\n'),
    )
  })

  it.each(Object.entries(germany.headings))('heads %s with %s', (kind, heading) => {
    expect(build({ kind: kind as Kind }).heading).toBe(heading)
  })

  it('writes interim letters in the present, from the first day on', () => {
    const { body } = build({ kind: 'interim', options: { reason: 'requested' } })
    expect(body).toMatch(/seit dem 1\.\u00A0März 2019/)
    expect(body).not.toMatch(/2024|bedauern/)
    expect(body).toMatch(/Zwischenzeugnis/)
  })

  it('says that a provisional letter precedes the end', () => {
    const { body } = build({ kind: 'provisional', options: {} })
    expect(body).not.toMatch(/bis zum 31/)
    expect(body).toMatch(/wird am 31\.\u00A0Dezember 2024 enden\. Dieses vorläufige Zeugnis/)
  })

  it('assesses nothing in a simple letter', () => {
    expect(build({ kind: 'simple' }).blocks.some(({ criterion }) => criterion)).toBe(false)
  })

  it('gives apprentices kind, duration, aim, skills and examination', () => {
    const { body } = build({ kind: 'apprentice', level: 'apprentice', options: { reason: 'completed' } })
    expect(body).toMatch(/Berufsausbildung zur Controllerin\. .*anerkannten Ausbildungsberuf/)
    expect(body).toMatch(/Fertigkeiten, Kenntnisse und Fähigkeiten:\n• Budgetplanung/)
    expect(body).toMatch(/am 25\.\u00A0Juni 2024 .*mit der Note „gut“/)
    expect(body).toMatch(/Ausbilderinnen und Ausbildern/)
  })

  it('neither regrets nor bids farewell to who is taken on', () => {
    const letter = build({
      kind: 'apprentice',
      level: 'apprentice',
      ratings: allRated(1),
      options: { reason: 'taken_on' },
    })
    expect(
      letter.blocks.map(({ topic }) => topic).filter((topic) => topic && /regret|wishes|outlook/.test(topic)),
    ).toEqual(['outlook'])
  })

  it('speaks of the end in the past once it is over', () => {
    const options = { reason: 'own_wish', issued_on: '2025-01-15' } as const
    expect(build({ options }).body).toMatch(/(?:verließ|schied) Frau Dr\. Müller/)
    expect(build({ options: { ...options, issued_on: '2024-12-31' } }).body).toMatch(
      /(?:verlässt|scheidet) Frau Dr\. Müller/,
    )
  })

  it('does without what is missing', () => {
    const { employment } = base
    const { body } = build({
      person: persons.male,
      employment: { ...employment, until: undefined, activities: [' ', ''], position: 'Controller' },
      ratings: {},
      options: {},
    })
    expect(body).toMatch(/^[^\n]*Herr Piotr Marx[^\n]*\.$/)
    expect(body).toMatch(/1\.\u00A0März 2019/)
  })

  it('cleans lists and names the company rightly', () => {
    const employment = { ...base.employment, activities: ['- Einkauf;', '• Verkauf.', ' Lager  und Versand, '] }
    const { body } = build({
      employment: { ...employment, company_name: 'Hilfe e. V.', company_sketch: 'Wir helfen.', site: 'Bonn' },
    })
    expect(body).toContain('\n• Einkauf\n• Verkauf\n• Lager und Versand\n\n')
    expect(body).toMatch(/beim Hilfe e\. V\. am Standort Bonn/)
    expect(body).toContain('\n\nWir helfen.\n\n')
    expect(build({ employment: { ...employment, company_name: 'Siemens' } }).body).toMatch(/ bei Siemens /)
  })

  it('leaves out closing parts and takes own words', () => {
    const { body, blocks } = build({
      options: { reason_text: '{Sie} {zieht|zog} nach Wien.', closing: { regret: false, thanks: false } },
    })
    expect(body).toContain('Frau Dr. Müller zieht nach Wien.')
    expect(blocks.filter(({ section }) => section === 'closing').map(({ topic }) => topic)).toEqual(['wishes'])
  })

  it('refuses what it cannot say', () => {
    expect(() => build({ options: { reason: 'taken_on' } })).toThrow('taken_on')
    expect(() => build({ employment: { ...base.employment, from: '2024-02-30' } })).toThrow('2024-02-30')
    expect(() => build({ options: { issued_on: '1.2.2024' } })).toThrow('1.2.2024')
    expect(() => build({ options: { reason_text: '{Si} geht.' } })).toThrow('{Si}')
  })

  it('knows a phrase for each reason of each kind', () => {
    for (const kind of kinds) {
      for (const reason of germany.reasons[kind]) {
        const { blocks } = build({ kind, options: { reason } })
        expect(
          blocks.some(({ phrase_id }) => phrase_id?.includes(`.${reason}.`)),
          `${kind} ${reason}`,
        ).toBe(true)
      }
    }
  })

  it('mentions leadership for managers only', () => {
    const mentioned = (level: LetterInput['level']): (Criterion | undefined)[] =>
      build({ level })
        .blocks.map(({ criterion }) => criterion)
        .filter((criterion) => criterion === 'leadership')
    expect(levels.filter((level) => mentioned(level).length > 0)).toEqual(['manager'])
  })
})

it('builds a letter within a millisecond', () => {
  const start = performance.now()
  for (let seed = 0; seed < 500; seed++) buildLetter({ ...base, level: 'manager', seed })
  expect((performance.now() - start) / 500).toBeLessThan(1)
})
