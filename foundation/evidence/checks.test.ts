import { afterAll, beforeAll, expect, it } from 'vitest'
import { govCertPublic } from '../../promises/governance/gov-cert-public.ts'
import { subprocNotice } from '../../promises/privacy/subproc-notice.ts'
import { readConfig } from '../../server/config.ts'
import { settingOf } from '../../server/installation.ts'
import { statement } from '../database/logins.ts'
import { installationEvents } from '../log/kinds.ts'
import { runChecks } from '../promises/checks.ts'
import { cast, type Somebody } from '../testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../testing/installation.ts'
import { filed, operatorOf } from './testing.ts'

let at: TestInstallation
let olga: Somebody
beforeAll(async () => {
  at = await startTestInstallation()
  const { north } = await cast(at)
  olga = await operatorOf(at, north.tenant_id)
})
afterAll(() => at.stop())

it('Checks of evidence and sub-processors hold, tell no company, and leave nothing behind', async () => {
  const id = await filed(olga)
  const { database, house, url, work } = at
  const setting = settingOf(readConfig({}))
  const target = { url, address: work.address, database, house, setting }
  const results = await runChecks([govCertPublic, subprocNotice], target)
  expect(results.map(({ outcome, evidence }) => (outcome === 'kept' ? outcome : evidence))).toEqual(['kept', 'kept'])
  const left = await at.superuser.rows<Record<string, number>>(statement`
    select (select count(*) from auth.evidence) as evidence, (select count(*) from auth.evidence_file) as files,
           (select count(*) from auth.public_document) as documents, (select count(*) from auth.mail) as mails,
           (select count(*) from auth.subprocessor) + (select count(*) from auth.subprocessor_change) as subprocessors,
           (select count(*) from app.tenant where is_canary and contact_email is not null) as contacts,
           (select count(*) from app.security_log
             where kind = any(${[...installationEvents]}) and actor_id <> ${olga.account_id}) as entries,
           (select count(*) from auth.account where is_operator) as operators`)
  expect(left).toEqual([
    { evidence: 1, files: 1, documents: 0, mails: 0, subprocessors: 0, contacts: 0, entries: 0, operators: 1 },
  ])
  expect((await olga.request('GET', `/operator/evidence/${id}`)).body.state).toBe('in force')
})
