import { Type } from 'typebox'
import {
  bytes,
  date,
  email,
  flag,
  identifier,
  integer,
  json,
  names,
  oneOf,
  type SystemTable,
  systemTable,
  text,
  time,
} from '../table.ts'
import { languages } from '../tenancy/tables.ts'

export const evidenceKinds = [
  'certificate',
  'contract',
  'document',
  'policy',
  'report',
  'review',
  'test',
  'training',
] as const

/**
 * What data protection law lets data go there by: nothing is needed within the EEA; else an adequacy decision, standard
 * contractual clauses or binding corporate rules (Art. 45, 46 (2)(c), 47 GDPR).
 */
export const transferBases = ['eea', 'adequacy', 'clauses', 'rules'] as const
export const changeKinds = ['begins', 'changes', 'ends'] as const

const largest = 2_147_483_647
const file = {
  name: text(200).about('nobody'),
  type: text(100).about('nobody'),
  size: integer(1, largest),
  sha256: text(64, { pattern: '^[0-9a-f]{64}$' }).about('nobody'),
}
const written = {
  is_canary: flag(),
  created_by: identifier().optional(),
  created_at: time(),
  updated_at: time(),
  version: integer(1, largest),
}
/** Rows are withdrawn; PostgreSQL lets nothing be deleted but what a check made. */
const all = { auth: ['select', 'insert', 'update', 'delete'] } as const

/** What proves that promises of people and of sub-processors are kept: since when, until when, and who answers for it. */
const evidence = systemTable('evidence', {
  schema: 'auth',
  columns: {
    id: identifier(),
    promises: names(),
    title: text(200).about('nobody'),
    kind: oneOf(...evidenceKinds),
    subprocessor_id: identifier().optional(),
    /** The evidence that this one renews. */
    follows: identifier().optional(),
    /** Of the document, not of its upload. */
    effective_on: date().about('nobody'),
    /** The last day on which it counts. */
    expires_on: date().about('nobody'),
    owner_name: text(200).about('account'),
    owner_email: email().about('account'),
    owner_language: oneOf(...languages),
    reviewer_name: text(200).about('account'),
    reviewed_on: date().about('nobody'),
    note: text(5000).about('account').optional(),
    reminded_on: date().about('nobody').optional(),
    withdrawn_at: time().optional(),
    withdrawn_by: identifier().optional(),
    ...written,
  },
  grants: all,
  keep: { while: 'installation' },
})

const evidenceFile = systemTable('evidence_file', {
  schema: 'auth',
  columns: {
    id: identifier(),
    evidence_id: identifier(),
    ...file,
    /** Ciphertext, bound to this row. */
    sealed: bytes().about('account'),
    uploaded_by: identifier().optional(),
    uploaded_at: time(),
  },
  grants: { auth: ['select', 'insert'] },
  keep: { while: 'installation' },
})

/** Copies for everybody. They know the evidence that they come from; nothing leads from here to its files. */
const publicDocument = systemTable('public_document', {
  schema: 'auth',
  columns: {
    id: identifier(),
    evidence_id: identifier().optional(),
    token: text(86).about('nobody'),
    language: oneOf(...languages),
    title: text(200).about('nobody'),
    ...file,
    /** Public, so in plain text; gone once it is withdrawn. */
    content: bytes().about('nobody').optional(),
    published_at: time(),
    published_by: identifier().optional(),
    withdrawn_at: time().optional(),
    is_canary: flag(),
  },
  grants: all,
  keep: { while: 'installation' },
})

const subprocessor = systemTable('subprocessor', {
  schema: 'auth',
  columns: {
    id: identifier(),
    name: text(200).about('nobody'),
    /** What it does for the operator. */
    role: text(500).about('nobody'),
    service: text(200).about('nobody').optional(),
    country: text(2, { pattern: '^[A-Z]{2}$' }).about('nobody'),
    place: text(200).about('nobody'),
    data_categories: text(1000).about('nobody'),
    transfer_basis: oneOf(...transferBases),
    website: text(300, { format: 'uri' }).about('nobody').optional(),
    contract_on: date().about('nobody').optional(),
    contract_number: text(100).about('nobody').optional(),
    announced_at: time(),
    works_from: date().about('nobody'),
    /** Its last day. */
    ended_on: date().about('nobody').optional(),
    ...written,
  },
  grants: all,
  keep: { while: 'installation' },
})

/** What was announced to companies, and to how many; a change is applied on the day that it names. */
const subprocessorChange = systemTable('subprocessor_change', {
  schema: 'auth',
  columns: {
    id: identifier(),
    subprocessor_id: identifier(),
    kind: oneOf(...changeKinds),
    diff: json(Type.Record(Type.String(), Type.Object({ before: Type.Unknown(), after: Type.Unknown() }))).about(
      'nobody',
    ),
    from_on: date().about('nobody'),
    announced_at: time(),
    announced_by: identifier().optional(),
    companies: integer(0, largest),
    applied_at: time().optional(),
  },
  grants: { auth: ['select', 'insert', 'update'] },
  keep: { while: 'installation' },
})

export const evidenceTables: SystemTable[] = [subprocessor, subprocessorChange, evidence, evidenceFile, publicDocument]
