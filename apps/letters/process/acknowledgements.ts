import { Type } from 'typebox'
import { conflict } from '../../../foundation/errors.ts'
import { put } from '../../../foundation/route.ts'
import { letterOut } from '../letter-fields.ts'
import { onLetter, plainLetters } from '../letters.ts'
import { closed } from '../schema.ts'
import { letter } from '../tables.ts'
import { process } from './statuses.ts'

/** A finding that is left as it is, with the reason; without one it counts again. */
const acknowledge = onLetter(async (request, now) => {
  if (!process[now.status].isOpen) throw conflict('letter_closed')
  const { key, reason } = request.body as unknown as { key: string; reason: string | null }
  const { [key]: _former, ...others } = now.acknowledged
  const stamped = { reason, by: request.person.account.name, at: new Date().toISOString() }
  const acknowledged = reason ? { ...others, [key]: stamped } : others
  return plainLetters.update({ ...request, body: { acknowledged } as never })
})

export const acknowledgementRoutes = [
  put(
    '/letters/:id/acknowledgements',
    {
      right: 'letter.write',
      summary: 'Leaves a finding as it is, with the reason',
      table: letter,
      in: closed({
        key: Type.String({ minLength: 1, maxLength: 200 }),
        reason: Type.Union([Type.String({ minLength: 1, maxLength: 500 }), Type.Null()]),
      }),
      out: letterOut,
    },
    acknowledge,
  ),
]
