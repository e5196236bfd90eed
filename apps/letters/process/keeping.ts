import { statement } from '../../../foundation/database/logins.ts'
import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import type { Row } from '../../../foundation/table.ts'
import { changeable } from '../letter-fields.ts'
import type { LetterRow } from '../letter-rules.ts'
import { letterVersion } from './tables.ts'

type VersionRow = Row<typeof letterVersion>

/** Changes by one person within this time are one version. */
const ONE_SITTING = '15 minutes'

/** What of a letter a version keeps: everything that may be changed. */
const contentOf = (row: LetterRow): Record<string, unknown> =>
  Object.fromEntries(Object.keys(changeable).map((key) => [key, row[key as keyof LetterRow]]))

/**
 * Keeps how the letter read before a change, once a sitting: the first change by another person, or after a while,
 * begins a new version. `guest_name` says which guest is about to change it, if it is one. For a transaction in which
 * the letter is locked.
 */
export async function keepVersion(
  { db }: { db: TenantDb },
  before: LetterRow,
  guest_name: string | null = null,
): Promise<void> {
  const by = db.scope.membership_id
  const reason = guest_name === null ? 'saved' : 'guest'
  const [recent] = await db.run(statement`
    select 1 from letter_version
     where tenant_id = ${db.tenantId} and letter_id = ${before.id} and reason = ${reason}
       and created_by is not distinct from ${by}::uuid and guest_name is not distinct from ${guest_name}
       and created_at > now() - ${ONE_SITTING}::interval
       and number = (select max(number) from letter_version where tenant_id = ${db.tenantId} and letter_id = ${before.id})`)
  if (recent?.count === 0) await addVersion(db, before, reason, guest_name)
}

/** Keeps how the letter reads, and answers with the version's number. */
export async function addVersion(
  db: TenantDb,
  row: LetterRow,
  reason: VersionRow['reason'],
  guest_name: string | null = null,
): Promise<number> {
  const { number } = await db.one<{ number: number }>(statement`
    select coalesce(max(number), 0) + 1 as number from letter_version
     where tenant_id = ${db.tenantId} and letter_id = ${row.id}`)
  await db.run(db.insert(letterVersion, { letter_id: row.id, number, reason, content: contentOf(row), guest_name }))
  return number
}

/** One version, as far as this person may see its letter. */
export const versionOf = (db: TenantDb, letterId: string, number: number): Promise<VersionRow> =>
  db.one<VersionRow>(
    db
      .select(letterVersion)
      .selectAll('letter_version')
      .where('letter_version.letter_id', '=', letterId)
      .where('letter_version.number', '=', number),
  )
