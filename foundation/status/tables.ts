import { Type } from 'typebox'
import {
  email,
  flag,
  identifier,
  identifiers,
  integer,
  json,
  oneOf,
  sealable,
  systemTable,
  text,
  time,
} from '../table.ts'
import { languages } from '../tenancy/tables.ts'
import { impacts } from './availability.ts'

const phrase = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const inLanguages = (max: number) => ({ en: phrase(max), de: phrase(max), pl: phrase(max) })

/** A text in each language. */
export const Names = Type.Object(inLanguages(100), { additionalProperties: false })
/** A text in one language or more: whoever reads another one gets it as it is. */
export const Texts = (max: number) =>
  Type.Partial(Type.Object(inLanguages(max)), { additionalProperties: false, minProperties: 1 })
export type InLanguages = Partial<Record<(typeof languages)[number], string>>

/** A part of what the installation offers, whose state is shown. The canary belongs to the checks and to no number. */
export const component = systemTable('component', {
  schema: 'auth',
  columns: {
    id: identifier(),
    slug: text(40).about('nobody'),
    name: json(Names).about('nobody'),
    position: integer(0, 1000),
    is_canary: flag(),
    created_at: time(),
  },
  grants: { auth: ['select', 'insert', 'update', 'delete'] },
  keep: { while: 'installation' },
})

export const incident = systemTable('incident', {
  schema: 'auth',
  columns: {
    id: identifier(),
    title: json(Texts(200)).about('nobody'),
    component_ids: identifiers(),
    is_canary: flag(),
    started_at: time(),
    ended_at: time().optional(),
    created_at: time(),
    /** When something of it was noted last since it ended, by PostgreSQL's clock: so no update is erased before its time. */
    closed_at: time().optional(),
    /** When the last update was published that went out by mail. */
    mailed_at: time().optional(),
    txid: sealable.txid,
  },
  grants: { auth: ['select', 'insert', 'update', 'delete'] },
  keep: { for: 'status.keep', from: 'closed_at' },
})

export const incidentStates = ['investigating', 'identified', 'monitoring', 'resolved'] as const

/** What was published of an incident, in the order of its timeline. PostgreSQL lets nobody change or take back a word. */
export const incidentUpdate = systemTable('incident_update', {
  schema: 'auth',
  columns: {
    id: identifier(),
    incident_id: identifier(),
    at: time(),
    state: oneOf(...incidentStates),
    impact: oneOf(...impacts),
    text: json(Texts(4000)).about('nobody'),
    /** Beginning and end of the incident as known from then on: a correction stands beside what it corrects. */
    started_at: time(),
    ended_at: time().optional(),
    created_by: identifier().optional(),
    is_canary: flag(),
    txid: sealable.txid,
  },
  grants: { auth: ['select', 'insert'] },
  keep: { for: 'status.keep', from: 'at' },
})

/** PostgreSQL itself notes when it was announced, and keeps that. */
export const maintenance = systemTable('maintenance', {
  schema: 'auth',
  columns: {
    id: identifier(),
    title: json(Texts(200)).about('nobody'),
    text: json(Texts(4000)).about('nobody').optional(),
    component_ids: identifiers(),
    is_canary: flag(),
    starts_at: time(),
    ends_at: time(),
    announced_at: time(),
    cancelled_at: time().optional(),
    created_by: identifier().optional(),
    mailed_at: time().optional(),
    txid: sealable.txid,
  },
  grants: { auth: ['select', 'insert', 'update', 'delete'] },
  keep: { for: 'status.keep', from: 'ends_at' },
})

/** Measurements of one source in a row with the same result: the last one is prolonged while nothing changes. */
export const measurement = systemTable('measurement', {
  schema: 'auth',
  columns: {
    id: identifier(),
    /** `inside`, or the identifier of a watcher. */
    source: text(40).about('nobody'),
    state: oneOf('up', 'down'),
    started_at: time(),
    ended_at: time(),
  },
  grants: { auth: ['select', 'insert', 'update', 'delete'] },
  keep: { for: 'status.keep', from: 'ended_at' },
})

/** A program elsewhere that measures whether the installation can be reached, and signs what it saw. */
export const watcher = systemTable('watcher', {
  schema: 'auth',
  columns: {
    id: identifier(),
    name: text(100).about('nobody'),
    /** Ed25519, 32 bytes in base64url. */
    public_key: text(43).about('nobody'),
    registered_at: time(),
    registered_by: identifier().optional(),
    removed_at: time().optional(),
    last_sequence: integer(0, 2_147_483_647),
    last_measured_at: time().optional(),
    last_report_at: time().optional(),
    /** Measurements that were signed but can't be: before its registration, in the future, out of order. */
    refused: integer(0, 2_147_483_647),
  },
  grants: { auth: ['select', 'insert', 'update'] },
  keep: { while: 'installation' },
})

/** Somebody who gets incidents and maintenance by mail. Unconfirmed, it is erased after a day; unsubscribed, at once. */
export const subscription = systemTable('subscription', {
  schema: 'auth',
  columns: {
    id: identifier(),
    email: email().about('account'),
    language: oneOf(...languages),
    confirmed_at: time().optional(),
    /** When it was asked for; empty once it is confirmed. */
    unconfirmed_since: time().optional(),
  },
  grants: { auth: ['select', 'insert', 'update', 'delete'] },
  keep: { for: 'status.confirm', from: 'unconfirmed_since' },
})

export const statusTables = [component, incident, incidentUpdate, maintenance, measurement, watcher, subscription]
