import { buildLetter, letterBody } from './text/build.ts'
import type { LetterBlock, LetterInput, Level } from './text/types.ts'
import type { Row } from '../../foundation/table.ts'
import type { letter } from './tables.ts'

/** What of a letter its text is made from. */
export type Material = Pick<
  Row<typeof letter>,
  | 'kind'
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
  | 'activities'
  | 'reason'
  | 'reason_text'
  | 'ratings'
  | 'choices'
  | 'seed'
  | 'place'
  | 'issued_on'
>

interface Composed {
  heading: string
  blocks: LetterBlock[]
  /** Paragraphs divided by an empty line, list entries start with `• `; place and date are printed apart. */
  body: string
}

/** The text of a letter as its grades and facts make it. The material must keep the rules of `letters.ts`. */
export function compose(material: Material, companyName: string): Composed {
  const { heading, blocks } = buildLetter(inputOf(material, companyName))
  const printed = blocks.filter(({ section }) => section !== 'issue')
  return { heading, blocks: printed, body: letterBody(printed) }
}

function inputOf(material: Material, companyName: string): LetterInput {
  const { choices, reason, reason_text, place, issued_on } = material
  const { company_sketch, exam, ...wording } = choices
  return {
    kind: material.kind,
    level: levelOf(material),
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
      activities: (material.activities ?? '').split('\n'),
      ...given({ until: material.period_until, company_sketch, exam }),
    },
    ratings: material.ratings as LetterInput['ratings'],
    options: { ...wording, ...given({ reason, reason_text, place, issued_on }) },
    seed: material.seed,
  }
}

/** The level decides which phrases fit; it follows from the kind of letter, else from what the person was. */
function levelOf({ kind, employee_kind }: Material): Level {
  if (kind === 'apprentice') return 'apprentice'
  if (kind === 'internship') return 'intern'
  return employee_kind === 'manager' ? 'manager' : employee_kind === 'apprentice' ? 'apprentice' : 'staff'
}

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> }
const given = <T extends object>(values: T): Given<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)) as Given<T>
