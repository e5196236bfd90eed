import { statement } from '../../../foundation/database/logins.ts'
import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import { type OwnPhrase, withOwnPhrases } from '../text/phrases/book.ts'
import { type Profile, profileOf } from '../text/profiles.ts'
import type { Country } from '../text/types.ts'
import { wordingErrors } from './wording.ts'

interface Known {
  stamp: string
  phrases: readonly OwnPhrase[]
}

/** By company and country, those used last at the end. */
const known = new Map<string, Known>()
const MOST_KNOWN = 100

/**
 * A company's own phrases, for `withOwnPhrases`: `own:<id>` is how letters refer to one. As long as none is changed the
 * answer is the same list, so that nothing is read or merged twice; whether one was, is asked each time. What can't be
 * read any more since the phrase language changed is left out.
 */
export async function ownPhrases(db: TenantDb, country: Country): Promise<readonly OwnPhrase[]> {
  const key = `${db.tenantId} ${country}`
  const before = known.get(key)
  const now = await db.one<{ stamp: string; phrases: OwnPhrase[] | null }>(query(db, country, before?.stamp))
  const phrases = now.phrases?.filter(isReadable) ?? before?.phrases ?? []
  known.delete(key)
  known.set(key, { stamp: now.stamp, phrases })
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value as string)
  return phrases
}

const isReadable = ({ text, neutral }: OwnPhrase) =>
  wordingErrors('text', text).length === 0 && wordingErrors('neutral', neutral).length === 0

/** Each change raises a version, so that another set of phrases has another stamp, in whatever order it is committed. */
const query = ({ tenantId }: TenantDb, country: Country, stamp: string | undefined) => statement`
  with own as (
    select * from phrase where tenant_id = ${tenantId} and country = ${country}
  ), now as (
    select count(*) || ' ' || coalesce(bit_xor(hashtextextended(id::text, version)), 0) as stamp from own
  )
  select stamp, case when stamp is distinct from ${stamp ?? null}::text then (
           select coalesce(json_agg(json_strip_nulls(json_build_object(
                    'id', 'own:' || id, 'topic', topic, 'key', key, 'pool', pool, 'text', text, 'neutral', neutral,
                    'version', version, 'status', status, 'replaces', replaces)) order by id), '[]')
             from own) end as phrases
    from now`

/** A country's profile with the company's own phrases among ours. */
export const profileWithOwn = async (db: TenantDb, country: Country): Promise<Profile> =>
  withOwnPhrases(profileOf(country), await ownPhrases(db, country))
