import { describe, expect, it } from 'vitest'
import { type Component, type Measured, type Observed, tally, timeline } from './availability.ts'
import { lastPeriods, periodOf, type Span, startOfDay } from './calendar.ts'

const HOUR = 3600
const DAY = 24 * HOUR
const zone = 'Europe/Berlin'
const second = (iso: string) => Date.parse(iso) / 1000
const later = second('2030-01-01T00:00:00Z')
const inside = (from: number, until: number, state: 'up' | 'down' = 'up'): Measured => ({
  source: 'inside',
  from,
  until,
  state,
})
const nothing: Component = { incidents: [], maintenance: [] }

function of(observed: Partial<Observed>, period: Span, now = later) {
  const all = { measured: [], components: [nothing], ...observed }
  const segments = timeline(all, period, { now, silence: 300, notice: DAY })
  return tally(segments, period, now, 99.95)
}

describe('The calendar', () => {
  it.each([
    ['2026-03', 743],
    ['2026-10', 745],
    ['2026-04', 720],
    ['2028-02', 29 * 24],
    ['2026-02', 28 * 24],
    ['2026-12', 744],
    ['2026', 8760],
    ['2028', 8784],
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-12-31', 24],
  ])('%s has %i hours in Berlin', (name, hours) => {
    const { from, until } = periodOf(zone, name)
    expect((until - from) / HOUR).toBe(hours)
  })

  it('begins days at the midnight of the zone', () => {
    expect(startOfDay(zone, 2026, 3, 29)).toBe(second('2026-03-28T23:00:00Z'))
    expect(startOfDay(zone, 2026, 3, 30)).toBe(second('2026-03-29T22:00:00Z'))
    expect(startOfDay('UTC', 2026, 3, 1)).toBe(second('2026-03-01T00:00:00Z'))
    expect(startOfDay('Pacific/Auckland', 2026, 1, 1)).toBe(second('2025-12-31T11:00:00Z'))
    // Midnight was skipped: the day began at one o'clock.
    expect(startOfDay('Asia/Beirut', 2022, 3, 27)).toBe(second('2022-03-26T22:00:00Z'))
    // Midnight came twice: the day began with the first one.
    expect(startOfDay('America/Havana', 2025, 11, 2)).toBe(second('2025-11-02T04:00:00Z'))
  })

  it('names the last periods as the zone sees them', () => {
    const newYear = second('2025-12-31T23:30:00Z')
    expect(lastPeriods(zone, 'month', newYear, 3)).toEqual(['2025-11', '2025-12', '2026-01'])
    expect(lastPeriods('UTC', 'month', newYear, 2)).toEqual(['2025-11', '2025-12'])
    expect(lastPeriods(zone, 'day', newYear, 2)).toEqual(['2025-12-31', '2026-01-01'])
    expect(lastPeriods(zone, 'year', newYear, 2)).toEqual(['2025', '2026'])
    expect(lastPeriods(zone, 'day', second('2028-03-01T12:00:00Z'), 2)).toEqual(['2028-02-29', '2028-03-01'])
  })
})

