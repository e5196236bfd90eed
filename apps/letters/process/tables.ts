import { Type } from 'typebox'
import { employeeKinds, membership } from '../../../foundation/access/tables.ts'
import {
  date,
  email,
  flag,
  identifier,
  integer,
  json,
  oneOf,
  ref,
  table,
  text,
  time,
} from '../../../foundation/table.ts'
import { languages } from '../../../foundation/tenancy/tables.ts'
import { belongs, employee, letter, scope } from '../tables.ts'
import { extents, kinds } from '../text/types.ts'
import { Sections } from '../guests/sections-schema.ts'
import { statuses } from './statuses.ts'

/** What goes with a letter is seen by whoever sees the letter, and ends with it. */
const ofLetter = {
  area: 'letter',
  keep: { while: 'record' },
  log: 'dies with the record',
  logChanges: 'letters.log_changes',
  within: { column: 'letter_id', table: letter },
} as const

/** A step on a letter's way: who did what when, for whom it waits then. Never changed. */
export const letterStep = table('letter_step', {
  ...ofLetter,
  columns: {
    letter_id: ref(letter),
    from_status: oneOf(...statuses).optional(),
    to_status: oneOf(...statuses),
    note: text(2000).about('employee').optional(),
    with_id: ref(membership).optional(),
    due_on: date().about('nobody').optional(),
    /** The guest who did it, where it wasn't a member. */
    guest_name: text(200).about('handover').optional(),
  },
  label: ['to_status'],
  guests: [{ rows: 'letter_id', may: ['insert'] }],
})

/** How a letter read at some time: its text and all it was made from. */
export const letterVersion = table('letter_version', {
  ...ofLetter,
  columns: {
    letter_id: ref(letter),
    number: integer(1, 1_000_000),
    reason: oneOf('saved', 'step', 'restored', 'guest'),
    /** The columns of the letter that may be changed, as they were. */
    content: json(Type.Record(Type.String(), Type.Unknown())).about('employee'),
    guest_name: text(200).about('handover').optional(),
  },
  label: ['number'],
  guests: [{ rows: 'letter_id', may: ['select', 'insert'] }],
  unique: [['letter_id', 'number']],
})

export const letterComment = table('letter_comment', {
  ...ofLetter,
  columns: {
    letter_id: ref(letter),
    text: text(5000).about('employee'),
    guest_name: text(200).about('handover').optional(),
    /** Guests see what they said themselves. */
    guest_link_id: identifier().optional(),
  },
  label: ['letter_id'],
  guests: [{ rows: { column: 'guest_link_id', is: 'link' }, may: ['select', 'insert'] }],
})

/** A letter in the hands of somebody without an account: what they may see and change there, and until when. */
export const handover = table('handover', {
  ...ofLetter,
  columns: {
    letter_id: ref(letter),
    guest_link_id: identifier(),
    name: text(200).about('handover'),
    email: email().about('handover'),
    language: oneOf(...languages),
    wants: oneOf('rating', 'review', 'information'),
    sections: json(Sections).about('nobody'),
    may_download: flag().default(false),
    message: text(2000).about('employee').optional(),
    due_on: date().about('nobody').optional(),
    expires_at: time(),
    reminded_at: time().optional(),
    finished_at: time().optional(),
    answer: text(2000).about('employee').optional(),
    revoked_at: time().optional(),
  },
  label: ['wants'],
  guests: [{ rows: { column: 'guest_link_id', is: 'link' }, may: ['select', 'update'] }],
})

/** Somebody wants a letter: the employee themself, or the supervisor for them. */
export const letterRequest = table('letter_request', {
  area: 'letter_request',
  columns: {
    employee_id: ref(employee, 'cascade'),
    ...belongs,
    employee_kind: oneOf(...employeeKinds),
    kind: oneOf(...kinds),
    extent: oneOf(...extents).default('qualified'),
    reason: text(1000).about('employee').optional(),
    wanted_by: date().about('nobody').optional(),
    /** What the employee says they do, one per line. */
    activities: text(20_000).about('employee').optional(),
    status: oneOf('open', 'accepted', 'declined', 'withdrawn').default('open'),
    /** Asked by the employee by link, or by a member for them. */
    via: oneOf('link', 'account'),
    requested_by: text(200).about('employee'),
    answer: text(2000).about('employee').optional(),
    decided_at: time().optional(),
    decided_by: ref(membership).optional(),
    letter_id: ref(letter, 'set null').optional(),
  },
  label: ['requested_by'],
  scope: { ...scope, kind: 'employee_kind' },
  keep: { for: 'letters.keep_request', from: 'created_at' },
  log: 'dies with the record',
  guests: [{ rows: 'employee_id', may: ['select', 'insert', 'update'] }],
})
