import { Type } from 'typebox'
import { employeeKinds, membership } from '../../foundation/access/tables.ts'
import { company, department, site, unit } from '../../foundation/organisation/tables.ts'
import { date, email, flag, integer, json, oneOf, ref, table, text, time } from '../../foundation/table.ts'
import { criteria, kinds, personForms, reasons } from './text/types.ts'

const belongs = {
  company_id: ref(company),
  site_id: ref(site).optional(),
  department_id: ref(department).optional(),
  unit_id: ref(unit).optional(),
}
const scope = { company: 'company_id', site: 'site_id', department: 'department_id', unit: 'unit_id' } as const

/** Who the letter is about; `salutation` is also the grammatical form. */
const person = {
  salutation: oneOf(...personForms),
  title: text(50).about('employee').optional(),
  first_name: text(100).about('employee'),
  last_name: text(100).about('employee'),
  born_on: date().about('employee').optional(),
  born_in: text(100).about('employee').optional(),
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
  },
  label: ['first_name', 'last_name'],
  scope: { ...scope, kind: 'kind' },
  search: ['first_name', 'last_name', 'staff_number', 'position'],
  sorted: ['last_name', 'position'],
  unique: [['company_id', 'staff_number']],
  keep: { for: 'letters.keep_employee', from: 'left_on' },
  log: 'dies with the record',
})

const Grade = Type.Union([Type.Integer({ minimum: 1, maximum: 5 }), Type.Null()])
const closed = { additionalProperties: false }

/** A grade for each criterion that the letter speaks of. */
const Ratings = Type.Object(Object.fromEntries(criteria.map((key) => [key, Type.Optional(Grade)])), closed)

const isSaid = Type.Optional(Type.Boolean())
const words = (max: number) => Type.Optional(Type.String({ maxLength: max }))
const byTopic = (value: Type.TSchema) => Type.Optional(Type.Record(Type.String({ pattern: '^[a-z_]{1,40}$' }), value))

/** What the person who writes the letter chose beside the grades. */
const Choices = Type.Object(
  {
    picked: byTopic(Type.String({ maxLength: 100 })),
    rerolls: byTopic(Type.Integer({ minimum: 0, maximum: 10_000 })),
    closing: Type.Optional(Type.Object({ regret: isSaid, thanks: isSaid, wishes: isSaid, outlook: isSaid }, closed)),
    customer_contact: isSaid,
    company_sketch: words(2000),
    exam: Type.Optional(
      Type.Object(
        { passed_on: Type.Optional(Type.String({ format: 'date' })), board: words(200), result: words(100) },
        closed,
      ),
    ),
  },
  closed,
)

const statuses = ['draft', 'review', 'released'] as const

/** A letter keeps what the employee was called and did when it was written: it must stay true. */
export const letter = table('letter', {
  area: 'letter',
  columns: {
    employee_id: ref(employee),
    kind: oneOf(...kinds),
    status: oneOf(...statuses).default('draft'),
    ...belongs,
    employee_kind: oneOf(...employeeKinds),
    ...person,
    position: text(200).about('employee'),
    period_from: date().about('employee'),
    period_until: date().about('employee').optional(),
    /** One per line, the most important first. */
    activities: text(20_000).about('employee').optional(),
    reason: oneOf(...reasons).optional(),
    /** Own words instead of `reason`, in the phrase language. */
    reason_text: text(2000).about('employee').optional(),
    ratings: json(Ratings).about('employee').default({}),
    choices: json(Choices).about('employee').default({}),
    /** Chooses among phrases that say the same. */
    seed: integer(0, 2_147_483_647),
    body: text(50_000).about('employee').optional(),
    is_private: flag().default(false),
    place: text(100).about('nobody').optional(),
    issued_on: date().about('employee').optional(),
    // A signature belongs to the document: erasing what is known of the signer must not change it.
    signer_name: text(200).about('nobody').optional(),
    signer_role: text(200).about('nobody').optional(),
    second_signer_name: text(200).about('nobody').optional(),
    second_signer_role: text(200).about('nobody').optional(),
    review_at: time().optional(),
    review_by: ref(membership).optional(),
    released_at: time().optional(),
    released_by: ref(membership).optional(),
  },
  label: ['last_name', 'first_name'],
  scope: { ...scope, kind: 'employee_kind' },
  private: 'is_private',
  search: ['first_name', 'last_name'],
  sorted: ['last_name'],
  keep: { for: 'letters.keep_letter', from: 'issued_on' },
  log: 'dies with the record',
})
