import { expect, it } from 'vitest'
import type { CheckResult, Outcome } from './checks.ts'
import { type AttestPromise, type PromiseSpec, promise, type Sabotage } from './promise.ts'
import { proofTable } from './proof-table.ts'
import { faultsOf, fitting, neighbours, trialsOf } from './proving.ts'

const says = { en: 'Kept.', de: 'Gehalten.', pl: 'Dotrzymane.' }
const world = async () => ({ env: {}, stop: async () => {} })
const made = (file: string, more: Partial<PromiseSpec> = {}): AttestPromise =>
  promise(`file:///promises/${file}.ts`, file.split('/')[1] as string, {
    kind: 'enforced',
    says,
    maps: {},
    check: async () => ({}),
    ...more,
  })
const result = (id: string, outcome: Outcome, milliseconds = 10): CheckResult => ({
  id,
  outcome,
  evidence: { saw: 'it' },
  at: '2030-01-01T00:00:00.000Z',
  milliseconds,
})

const sabotage: Sabotage = { sql: 'select 1', alsoBreaks: { far: 'It stands on the same table.' } }
const one = made('tenancy/one', { sabotage: [sabotage] })
const near = made('tenancy/near')
const slow = made('tenancy/slow')
const far = made('logs/far')
const deployed = made('tenancy/deployed', { kind: 'deployed', world })
const all = [one, near, slow, far, deployed, made('logs/other'), made('tenancy/limit', { check: undefined })]
const fresh = all.map(({ id }) => result(id, 'kept', id === 'slow' ? 5_000 : 10))
const [trial] = trialsOf([one], () => [])
if (!trial) throw new Error('There is no trial.')

it('Along with a sabotage come the checks that it says it breaks, then quick ones of its group', () => {
  expect(neighbours(one, sabotage, all, fresh).map(({ id }) => id)).toEqual(['far', 'near'])
})

it('A check that needs another world is not asked', () => {
  expect(fitting(one, all)).not.toContain(deployed)
  expect(fitting({ ...one, world }, all)).toContain(deployed)
})

it('A trial proves something if its check turned red, and of the others those that it names', () => {
  const own = result('one', 'broken')
  expect(faultsOf({ trial, own, others: [result('far', 'broken'), result('near', 'kept')] })).toEqual([])
  expect(faultsOf({ trial, own: result('one', 'kept'), others: [] })).toEqual(['one did not turn red: kept "it"'])
  expect(faultsOf({ trial, own: result('one', 'unknown'), others: [] })).toHaveLength(1)
  expect(faultsOf({ trial, own, others: [result('near', 'broken')] })[0]).toMatch(/^near turned red too/)
  expect(faultsOf({ trial, own, others: [result('far', 'kept')] })[0]).toMatch(/^far, which it says it breaks/)
})

it('The table names every promise, and what it lacks', () => {
  const table = proofTable([
    { one, unbroken: 'kept', red: 1 },
    { one: near, unbroken: undefined, red: 0 },
    { one: made('privacy/people', { kind: 'attested', check: undefined, expects: says }), unbroken: undefined, red: 0 },
  ])
  expect(table.split('\n')).toEqual([
    'promise  kind      unbroken  seen red  also breaks',
    'one      enforced  kept      1/1       far',
    'near     enforced  not seen  0/0',
    'people   attested  no check',
    '3 promises · 1 of 2 checks kept · 1 of 1 sabotages seen red',
  ])
})
