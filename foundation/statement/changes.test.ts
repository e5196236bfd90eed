import { describe, expect, it } from 'vitest'
import { changesBetween, isNotable, markedWords, type Wording } from './changes.ts'

const inAll = (text: string) => ({ en: text, de: text, pl: text })
const lockout = (attempts: number, more: Partial<Wording> = {}): Wording => ({
  id: 'auth-lockout',
  kind: 'enforced',
  figures: { attempts },
  template: inAll('Locked after {attempts}.'),
  says: inAll(`Locked after ${attempts}.`),
  ...more,
})
const stricter = (name: string) => (name === 'attempts' ? 'lower' : name === 'length' ? 'higher' : undefined)
const verdictsOf = (before: Wording[], after: Wording[]) =>
  changesBetween(before, after, stricter).map(({ id, verdicts }) => [id, verdicts.join()])

describe('Between two versions', () => {
  it('nothing is told of what stayed, in whatever order', () => {
    const other = lockout(5, { id: 'z' })
    expect(changesBetween([lockout(5), other], [other, lockout(5)], stricter)).toEqual([])
    expect(changesBetween([], [], stricter)).toEqual([])
  })

  it.each<[string, Wording, Wording, string]>([
    ['a weaker figure', lockout(5), lockout(6), 'weakened'],
    ['a stricter figure', lockout(5), lockout(4), 'strengthened'],
    [
      'a figure that is better high',
      lockout(5, { figures: { length: 12 } }),
      lockout(5, { figures: { length: 8 } }),
      'weakened',
    ],
    [
      'a figure without a better way',
      lockout(5, { figures: { keep: 12 } }),
      lockout(5, { figures: { keep: 8 } }),
      'changed',
    ],
    [
      'other words',
      lockout(5),
      lockout(5, { template: { ...inAll('Locked after {attempts}.'), pl: 'x' } }),
      'reworded',
    ],
    ['other words and a weaker figure', lockout(5), lockout(9, { template: inAll('{attempts}') }), 'weakened,reworded'],
    ['people instead of software', lockout(5), lockout(5, { kind: 'attested' }), 'weakened'],
    ['software instead of people', lockout(5, { kind: 'attested' }), lockout(5), 'strengthened'],
    [
      'a sub-processor instead of people',
      lockout(5, { kind: 'attested' }),
      lockout(5, { kind: 'inherited' }),
      'changed',
    ],
    ['a limit instead of a promise', lockout(5), lockout(5, { kind: 'limit' }), 'weakened'],
  ])('%s', (_what, before, after, verdicts) => {
    expect(verdictsOf([before], [after])).toEqual([['auth-lockout', verdicts]])
  })

  it('what came and what went; a new limit weakens, a withdrawn one strengthens', () => {
    const limit = lockout(5, { id: 'limit-x', kind: 'limit' })
    expect(verdictsOf([], [lockout(5)])).toEqual([['auth-lockout', 'added']])
    expect(verdictsOf([lockout(5)], [])).toEqual([['auth-lockout', 'withdrawn']])
    expect(verdictsOf([], [limit])).toEqual([['limit-x', 'weakened,added']])
    expect(verdictsOf([limit], [])).toEqual([['limit-x', 'withdrawn,strengthened']])
  })

  it('a figure that was put in or left out is a new wording, not a change of figure', () => {
    const without = lockout(5, { figures: {}, template: inAll('Locked.') })
    expect(verdictsOf([lockout(5)], [without])).toEqual([['auth-lockout', 'reworded']])
  })

  it('comes the gravest first', () => {
    const before = [lockout(5, { id: 'a' }), lockout(5, { id: 'b' }), lockout(5, { id: 'c' })]
    const after = [lockout(4, { id: 'a' }), lockout(6, { id: 'b' }), lockout(5, { id: 'd' })]
    expect(verdictsOf(before, after).map(([id]) => id)).toEqual(['c', 'b', 'a', 'd'])
  })

  it('companies are told of all but mere additions', () => {
    expect(isNotable(changesBetween([], [lockout(5)], stricter))).toBe(false)
    expect(isNotable([])).toBe(false)
    expect(isNotable(changesBetween([lockout(5)], [lockout(4)], stricter))).toBe(true)
    expect(isNotable(changesBetween([], [lockout(5, { kind: 'limit' })], stricter))).toBe(true)
  })
})

it('Words are marked one by one', () => {
  expect(markedWords('gelöscht nach 5 Tagen', 'gelöscht nach 60 Tagen')).toEqual([
    { kept: 'gelöscht nach ' },
    { removed: '5' },
    { added: '60' },
    { kept: ' Tagen' },
  ])
})
