import { statement } from '../database/logins.ts'
import { join, type Somebody } from '../testing/cast.ts'
import type { Answer, TestInstallation } from '../testing/installation.ts'
import { addDays, dayOf } from './days.ts'

/** Somebody of a company who operates the installation. */
export async function operatorOf(at: TestInstallation, tenantId: string): Promise<Somebody> {
  const somebody = await join(at, tenantId, 'Olga', {})
  await at.superuser.send(statement`update auth.account set is_operator = true where id = ${somebody.account_id}`)
  return somebody
}

export const today = () => dayOf(new Date())
/** Some days from today, or before it. */
export const inDays = (count: number) => addDays(today(), count)

/** Evidence as its operator records it, from 100 days ago on. */
export const someEvidence = (more: object = {}) => ({
  promises: ['tenant-isolation'],
  title: 'Report of the penetration test',
  kind: 'report',
  effective_on: inDays(-100),
  owner_name: 'Otto Wirt',
  owner_email: 'otto@example.com',
  owner_language: 'de',
  reviewer_name: 'Renate Prüfer',
  reviewed_on: inDays(-90),
  ...more,
})

export const form = (content: string | Uint8Array<ArrayBuffer>, name: string, fields: Record<string, string> = {}) => {
  const made = new FormData()
  for (const [key, value] of Object.entries(fields)) made.set(key, value)
  made.set('file', new Blob([content]), name)
  return made
}

/** Files a document under new evidence; answers the evidence's identifier. */
export async function filed(
  operator: Somebody,
  more: object = {},
  content = 'What was found: nothing.',
): Promise<string> {
  const { body } = await operator.request('POST', '/operator/evidence', { body: someEvidence(more) })
  await operator.request('POST', `/operator/evidence/${body.id}/files`, { body: form(content, 'report.txt') })
  return body.id as string
}

/** The codes of the fields that were refused. */
export const codesOf = ({ body }: Answer): Record<string, string> =>
  Object.fromEntries((body.errors ?? []).map(({ field, code }: Record<string, string>) => [field, code]))
