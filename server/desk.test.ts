import { afterAll, beforeAll, expect, it } from 'vitest'
import { statement } from '../foundation/database/logins.ts'
import { setUpFirst } from '../foundation/identity/testing.ts'
import { startTestInstallation, type TestInstallation } from '../foundation/testing/installation.ts'

let at: TestInstallation

beforeAll(async () => {
  at = await startTestInstallation()
})
afterAll(() => at.stop())

it('The desk shows whatever the queue runs by itself, and of what runs at all the checks are a part', async () => {
  const { cookie } = await setUpFirst(at)
  const { planned } = (await at.request('GET', '/api/v1/operator/jobs', { cookie })).body
  const queue = await at.superuser.rows<{ identifier: string }>(statement`
    select identifier from graphile_worker._private_known_crontabs order by identifier`)
  expect((planned as { task: string }[]).map(({ task }) => task).toSorted()).toEqual(
    queue.map(({ identifier }) => identifier),
  )
  expect(at.work.jobs.map(({ name }) => name)).toContain('check_promises')
})
