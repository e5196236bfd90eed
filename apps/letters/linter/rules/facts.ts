import { atCompany } from '../../text/company.ts'
import { germanDate, positionOf } from '../../text/facts.ts'
import { nameOf } from '../../text/grammar.ts'
import type { Context } from '../context.ts'
import { isComposed, isSketch, matchesOf, rangeOf, restoring } from '../context.ts'
import { clarity, content, ruling } from '../sources.ts'
import type { Found, Rule } from '../types.ts'

/** Whether the text agrees with what is known of the person and the employment. */
export const factRules = {
  name_missing: { severity: 'error', source: content, find: nameMissing },
  wrong_salutation: { severity: 'error', source: clarity, find: wrongSalutation },
  wrong_pronoun: { severity: 'warning', source: clarity, find: wrongPronoun },
  other_name: { severity: 'warning', source: clarity, find: otherName },
  date_outside: { severity: 'warning', source: content, find: dateOutside },
  begin_missing: { severity: 'error', source: content, find: (context) => dateMissing(context, 'from') },
  end_missing: { severity: 'error', source: content, find: (context) => dateMissing(context, 'until') },
  placeholder: { severity: 'error', source: clarity, find: placeholder },
  position_missing: { severity: 'warning', source: content, find: positionMissing },
  company_missing: { severity: 'hint', source: content, find: companyMissing },
  /** A letter is prose; a table of school grades is none. */
  grade_table: { severity: 'error', source: ruling('BAG 9 AZR 262/20'), find: gradeTable },
} satisfies Record<string, Rule>

const has = (text: string, part: string) => text.toLowerCase().includes(part.trim().toLowerCase())