describe('A month worked out by hand', () => {
  it('April 2026, all of it measured, 20 minutes down: 99.9537 %', () => {
    const month = periodOf(zone, '2026-04')
    const broke = month.from + 10 * DAY
    const measured = [inside(month.from, broke), inside(broke, broke + 1200, 'down'), inside(broke + 1200, month.until)]
    // 720 h = 2,592,000 s; 2,590,800 / 2,592,000; the budget is 21.6 minutes.
    expect(of({ measured }, month)).toEqual({
      seconds: 2_592_000,
      up: 2_590_800,
      down: 1200,
      excused: 0,
      unknown: 0,
      percent: (2_590_800 / 2_592_000) * 100,
      at_least: (2_590_800 / 2_592_000) * 100,
      budget: 1296,
      left: 96,
    })
  })

  it('March 2026 with its 743 hours: maintenance over the change of the clocks takes real hours', () => {
    const month = periodOf(zone, '2026-03')
    const [from, until] = [second('2026-03-29T01:30:00+01:00'), second('2026-03-29T03:30:00+02:00')]
    const maintenance = [{ from, until, announced: from - DAY }]
    const counted = of(
      { measured: [inside(month.from, month.until)], components: [{ incidents: [], maintenance }] },
      month,
    )
    expect(counted).toMatchObject({ seconds: 743 * HOUR, excused: HOUR, down: 0, percent: 100 })
    // (743 h - 1 h) * 0.05 %
    expect(counted.budget).toBe(Math.floor(742 * HOUR * 0.0005))
  })

  it('October 2026 with its 745 hours', () => {
    const month = periodOf(zone, '2026-10')
    const counted = of({ measured: [inside(month.from, month.until)] }, month)
    expect(counted).toMatchObject({ seconds: 745 * HOUR, up: 745 * HOUR, budget: 1341, left: 1341 })
  })

  it('February 2028: the leap day counts, and an incident on it', () => {
    const month = periodOf(zone, '2028-02')
    const leap = periodOf(zone, '2028-02-29')
    const incidents = [{ from: leap.from, until: leap.until, impact: 'down' as const }]
    const counted = of({ measured: [inside(month.from, month.until)], components: [{ ...nothing, incidents }] }, month)
    expect(counted).toMatchObject({ seconds: 29 * DAY, down: DAY, up: 28 * DAY, percent: (28 / 29) * 100 })
  })

  it('counts incidents that overlap each other and a measured outage once', () => {
    const month = periodOf(zone, '2026-04')
    const at = (hour: number) => month.from + hour * HOUR
    const incidents = [
      { from: at(10), until: at(12), impact: 'down' as const },
      { from: at(11), until: at(13), impact: 'down' as const },
      { from: at(9), until: at(20), impact: 'degraded' as const },
      { from: at(0), until: at(700), impact: 'none' as const },
    ]
    const measured = [inside(at(0), at(12)), inside(at(12), at(14), 'down'), inside(at(14), at(720))]
    expect(of({ measured, components: [{ ...nothing, incidents }] }, month)).toMatchObject({
      down: 4 * HOUR,
      up: 716 * HOUR,
    })
  })

  it('cuts what reaches over the borders of the month', () => {
    const month = periodOf(zone, '2026-04')
    const incidents = [
      { from: month.from - DAY, until: month.from + HOUR, impact: 'down' as const },
      { from: month.until - HOUR, until: month.until + DAY, impact: 'down' as const },
    ]
    const measured = [inside(month.from - DAY, month.until + DAY)]
    expect(of({ measured, components: [{ ...nothing, incidents }] }, month).down).toBe(2 * HOUR)
  })
})

describe('Maintenance', () => {
  const month = periodOf(zone, '2026-04')
  const from = month.from + 10 * DAY
  const window = { from, until: from + 2 * HOUR }
  const measured = [inside(month.from, from), inside(from, from + HOUR, 'down'), inside(from + HOUR, month.until)]
  const announced = (before: number) =>
    of({ measured, components: [{ incidents: [], maintenance: [{ ...window, announced: from - before }] }] }, month)

  it('is excused if it was announced in time, to the second', () => {
    expect(announced(DAY)).toMatchObject({ excused: 2 * HOUR, down: 0, percent: 100, seconds: 720 * HOUR })
  })
  it('is downtime as a whole if it was announced a second later', () => {
    expect(announced(DAY - 1)).toMatchObject({ excused: 0, down: 2 * HOUR })
  })
  it('is downtime where it reaches over an announced one', () => {
    const maintenance = [
      { ...window, announced: from - DAY },
      { from: from + HOUR, until: from + 3 * HOUR, announced: from },
    ]
    expect(of({ measured, components: [{ incidents: [], maintenance }] }, month)).toMatchObject({
      excused: 2 * HOUR,
      down: HOUR,
    })
  })
  it('lowers the budget already when it is announced, and counts as excused when it is over', () => {
    const maintenance = [{ ...window, announced: from - 2 * DAY }]
    const before = of({ measured, components: [{ incidents: [], maintenance }] }, month, from - DAY)
    expect(before).toMatchObject({ seconds: 9 * DAY, excused: 0, budget: 1292 })
    const during = of({ measured, components: [{ incidents: [], maintenance }] }, month, from + 600)
    expect(during).toMatchObject({ seconds: 10 * DAY + 600, excused: 600, budget: 1292 })
  })
  it('of one component excuses no outage of another', () => {
    const components = [nothing, { incidents: [], maintenance: [{ ...window, announced: from - DAY }] }]
    expect(of({ measured, components }, month)).toMatchObject({ excused: 0, down: HOUR })
    expect(of({ measured, components: components.slice(1) }, month)).toMatchObject({ excused: 2 * HOUR, down: 0 })
  })
  it('stays excused when another component is added later, which counts from then on', () => {
    const added = from + DAY
    const outage = { from: added - HOUR, until: added + HOUR, impact: 'down' as const }
    const components = [
      { since: 0, incidents: [], maintenance: [{ ...window, announced: from - DAY }] },
      { since: added, incidents: [outage], maintenance: [] },
    ]
    expect(of({ measured, components }, month)).toMatchObject({ excused: 2 * HOUR, down: HOUR, seconds: 720 * HOUR })
  })
})

