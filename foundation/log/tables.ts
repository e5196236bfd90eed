import { Type } from 'typebox'
import { installationEvents, securityEvents } from './kinds.ts'
import { identifier, integer, json, oneOf, sealable, systemTable, text, time } from '../table.ts'

export { type SecurityEvent, securityEvents } from './kinds.ts'

/** An event appears once for each company that the person belongs to: sign-in opens all of them. */
export const securityLog = systemTable('security_log', {
  schema: 'app',
  columns: {
    id: identifier(),
    tenant_id: identifier().optional(),
    at: time(),
    kind: oneOf(...securityEvents, ...installationEvents),
    /** Whom it concerns. */
    account_id: identifier().optional(),
    /** Who did it, where that is somebody else. */
    actor_id: identifier().optional(),
    ip: text(45).about('account').optional(),
    detail: json(Type.Unknown()).about('account').optional(),
    ...sealable,
  },
  tenantColumn: 'tenant_id',
  grants: { app: ['select'], auth: ['select', 'insert'], jobs: ['select'] },
  keep: { for: 'log.security_keep', from: 'at' },
})

/** Written by a trigger in the transaction of the change; no login of the server may change or delete entries. */
export const changeLog = systemTable('change_log', {
  schema: 'app',
  columns: {
    tenant_id: identifier(),
    id: identifier(),
    at: time(),
    actor_id: identifier().optional(),
    /** The guest's link, where a guest did it, and the name: the link is erased sooner than this entry. */
    guest_id: identifier().optional(),
    guest_name: text(200).about('guest').optional(),
    request_id: identifier().optional(),
    table_name: text(50).about('nobody'),
    record_id: identifier(),
    action: oneOf('insert', 'update', 'delete'),
    record_version: integer(1, 2_147_483_647),
    before: json(Type.Unknown()).about('account').optional(),
    after: json(Type.Unknown()).about('account').optional(),
    ...sealable,
  },
  tenantColumn: 'tenant_id',
  grants: { app: ['select'], jobs: ['select'] },
  keep: { for: 'log.changes_keep', from: 'at' },
})
