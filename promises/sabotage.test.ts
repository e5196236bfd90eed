import { describe, expect, inject, it } from 'vitest'
import { house } from '../foundation/app.ts'
import { readSeenRed } from '../foundation/promises/seen-red.ts'
import { checkSabotaged } from '../foundation/promises/scratch.ts'
import { apps } from '../server/apps.ts'
import { allPromises } from './index.ts'

const all = house(apps)
const cluster = () => inject('cluster')

describe('On a fresh installation', () => {
  it('every check holds', async () => {
    const results = await checkSabotaged(allPromises, undefined, all, cluster())
    expect(results.filter(({ outcome }) => outcome !== 'kept')).toEqual([])
    expect(results.length).toBe(allPromises.filter(({ check }) => check).length)
  })
})

describe('Broken on purpose', () => {
  it.each(allPromises.filter(({ check }) => check).map((one) => [one.id, one] as const))('%s turns red', async (_, one) => {
    expect(one.sabotage, 'a check without sabotage proves nothing').toBeDefined()
    const [result] = await checkSabotaged([one], one.sabotage, all, cluster())
    expect(result).toMatchObject({ outcome: 'broken' })
  })

  it.each(allPromises.filter(({ check }) => check).map((one) => [one.id, one] as const))(
    '%s has a record of that for its present wording (npm run prove)',
    (_, one) => {
      expect(readSeenRed()(one)).toEqual(expect.any(String))
    },
  )
})