function nameMissing({ body, letter }: Context): Found[] {
  return has(body, letter.person.last_name)
    ? []
    : [{ field: 'body', values: { name: nameOf(letter.person, 'nominative') } }]
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Looks at the body itself: names are blanked out of `plain`. */
function named({ body, statements }: Context, pattern: RegExp) {
  return [...body.matchAll(pattern)].flatMap((found) => {
    const statement = statements.find(({ start, end }) => start <= found.index && found.index < end)
    const range = { start: found.index, end: found.index + found[0].length }
    return !statement || isSketch(statement) ? [] : [{ ...range, found, statement }]
  })
}

/** "Prof. Dr. med. ", "Dipl.-Ing. " */
const titles = '(?:\\p{L}[\\p{L}.-]*\\. +)*'
/** "Müller", "von der Heide", "de Santis" */
const surname =
  "(?:(?:von|vom|van|zu|zur|de|del|der|den|di|da|du|la|le|el|al|ter|ten) )*(?!(?:Dr|Prof|Dipl|Mag|Ing|Lic)\\.)\\p{Lu}[\\p{L}'’-]+"

function wrongSalutation(context: Context): Found[] {
  const { person } = context.letter
  const first = `(?:${escaped(person.first_name.trim())} )?`
  const pattern = new RegExp(
    `(?<!\\p{L})(Frau|Herrn?) (${titles})${first}${escaped(person.last_name.trim())}(?=s?(?!\\p{L}))`,
    'gu',
  )
  return named(context, pattern).flatMap(({ found, start, end }) => {
    const [text, salutation = ''] = found
    const right = { female: 'Frau', male: salutation.startsWith('Herr') ? salutation : 'Herr', neutral: '' }[
      person.form
    ]
    if (salutation === right) return []
    const replace = `${right} ${text.slice(salutation.length + 1)}`.trim()
    return [
      {
        at: { start, end },
        values: { word: text, expected: replace },
        mend: { replace, label_values: { text: replace } },
      },
    ]
  })
}

const masculine =
  /(?<!\p{L})(?:Er|Ihm|Ihn|Sein(?:e[mnrs]?)?)(?!\p{L})|(?<=\p{Ll}(?:t|te|d|b|g|ß|ss|f|n|m) )er(?!\p{L})/gu
const feminine =
  /(?:^|(?<=[.!?] |\n))(?:Sie(?= \p{Ll}+(?:te|t|ar|ab|ing|ug|ieß|iess|ahm|am|and|ielt|at)(?!\p{L}))|Ihr(?:e[mnrs]?)?(?= ))/gu

/** Only where a pronoun can hardly stand for something else: at the start of a sentence, or behind the verb. */
function wrongPronoun(context: Context): Found[] {
  const { form } = context.letter.person
  const patterns = { female: [masculine], male: [feminine], neutral: [masculine, feminine] }[form]
  return patterns
    .flatMap((pattern) => matchesOf(context, pattern))
    .filter(({ statement }) => !statement.isItem && !isComposed(statement))
    .map(({ statement, word, ...range }) => ({
      at: rangeOf(statement.isEdited ? statement : range),
      values: { word },
      ...restoring(statement),
    }))
}

function otherName(context: Context): Found[] {
  const { person } = context.letter
  const pattern = new RegExp(`(?<!\\p{L})(Frau|Herrn?) (${titles}${surname}(?: ${surname})?)`, 'gu')
  return named(context, pattern).flatMap(({ found, statement, ...range }) => {
    const [text, salutation = '', name = ''] = found
    if (statement.isItem || has(name, person.last_name) || has(person.last_name, name)) return []
    const replace = nameOf(person, salutation === 'Herrn' ? 'oblique' : 'nominative')
    return [
      { at: rangeOf(range), values: { word: text, name: replace }, mend: { replace, label_values: { text: replace } } },
    ]
  })
}

/** The days that the letter may name although they lie outside of employment. */
function knownDays({ letter, input }: Context): Set<string | undefined> {
  const { employment, person, options } = letter
  const { stations = [], authorities = [], interruptions = [] } = employment
  const spans: readonly { from: string; until?: string }[] = [...stations, ...authorities, ...interruptions]
  const days = spans.flatMap(({ from, until }) => [from, until])
  return new Set([...days, person.born_on, employment.exam?.passed_on, options?.issued_on, input.issued_on])
}

function dateOutside(context: Context): Found[] {
  const { profile, letter, input } = context
  const months = profile.months.join('|')
  const pattern = new RegExp(`(?<!\\d)(\\d{1,2})\\.(?:[ \\u00A0]?(${months})[ \\u00A0]|(\\d{1,2})\\.)(\\d{4})`, 'gu')
  const known = knownDays(context)
  const { from, until } = letter.employment
  const last = until ?? input.issued_on ?? input.today
  return named(context, pattern).flatMap(({ found, start, end }) => {
    const [text, day = '', month, number, year] = found
    const m = month ? profile.months.indexOf(month) + 1 : Number(number)
    const iso = `${year}-${String(m).padStart(2, '0')}-${day.padStart(2, '0')}`
    const isInside = iso >= from && iso <= last
    return isInside || known.has(iso) ? [] : [{ at: { start, end }, values: { word: text, from, until: last } }]
  })
}

/** Begin and end belong to every letter; the end where employment is over. */
function dateMissing({ letter, body, profile }: Context, which: 'from' | 'until'): Found[] {
  const date = letter.employment[which]
  if (which === 'until' && letter.kind !== 'final') return []
  if (!date) return [{ field: which }]
  const written = germanDate(date, profile.months)
  const [year, month, day] = date.split('-').map(Number)
  const text = body.replaceAll('\u00A0', ' ')
  const forms = [written.replaceAll('\u00A0', ' '), `${day}.${month}.${year}`, date.split('-').toReversed().join('.')]
  return forms.some((form) => text.includes(form)) ? [] : [{ field: 'body', values: { date } }]
}

function placeholder(context: Context): Found[] {
  return named(
    context,
    /\{[^{}\n]*\}?|\[[^\]\n]{1,60}\]|<<?[^<>\n/]{1,60}>>?(?!<)|_{3,}|(?<!\p{L})(?:XX+|TODO|tbd)(?!\p{L})/gu,
  )
    .filter(({ found }) => !/^<(?:b|u|i|em|strong)>$/i.test(found[0]))
    .map(({ found, start, end }) => ({ at: { start, end }, values: { word: found[0] } }))
}

function positionMissing({ letter, body }: Context): Found[] {
  const position = positionOf(letter)
  return has(body.replaceAll(/\s+/g, ' '), position.replaceAll(/\s+/g, ' '))
    ? []
    : [{ field: 'body', values: { position } }]
}

/** As it is registered, or declined: "bei der Deutschen Bahn AG". */
function companyMissing({ letter, body, profile }: Context): Found[] {
  const { company_name } = letter.employment
  const text = body.replaceAll(/\s+/g, ' ')
  const name = company_name.replaceAll(/\s+/g, ' ').trim()
  return has(text, name) || has(text, atCompany(name, profile))
    ? []
    : [{ field: 'body', values: { name: company_name } }]
}

const schoolGrade =
  /^[•*–-]?\s*\p{Lu}[\p{L} /-]{2,60}?\s*[:–|\t-]\s*(?:Note )?(?:sehr gut|gut|befriedigend|ausreichend|mangelhaft|ungenügend|[1-6](?:[.,]\d)?)[.]?$/u

function gradeTable({ statements }: Context): Found[] {
  const rows = statements.filter(({ text }) => schoolGrade.test(text))
  const [first] = rows
  const last = rows.at(-1)
  return first && last && rows.length >= 3
    ? [{ at: { start: first.start, end: last.end }, values: { count: String(rows.length) } }]
    : []
}
