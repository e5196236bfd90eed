import { type FigureName, figure } from '../figures.ts'

/** The day of a moment, in UTC: evidence and sub-processors belong to the installation, not to a company's time zone. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** A day of the calendar, so many days later. */
export const addDays = (day: string, count: number): string =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000))

/** A moment, a figure's span later. Months end on the last day where theirs is missing, as in PostgreSQL (31 January and a month). */
export function later(moment: Date, name: FigureName): Date {
  const { value, unit } = figure(name)
  if (unit === 'months') {
    const then = new Date(moment)
    then.setUTCMonth(then.getUTCMonth() + value)
    if (then.getUTCDate() !== moment.getUTCDate()) then.setUTCDate(0)
    return then
  }
  const length = { seconds: 1000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 }[unit as 'days']
  if (length === undefined) throw new Error(`${name} is counted in ${unit}, which is no span of time.`)
  return new Date(moment.getTime() + value * length)
}

/** The last day of a figure's span that begins on a day. */
export const laterDay = (day: string, name: FigureName): string => dayOf(later(new Date(`${day}T00:00:00Z`), name))
