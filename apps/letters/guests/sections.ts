/**
 * What of a letter can be handed to somebody without an account, each to read or to change, in four steps. Pure: the
 * sender's form, the server and the guest's page keep to the same list.
 */
export const steps = {
  data: ['person', 'company', 'letter', 'further', 'signatures'],
  career: ['stations', 'activities', 'extra_activities', 'trainings', 'authorities'],
  rating: ['ratings', 'qualities', 'achievements'],
  result: ['text'],
} as const

export type Step = keyof typeof steps
export type Section = (typeof steps)[Step][number]

/** The columns of a letter that each section shows and lets change. */
export const columnsOf = {
  person: ['salutation', 'title', 'first_name', 'last_name', 'born_on', 'born_in'],
  company: ['company_id', 'site_id', 'department_id', 'unit_id'],
  letter: ['country', 'kind', 'extent', 'employee_kind', 'position', 'period_from', 'period_until', 'workload_percent'],
  further: ['reason', 'reason_text', 'interruptions', 'custom'],
  signatures: ['place', 'issued_on', 'signer_name', 'signer_role', 'second_signer_name', 'second_signer_role'],
  stations: ['stations'],
  activities: ['activities'],
  extra_activities: ['extra_activities'],
  trainings: ['trainings'],
  authorities: ['authorities'],
  ratings: ['ratings'],
  qualities: ['qualities'],
  achievements: ['achievements'],
  text: ['body', 'choices'],
} as const satisfies Record<Section, readonly string[]>
