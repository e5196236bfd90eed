import type { Context } from '../context.ts'
import { matchesOf, rangeOf } from '../context.ts'
import { ruling } from '../sources.ts'
import type { Found, Rule, Source } from '../types.ts'

const written: Source = { DE: '§ 126 (1) BGB', AT: '§ 886 ABGB', CH: 'Art. 14 (1) OR' }

/** Signature, date, medium and paper. */
export const formRules = {
  signer_missing: { severity: 'error', source: written, find: signerMissing },
  signer_role_missing: { severity: 'warning', source: ruling('BAG 9 AZR 507/04'), find: signerRoleMissing },
  signer_is_employee: { severity: 'error', source: ruling('BAG 9 AZR 507/04'), find: signerIsEmployee },
  /** Whoever signs must visibly stand above the employee. */
  signer_rank: { severity: 'hint', source: ruling('BAG 9 AZR 507/04'), find: signerRank },
  date_missing: { severity: 'warning', source: ruling('BAG 5 AZR 509/91'), find: dateMissing },
  /** A final letter is customarily dated to the last day of employment. */
  date_before_end: { severity: 'warning', source: ruling('BAG 5 AZR 509/91'), find: dateBeforeEnd },
  /** A letter that was first issued long after the end need not bear its date. */
  date_after_end: { severity: 'hint', source: ruling('LAG Köln 6 SLa 25/24'), find: dateAfterEnd },
  date_in_future: { severity: 'error', source: ruling('BAG 5 AZR 509/91'), find: dateInFuture },
  interim_backdated: { severity: 'hint', source: ruling('BAG 5 AZR 509/91'), find: interimBackdated },
  /** A qualified signature shows its time: back-dated letters need paper. */
  electronic_backdated: { severity: 'warning', source: 'BT-Drs. 20/11306', find: electronicBackdated },
  electronic_without_consent: {
    severity: 'error',
    source: ({ letter }) => (letter.level === 'apprentice' ? '§ 16 (1) BBiG' : '§ 109 (3) GewO'),
    find: electronicWithoutConsent,
  },
  /** Abroad only a signature that the country's law puts beside the handwritten one. */
  electronic_abroad: {
    severity: 'hint',
    source: { DE: '§ 109 (3) GewO', AT: '§ 4 (1) SVG', CH: 'Art. 14 (2bis) OR' },
    find: electronicAbroad,
  },
  letterhead_missing: { severity: 'warning', source: ruling('LAG Hamm 9 Ta 319/25'), find: letterheadMissing },
  place_missing: { severity: 'hint', source: ruling('BAG 9 AZR 893/98'), find: placeMissing },
  /** A letter is handed over, not sent: it bears no address. */
  recipient_address: { severity: 'warning', source: ruling('BAG 9 AZR 893/98'), find: recipientAddress },
} satisfies Record<string, Rule>

const named = ({ input }: Context) => input.signers.filter(({ name }) => name.trim())

function signerMissing(context: Context): Found[] {
  return named(context).length > 0 ? [] : [{ field: 'signers' }]
}

function signerRoleMissing(context: Context): Found[] {
  return named(context)
    .filter(({ role }) => !role.trim())
    .map(({ name }) => ({ field: 'signers', place: name, values: { name } }))
}

const folded = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/(?:frau|herr|dr\.|prof\.|\s)+/g, ' ')
    .trim()

function signerIsEmployee(context: Context): Found[] {
  const { first_name, last_name } = context.letter.person
  return named(context)
    .filter(({ name }) => folded(name) === folded(`${first_name} ${last_name}`))
    .map(({ name }) => ({ field: 'signers', place: name, values: { name } }))
}

const senior =
  /leit|chef|head|director|direktor|führ|vorstand|präsident|inhaber|partner|prokur|personal|(?<![a-zäöüß])HR(?![a-zäöüß])|human resources|manager|meister|ausbilder|CEO|CFO|COO|CTO|rektor|dekan|ärzt|obmann|bürgermeister/i

