import { authoritySteps, careerSteps, endsWithPosition, hasCareer } from './career.ts'
import { clienteleOf } from './company.ts'
import { clean, cleanList, enumerate } from './facts.ts'
import { variantsOf } from './phrases/book.ts'
import type { PerformanceTopic, Profile } from './profiles.ts'
import type { Step } from './steps.ts'
import { framePools, ownWording } from './steps.ts'
import type { Criterion, Grade, LetterInput, Section, Tense, Topic } from './types.ts'

/**
 * Which sentences the letter has, paragraph by paragraph, in the customary order. Throws `RangeError` for a reason
 * that kind and level don't know.
 */
export function planLetter(input: LetterInput, profile: Profile, tense: Tense): Step[][] {
  const isQualified = input.extent === 'qualified'
  const career = careerSteps(input, profile, tense)
  // An interruption without positions around it isn't told before the tasks.
  const comesFirst = career.some((step) => 'topic' in step && step.topic === 'stations')
  const paragraphs = [
    introduction(input, profile, tense),
    companySketch(input),
    comesFirst ? career : [],
    listed('tasks', taskKey(input), input.employment.activities, input),
    listed('extra_activities', 'any', input.employment.extra_activities, input),
    comesFirst ? [] : career,
    authoritySteps(input, profile),
    ...(isQualified ? profile.performance : []).map((topics) =>
      topics.flatMap((topic) => performance(topic, input, profile)),
    ),
    isQualified ? conduct(input, profile) : [],
    ending(input, profile),
    closing(input, profile),
  ]
  const known = (step: Step) =>
    !('topic' in step) || variantsOf(profile.phrases, step.topic, step.key, step.pools).length > 0
  return paragraphs.flatMap((steps) => endAfterLists(steps.filter(known)))
}

/** No sentence follows a list in its paragraph. */
function endAfterLists(steps: readonly Step[]): Step[][] {
  const paragraphs: Step[][] = []
  let open: Step[] | undefined
  for (const step of steps) {
    if (!open) paragraphs.push((open = []))
    open.push(step)
    if ('list' in step && step.list) open = undefined
  }
  return paragraphs
}

function introduction(input: LetterInput, profile: Profile, tense: Tense): Step[] {
  const section = 'introduction'
  const own = ownWording(section, input.options?.opening)
  if (own.length > 0) return own
  const pools = framePools(input.level)
  const steps: Step[] = [{ section, topic: 'introduction', key: period(input, tense), pools }]
  if (input.level === 'apprentice' && profile.namesAim) steps.push({ section, topic: 'aim', key: 'any', pools })
  return steps
}

function period(input: LetterInput, tense: Tense): string {
  const career = hasCareer(input) ? '_career' : ''
  if (tense === 'present') return `current${career}`
  // "absolvierte" would claim that the training was completed.
  if (input.level === 'apprentice' && input.employment.until && !hasPassed(input)) return 'trained'
  return `${input.employment.until ? 'closed' : 'joined'}${career}`
}

function companySketch({ employment }: LetterInput): Step[] {
  const text = clean(employment.company_sketch ?? '')
  return text ? [{ section: 'company', text }] : []
}

/** A position that was just named isn't named again. */
function taskKey(input: LetterInput): string {
  if (!hasCareer(input)) return 'any'
  return endsWithPosition(input) ? 'last' : 'career'
}

/** A list is led in; a single entry is a sentence. */
function listed(topic: Topic, key: string, entries: readonly string[] | undefined, { level }: LetterInput): Step[] {
  const list = cleanList(entries)
  const step = { section: 'activities', topic, pools: framePools(level) } as const
  if (list.length === 1) return [{ ...step, key: 'one', facts: { Angabe: list[0] } }]
  return list.length > 0 ? [{ ...step, key, list }] : []
}

function performance(topic: PerformanceTopic, input: LetterInput, profile: Profile): Step[] {
  const { employment, level } = input
  const section = 'performance'
  const pools = framePools(level)
  switch (topic) {
    case 'qualities':
      return qualities(input, profile)
    case 'trainings': {
      const list = cleanList(employment.trainings)
      const [opening, closing] = profile.quotes
      const quoted = list.map((title) => `${opening}${title}${closing}`)
      if (list.length > 2) return [{ section, topic, key: 'many', pools, list }]
      const facts = { Angabe: enumerate(quoted, 'und') }
      return list.length > 0 ? [{ section, topic, key: list.length === 1 ? 'one' : 'two', pools, facts }] : []
    }
    case 'achievements': {
      const list = cleanList(employment.achievements)
      if (list.length > 1) return [{ section, topic, key: 'many', pools, list }]
      return list.length > 0 ? [{ section, topic, key: 'one', pools, facts: { Angabe: list[0] } }] : []
    }
    case 'leadership':
      return level === 'manager' ? graded(section, topic, input, profile) : []
    default:
      return graded(section, topic, input, profile)
  }
}

/** One sentence for all qualities of a grade, the best first. */
function qualities({ qualities: given = [], level }: LetterInput, profile: Profile): Step[] {
  return profile.gradesSaid.flatMap((grade): Step[] => {
    const names = cleanList(given.filter((quality) => quality.grade === grade).map(({ name }) => name))
    const facts = { Eigenschaften: enumerate(names, 'und') }
    const step = { section: 'performance', topic: 'qualities', slot: `qualities_${grade}`, grade } as const
    return names.length > 0 ? [{ ...step, key: grade, pools: [level, 'staff'], facts }] : []
  })
}

