import { statement } from '../database/logins.ts'
import type { Statement } from '../database/wire.ts'
import type { AtDoor } from '../identity/door.ts'
import type { FieldChange } from '../log/events.ts'
import type { InstallationEvent } from '../log/kinds.ts'
import { isCanary } from './canary.ts'

/**
 * The entry of the installation's sealed log that says who did what to a piece of evidence, a public copy or a
 * sub-processor, with the fields that changed; none where a check is at work. Login `auth`.
 */
export const logged = (
  { person, ip }: Pick<AtDoor, 'person' | 'ip'>,
  kind: InstallationEvent,
  id: string,
  changes: FieldChange[] = [],
): Statement[] =>
  isCanary(person)
    ? []
    : [
        statement`
          insert into security_log (kind, actor_id, ip, detail)
          values (${kind}, ${person?.account.id ?? null}, ${ip}, ${JSON.stringify({ id, changes })})`,
      ]
