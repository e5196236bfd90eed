import { Type } from 'typebox'
import { evidenceTables } from '../evidence/tables.ts'
import { guestLink } from '../guests/tables.ts'
import { account, apiKey, device, link, session } from '../identity/tables.ts'
import { sealingTables } from '../log/sealing/tables.ts'
import { changeLog, securityLog } from '../log/tables.ts'
import { mail } from '../mail/tables.ts'
import { erasureNotice } from '../privacy/tables.ts'
import { promiseResult } from '../promises/tables.ts'
import { statementVersion } from '../statement/tables.ts'
import { statusTables } from '../status/tables.ts'
import { hash, identifier, integer, json, systemTable, text, time } from '../table.ts'
import { contract, tenant } from '../tenancy/tables.ts'

/** Answers to requests with an `Idempotency-Key`, so that a repeated one gets the same answer. */
export const idempotency = systemTable('idempotency', {
  schema: 'app',
  columns: {
    tenant_id: identifier(),
    membership_id: identifier(),
    key: text(200).about('nobody'),
    request_hash: hash(),
    status: integer(100, 599).optional(),
    answer: json(Type.Unknown()).about('account').optional(),
    created_at: time(),
  },
  tenantColumn: 'tenant_id',
  grants: { app: ['select', 'insert', 'update'], jobs: ['select', 'delete'] },
  keep: { for: 'api.idempotency_keep', from: 'created_at' },
})

/** The house's own tables, beside those of the apps. */
export const systemTables = [
  tenant,
  contract,
  account,
  session,
  apiKey,
  device,
  link,
  guestLink,
  securityLog,
  changeLog,
  ...sealingTables,
  mail,
  idempotency,
  erasureNotice,
  promiseResult,
  statementVersion,
  ...statusTables,
  ...evidenceTables,
]
