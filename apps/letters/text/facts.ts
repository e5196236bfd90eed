import type { Facts } from './grammar.ts'
import { fullName } from './grammar.ts'
import type { Profile } from './profiles.ts'
import type { LetterInput, Person } from './types.ts'

const months = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]

/** "2024-03-15" → "15. März 2024", unbreakable between day and month. Throws `RangeError` for what is no date. */
export function germanDate(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(iso)) {
    throw new RangeError(`Not a date: "${iso}"`)
  }
  return `${date.getUTCDate()}.\u00A0${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** User text on one line. */
export function clean(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

/** Names and titles on one line. */
export function cleanPerson(person: Person): Person {
  return {
    ...person,
    title: person.title && clean(person.title),
    first_name: clean(person.first_name),
    last_name: clean(person.last_name),
  }
}

/** What the slots of this letter stand for; what the input lacks is left out. */
export function factsOf(input: LetterInput, person: Person, profile: Profile): Facts {
  const { employment } = input
  const company = clean(employment.company_name)
  const end = employment.until && germanDate(employment.until)
  const exam = input.kind === 'apprentice' ? employment.exam : undefined
  return {
    Person: introduced(person),
    Position: clean(employment.position),
    Firma: company,
    'bei Firma': `${prepositionFor(company, profile)} ${company}`,
    'am Standort': employment.site && `am Standort ${clean(employment.site)}`,
    Beginn: germanDate(employment.from),
    Ende: end,
    'zum Ende': end && `zum ${end}`,
    'am Ende': end && `am ${end}`,
    Personen: conductTowards(input, profile),
    'am Prüfungstag': exam?.passed_on && `am ${germanDate(exam.passed_on)}`,
    'vor Prüfstelle': exam?.board && `vor der ${clean(exam.board)}`,
    'mit Note': exam?.result && `mit der Note „${clean(exam.result)}“`,
  }
}

/** "Frau Anna Müller, geboren am 3. Mai 1985 in Köln," */
function introduced(person: Person): string {
  const born = [
    person.born_on && `am ${germanDate(person.born_on)}`,
    person.born_in && `in ${clean(person.born_in)}`,
  ].filter(Boolean)
  return born.length > 0 ? `${fullName(person)}, geboren ${born.join(' ')},` : fullName(person)
}

function prepositionFor(company: string, profile: Profile): string {
  return profile.companyPrepositions.find(({ form }) => form.test(company))?.preposition ?? 'bei'
}

/** "Vorgesetzten, Kolleginnen und Kollegen sowie Kundinnen und Kunden" */
function conductTowards(input: LetterInput, profile: Profile): string {
  const persons = [...profile.conductTowards[input.level]]
  if (input.options?.customer_contact !== false) persons.push(profile.customers)
  return `${persons.slice(0, -1).join(', ')} sowie ${persons.at(-1)}`
}
