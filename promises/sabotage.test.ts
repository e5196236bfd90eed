import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { CheckResult } from '../foundation/promises/checks.ts'
import { proofTable } from '../foundation/promises/proof-table.ts'
import {
  checkUnbroken,
  faultsOf,
  fitting,
  neighbours,
  type Tried,
  trialsOf,
  tryAll,
} from '../foundation/promises/proving.ts'
import type { Scratch } from '../foundation/promises/scratch.ts'
import { readRecord, readSeenRed, redWith, untried } from '../foundation/promises/seen-red.ts'
import { scratchOf } from '../server/scratch.ts'
import { allPromises } from './index.ts'

const checked = allPromises.filter(({ check }) => check)
const broken = trialsOf(checked, () => [])
const red = new Map<string, number>()
let scratch: Scratch
let unbroken: CheckResult[] = []

beforeAll(async () => {
  scratch = await scratchOf(inject('cluster'))
})
afterAll(() => scratch.close())

describe('On a fresh installation', () => {
  it('every check holds', { timeout: 300_000 }, async () => {
    unbroken = await checkUnbroken(scratch, allPromises)
    expect(unbroken.filter(({ outcome }) => outcome !== 'kept')).toEqual([])
    expect(unbroken.length).toBe(checked.length)
  })
})

describe('Broken on purpose', () => {
  let running: Map<string, Promise<Tried>>

  beforeAll(() => {
    running = tryAll(
      scratch,
      trialsOf(checked, (one, _nth, sabotage) => neighbours(one, sabotage, checked, unbroken)),
    )
  })

  it.each(broken)(
    '$name turns its check red, and no other without a reason',
    { timeout: 120_000 },
    async ({ name }) => {
      const tried = (await running.get(name)) as Tried
      if (tried.own.outcome === 'broken') red.set(tried.own.id, (red.get(tried.own.id) ?? 0) + 1)
      expect(faultsOf(tried)).toEqual([])
    },
  )
})

describe('Proofs of failure', () => {
  const seen = readRecord()
  const seenRed = readSeenRed()
  const names = checked.map((one) => [one.id, one] as const)

  it.each(names)('%s was seen red as it is now (npm run prove)', (_, one) => {
    expect(one.sabotage?.length ?? 0, 'a check without sabotage proves nothing').toBeGreaterThan(0)
    expect(seenRed(one)).toEqual(expect.any(String))
  })

  it.each(broken)('$name was tried against every other check (npm run prove -- --matrix)', ({ one, nth, sabotage }) => {
    const others = redWith(seen, one, nth)
    expect(untried(seen, one, nth, fitting(one, checked)).map(({ id }) => id)).toEqual([])
    expect(others.toSorted()).toEqual(Object.keys(sabotage.alsoBreaks ?? {}).toSorted())
  })
})

it('What was seen is printed', ({ task }) => {
  const outcomes = new Map(unbroken.map(({ id, outcome }) => [id, outcome]))
  const lines = allPromises.map((one) => ({ one, unbroken: outcomes.get(one.id), red: red.get(one.id) ?? 0 }))
  task.meta.table = proofTable(lines)
  expect(task.meta.table.split('\n')).toHaveLength(allPromises.length + 2)
})
