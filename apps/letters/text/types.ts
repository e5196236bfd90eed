export const kinds = ['final', 'interim', 'provisional'] as const
export type Kind = (typeof kinds)[number]

/** simple: kind and duration of employment only (§109 (1) GewO) */
export const extents = ['qualified', 'simple'] as const
export type Extent = (typeof extents)[number]

export const countries = ['DE', 'AT', 'CH'] as const
export type Country = (typeof countries)[number]

export const levels = ['staff', 'manager', 'apprentice', 'intern', 'working_student'] as const
export type Level = (typeof levels)[number]

export const personForms = ['female', 'male', 'neutral'] as const
export type PersonForm = (typeof personForms)[number]

export const tenses = ['present', 'past'] as const
export type Tense = (typeof tenses)[number]

export const grades = [1, 2, 3, 4, 5] as const
export type Grade = (typeof grades)[number]

/**
 * What is rated, in the order in which a letter says it. `conduct` is that towards superiors, colleagues and staff,
 * `conduct_external` that towards customers: the same grade for both makes one sentence, none leaves customers out.
 */
export const criteria = [
  'willingness',
  'ability',
  'expertise',
  'training',
  'working_style',
  'results',
  'leadership',
  'overall',
  'conduct',
  'conduct_external',
  'closing',
] as const
export type Criterion = (typeof criteria)[number]

/** What a phrase speaks of: a criterion, one part of the closing, or an ungraded part of the frame. */
export const topics = [
  'introduction',
  'aim',
  'stations',
  'station_tasks',
  'interruptions',
  'tasks',
  'extra_activities',
  'authorities',
  'willingness',
  'ability',
  'expertise',
  'training',
  'trainings',
  'working_style',
  'results',
  'qualities',
  'achievements',
  'leadership',
  'overall',
  'conduct',
  'conduct_external',
  'exam',
  'termination',
  'issue',
  'regret',
  'thanks',
  'wishes',
  'outlook',
  'farewell',
] as const
export type Topic = (typeof topics)[number]

/** Why employment ended, or for an interim letter why it is issued. Which kind and level know which: `profile.reasons`. */
export const reasons = [
  'own_wish',
  'fixed_term',
  'mutual',
  'operational',
  'completed',
  'taken_on',
  'requested',
  'new_manager',
  'new_position',
  'transfer',
  'reorganisation',
  'business_transfer',
] as const
export type Reason = (typeof reasons)[number]

export type Section =
  | 'introduction'
  | 'company'
  | 'activities'
  | 'performance'
  | 'conduct'
  | 'termination'
  | 'closing'
  | 'issue'

export interface Person {
  form: PersonForm
  title?: string
  first_name: string
  last_name: string
  /** ISO date; only with the employee's consent */
  born_on?: string
  /** only with the employee's consent */
  born_in?: string
}

/** A single strength: a bare German noun as it stands after "durch" ("Belastbarkeit", "großen Fleiß"). */
export interface Quality {
  name: string
  grade: Grade
}

/** A position held in the company. Dates are ISO dates; without `until` it lasts to the next one or to the end. */
export interface Station {
  /** as after "als"; apprentices and interns: the department */
  position: string
  /** "Niederlassung Köln", or with a preposition of its own: "im Werk Bonn" */
  place?: string
  from: string
  until?: string
  /** one per line */
  activities?: string
}

export interface Authority {
  /** without article: "Prokura", "Handlungsvollmacht" */
  name: string
  from: string
  until?: string
}

export const interruptionReasons = ['parental_leave', 'care', 'military_service', 'sabbatical', 'other'] as const

/** A letter may mention an interruption only where it takes up a substantial part of employment (BAG 9 AZR 261/04). */
export interface Interruption {
  reason: (typeof interruptionReasons)[number]
  from: string
  until?: string
  is_mentioned: boolean
  /** own wording in the phrase language, with `{Von}` and `{Bis}` */
  wording?: string
}

export interface Employment {
  /** in the person's form, as after "als"; apprentices: the training occupation; interns: the field of work */
  position: string
  company_name: string
  /** one or two sentences about the company, printed as they stand */
  company_sketch?: string
  site?: string
  /** ISO date */
  from: string
  /** ISO date */
  until?: string
  /** percent of full time */
  workload_percent?: number
  /** most important first; for apprentices the skills and knowledge acquired (§16 (2) BBiG) */
  activities: readonly string[]
  extra_activities?: readonly string[]
  /** in any order */
  stations?: readonly Station[]
  authorities?: readonly Authority[]
  interruptions?: readonly Interruption[]
  /** titles of courses attended */
  trainings?: readonly string[]
  achievements?: readonly string[]
  /** `passed_on` ISO date; `board` without article ("Handwerkskammer Köln"); `result` as printed ("gut") */
  exam?: { passed_on?: string; board?: string; result?: string }
}

export interface LetterOptions {
  /** ISO date */
  issued_on?: string
  place?: string
  reason?: Reason
  /** own wording in the phrase language instead of `reason` */
  reason_text?: string
  /** own wording in the phrase language instead of the introduction */
  opening?: string
  /** own wording in the phrase language instead of the closing's sentences */
  closing_text?: string
  /** phrase ids that are to stay, by slot; a pick that doesn't fit topic, grade and level lapses */
  picked?: Readonly<Record<string, string>>
  /** how often a slot was rerolled; each step shows another variant until all were seen */
  rerolls?: Readonly<Record<string, number>>
  /** closing parts to leave out are `false` */
  closing?: { regret?: boolean; thanks?: boolean; wishes?: boolean; outlook?: boolean }
  /** overrides the tense that follows from the kind */
  tense?: Tense
}

export interface LetterInput {
  country: Country
  kind: Kind
  extent: Extent
  level: Level
  person: Person
  employment: Employment
  /** null or missing: the criterion isn't mentioned */
  ratings: Partial<Record<Criterion, Grade | null>>
  qualities?: readonly Quality[]
  options?: LetterOptions
  seed: string | number
}

export interface LetterBlock {
  section: Section
  /** counted from 0; blocks of one paragraph follow each other */
  paragraph: number
  /** key in `picked` and `rerolls`: the topic, or topic and number where a topic stands more than once ("qualities_1") */
  slot?: string
  topic?: Topic
  criterion?: Criterion
  grade?: Grade
  phrase_id?: string
  phrase_version?: number
  text: string
}

export interface BuiltLetter {
  heading: string
  blocks: LetterBlock[]
  /** plain text; paragraphs divided by an empty line, list entries start with "• " */
  body: string
}
