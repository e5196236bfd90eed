import { Type } from 'typebox'
import { employeeKinds, membership } from '../../foundation/access/tables.ts'
import { company, department, site, unit } from '../../foundation/organisation/tables.ts'
import { date, email, flag, integer, json, oneOf, ref, table, text, time } from '../../foundation/table.ts'
import { jobProfile, letterFormat } from './library/tables.ts'
import { handOverWays, statuses } from './process/statuses.ts'
import { Acknowledged, Choices, Ratings, values } from './shapes.ts'
import { countries, extents, kinds, personForms, reasons } from './text/types.ts'

export const belongs = {
  company_id: ref(company),
  site_id: ref(site).optional(),
  department_id: ref(department).optional(),
  unit_id: ref(unit).optional(),
}
export const scope = { company: 'company_id', site: 'site_id', department: 'department_id', unit: 'unit_id' } as const

/** Who the letter is about; `salutation` is also the grammatical form. */
const person = {
  salutation: oneOf(...personForms),
  title: text(50).about('employee').optional(),
  first_name: text(100).about('employee'),
  last_name: text(100).about('employee'),
  born_on: date().about('employee').optional(),
  born_in: text(100).about('employee').optional(),
}

/** What somebody did here, beside the present position. */
const career = {
  workload_percent: integer(1, 100).optional(),
  stations: json(Type.Array(values.Station, { maxItems: 50 }))
    .about('employee')
    .default([]),
  authorities: json(Type.Array(values.Authority, { maxItems: 20 }))
    .about('employee')
    .default([]),
  interruptions: json(Type.Array(values.Interruption, { maxItems: 20 }))
    .about('employee')
    .default([]),
  /** One per line. */
  trainings: text(10_000).about('employee').optional(),
  /** The values of the company's own fields, by their keys. */
  custom: json(values.Custom).about('employee').default({}),
}

export const employee = table('employee', {
  area: 'employee',
  columns: {
    ...belongs,
    kind: oneOf(...employeeKinds),
    ...person,
    street: text(200).about('employee').optional(),
    postal_code: text(20).about('employee').optional(),
    city: text(100).about('employee').optional(),
    email: email().about('employee').optional(),
    position: text(200).about('employee'),
    joined_on: date().about('employee'),
    left_on: date().about('employee').optional(),
    /** The personnel number; each company has its own series. */
    staff_number: text(50).about('employee').optional(),
    ...career,
    job_profile_id: ref(jobProfile, 'set null').optional(),
    /** Who rates this person: asked first when a letter is due. */
    supervisor_name: text(200).about('employee').optional(),
    supervisor_email: email().about('employee').optional(),
  },
  label: ['first_name', 'last_name'],
  scope: { ...scope, kind: 'kind' },
  search: ['first_name', 'last_name', 'staff_number', 'position'],
  sorted: ['last_name', 'position'],
  unique: [['company_id', 'staff_number']],
  keep: { for: 'letters.keep_employee', from: 'left_on' },
  log: 'dies with the record',
  guests: [{ rows: 'id', may: ['select'] }],
})

/** A letter keeps what the employee was called and did when it was written: it must stay true. */
export const letter = table('letter', {
  area: 'letter',
  columns: {
    employee_id: ref(employee),
    country: oneOf(...countries).default('DE'),
    kind: oneOf(...kinds),
    extent: oneOf(...extents).default('qualified'),
    status: oneOf(...statuses).default('draft'),
    status_since: time(),
    /** Whom the letter waits for, and until when. */
    with_id: ref(membership).optional(),
    due_on: date().about('nobody').optional(),
    reminded_at: time().optional(),
    ...belongs,
    employee_kind: oneOf(...employeeKinds),
    ...person,
    position: text(200).about('employee'),
    period_from: date().about('employee'),
    period_until: date().about('employee').optional(),
    ...career,
    job_profile_id: ref(jobProfile, 'set null').optional(),
    format_id: ref(letterFormat, 'set null').optional(),
    /** One per line, the most important first. */
    activities: text(20_000).about('employee').optional(),
    extra_activities: text(10_000).about('employee').optional(),
    achievements: text(10_000).about('employee').optional(),
    reason: oneOf(...reasons).optional(),
    /** Own words instead of `reason`, in the phrase language. */
    reason_text: text(2000).about('employee').optional(),
    ratings: json(Ratings).about('employee').default({}),
    qualities: json(Type.Array(values.Quality, { maxItems: 20 }))
      .about('employee')
      .default([]),
    choices: json(Choices).about('employee').default({}),
    /** Chooses among phrases that say the same. */
    seed: integer(0, 2_147_483_647),
    body: text(50_000).about('employee').optional(),
    is_private: flag().default(false),
    place: text(100).about('nobody').optional(),
    issued_on: date().about('employee').optional(),
    // A signature belongs to the document: erasing what is known of the signer must not change it.
    signer_id: ref(employee).optional(),
    signer_name: text(200).about('nobody').optional(),
    signer_role: text(200).about('nobody').optional(),
    second_signer_id: ref(employee).optional(),
    second_signer_name: text(200).about('nobody').optional(),
    second_signer_role: text(200).about('nobody').optional(),
    /** § 109 (3) GewO: electronic form needs a qualified signature (§ 126a BGB) and the employee's consent. */
    medium: oneOf('paper', 'electronic').default('paper'),
    consented_on: date().about('employee').optional(),
    consent_note: text(500).about('employee').optional(),
    /** Findings that somebody left as they are, each with the reason. */
    acknowledged: json(Acknowledged).about('employee').default({}),
    handed_over_on: date().about('employee').optional(),
    handed_over_how: oneOf(...handOverWays).optional(),
    handed_over_note: text(500).about('employee').optional(),
    /** How often it was issued anew, and the version that was issued last. */
    correction_number: integer(0, 1000).default(0),
    corrects_version: integer(1, 1_000_000).optional(),
  },
  label: ['last_name', 'first_name'],
  scope: { ...scope, kind: 'employee_kind' },
  private: 'is_private',
  search: ['first_name', 'last_name'],
  sorted: ['last_name'],
  keep: {
    for: {
      column: 'kind',
      cases: { interim: 'letters.keep_interim', provisional: 'letters.keep_interim' },
      otherwise: 'letters.keep_final',
    },
    from: 'issued_on',
  },
  log: 'dies with the record',
  logChanges: 'letters.log_changes',
  guests: [
    { rows: 'id', may: ['select', 'update'] },
    { rows: 'employee_id', may: ['select'] },
  ],
})
