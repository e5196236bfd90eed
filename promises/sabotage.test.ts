import { describe, expect, inject, it } from 'vitest'
import { house } from '../foundation/app.ts'
import { checkSabotaged } from '../foundation/promises/scratch.ts'
import { readSeenRed } from '../foundation/promises/seen-red.ts'
import { apps } from '../server/apps.ts'
import { allPromises } from './index.ts'

const all = house(apps)
const cluster = () => inject('cluster')
const checked = allPromises.filter(({ check }) => check)
const broken = checked.flatMap((one) => (one.sabotage ?? []).map((sabotage, nth) => [`${one.id} ${nth + 1}`, one, sabotage] as const))

describe('On a fresh installation', () => {
  it('every check holds, and leaves nothing behind that a second run would stumble over', { timeout: 180_000 }, async () => {
    const results = await checkSabotaged([...allPromises, ...allPromises], undefined, all, cluster())
    expect(results.filter(({ outcome }) => outcome !== 'kept')).toEqual([])
    expect(results.length).toBe(2 * checked.length)
  })
})

describe('Broken on purpose', () => {
  it.each(broken)('%s turns red', { timeout: 120_000 }, async (_, one, sabotage) => {
    const [result] = await checkSabotaged([one], sabotage, all, cluster())
    expect(result).toMatchObject({ outcome: 'broken' })
  })

  it.each(checked.map((one) => [one.id, one] as const))('%s was seen red as it is worded now (npx tsx bin/prove.ts)', (_, one) => {
    expect(one.sabotage, 'a check without sabotage proves nothing').toBeDefined()
    expect(readSeenRed()(one)).toEqual(expect.any(String))
  })
})
