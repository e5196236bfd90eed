import { Type } from 'typebox'
import { employeeKinds } from '../../../foundation/access/tables.ts'
import { formatLimits } from '../../../foundation/documents/letter-format.ts'
import { company } from '../../../foundation/organisation/tables.ts'
import { bytes, flag, integer, json, oneOf, ref, table, text, words } from '../../../foundation/table.ts'
import { languages } from '../../../foundation/tenancy/tables.ts'
import { countries, criteria, topics } from '../text/types.ts'

const kept = { keep: { while: 'contract' }, log: 'outlives the record' } as const

/** A company's own wording beside ours, or instead of one of ours (`replaces`). */
export const phrase = table('phrase', {
  ...kept,
  area: 'phrase',
  guests: [{ rows: 'all', may: ['select'] }],
  columns: {
    topic: oneOf(...topics),
    /** The grade, or for the ungraded frame the case: `own_wish`. */
    key: text(40, { pattern: '^[a-z0-9_]+$' }).about('nobody'),
    /** Whom the wording is for: a level, a kind. */
    pool: text(40, { pattern: '^[a-z_]+$' }).about('nobody'),
    country: oneOf(...countries).default('DE'),
    text: text(2000).about('nobody'),
    neutral: text(2000).about('nobody').optional(),
    status: oneOf('draft', 'approved', 'retired').default('draft'),
    replaces: text(100).about('nobody').optional(),
    note: text(500).about('nobody').optional(),
  },
  label: ['topic', 'key'],
  search: ['text', 'note'],
})

/** A job (Berufsbild): what is done in it, and which criteria count. */
export const jobProfile = table('job_profile', {
  ...kept,
  area: 'job_profile',
  columns: {
    name: text(200).about('nobody'),
    employee_kind: oneOf(...employeeKinds).default('employee'),
    criteria: words(...criteria),
    /** One per line, the most important first. */
    activities: text(20_000).about('nobody').optional(),
    /** Bare nouns, as they stand after »durch«; one per line. */
    qualities: text(2000).about('nobody').optional(),
  },
  label: ['name'],
  search: ['name'],
  sorted: ['name'],
  unique: [['name']],
})

/** A ready text in the phrase language: company sketch, opening, closing. */
export const letterText = table('letter_text', {
  ...kept,
  area: 'letter_text',
  columns: {
    use: oneOf('company_sketch', 'opening', 'closing'),
    name: text(200).about('nobody'),
    text: text(2000).about('nobody'),
    /** For letters of this company only. */
    company_id: ref(company).optional(),
  },
  label: ['name'],
  search: ['name', 'text'],
  sorted: ['name'],
  unique: [['use', 'name']],
})

const { size_pt, margin_mm, letterhead_space_mm, logo_width_mm, signature_space_mm } = formatLimits

/** How letters look on paper: letterhead, margins, typeface, signatures, or an own DOCX template. */
export const letterFormat = table('letter_format', {
  ...kept,
  area: 'letter_format',
  guests: [{ rows: 'all', may: ['select'] }],
  columns: {
    name: text(200).about('nobody'),
    /** The format of this company's letters unless another is chosen. */
    company_id: ref(company).optional(),
    typeface: oneOf('serif', 'sans').default('serif'),
    size_pt: integer(...size_pt).default(11),
    margin_top: integer(...margin_mm).default(25),
    margin_bottom: integer(...margin_mm).default(20),
    margin_left: integer(...margin_mm).default(25),
    margin_right: integer(...margin_mm).default(25),
    letterhead: oneOf('left', 'right', 'centre', 'none').default('left'),
    /** Room for pre-printed paper, in millimetres. */
    letterhead_space: integer(...letterhead_space_mm).default(45),
    logo: bytes().about('nobody').optional(),
    logo_width: integer(...logo_width_mm).default(45),
    signatures: oneOf('beside', 'below').default('beside'),
    signature_space: integer(...signature_space_mm).default(15),
    has_page_numbers: flag().default(true),
    template: bytes().about('nobody').optional(),
    /** The file name of the own template; none, if there is none. */
    template_name: text(200).about('nobody').optional(),
    logo_name: text(200).about('nobody').optional(),
  },
  label: ['name'],
  search: ['name'],
  sorted: ['name'],
  unique: [['name']],
})

export const mailUses = [
  'handover',
  'handover_reminder',
  'handover_finished',
  'reminder',
  'self_service',
  'request_received',
  'request_accepted',
  'request_declined',
  'letter_ready',
] as const

/** What the company writes in mails about letters, instead of our words. */
export const mailTemplate = table('mail_template', {
  ...kept,
  area: 'mail_template',
  guests: [{ rows: 'all', may: ['select'] }],
  columns: {
    use: oneOf(...mailUses),
    language: oneOf(...languages),
    subject: text(200).about('nobody'),
    body: text(5000).about('nobody'),
  },
  label: ['use', 'language'],
  unique: [['use', 'language']],
})

/** A field that a company adds to its employees or letters. */
export const customField = table('custom_field', {
  ...kept,
  area: 'custom_field',
  guests: [{ rows: 'all', may: ['select'] }],
  columns: {
    record: oneOf('employee', 'letter'),
    key: text(41, { pattern: '^[a-z][a-z0-9_]{0,40}$' }).about('nobody'),
    label: text(100).about('nobody'),
    kind: oneOf('text', 'date', 'number', 'choice'),
    choices: json(Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 100 }))
      .about('nobody')
      .default([]),
    position: integer(0, 1000).default(0),
  },
  label: ['label'],
  unique: [['record', 'key']],
  sorted: ['label'],
})
