/**
 * What a cell holds once it is read. A Date carries what the sheet shows in its UTC fields; it has no time zone.
 * A formula that failed keeps its error text (`#N/A`), which the parsers of values.ts refuse.
 */
export type Cell = string | number | boolean | Date | null

/** A date as ISO 8601 writes it: `2024-02-01`, with ` 13:45:00` behind it when there is a time of day. */
export function dateText(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split(/[TZ.]/)
  return time === '00:00:00' ? day : `${day} ${time}`
}
