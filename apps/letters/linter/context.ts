import { atCompany } from '../text/company.ts'
import { profileOf } from '../text/profiles.ts'
import type { Profile } from '../text/profiles.ts'
import type { Criterion, Grade, LetterInput, Topic } from '../text/types.ts'
import { criteria } from '../text/types.ts'
import { type GradeRange, criteriaOf, gradeOf } from './grade-reader.ts'
import type { Aligned, Composed } from './sentences.ts'
import { align, composedSentences, sentencesOf } from './sentences.ts'
import type { Found, LintInput, Range } from './types.ts'

/** A sentence that speaks of a criterion, as far as can be told. */
export interface Statement extends Aligned {
  criterion?: Criterion
  /** all that it speaks of; a sentence written by hand may speak of several */
  about: readonly Criterion[]
  /** as it reads now */
  grade?: GradeRange
}

/** What the rules look at, worked out once. */
export interface Context {
  input: LintInput
  letter: LetterInput
  profile: Profile
  body: string
  /** the body with names, company and position blanked out, offsets kept: they are no statements */
  plain: string
  statements: readonly Statement[]
  /** composed sentences that stand nowhere in the body, and nothing of the same criterion in their place */
  removed: readonly Composed[]
  composed: readonly Composed[]
  isQualified: boolean
  /** position, company, stations: what the job is about */
  job: string
  /** grades of single criteria of performance, those without one left out */
  performance: readonly { criterion: Criterion; grade: Grade }[]
}

const apart: readonly Criterion[] = ['overall', 'conduct', 'conduct_external', 'closing']

export function contextOf(input: LintInput): Context {
  const { letter, composed: built } = input
  const composed = composedSentences(built.blocks)
  const printed = built.blocks.filter(({ section, topic }) => section !== 'issue' || topic)
  const body = input.body.trim() ? input.body : bodyOf(printed)
  const { sentences, removed } = align(sentencesOf(body), composed)
  const statements = sentences.map(stated)
  return {
    input,
    letter,
    profile: profileOf(letter.country),
    body,
    plain: blank(body, letter),
    statements,
    removed: removed.filter(({ block }) => !statements.some((one) => takesPlace(one, block.criterion))),
    composed,
    isQualified: letter.extent === 'qualified',
    job: jobOf(letter),
    performance: performanceOf(letter),
  }
}

function bodyOf(blocks: LintInput['composed']['blocks']): string {
  return blocks
    .map(({ text, paragraph }, at) => (at === 0 ? '' : blocks[at - 1]?.paragraph === paragraph ? ' ' : '\n\n') + text)
    .join('')
}

function stated(sentence: Aligned): Statement {
  if (sentence.isItem) return { ...sentence, about: [] }
  const block = sentence.composed?.block
  const said = block?.criterion ? [block.criterion] : []
  const about = block && !sentence.isEdited ? said : [...said, ...criteriaOf(sentence.text)]
  const criterion = block ? block.criterion : about[0]
  const isGraded = criterion ?? block?.grade
  return { ...sentence, criterion, about, grade: isGraded && gradeOf(sentence.text, block?.topic ?? criterion) }
}

/** A sentence written by hand that speaks of the same. */
function takesPlace({ composed, isEdited, about }: Statement, of: Criterion | undefined): boolean {
  return of !== undefined && of !== 'closing' && (!composed || isEdited) && about.includes(of)
}

function performanceOf({ ratings, level }: LetterInput): Context['performance'] {
  return criteria.flatMap((criterion) => {
    const grade = ratings[criterion]
    const isSaid = grade && !apart.includes(criterion) && (criterion !== 'leadership' || level === 'manager')
    return isSaid ? [{ criterion, grade }] : []
  })
}

function jobOf({ employment }: LetterInput): string {
  const { position, company_name, company_sketch = '', stations = [] } = employment
  return [position, company_name, company_sketch, ...stations.map((one) => one.position)].join(' ')
}

function blank(body: string, { person, employment, country }: LetterInput): string {
  const { company_name, position, site } = employment
  const names = [company_name, atCompany(company_name, profileOf(country)), position, site].concat(
    person.first_name,
    person.last_name,
  )
  return names
    .map((name) => name?.trim() ?? '')
    .filter((name) => name.length > 1)
    .reduce((text, name) => text.replaceAll(name, (found) => '\u00A0'.repeat(found.length)), body)
}

/** The mean of the single criteria of performance; undefined below two of them. */
export function meanOf({ performance }: Context): number | undefined {
  if (performance.length < 2) return undefined
  return performance.reduce((sum, { grade }) => sum + grade, 0) / performance.length
}

export const isPerformance = (criterion: Criterion | undefined): criterion is Criterion =>
  criterion !== undefined && !apart.includes(criterion)

export const rangeOf = ({ start, end }: Range): Range => ({ start, end })

/** Puts the composed sentence back where somebody rewrote it. */
export function restoring({ composed, isEdited }: Statement): Pick<Found, 'mend'> {
  return composed && isEdited ? { mend: { replace: composed.text, label_values: { text: composed.text } } } : {}
}

/** Puts a composed sentence back behind the one that it followed. */
export function reinserting(sentence: Composed, { composed, statements, body }: Context): Pick<Found, 'mend'> {
  const earlier = composed.slice(0, composed.indexOf(sentence)).toReversed()
  const label_values = { text: sentence.text }
  for (const one of earlier) {
    const before = statements.find((statement) => statement.composed === one)
    if (!before) continue
    const gap = one.block.paragraph === sentence.block.paragraph && !before.isItem ? ' ' : '\n\n'
    return { mend: { insert: gap + sentence.text, after: before.end, label_values } }
  }
  return { mend: { insert: body ? `${sentence.text}\n\n` : sentence.text, after: 0, label_values } }
}

export interface Match extends Range {
  word: string
  statement: Statement
}

/** Where a pattern (global) stands in sentences or list entries of the body; the company's sketch is the company's own. */
export function matchesOf({ plain, body, statements }: Context, pattern: RegExp): Match[] {
  return [...plain.matchAll(pattern)].flatMap((found) => {
    const start = found.index
    const end = start + found[0].length
    const statement = statements.find((one) => one.start <= start && start < one.end)
    return !statement || isSketch(statement) ? [] : [{ start, end, word: body.slice(start, end), statement }]
  })
}

export const isSketch = ({ composed }: Statement): boolean => composed?.block.section === 'company'

/** Topics whose sentences carry words of the user. */
const userWorded = new Set<Topic | undefined>([
  'stations',
  'station_tasks',
  'tasks',
  'extra_activities',
  'qualities',
  'achievements',
])

/** A task of the job: the entry of a list, or the sentence that tells a single one. */
export function isTask({ composed, isEdited, isItem }: Statement): boolean {
  return isItem || (!isEdited && /tasks|activities/.test(composed?.block.topic ?? ''))
}

/** A sentence exactly as the phrase book makes it; own wordings and lists are somebody's words. */
export function isComposed({ composed, isEdited, isItem }: Statement): boolean {
  return Boolean(composed?.block.phrase_id) && !isEdited && !isItem && !userWorded.has(composed?.block.topic)
}
