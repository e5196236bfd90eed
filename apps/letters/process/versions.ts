import { Type } from 'typebox'
import { statement } from '../../../foundation/database/logins.ts'
import { conflict } from '../../../foundation/errors.ts'
import { get, post, type TenantRequest } from '../../../foundation/route.ts'
import { checked, type Values } from '../letter-rules.ts'
import { letterOut } from '../letter-fields.ts'
import { letters, onLetter } from '../letters.ts'
import { addVersion, versionOf } from './keeping.ts'
import { closed } from '../schema.ts'
import { letter } from '../tables.ts'
import { process } from './statuses.ts'

const idOf = (request: TenantRequest) => (request.params as unknown as { id: string }).id
const numberOf = (request: TenantRequest) => Number((request.params as unknown as { number: string }).number)

const visible = (request: TenantRequest) =>
  request.db.one(request.db.select(letter).select('letter.id').where('letter.id', '=', idOf(request)))

/** The versions of a letter, the newest first, without their content. */
async function list(request: TenantRequest) {
  await visible(request)
  const { db } = request
  return {
    items: await db.all(statement`
      select v.number, v.reason, v.created_at as at, coalesce(v.guest_name, m.name) as by, v.guest_name is not null as is_guest
        from letter_version v left join membership m on m.tenant_id = v.tenant_id and m.id = v.created_by
       where v.tenant_id = ${db.tenantId} and v.letter_id = ${idOf(request)} order by v.number desc`),
  }
}

async function find(request: TenantRequest) {
  const { number, reason, content, created_at } = await versionOf(request.db, idOf(request), numberOf(request))
  return { number, reason, content, at: created_at }
}

/** Makes the letter read as it did then; how it reads now is kept as a version too. */
const restore = onLetter(async (request, now) => {
  if (!process[now.status].isOpen) throw conflict('letter_closed')
  const { number } = request.body as unknown as { number: number }
  const { content } = await versionOf(request.db, now.id, number)
  await addVersion(request.db, now, 'restored')
  const values = await checked(request, content as Values, now)
  return letters.update({ ...request, body: values as never })
})

const Text = Type.Union([Type.String(), Type.Null()])
const Version = { number: Type.Integer(), reason: Type.String(), at: Type.String() }

export const versionRoutes = [
  get(
    '/letters/:id/versions',
    {
      right: 'letter.read',
      summary: 'Lists the versions of a letter',
      table: letter,
      out: Type.Object({ items: Type.Array(Type.Object({ ...Version, by: Text, is_guest: Type.Boolean() })) }),
    },
    list,
  ),
  get(
    '/letters/:id/versions/:number',
    {
      right: 'letter.read',
      summary: 'Shows a letter as it once read',
      table: letter,
      params: Type.Object({
        id: Type.String({ format: 'uuid' }),
        number: Type.String({ pattern: '^[1-9][0-9]{0,6}$' }),
      }),
      out: Type.Object({ ...Version, content: Type.Record(Type.String(), Type.Unknown()) }),
    },
    find,
  ),
  post(
    '/letters/:id/restoration',
    {
      right: 'letter.write',
      summary: 'Makes a letter read as it did in an earlier version',
      table: letter,
      in: closed({ number: Type.Integer({ minimum: 1 }) }),
      out: letterOut,
    },
    restore,
  ),
]
