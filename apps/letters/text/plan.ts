import { clean } from './facts.ts'
import { variantsOf } from './phrases/book.ts'
import type { Profile } from './profiles.ts'
import type { Criterion, Grade, LetterInput, Section, Tense, Topic } from './types.ts'

/** A sentence from the phrase book, with the entries of its list if it leads one in. */
export interface PhraseStep {
  section: Section
  topic: Topic
  key: string | number
  pools: readonly string[]
  criterion?: Criterion
  grade?: Grade
  tense?: Tense
  list?: readonly string[]
}

/** The user's own words: `wording` is in the phrase language, `text` is printed as it stands. */
export type OwnStep = { section: Section; tense?: Tense } & ({ wording: string } | { text: string })

export type Step = PhraseStep | OwnStep

/** Which sentences the letter has, paragraph by paragraph, in the customary order. Throws `RangeError` for a reason that the kind doesn't know. */
export function planLetter(input: LetterInput, profile: Profile, tense: Tense): Step[][] {
  const paragraphs = [
    introduction(input, tense),
    companySketch(input),
    activities(input),
    ...profile.performance.map((topics) => topics.flatMap((topic) => graded('performance', topic, input))),
    graded('conduct', 'conduct', input),
    ending(input, profile),
    closing(input),
  ]
  const known = (step: Step) =>
    !('topic' in step) || variantsOf(profile.phrases, step.topic, step.key, step.pools).length > 0
  return paragraphs.map((steps) => steps.filter(known)).filter((steps) => steps.length > 0)
}

function introduction(input: LetterInput, tense: Tense): Step[] {
  const pools = framePools(input)
  const steps: Step[] = [{ section: 'introduction', topic: 'introduction', key: period(input, tense), pools }]
  if (input.kind === 'apprentice') steps.push({ section: 'introduction', topic: 'aim', key: 'any', pools })
  return steps
}

function period({ kind, employment }: LetterInput, tense: Tense): 'current' | 'closed' | 'joined' {
  if (tense === 'present') return 'current'
  return employment.until && kind !== 'provisional' ? 'closed' : 'joined'
}

function companySketch({ employment }: LetterInput): Step[] {
  const text = clean(employment.company_sketch ?? '')
  return text ? [{ section: 'company', text }] : []
}

function activities(input: LetterInput): Step[] {
  const list = input.employment.activities
    .map((activity) =>
      activity
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/^[•*–-]\s*/, '')
        .replace(/[,;.]$/, ''),
    )
    .filter((activity) => activity !== '')
  if (list.length === 0) return []
  return [{ section: 'activities', topic: 'tasks', key: 'any', pools: framePools(input), list }]
}

function graded(section: Section, topic: Exclude<Criterion, 'closing'>, input: LetterInput): Step[] {
  const grade = input.ratings[topic]
  if (!grade || input.kind === 'simple' || (topic === 'leadership' && input.level !== 'manager')) return []
  return [{ section, topic, criterion: topic, grade, key: grade, pools: [input.level, 'staff'] }]
}

function ending(input: LetterInput, profile: Profile): Step[] {
  const steps: Step[] = []
  const section = 'termination'
  const { exam } = input.employment
  if (exam && input.kind === 'apprentice') steps.push({ section, topic: 'exam', key: 'passed', pools: ['apprentice'] })
  steps.push(...reasonStep(input, profile))
  if (input.kind === 'provisional') {
    steps.push({ section, topic: 'issue', key: 'final_follows', pools: ['provisional'] })
  }
  return steps
}

function reasonStep(input: LetterInput, profile: Profile): Step[] {
  const { reason, reason_text: wording } = input.options ?? {}
  const section = 'termination'
  const tense = isOver(input) ? 'past' : 'present'
  if (wording?.trim()) return [{ section, wording, tense }]
  if (reason && !profile.reasons[input.kind].includes(reason)) {
    throw new RangeError(`Reason "${reason}" doesn't go with the kind "${input.kind}"`)
  }
  if (input.kind === 'interim') return reason ? [{ section, topic: 'issue', key: reason, pools: ['interim'] }] : []
  if (input.kind === 'provisional') {
    const key = reason ?? (input.employment.until ? 'plain' : undefined)
    return key ? [{ section, topic: 'termination', key, pools: ['provisional'] }] : []
  }
  return reason ? [{ section, topic: 'termination', key: reason, pools: framePools(input), tense }] : []
}

/** True when the letter is dated after the last day: "verließ", not "verlässt". */
function isOver({ employment, options }: LetterInput): boolean {
  return Boolean(employment.until && options?.issued_on && options.issued_on > employment.until)
}

function closing(input: LetterInput): Step[] {
  const { kind, level, options } = input
  const parts = { regret: true, thanks: true, wishes: true, outlook: true, ...options?.closing }
  const section = 'closing'
  if (kind === 'simple') return parts.wishes ? [{ section, topic: 'farewell', key: 'any', pools: ['simple'] }] : []
  const grade = input.ratings.closing
  if (!grade) return []
  const stays = kind === 'interim' || options?.reason === 'taken_on'
  const pools = kind === 'interim' ? ['interim', 'staff'] : [level, 'staff']
  const topics = (stays ? ['thanks', 'outlook'] : ['regret', 'thanks', 'wishes']) as (keyof typeof parts)[]
  return topics
    .filter((topic) => parts[topic])
    .map((topic) => ({ section, topic, criterion: 'closing', grade, key: grade, pools }))
}

function framePools({ kind }: LetterInput): string[] {
  return [kind, 'employment']
}
