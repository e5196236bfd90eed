import { conflict, invalid } from '../../../foundation/errors.ts'
import { statement } from '../../../foundation/database/logins.ts'
import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import { records } from '../../../foundation/records.ts'
import type { TenantRequest } from '../../../foundation/route.ts'
import type { Country } from '../text/types.ts'
import { takingTurns } from './in-turn.ts'
import { MOST_PHRASES, phraseErrors, type PhraseRow, type PhraseValues, tidied } from './phrase-rules.ts'
import { phrase } from './tables.ts'

async function prepare(
  { db }: TenantRequest,
  given: PhraseValues,
  before?: () => Promise<PhraseRow>,
): Promise<PhraseValues> {
  const values = tidied(given)
  const was = await before?.()
  const after = { ...was, ...values }
  const wrong = phraseErrors(after, was)
  if (wrong.length > 0) throw invalid(...wrong)
  if (!was || was.country !== after.country) await refuseTooMany(db, after.country ?? 'DE')
  return values
}

async function refuseTooMany(db: TenantDb, country: Country) {
  const { present } = await db.one<{ present: number }>(
    statement`select count(*) as present from phrase where tenant_id = ${db.tenantId} and country = ${country}`,
  )
  if (present >= MOST_PHRASES) throw conflict('phrases_full', { max: MOST_PHRASES })
}

/** A company's own wordings. Whoever writes letters gets those that are approved. */
export const phraseRoutes = records(phrase, {
  path: '/phrases',
  sort: ['-updated_at', 'topic'],
  filter: ['country', 'topic', 'key', 'pool', 'status'],
  prepare,
  listActions: ({ may, membership }) => [
    'export',
    ...(may('phrase.write') && membership.state !== 'ended' ? ['import'] : []),
  ],
}).map((route) => (route.method === 'POST' ? takingTurns(route) : route))
