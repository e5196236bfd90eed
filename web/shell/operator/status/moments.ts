/** A moment (ISO 8601) as the clocks of a zone show it: `2026-03-29T01:30`. */
export function toLocal(moment: string | number, zone: string): string {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  return clock.format(new Date(moment)).replace(' ', 'T')
}

const DAY = 86_400_000

/**
 * The moment at which the clocks of a zone show this, ISO 8601 in UTC; null for what is no time. Of two such moments it
 * is the earlier one; a time that the clocks skip is taken as that much later.
 */
export function toMoment(local: string, zone: string): string | null {
  const shown = Date.parse(`${local}Z`)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) || Number.isNaN(shown)) return null
  const offset = (at: number) => Date.parse(`${toLocal(at, zone)}Z`) - at
  const candidates = [-DAY, DAY].map((side) => shown - offset(shown + side))
  const right = candidates.filter((at) => toLocal(at, zone) === local)
  return new Date(right.length > 0 ? Math.min(...right) : Math.max(...candidates)).toISOString()
}

/** A time of day as `08:30`, from 8, 830, 8.30 or 08:30; anything else as it is. */
export function readTime(typed: string): string {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.]?(\d\d))?$/.exec(typed.trim()) ?? []
  return hours === undefined ? typed : `${hours.padStart(2, '0')}:${minutes}`
}
