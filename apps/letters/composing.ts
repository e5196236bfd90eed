import type { Row } from '../../foundation/table.ts'
import type { letter } from './tables.ts'
import { buildLetter, letterBody } from './text/build.ts'
import { type Profile, profileOf } from './text/profiles.ts'
import type { BuiltLetter, LetterInput, Level } from './text/types.ts'

/** What of a letter its text is made from. */
export type Material = Pick<
  Row<typeof letter>,
  | 'country'
  | 'kind'
  | 'extent'
  | 'employee_kind'
  | 'salutation'
  | 'title'
  | 'first_name'
  | 'last_name'
  | 'born_on'
  | 'born_in'
  | 'position'
  | 'period_from'
  | 'period_until'
  | 'workload_percent'
  | 'stations'
  | 'authorities'
  | 'interruptions'
  | 'trainings'
  | 'activities'
  | 'extra_activities'
  | 'achievements'
  | 'reason'
  | 'reason_text'
  | 'ratings'
  | 'qualities'
  | 'choices'
  | 'seed'
  | 'place'
  | 'issued_on'
>

/**
 * The text of a letter as its grades and facts make it; `body` has paragraphs divided by an empty line, list entries
 * start with `• `; place and date are printed apart. The material must keep the rules of `letter-rules.ts`.
 */
export function compose(material: Material, companyName: string, profile: Profile = profileOf(material.country)) {
  return composeInput(inputOf(material, companyName), profile)
}

/** The same for an input that is already made. */
export function composeInput(input: LetterInput, profile: Profile): BuiltLetter {
  const { heading, blocks } = buildLetter(input, profile)
  const printed = blocks.filter(({ section }) => section !== 'issue')
  return { heading, blocks: printed, body: letterBody(printed) }
}

/** A letter as the text engine takes it. */
export function inputOf(material: Material, companyName: string): LetterInput {
  const { choices, reason, reason_text, place, issued_on, ratings } = material
  const { company_sketch, exam, criteria, ...wording } = choices
  const counts = (criterion: string) => !criteria || (criteria as string[]).includes(criterion)
  return {
    country: material.country,
    kind: material.kind,
    extent: material.extent,
    level: levelOf(material.employee_kind),
    person: {
      form: material.salutation,
      first_name: material.first_name,
      last_name: material.last_name,
      ...given({ title: material.title, born_on: material.born_on, born_in: material.born_in }),
    },
    employment: {
      position: material.position,
      company_name: companyName,
      from: material.period_from,
      activities: lines(material.activities),
      extra_activities: lines(material.extra_activities),
      trainings: lines(material.trainings),
      achievements: lines(material.achievements),
      stations: material.stations,
      authorities: material.authorities,
      interruptions: material.interruptions,
      ...given({ until: material.period_until, workload_percent: material.workload_percent, company_sketch, exam }),
    },
    ratings: Object.fromEntries(
      Object.entries(ratings).filter(([criterion]) => counts(criterion)),
    ) as LetterInput['ratings'],
    qualities: material.qualities as NonNullable<LetterInput['qualities']>,
    options: { ...wording, ...given({ reason, reason_text, place, issued_on }) },
    seed: material.seed,
  }
}

/** Who somebody was decides which phrases fit. */
export const levelOf = (kind: Material['employee_kind']): Level => (kind === 'employee' ? 'staff' : kind)

const lines = (text: string | null): string[] => (text ?? '').split('\n').filter((line) => line.trim())

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> }
const given = <T extends object>(values: T): Given<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)) as Given<T>