describe('Measurements', () => {
  const day = periodOf('UTC', '2026-04-01')
  const at = (seconds: number) => day.from + seconds

  it('hold over a pause of five minutes, and not over a longer one', () => {
    const with_pause = (pause: number) =>
      of({ measured: [inside(at(0), at(600)), inside(at(600 + pause), at(DAY))] }, day)
    expect(with_pause(300)).toMatchObject({ up: DAY, unknown: 0, percent: 100, at_least: 100 })
    expect(with_pause(301)).toMatchObject({
      up: DAY - 301,
      unknown: 301,
      percent: 100,
      at_least: ((DAY - 301) / DAY) * 100,
    })
  })
  it('hold until now for as long as a pause may be', () => {
    const measured = [inside(at(0), at(600))]
    expect(of({ measured }, day, at(900))).toMatchObject({ seconds: 900, up: 900 })
    expect(of({ measured }, day, at(901))).toMatchObject({ seconds: 901, up: 600, unknown: 301 })
  })
  it('are unknown without any, and then nothing is a percentage', () => {
    expect(of({}, day)).toMatchObject({ seconds: DAY, unknown: DAY, percent: null, at_least: 0 })
    expect(of({}, day, day.from - 5)).toMatchObject({ seconds: 0, percent: null, at_least: null })
  })
  it('from outside decide; half of them is enough for an outage', () => {
    const all = (...states: ('up' | 'down')[]) =>
      states.map((state, nth) => ({ source: `watcher ${nth}`, from: at(0), until: at(DAY), state }))
    const own = [inside(at(0), at(DAY))]
    expect(of({ measured: [...own, ...all('down')] }, day).down).toBe(DAY)
    expect(of({ measured: [...own, ...all('down', 'up')] }, day).down).toBe(DAY)
    expect(of({ measured: [...own, ...all('down', 'up', 'up')] }, day).down).toBe(0)
    expect(of({ measured: [inside(at(0), at(DAY), 'down'), ...all('up')] }, day).up).toBe(DAY)
  })
  it('from outside fill the time in which the server was not running', () => {
    const watcher = { source: 'watcher', from: at(3600), until: at(7200), state: 'down' as const }
    const measured = [inside(at(0), at(3600)), watcher, inside(at(7500), at(DAY))]
    expect(of({ measured }, day)).toMatchObject({ up: DAY - 3900, down: 3600, unknown: 300 })
  })
})

it('Whatever overlaps, the parts add up to the whole, and segments follow each other', () => {
  let seed = 20_260_401
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  const period = periodOf(zone, '2026-03')
  const length = period.until - period.from
  const spans = (count: number) =>
    Array.from({ length: random(count) }, () => {
      const from = period.from - DAY + random(length + 2 * DAY)
      return { from, until: from + random(3 * DAY) }
    })
  for (let i = 0; i < 300; i++) {
    const now = period.from + random(length * 2)
    const measured = spans(20).map((span, nth) => ({
      ...span,
      source: ['inside', 'a', 'b'][nth % 3] as string,
      state: random(3) > 0 ? ('up' as const) : ('down' as const),
    }))
    const component = () => ({
      incidents: spans(5).map((span) => ({
        ...span,
        impact: (['down', 'degraded', 'none'] as const)[random(3)] ?? 'none',
      })),
      maintenance: spans(5).map((span) => ({ ...span, announced: span.from - random(2 * DAY) })),
    })
    const components = Array.from({ length: random(3) }, component)
    const segments = timeline({ measured, components }, period, { now, silence: 300, notice: DAY })
    expect(segments[0]?.from).toBe(period.from)
    expect(segments.at(-1)?.until).toBe(period.until)
    segments.slice(1).forEach(({ from }, nth) => expect(from).toBe(segments[nth]?.until))
    const { seconds, up, down, excused, unknown, percent, at_least, budget, left } = tally(segments, period, now, 99.95)
    expect(up + down + excused + unknown).toBe(seconds)
    expect(seconds).toBe(Math.min(now, period.until) - period.from)
    expect(left).toBe(budget - down)
    if (percent !== null) expect(at_least as number).toBeLessThanOrEqual(percent)
  }
})
