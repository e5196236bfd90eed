import { factsOf } from '../text/facts.ts'
import { type Facts, renderPhrase } from '../text/grammar.ts'
import { profileOf } from '../text/profiles.ts'
import {
  type Country,
  type Kind,
  kinds,
  type LetterInput,
  type Level,
  levels,
  type PersonForm,
  type Tense,
} from '../text/types.ts'

/** A phrase as a sentence about a woman, a man and somebody without salutation. */
type Example = Record<PersonForm, string>

interface Wording {
  text: string
  neutral?: string | null | undefined
}

/** Where it would stand; a key such as `current` says that employment goes on. */
interface Setting {
  country: Country
  key: string
  pool: string
}

const people = {
  female: { form: 'female', first_name: 'Anna', last_name: 'Berger' },
  male: { form: 'male', first_name: 'Paul', last_name: 'Berger' },
  neutral: { form: 'neutral', first_name: 'Kim', last_name: 'Berger' },
} as const

const positions: Record<Level, Record<PersonForm, string>> = {
  staff: { female: 'Buchhalterin', male: 'Buchhalter', neutral: 'Fachkraft für Buchhaltung' },
  manager: { female: 'Leiterin Vertrieb', male: 'Leiter Vertrieb', neutral: 'Leitung Vertrieb' },
  apprentice: { female: 'Industriekauffrau', male: 'Industriekaufmann', neutral: 'Industriekaufleute' },
  intern: { female: 'Rechnungswesen', male: 'Rechnungswesen', neutral: 'Rechnungswesen' },
  working_student: { female: 'Werkstudentin', male: 'Werkstudent', neutral: 'Aushilfe im Rechnungswesen' },
}

/** What only some sentences say. */
const furtherFacts: Facts = {
  Stelle: 'Sachbearbeitung Einkauf',
  Von: '1. April 2019',
  Bis: '30. September 2020',
  Vollmacht: 'Prokura',
  Angabe: 'Projektleitung kompakt',
  Eigenschaften: 'Sorgfalt und Belastbarkeit',
}

/** The three sentences of a phrase. The text must have passed `validatePhrase`. */
export function exampleOf({ text, neutral }: Wording, setting: Setting, tense?: Tense): Example {
  const profile = profileOf(setting.country)
  const render = (form: PersonForm) => {
    const input = inputOf(setting, form)
    const towards = [...profile.conductTowards[input.level], profile.customers]
    const facts = {
      ...furtherFacts,
      Personen: `${towards.slice(0, -1).join(', ')} sowie ${towards.at(-1)}`,
      ...factsOf(input, input.person, profile),
    }
    const wording = form === 'neutral' ? (neutral ?? text) : text
    const local = profile.orthography === 'swiss' ? wording.replaceAll('ß', 'ss') : wording
    return renderPhrase(local, { person: input.person, tense: tense ?? profile.tenses[input.kind], named: true, facts })
  }
  return { female: render('female'), male: render('male'), neutral: render('neutral') }
}

function inputOf({ country, key, pool }: Setting, form: PersonForm): LetterInput {
  const level = levels.find((each) => pool === each || pool.startsWith(`${each}_`)) ?? 'staff'
  const kind: Kind =
    kinds.find((each) => pool === each || pool.endsWith(`_${each}`)) ??
    (key.startsWith('current') ? 'interim' : 'final')
  return {
    country,
    kind,
    extent: 'qualified',
    level,
    person: people[form],
    employment: {
      position: positions[level][form],
      company_name: 'Muster GmbH',
      site: 'Köln',
      from: '2019-04-01',
      until: '2024-03-31',
      activities: [],
      exam: { passed_on: '2024-01-22', board: 'Industrie- und Handelskammer', result: 'gut' },
    },
    ratings: {},
    seed: 0,
  }
}
