import { beforeAll, describe, expect, inject, it } from 'vitest'
import { house } from '../foundation/app.ts'
import type { CheckResult } from '../foundation/promises/checks.ts'
import { checkSabotaged } from '../foundation/promises/scratch.ts'
import { readSeenRed } from '../foundation/promises/seen-red.ts'
import { apps } from '../server/apps.ts'
import { allPromises } from './index.ts'

const all = house(apps)
const checked = allPromises.filter(({ check }) => check)
const broken = checked.flatMap((one) =>
  (one.sabotage ?? []).map((sabotage, nth) => ({ name: `${one.id} ${nth + 1}`, one, sabotage })),
)

describe('On a fresh installation', () => {
  it('every check holds', { timeout: 180_000 }, async () => {
    const results = await checkSabotaged(allPromises, undefined, all, inject('cluster'))
    expect(results.filter(({ outcome }) => outcome !== 'kept')).toEqual([])
    expect(results.length).toBe(checked.length)
  })
})

describe('Broken on purpose', () => {
  const results = new Map<string, Promise<CheckResult | undefined>>()

  /** Two at a time: each spends part of its time waiting for its instance. */
  beforeAll(() => {
    const lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()]
    const cluster = inject('cluster')
    broken.forEach(({ name, one, sabotage }, nth) => {
      const result = (lanes[nth % 2] as Promise<unknown>).then(
        async () => (await checkSabotaged([one], sabotage, all, cluster))[0],
      )
      lanes[nth % 2] = result.catch(() => {})
      results.set(name, result)
    })
  })

  it.each(broken)('$name turns red', { timeout: 120_000 }, async ({ name }) => {
    expect(await results.get(name)).toMatchObject({ outcome: 'broken' })
  })
})

describe('Proofs of failure', () => {
  it.each(checked.map((one) => [one.id, one] as const))(
    '%s was seen red as it is now (npx tsx bin/prove.ts)',
    (_, one) => {
      expect(one.sabotage, 'a check without sabotage proves nothing').toBeDefined()
      expect(readSeenRed()(one)).toEqual(expect.any(String))
    },
  )
})
