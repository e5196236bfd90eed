import { expect, it } from 'vitest'
import { promise } from './promise.ts'
import { recordOwn, recordRow, redWith, type SeenRed, untried } from './seen-red.ts'

const says = { en: 'Kept.', de: 'Gehalten.', pl: 'Dotrzymane.' }
const made = (id: string) => ({
  ...promise(`file:///promises/tenancy/${id}.ts`, id, {
    kind: 'enforced',
    says,
    maps: {},
    check: async () => ({}),
    sabotage: [{ sql: 'select 1' }, { sql: 'select 2' }],
  }),
  file: `foundation/promises/${id}.ts`,
})
const [one, other, third] = [made('promise'), made('live'), made('http')]
const all = [one, other, third]
const open = (seen: SeenRed, nth = 0) => untried(seen, one, nth, [other, third]).map(({ id }) => id)

it('A row keeps what is known of others, until either file changes', () => {
  const seen: SeenRed = { promises: {}, versions: {} }
  recordRow(seen, { one, nth: 0 }, ['live'], ['live'], all)
  expect(seen.promises, 'without its own proof there is none of others').toEqual({})

  recordOwn(seen, one, '2030-01-01T00:00:00.000Z')
  recordRow(seen, { one, nth: 0 }, ['live'], ['live'], all)
  expect(open(seen)).toEqual(['http'])
  expect(open(seen, 1)).toEqual(['live', 'http'])
  recordRow(seen, { one, nth: 0 }, ['http'], [], all)
  expect(open(seen)).toEqual([])
  expect(redWith(seen, one, 0)).toEqual(['live'])

  for (const versions of Object.values(seen.versions)) versions.live = 'of an earlier file'
  expect(open(seen)).toEqual(['live'])
  recordRow(seen, { one, nth: 0 }, ['live'], [], all)
  expect(redWith(seen, one, 0)).toEqual([])

  for (const versions of Object.values(seen.versions)) versions.promise = 'of an earlier file'
  expect(open(seen)).toEqual(['live', 'http'])
})

it('A check that did not turn red loses its proof', () => {
  const seen: SeenRed = { promises: {}, versions: {} }
  recordOwn(seen, one, '2030-01-01T00:00:00.000Z')
  recordOwn(seen, one, undefined)
  expect(seen.promises).toEqual({})
})