/** The grade, unless the country doesn't allow saying it. */
function gradeOf(criterion: Criterion, { ratings }: LetterInput, { gradesSaid }: Profile): Grade | undefined {
  const grade = ratings[criterion]
  return grade && gradesSaid.includes(grade) ? grade : undefined
}

function graded(section: Section, topic: Exclude<Criterion, 'closing'>, input: LetterInput, profile: Profile): Step[] {
  const grade = gradeOf(topic, input, profile)
  return grade ? [{ section, topic, criterion: topic, grade, key: grade, pools: [input.level, 'staff'] }] : []
}

/** Customers come last in one sentence with all others, or have a sentence of their own where the grade differs. */
function conduct(input: LetterInput, profile: Profile): Step[] {
  const inside = gradeOf('conduct', input, profile)
  const isJoint = inside !== undefined && inside === gradeOf('conduct_external', input, profile)
  const towards = [
    ...profile.conductTowards[input.level],
    ...(isJoint ? [clienteleOf(input.employment.company_name, profile)] : []),
  ]
  const facts = { Personen: enumerate(towards, 'sowie') }
  return [
    ...graded('conduct', 'conduct', input, profile).map((step) => ({ ...step, facts })),
    ...(isJoint ? [] : graded('conduct', 'conduct_external', input, profile)),
  ]
}

function ending(input: LetterInput, profile: Profile): Step[] {
  const steps: Step[] = []
  const section = 'termination'
  if (hasPassed(input)) steps.push({ section, topic: 'exam', key: 'passed', pools: ['apprentice'] })
  steps.push(...reasonStep(input, profile))
  if (input.kind === 'provisional') {
    const pools = [`${input.level}_provisional`, 'provisional']
    steps.push({ section, topic: 'issue', key: 'final_follows', pools })
  }
  return steps
}

/** Only what is said to have happened by the date of the letter. */
function hasPassed({ level, employment: { exam }, options }: LetterInput): boolean {
  if (level !== 'apprentice' || !exam) return false
  if (!exam.passed_on) return Boolean(exam.result?.trim())
  return !options?.issued_on || exam.passed_on <= options.issued_on
}

function reasonStep(input: LetterInput, profile: Profile): Step[] {
  const { kind, level, options } = input
  const { reason } = options ?? {}
  const section = 'termination'
  const tense = isOver(input) ? 'past' : 'present'
  const own = ownWording(section, options?.reason_text, { tense })
  if (own.length > 0) return own
  if (reason && !profile.reasons[kind][level].includes(reason)) {
    throw new RangeError(`Reason "${reason}" doesn't go with the kind "${kind}" of the level "${level}"`)
  }
  const pools = kind === 'final' ? framePools(level) : [`${level}_${kind}`, kind]
  if (kind === 'interim') return reason ? [{ section, topic: 'issue', key: reason, pools }] : []
  const key = endOf(input)
  return key ? [{ section, topic: 'termination', key, pools, tense }] : []
}

/** Whether an apprentice completed the training successfully is told only where the examination is known. */
function endOf(input: LetterInput): string | undefined {
  const { kind, level, employment, options } = input
  if (options?.reason === 'completed' && kind === 'final' && level === 'apprentice' && !hasPassed(input))
    return 'expired'
  return options?.reason ?? (kind === 'provisional' && employment.until ? 'plain' : undefined)
}

/** True when the letter is dated after the last day: "verließ", not "verlässt". */
function isOver({ employment, options }: LetterInput): boolean {
  return Boolean(employment.until && options?.issued_on && options.issued_on > employment.until)
}

function closing(input: LetterInput, profile: Profile): Step[] {
  const { kind, options } = input
  const section = 'closing'
  const own = ownWording(section, options?.closing_text)
  if (own.length > 0) return own
  const parts = { regret: true, thanks: true, wishes: true, outlook: true, ...options?.closing }
  const stays = kind === 'interim' || options?.reason === 'taken_on'
  const grade = input.extent === 'simple' ? undefined : gradeOf('closing', input, profile)
  if (!grade) return parts.wishes && !stays ? farewell(input, profile) : []
  const topics = (stays ? ['thanks', 'outlook'] : ['regret', 'thanks', 'wishes']) as (keyof typeof parts)[]
  return topics
    .filter((topic) => parts[topic])
    .map((topic) => ({ section, topic, criterion: 'closing', grade, key: grade, pools: closingPools(topic, input) }))
}

/** For a simple letter, and where a qualified one may not say how warm its closing would be. */
function farewell({ extent, ratings }: LetterInput, { bidsFarewell }: Profile): Step[] {
  const isDue = extent === 'simple' ? bidsFarewell : Boolean(ratings.closing)
  return isDue ? [{ section: 'closing', topic: 'farewell', key: 'any', pools: ['simple'] }] : []
}

/** Who is taken on goes on as staff, not as an apprentice. */
function closingPools(topic: Topic, { kind, level }: LetterInput): string[] {
  if (kind === 'interim') return [`${level}_interim`, 'interim', level, 'staff']
  return topic === 'outlook' ? ['staff'] : [level, 'staff']
}
