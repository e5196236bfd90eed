import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { statement } from '../../database/logins.ts'
import { securityEvent } from '../../identity/events.ts'
import { type DoorRequest, door, type Download, get, type TenantRequest } from '../../route.ts'
import { logSecurity } from '../events.ts'
import { type Exported, exportLog } from './export.ts'
import { INSTALLATION } from './tables.ts'
import { originOf, type Run } from './trees.ts'

const TYPE = 'text/plain'
const Part = Type.Object(
  { from: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })) },
  { additionalProperties: false },
)

const download = (run: Run, what: Exported): Download => ({
  name: `${what.origin.replace(/[^\w.-]+/g, '-')}.jsonl`,
  type: `${TYPE}; charset=utf-8`,
  bytes: Readable.from(exportLog(run, what)),
})

/**
 * The company's sealed log with everything that is needed to verify it elsewhere. Values of records are shown to
 * administrators without limits only; for all others commitments stand in their place, and it verifies all the same.
 * `from` asks for a part: from a position on, rounded down to a multiple of 256.
 */
async function ofCompany({
  db,
  membership,
  person,
  address,
  query,
}: TenantRequest<{ query: typeof Part }>): Promise<Download> {
  // After the end of a contract nothing can be written any more, in no log either.
  if (membership.state !== 'ended')
    await db.run(
      logSecurity('log_exported', {
        account: person.account.id,
        person: person.account.name,
        email: person.account.email,
      }),
    )
  const { limits, sees_private } = db.scope
  const isUnlimited = sees_private && Object.values(limits).every((limit) => limit === null)
  return download((...statements) => db.run(...statements), {
    ...query,
    tree: db.tenantId,
    origin: originOf(address, db.tenantId, membership.is_canary),
    withValues: membership.is_administrator && isUnlimited,
  })
}

const Newest = Type.Object({
  newest: Type.Union([Type.Object({ at: Type.String(), size: Type.Integer(), note: Type.String() }), Type.Null()]),
})

/** The company's last signed root; null before its first one. */
async function newest({ db }: TenantRequest) {
  const [found] = await db.all<{ at: string; size: number; note: string }>(statement`
    select at, size, note from app.log_checkpoint where tree = ${db.tenantId} order by size desc, at desc limit 1`)
  return { newest: found ?? null }
}

/** The installation's own log: events outside of companies, results of checks, the signed roots of all companies. */
async function ofInstallation({
  auth,
  person,
  ip,
  address,
  query,
}: DoorRequest<{ query: typeof Part }>): Promise<Download> {
  await auth.send(securityEvent('log_exported', person?.account.id ?? null, ip))
  return download((...statements) => auth.send(...statements), {
    ...query,
    tree: INSTALLATION,
    origin: originOf(address, INSTALLATION),
    withValues: true,
  })
}

export const sealingRoutes = [
  get(
    '/log-export',
    { right: 'log.read', summary: "The company's sealed log, to be verified elsewhere", query: Part, sends: TYPE },
    ofCompany,
  ),
  get('/log-checkpoint', { right: 'log.read', summary: "The company's last signed root", out: Newest }, newest),
  door(
    'GET',
    '/operator/log-export',
    { right: 'operator', summary: "The installation's own sealed log", query: Part, sends: TYPE },
    ofInstallation,
  ),
]
