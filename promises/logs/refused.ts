import { refusalOf } from '../../foundation/promises/http.ts'
import { type Live, undo } from '../../foundation/promises/live.ts'
import { must } from '../../foundation/promises/promise.ts'
import type { Statement } from '../../foundation/database/wire.ts'

type Login = 'app' | 'auth' | 'guest' | 'jobs'

/** What an intruder who has taken over the server would try: each of its logins is refused all of it. How often. */
export async function refusedTo(live: Live, attempts: (login: Login) => Statement[]): Promise<number> {
  const member = await live.asMember(await live.join(live.one, 'administrator'))
  const ways: Record<Login, (...statements: Statement[]) => Promise<unknown>> = {
    app: (...statements) => member.run(...statements),
    auth: (...statements) => live.auth.send(...statements),
    guest: (...statements) => live.guest.send(...statements),
    jobs: (...statements) => live.inTenant(live.one).run(...statements),
  }
  let refused = 0
  for (const login of Object.keys(ways) as Login[])
    for (const attempt of attempts(login)) {
      const code = await refusalOf(ways[login](attempt, undo))
      must(code === '42501', `The login ${login} was not refused (${code}): ${attempt.sql.trim()}.`)
      refused++
    }
  return refused
}
