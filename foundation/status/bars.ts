import { escape } from '../statement/page.ts'
import type { ComponentView, Period } from './overview.ts'
import type { Words } from './words.ts'

const STEP = 8
const WIDTH = 6

/** What a day's bar shows: the worst of the day. Told apart by shape, not by colour alone. */
const shapes = {
  down: [0, 32],
  unknown: [22, 10],
  excused: [8, 24],
  up: [8, 24],
  ahead: [30, 2],
} as const
type Shape = keyof typeof shapes

const shapeOf = ({ down, unknown, excused, up }: Period): Shape => {
  if (down > 0) return 'down'
  // A few minutes in which nobody measured don't make a day unknown.
  if (unknown > up) return 'unknown'
  if (excused > up) return 'excused'
  return up > 0 ? 'up' : 'ahead'
}

/** The last days of a component as a picture, with the same in words. */
export function bars({ name, days }: ComponentView, count: number, words: Words): string {
  const missing = count - days.length
  const rect = (i: number, shape: Shape, title = '') => {
    const [y, height] = shapes[shape]
    return `<rect class="day-${shape}" x="${i * STEP}" y="${y}" width="${WIDTH}" height="${height}">${title && `<title>${escape(title)}</title>`}</rect>`
  }
  const known = days.reduce((sum, { up, down }) => sum + up + down, 0)
  const up = days.reduce((sum, day) => sum + day.up, 0)
  const notable = days.filter((day) => day.down > 0 || day.unknown > 0)
  const label = words.html('days.label', {
    component: name[words.language],
    count,
    percent: words.percent(known > 0 ? (up / known) * 100 : null),
    down: days.filter((day) => day.down > 0).length,
    unknown: days.filter((day) => day.unknown > 0).length,
  })
  const lines = notable.toReversed().map((day) => `<li>${inWords(day, words)}</li>`)
  return `<svg class="days" role="img" aria-label="${label}" viewBox="0 0 ${count * STEP} 32" preserveAspectRatio="none">
${Array.from({ length: missing }, (_, i) => rect(i, 'ahead')).join('')}${days.map((day, i) => rect(missing + i, shapeOf(day), titleOf(day, words))).join('')}</svg>
${lines.length > 0 ? `<details><summary>${words.html('days.details')}: ${lines.length}</summary><ul>${lines.join('')}</ul></details>` : ''}`
}

const titleOf = (day: Period, words: Words): string => {
  const shape = shapeOf(day)
  const span = words.span(shape === 'up' || shape === 'ahead' ? 0 : day[shape])
  return words.say(`days.${shape === 'ahead' ? 'unknown' : shape}`, { day: words.period(day.name), span })
}

const inWords = ({ name, down, unknown }: Period, words: Words): string =>
  [
    ...(down > 0 ? [words.html('days.down', { day: words.period(name), span: words.span(down) })] : []),
    ...(unknown > 0 ? [words.html('days.unknown', { day: words.period(name), span: words.span(unknown) })] : []),
  ].join('; ')