function signerRank(context: Context): Found[] {
  const ranked = named(context).filter(({ role }) => role.trim())
  const [first] = ranked
  if (!first || ranked.some(({ role }) => senior.test(role))) return []
  return [{ field: 'signers', place: first.name, values: { name: first.name, role: first.role } }]
}

const dated = (date: string) => ({ mend: { set: { issued_on: date }, label_values: { date } } })

/** A corrected letter keeps its date; that is looked at with the earlier version. */
const isFirst = ({ input }: Context) => input.corrected === undefined

function dateMissing({ input, letter }: Context): Found[] {
  if (input.issued_on) return []
  const { until } = letter.employment
  return [{ field: 'issued_on', ...dated(letter.kind === 'final' && until ? until : input.today) }]
}

/** Issue date and last day of a final letter, where both are known. */
function finalDates(context: Context): { issued: string; until: string } | undefined {
  const { letter, input } = context
  const { until } = letter.employment
  if (letter.kind !== 'final' || !until || !input.issued_on || !isFirst(context)) return undefined
  return { issued: input.issued_on, until }
}

function dateBeforeEnd(context: Context): Found[] {
  const dates = finalDates(context)
  if (!dates || dates.issued >= dates.until) return []
  return [{ field: 'issued_on', values: { date: dates.issued, until: dates.until }, ...dated(dates.until) }]
}

function dateAfterEnd(context: Context): Found[] {
  const dates = finalDates(context)
  if (!dates || dates.issued <= dates.until) return []
  return [{ field: 'issued_on', values: { date: dates.issued, until: dates.until }, ...dated(dates.until) }]
}

function dateInFuture(context: Context): Found[] {
  const { letter, input } = context
  const { until } = letter.employment
  const isLastDay = letter.kind === 'final' && input.issued_on === until
  if (!input.issued_on || input.issued_on <= input.today || isLastDay || !isFirst(context)) return []
  return [{ field: 'issued_on', values: { date: input.issued_on }, ...dated(input.today) }]
}

function interimBackdated(context: Context): Found[] {
  const { letter, input } = context
  if (letter.kind === 'final' || !input.issued_on || input.issued_on >= input.today || !isFirst(context)) return []
  return [{ field: 'issued_on', values: { date: input.issued_on }, ...dated(input.today) }]
}

const onPaper = { field: 'medium', mend: { set: { medium: 'paper' } } }
const isElectronic = ({ input, letter }: Context) => input.medium === 'electronic' && letter.country === 'DE'

function electronicBackdated(context: Context): Found[] {
  const { issued_on, today } = context.input
  return isElectronic(context) && issued_on && issued_on < today ? [{ ...onPaper, values: { date: issued_on } }] : []
}

function electronicWithoutConsent(context: Context): Found[] {
  return isElectronic(context) && !context.input.consented ? [onPaper] : []
}

function electronicAbroad({ input, letter }: Context): Found[] {
  return input.medium === 'electronic' && letter.country !== 'DE' ? [onPaper] : []
}

function letterheadMissing({ input }: Context): Found[] {
  return input.letterhead ? [] : [{ field: 'letterhead' }]
}

function placeMissing({ letter }: Context): Found[] {
  return letter.options?.place?.trim() ? [] : [{ field: 'place' }]
}

function recipientAddress(context: Context): Found[] {
  const street = /\p{Lu}\p{L}+(?:straße|strasse|str\.|weg|gasse|allee|platz) \d+\p{Ll}?(?=[,\n]| {0,2}\d{4,5} \p{Lu})/gu
  const town = /(?<=^|\n)\d{4,5} \p{Lu}\p{L}+(?=\n|$)/gu
  return [street, town]
    .flatMap((pattern) => matchesOf(context, pattern))
    .map(({ word, ...range }) => ({ at: rangeOf(range), values: { word } }))
}
