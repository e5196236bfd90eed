import { statement } from '../../foundation/database/logins.ts'
import type { Answer } from '../../foundation/promises/http.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { must } from '../../foundation/promises/promise.ts'

/** The operator's desk of the status page, with the component that belongs to the checks. */
export interface Desk {
  component: string
  post(path: string, body: object): Promise<Answer>
}

/** Opens it, as an operator who works in no company but a canary's. */
export async function openDesk(live: Live): Promise<Desk> {
  const operator = await live.join(live.one, {})
  await live.auth.send(statement`update account set is_operator = true where id = ${operator.account_id}`)
  const [canary] = await live.auth.rows<{ id: string }>(statement`select id from component where is_canary`)
  must(canary !== undefined, 'The component of the checks is missing.')
  return {
    component: canary.id,
    post: (path, body) => live.api('POST', `/operator/status${path}`, { cookie: operator.cookie, body }),
  }
}

/** What anybody sees of the canary component. */
export async function seen<T>(live: Live, path: string): Promise<T> {
  const { status, json, text } = await live.http('GET', path)
  must(status === 200, `${path} was answered with ${status}.`)
  return (json ?? text) as T
}

export const MINUTE = 60_000

/** Half a minute of maintenance of the canary component; its identifier. */
export async function announce({ post, component }: Desk, begin: number, length = MINUTE / 2): Promise<string> {
  const { status, json } = await post('/maintenance', {
    title: { en: 'Canary' },
    component_ids: [component],
    starts_at: new Date(begin).toISOString(),
    ends_at: new Date(begin + length).toISOString(),
  })
  must(status === 201, `An announcement was answered with ${status}.`)
  return (json as { id: string }).id
}
