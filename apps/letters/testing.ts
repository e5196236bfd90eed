import { type cast, join, type Somebody } from '../../foundation/testing/cast.ts'
import type { TestInstallation } from '../../foundation/testing/installation.ts'

/** A company with two sites, one department each, in the tenant of somebody who may do everything there. */
async function organisation(by: Somebody, name: string) {
  const create = async (path: string, body: object) => (await by.request('POST', path, { body })).body.id as string
  const company_id = await create('/companies', {
    name,
    street: 'Hafenstraße 3',
    postal_code: '20457',
    city: 'Hamburg',
  })
  const [harbour, forest] = [
    await create('/sites', { company_id, name: 'Hafen', city: 'Kiel' }),
    await create('/sites', { company_id, name: 'Wald' }),
  ]
  const department_id = await create('/departments', { company_id, name: 'Einkauf' })
  return { company_id, harbour, forest, department_id }
}

/** The cast, with an organisation in each company and somebody who sees the harbour only. */
export async function stage(at: TestInstallation, { north, south, stranger }: Awaited<ReturnType<typeof cast>>) {
  const [ours, theirs] = [await organisation(north, 'Nordwerk GmbH'), await organisation(south, 'Südwerk AG')]
  const rights = { employee: 'write', letter: 'write' } as const
  const local = await join(at, north.tenant_id, 'Lotte', rights, { site: [ours.harbour] })
  const colleague = await join(at, north.tenant_id, 'Karl', rights)
  return { north, south, stranger, ours, theirs, local, colleague }
}

/** The least that an employee needs. */
export const somebody = (company_id: string, more: object = {}) => ({
  company_id,
  kind: 'employee',
  salutation: 'female',
  first_name: 'Anna',
  last_name: 'Müller',
  position: 'Controllerin',
  joined_on: '2019-03-01',
  ...more,
})
