import { Type } from 'typebox'
import { statement } from '../../../foundation/database/logins.ts'
import { notFound } from '../../../foundation/errors.ts'
import { del, get, post, type TenantRequest } from '../../../foundation/route.ts'
import { closed } from '../schema.ts'
import { letter } from '../tables.ts'
import { letterComment } from './tables.ts'

const idOf = (request: TenantRequest) => (request.params as unknown as { id: string }).id

const visible = ({ db, ...request }: TenantRequest) =>
  db.one(
    db
      .select(letter)
      .select('letter.id')
      .where('letter.id', '=', idOf({ db, ...request })),
  )

/** What was said about a letter, the oldest first. */
async function list(request: TenantRequest) {
  await visible(request)
  const { db, membership } = request
  return {
    items: await db.all(statement`
      select c.id, c.text, coalesce(c.guest_name, m.name) as by, c.guest_name is not null as is_guest, c.created_at as at,
             c.guest_name is null and c.created_by is not distinct from ${membership.id}::uuid as is_own
        from letter_comment c left join membership m on m.tenant_id = c.tenant_id and m.id = c.created_by
       where c.tenant_id = ${db.tenantId} and c.letter_id = ${idOf(request)} order by c.created_at, c.id`),
  }
}

async function add(request: TenantRequest) {
  await visible(request)
  const { text } = request.body as unknown as { text: string }
  await request.db.run(request.db.insert(letterComment, { letter_id: idOf(request), text }))
  return list(request)
}

/** Only who wrote it may take it back. */
async function remove(request: TenantRequest) {
  const { db, membership, params } = request
  const { comment_id } = params as unknown as { comment_id: string }
  const [removed] = await db.run(
    db
      .delete(letterComment)
      .where('letter_comment.id', '=', comment_id)
      .where('letter_comment.letter_id', '=', idOf(request))
      .where('letter_comment.created_by', '=', membership.id)
      .where('letter_comment.guest_name', 'is', null),
  )
  if (removed?.count === 0) throw notFound()
}

const Text = Type.Union([Type.String(), Type.Null()])
const Comment = Type.Object({
  id: Type.String(),
  text: Type.String(),
  by: Text,
  is_guest: Type.Boolean(),
  at: Type.String(),
  is_own: Type.Boolean(),
})
const Comments = Type.Object({ items: Type.Array(Comment) })

export const commentRoutes = [
  get(
    '/letters/:id/comments',
    { right: 'letter.read', summary: 'Lists the comments on a letter', table: letter, out: Comments },
    list,
  ),
  post(
    '/letters/:id/comments',
    {
      right: 'letter.write',
      summary: 'Comments on a letter',
      table: letter,
      in: closed({ text: letterComment.columns.text.schema }),
      out: Comments,
      status: 201,
    },
    add,
  ),
  del(
    '/letters/:id/comments/:comment_id',
    { right: 'letter.write', summary: 'Takes an own comment back', table: letter },
    remove,
  ),
]
