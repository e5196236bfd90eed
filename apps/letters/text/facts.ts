import { atCompany, clienteleOf } from './company.ts'
import type { Facts } from './grammar.ts'
import { fullName } from './grammar.ts'
import type { Profile } from './profiles.ts'
import type { LetterInput, Person } from './types.ts'

export const germanMonths = [
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

/**
 * "2024-03-15" → "15. März 2024", unbreakable between day and month; `months` are the country's (`profile.months`).
 * Throws `RangeError` for what is no date.
 */
export function germanDate(iso: string, months: readonly string[] = germanMonths): string {
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

/** Entries of a list without bullets, final marks and empty lines. */
export function cleanList(entries: readonly string[] = []): string[] {
  return entries
    .map((entry) =>
      clean(entry)
        .replace(/^[•*–-]\s*/, '')
        .replace(/[,;.]$/, ''),
    )
    .filter((entry) => entry !== '')
}

/** "Vorgesetzten, Kolleginnen und Kollegen sowie Kundinnen und Kunden" */
export function enumerate(names: readonly string[], conjunction: 'und' | 'sowie'): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${conjunction} `)
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

/** What the slots stand for all over this letter; what the input lacks is left out. */
export function factsOf(input: LetterInput, person: Person, profile: Profile): Facts {
  const { employment, level } = input
  const position = positionOf(input)
  const company = clean(employment.company_name)
  const end = employment.until && germanDate(employment.until, profile.months)
  const [relationship, ofRelationship] = profile.relationship[level]
  return {
    Person: introduced(person, profile),
    Position: position,
    'zum Beruf': toOccupation(position, person),
    'im Bereich': position && `im Bereich ${position}`,
    Firma: company,
    'bei Firma': atCompany(company, profile),
    'am Standort': employment.site && `am Standort ${clean(employment.site)}`,
    'mit Pensum': workload(employment.workload_percent, profile),
    'dieses Zeugnis': thisLetter(input, profile),
    Verhältnis: relationship,
    Verhältnisses: ofRelationship,
    langjährige: isLong(employment) ? 'langjährige,' : undefined,
    Beginn: germanDate(employment.from, profile.months),
    Ende: end,
    'zum Ende': end && `zum ${end}`,
    'am Ende': end && `am ${end}`,
    'per Ende': end && `per ${end}`,
    // Nobody negotiates with patients.
    Kunden: level === 'manager' ? profile.customers : clienteleOf(company, profile),
    ...examFacts(input, profile),
  }
}

/** The occupation learned, the field of an internship; often stored as "Auszubildende zur …", "Praktikantin im …". */
const withoutStatus: Partial<Record<LetterInput['level'], RegExp>> = {
  apprentice: /^(?:Auszubildende[rn]?|Azubi|Lehrling|Lernende[rn]?)(?: (?:zur|zum|als|im (?:Lehr)?[Bb]eruf))? (?=\S)/u,
  intern: /^Prakti(?:kum|kant(?:in|:in|\*in|\/in)?)(?: (?:im|in der|in den|in|für)(?: Bereich)?(?= ))?(?: |$)/u,
}

export function positionOf({ employment, level }: LetterInput): string {
  return clean(clean(employment.position).replace(withoutStatus[level] ?? '', ''))
}

/** Ten years or more, as is customary. */
function isLong({ from, until }: LetterInput['employment']): boolean {
  const tenYearsOn = `${Number(from.slice(0, 4)) + 10}${from.slice(4)}`
  return Boolean(until && until >= tenYearsOn)
}

/** "zur Industriekauffrau", "zum Mechatroniker", for anybody "zur Fachkraft für Lagerlogistik" */
function toOccupation(position: string, { form }: Person): string {
  const isFeminine = /^\p{L}*(?:kraft|hilfe|assistenz)(?= |$)/iu.test(position)
  return `${isFeminine ? 'zur' : { female: 'zur', male: 'zum', neutral: 'im Beruf' }[form]} ${position}`
}

/** "dieses Zwischenzeugnis", "diese Arbeitsbestätigung" */
function thisLetter({ extent, kind, level }: LetterInput, { headings }: Profile): string {
  const heading = headings[extent][kind][level]
  return `${heading.endsWith('bestätigung') ? 'diese' : 'dieses'} ${heading}`
}

function examFacts({ employment, extent, level }: LetterInput, { months, quotes }: Profile): Facts {
  const exam = level === 'apprentice' ? employment.exam : undefined
  // A simple letter grades nothing.
  const result = extent === 'qualified' ? clean(exam?.result ?? '') : ''
  return {
    'am Prüfungstag': exam?.passed_on && `am ${germanDate(exam.passed_on, months)}`,
    'vor Prüfstelle': exam?.board && beforeBoard(clean(exam.board)),
    'mit Note': withResult(result, quotes),
  }
}

/** "mit der Note „gut“", "mit der Note 1,7", "mit Auszeichnung"; "bestanden" is said already. */
function withResult(result: string, [opening, closing]: Profile['quotes']): string | undefined {
  if (!result || /^bestanden$/i.test(result)) return undefined
  if (result.startsWith('mit ')) return result
  return `mit der Note ${/^[\d.,]+$/.test(result) ? result : opening + result + closing}`
}

/** "vor der Handwerkskammer Köln", "vor dem Amt für Berufsbildung" */
function beforeBoard(board: string): string {
  const isNeuter = /^(?:Amt|\p{L}*(?:amt|ausschuss|ministerium|präsidium|institut|zentrum|verband))(?= |$)/iu.test(
    board,
  )
  return `vor ${isNeuter ? 'dem' : 'der'} ${board}`
}

/** "Frau Anna Müller, geboren am 3. Mai 1985 in Köln," */
function introduced(person: Person, { months }: Profile): string {
  const born = [
    person.born_on && `am ${germanDate(person.born_on, months)}`,
    person.born_in && `in ${clean(person.born_in)}`,
  ].filter(Boolean)
  return born.length > 0 ? `${fullName(person)}, geboren ${born.join(' ')},` : fullName(person)
}

function workload(percent: number | undefined, { workload: { wording, isFullSaid } }: Profile): string | undefined {
  if (percent === undefined || percent <= 0 || (percent >= 100 && !isFullSaid)) return undefined
  return wording.replace('%', `${String(percent).replace('.', ',')}\u00A0%`)
}
