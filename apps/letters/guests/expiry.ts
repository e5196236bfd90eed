import { Type } from 'typebox'
import { statement } from '../../../foundation/database/logins.ts'
import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import { figure } from '../../../foundation/figures.ts'
import { figureFor } from '../../../foundation/privacy/figures.ts'
import { daysLater, today } from '../days.ts'

/** For how many days a link is to work. */
export const ValidDays = Type.Integer({ minimum: 1, maximum: figure('letters.handover_valid').max })

/**
 * Until when a link works that is made now: to the end of the last day in the company's time zone, whatever the clocks
 * do meanwhile. `expires_on` is that day, `expires_at` the moment after it.
 */
export async function expiry(db: TenantDb, timeZone: string, days: number | undefined) {
  const valid = days ?? (await figureFor(db, 'letters.handover_valid'))
  const expires_on = daysLater(today(timeZone), valid)
  const { expires_at } = await db.one<{ expires_at: string }>(
    statement`select (${expires_on}::date + 1)::timestamp at time zone ${timeZone} as expires_at`,
  )
  return { expires_on, expires_at }
}
