export const kinds = [
  'final',
  'interim',
  'provisional',
  'simple',
  'apprentice',
  'internship',
  'working_student',
] as const
export type Kind = (typeof kinds)[number]

export const levels = ['staff', 'manager', 'apprentice', 'intern'] as const
export type Level = (typeof levels)[number]

export const personForms = ['female', 'male', 'neutral'] as const
export type PersonForm = (typeof personForms)[number]

export const tenses = ['present', 'past'] as const
export type Tense = (typeof tenses)[number]

export const grades = [1, 2, 3, 4, 5] as const
export type Grade = (typeof grades)[number]

/** What is rated, in the order in which a letter says it. */
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
  'closing',
] as const
export type Criterion = (typeof criteria)[number]

/** What a phrase speaks of: a criterion, one part of the closing, or an ungraded part of the frame. */
export type Topic =
  | Exclude<Criterion, 'closing'>
  | 'regret'
  | 'thanks'
  | 'wishes'
  | 'outlook'
  | 'introduction'
  | 'aim'
  | 'tasks'
  | 'exam'
  | 'termination'
  | 'issue'
  | 'farewell'

/** Why employment ended, or for an interim letter why it is issued. Which kind knows which: `profile.reasons`. */
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
  /** most important first; for apprentices the skills and knowledge acquired (§16 (2) BBiG) */
  activities: readonly string[]
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
  /** phrase ids that are to stay; a pick that doesn't fit topic, grade and level lapses */
  picked?: Partial<Record<Topic, string>>
  /** how often a topic was rerolled; each step shows another variant until all were seen */
  rerolls?: Partial<Record<Topic, number>>
  /** closing parts to leave out are `false` */
  closing?: { regret?: boolean; thanks?: boolean; wishes?: boolean; outlook?: boolean }
  /** `false` leaves customers out of the conduct sentence */
  customer_contact?: boolean
  /** overrides the tense that follows from the kind */
  tense?: Tense
}

export interface LetterInput {
  kind: Kind
  level: Level
  person: Person
  employment: Employment
  /** null or missing: the criterion isn't mentioned */
  ratings: Partial<Record<Criterion, Grade | null>>
  options?: LetterOptions
  seed: string | number
}

export interface LetterBlock {
  section: Section
  /** counted from 0; blocks of one paragraph follow each other */
  paragraph: number
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
