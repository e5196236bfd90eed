import { Readable } from 'node:stream'
import { securityEvent } from '../../identity/events.ts'
import { type DoorRequest, door, type Download, get, type TenantRequest } from '../../route.ts'
import { logSecurity } from '../events.ts'
import { type Exported, exportLog } from './export.ts'
import { INSTALLATION } from './tables.ts'
import { originOf, type Run } from './trees.ts'

const TYPE = 'text/plain'

const download = (run: Run, what: Exported): Download => ({
  name: `${what.origin.replace(/[^\w.-]+/g, '-')}.jsonl`,
  type: `${TYPE}; charset=utf-8`,
  bytes: Readable.from(exportLog(run, what)),
})

/**
 * The company's sealed log with everything that is needed to verify it elsewhere. Values of records are shown to
 * administrators without limits only; for all others commitments stand in their place, and it verifies all the same.
 */
async function ofCompany({ db, membership, person, address }: TenantRequest): Promise<Download> {
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
    tree: db.tenantId,
    origin: originOf(address, db.tenantId, membership.is_canary),
    withValues: membership.is_administrator && isUnlimited,
  })
}

/** The installation's own log: events outside of companies, results of checks, the signed roots of all companies. */
async function ofInstallation({ auth, person, ip, address }: DoorRequest): Promise<Download> {
  await auth.send(securityEvent('log_exported', person?.account.id ?? null, ip))
  return download((...statements) => auth.send(...statements), {
    tree: INSTALLATION,
    origin: originOf(address, INSTALLATION),
    withValues: true,
  })
}

export const sealingRoutes = [
  get(
    '/log-export',
    { right: 'log.read', summary: "The company's sealed log, to be verified elsewhere", sends: TYPE },
    ofCompany,
  ),
  door(
    'GET',
    '/operator/log-export',
    { right: 'operator', summary: "The installation's own sealed log", sends: TYPE },
    ofInstallation,
  ),
]
