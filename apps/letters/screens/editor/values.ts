import { pickFields } from '../../../../web/kit/draft.ts'
import type { Saved } from '../../../../web/kit/queries.ts'
import type { Letter } from '../letters/letter.ts'

/** What has routes of its own, or never changes. */
type Fixed =
  | keyof Saved
  | ('employee_id' | 'status' | 'status_since' | 'with_id' | 'due_on' | 'reminded_at' | 'acknowledged' | 'seed')
  | ('handed_over_on' | 'handed_over_how' | 'handed_over_note' | 'correction_number' | 'corrects_version')

/** What may be changed in a letter. */
export type Values = Omit<Letter, Fixed>

const blank: Record<keyof Values, null> = {
  country: null,
  kind: null,
  extent: null,
  company_id: null,
  site_id: null,
  department_id: null,
  unit_id: null,
  employee_kind: null,
  salutation: null,
  title: null,
  first_name: null,
  last_name: null,
  born_on: null,
  born_in: null,
  position: null,
  period_from: null,
  period_until: null,
  workload_percent: null,
  stations: null,
  authorities: null,
  interruptions: null,
  trainings: null,
  custom: null,
  job_profile_id: null,
  format_id: null,
  activities: null,
  extra_activities: null,
  achievements: null,
  reason: null,
  reason_text: null,
  ratings: null,
  qualities: null,
  choices: null,
  body: null,
  is_private: null,
  place: null,
  issued_on: null,
  signer_id: null,
  signer_name: null,
  signer_role: null,
  second_signer_id: null,
  second_signer_name: null,
  second_signer_role: null,
  medium: null,
  consented_on: null,
  consent_note: null,
}

export const valuesOf = (letter: Letter): Values => pickFields<object>(blank, letter) as Values

/** Without rows that somebody has only begun to fill in. */
export const withoutStubs = (values: Partial<Values>): Partial<Values> => ({
  ...values,
  ...(values.stations && { stations: values.stations.filter(({ position, from }) => position.trim() && from) }),
  ...(values.authorities && { authorities: values.authorities.filter(({ name, from }) => name.trim() && from) }),
  ...(values.interruptions && { interruptions: values.interruptions.filter(({ from }) => from) }),
})
