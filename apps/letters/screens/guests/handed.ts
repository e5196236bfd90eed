import type { Column } from '../../guests/access.ts'
import { columnsOf, type Section, type Step, steps } from '../../guests/sections.ts'
import type { BuiltLetter, Criterion } from '../../text/types.ts'
import { criteria } from '../../text/types.ts'
import type { Field } from '../CustomFields.tsx'
import type { Letter } from '../letters/letter.ts'

/** What can be handed over of a letter. Columns of hidden sections are missing. */
export type Values = Pick<Letter, Column>
export type Level = 'read' | 'write'

type Place = { id: string; name: string; company_id?: string }
export type PlaceKey = 'company_id' | 'site_id' | 'department_id' | 'unit_id'

/** A letter in the hands of a guest: the answer of `GET /guest/letter`. */
export type Handed = {
  handover: {
    name: string
    sender: string | null
    company: string
    message: string | null
    due_on: string | null
    expires_at: string
    wants: 'rating' | 'review' | 'information'
    sections: Partial<Record<Section, Level>>
    may_download: boolean
    finished_at: string | null
    answer: string | null
  }
  is_open: boolean
  letter: { version: number } & Partial<Values>
  text: BuiltLetter | null
  comments: { id: string; text: string; at: string }[]
  criteria: Criterion[] | null
  custom_fields: Pick<Field, 'key' | 'label' | 'kind' | 'choices'>[]
  places: Record<PlaceKey, Place[]> | null
}

export const valuesOf = ({ letter: { version: _version, ...values } }: Handed) => values as Values

const stepNames = Object.keys(steps) as Step[]
const sectionsIn = (step: Step): readonly Section[] => steps[step]

/** The steps that have something for this guest; the last one, with comments and the way back, always does. */
export const stepsOf = ({ handover }: Handed): Step[] =>
  stepNames.filter((step) => step === 'result' || sectionsIn(step).some((section) => handover.sections[section]))

/** The sections of a step that are shown, and whether they can be changed now. */
export const shownIn = ({ handover, is_open }: Handed, step: Step): { section: Section; level: Level }[] =>
  sectionsIn(step).flatMap((section) => {
    const level = handover.sections[section]
    return level ? [{ section, level: is_open ? level : 'read' }] : []
  })

export const openColumns = ({ handover, is_open }: Handed): Column[] =>
  is_open ? allSections.filter((section) => handover.sections[section] === 'write').flatMap(columnsIn) : []

const allSections = Object.keys(columnsOf) as Section[]
const columnsIn = (section: Section): readonly Column[] => columnsOf[section]

/** The step in which a field stands: `stations.0.from` is a part of the career. */
export function stepOf(field: string | undefined): Step | undefined {
  const column = field?.split('.')[0]
  const section = allSections.find((one) => columnsIn(one).some((name) => name === column))
  return stepNames.find((step) => section && sectionsIn(step).includes(section))
}

/** The criteria to rate: those that count for the job; leadership where somebody leads, or it isn't known. */
export function criteriaOf({ criteria: counting }: Handed, { employee_kind, extent }: Partial<Values>): Criterion[] {
  if (extent === 'simple') return []
  const leads = employee_kind === undefined || employee_kind === 'manager'
  return criteria.filter((one) => (counting?.includes(one) ?? true) && (one !== 'leadership' || leads))
}

/** Rows that somebody has only begun to fill in are left out. */
export function withoutStubs(values: Partial<Values>): Partial<Values> {
  const { stations, authorities, interruptions, qualities } = values
  return {
    ...values,
    ...(stations && { stations: stations.filter(({ position, from }) => position.trim() && from) }),
    ...(authorities && { authorities: authorities.filter(({ name, from }) => name.trim() && from) }),
    ...(interruptions && { interruptions: interruptions.filter(({ from }) => from) }),
    ...(qualities && { qualities: qualities.filter(({ name }) => name.trim()) }),
  }
}
