/** A stretch of time in whole seconds since 1970: from its first second until the one that no longer belongs to it. */
export interface Span {
  from: number
  until: number
}

/** The first second of a day of the calendar in a time zone; where midnight is skipped, the first moment after it. */
export function startOfDay(zone: string, year: number, month: number, day: number): number {
  const midnight = Date.UTC(year, month - 1, day) / 1000
  const candidates = [-1, 1].map((side) => midnight - offset(zone, midnight + side * 86_400))
  const found = candidates.filter((at) => at + offset(zone, at) === midnight)
  // Where the clocks go back over midnight it comes twice, and the day begins with the first.
  return found.length > 0 ? Math.min(...found) : Math.max(...candidates)
}

/** How far the clocks of a zone are ahead of UTC at a moment, in seconds. */
function offset(zone: string, at: number): number {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = partsOf(zone, at)
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - at
}

const formats = new Map<string, Intl.DateTimeFormat>()

function partsOf(zone: string, at: number): Record<string, number> {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  formats.set(zone, format)
  return Object.fromEntries(format.formatToParts(at * 1000).map(({ type, value }) => [type, Number(value)]))
}

/** A day `2026-03-29`, a month `2026-03` or a year `2026`, as the clocks of the zone show it. */
export function periodOf(zone: string, name: string): Span {
  const [year = 0, month, day] = name.split('-').map(Number)
  const start = (y: number, m: number, d: number) => {
    const normal = new Date(Date.UTC(y, m - 1, d))
    return startOfDay(zone, normal.getUTCFullYear(), normal.getUTCMonth() + 1, normal.getUTCDate())
  }
  if (month === undefined) return { from: start(year, 1, 1), until: start(year + 1, 1, 1) }
  if (day === undefined) return { from: start(year, month, 1), until: start(year, month + 1, 1) }
  return { from: start(year, month, day), until: start(year, month, day + 1) }
}

type Unit = 'year' | 'month' | 'day'
const LENGTH = { year: 4, month: 7, day: 10 }

/** The names of the last `count` periods, the present one last. */
export function lastPeriods(zone: string, unit: Unit, now: number, count: number): string[] {
  const { year = 0, month = 1, day = 1 } = partsOf(zone, now)
  return Array.from({ length: count }, (_, i) => {
    const ago = count - 1 - i
    const at =
      unit === 'year'
        ? Date.UTC(year - ago, 0, 1)
        : unit === 'month'
          ? Date.UTC(year, month - 1 - ago, 1)
          : Date.UTC(year, month - 1, day - ago)
    return new Date(at).toISOString().slice(0, LENGTH[unit])
  })
}
