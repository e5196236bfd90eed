import { afterAll, beforeAll, expect, it } from 'vitest'
import { company, join, type Somebody } from '../../foundation/testing/cast.ts'
import { startTestInstallation, type TestInstallation } from '../../foundation/testing/installation.ts'
import { sample } from './sample.ts'
import { statuses } from './process/statuses.ts'
import { kinds } from './text/types.ts'

let at: TestInstallation
let anna: Somebody
beforeAll(async () => {
  at = await startTestInstallation()
  const tenantId = await company(at, 'Nordwerk')
  anna = await join(at, tenantId, 'Anna', 'administrator', { sees_private: true })
  await sample(at.work, { tenant_id: tenantId })
})
afterAll(() => at.stop())

it('has 60 employees at three sites, sorted as people expect', async () => {
  const { body } = await anna.request('GET', '/employees?limit=200&count=true')
  expect(body.total).toBe(60)
  expect(new Set(body.items.map((item: { labels: { site_id: string } }) => item.labels.site_id)).size).toBe(3)
  const names = body.items.map((item: { last_name: string }) => item.last_name)
  expect(names.indexOf('Öz')).toBeLessThan(names.indexOf('Petersen'))
  expect(names.indexOf('Łukaszewski')).toBeGreaterThan(names.indexOf('Lüders'))
})

it('has employees with a career, job profiles and supervisors', async () => {
  const { body } = await anna.request('GET', '/employees?limit=200')
  const people = await Promise.all(
    body.items.map(async ({ id }: { id: string }) => (await anna.request('GET', `/employees/${id}`)).body),
  )
  const having = (has: (item: Record<string, unknown>) => unknown) => people.filter(has).length
  expect(having(({ stations }) => (stations as unknown[]).length)).toBeGreaterThan(10)
  expect(having(({ authorities }) => (authorities as unknown[]).length)).toBe(3)
  expect(having(({ interruptions }) => (interruptions as unknown[]).length)).toBe(4)
  expect(having(({ job_profile_id }) => job_profile_id)).toBeGreaterThan(20)
  expect(having(({ supervisor_email }) => supervisor_email)).toBe(60)
})

it('has 25 letters of each kind and for each kind of employee, with text where something is graded', async () => {
  const { body } = await anna.request('GET', '/letters?limit=200')
  expect(body.items).toHaveLength(25)
  expect(new Set(body.items.map((item: { employee_kind: string }) => item.employee_kind)).size).toBe(5)
  const found = new Set(body.items.map(({ kind, status }: { kind: string; status: string }) => `${kind} ${status}`))
  for (const kind of kinds) for (const status of ['draft', 'released']) expect(found).toContain(`${kind} ${status}`)
  expect(new Set(body.items.map(({ status }: { status: string }) => status))).toEqual(new Set(statuses))
  const board = (await anna.request('GET', '/letters/board')).body
  expect(board.requests.total).toBe(3)
  const released = body.items.find((item: { last_name: string }) => item.last_name === 'Müller')
  const letter = (await anna.request('GET', `/letters/${released.id}`)).body
  expect(letter.body).toContain('stets zu unserer vollsten Zufriedenheit')
  expect(letter.issued_on).toBe(letter.period_until)
  expect(letter.actions).not.toContain('update')
})
