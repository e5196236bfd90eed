import { Type } from 'typebox'
import { conflict, invalid } from '../../foundation/errors.ts'
import { type ListSpec, listQuery } from '../../foundation/list.ts'
import { listOut, recordOut, records, recordsOf } from '../../foundation/records.ts'
import { del, get, patch, post, put, type Route, type TenantRequest } from '../../foundation/route.ts'
import { checked, type LetterRow, prefilled, type Values } from './letter-rules.ts'
import { closed, propertiesWithout } from './schema.ts'
import { letter } from './tables.ts'

const path = '/letters'
const one = `${path}/:id`
const list = {
  sort: ['-updated_at', 'issued_on', 'last_name'],
  filter: ['status', 'kind', 'employee_id', 'company_id', 'site_id', 'department_id', 'unit_id', 'employee_kind'],
} as const satisfies ListSpec

const fixed = ['employee_id', 'status', 'review_at', 'review_by', 'released_at', 'released_by']
/** What may be changed in a letter: everything but whose it is, and its state, which has routes of its own. */
export const changeable = propertiesWithout(letter.patch, ...fixed)
const { employee_id, kind, is_private } = letter.columns
const New = closed({
  employee_id: employee_id.schema,
  kind: kind.schema,
  is_private: Type.Optional(is_private.schema),
})

const spec = {
  path,
  ...list,
  prepare: async (request: TenantRequest, given: Values, before?: () => Promise<LetterRow>) =>
    before ? checked(request, given, await before()) : prefilled(request, given),
  allows: ({ status }: LetterRow) => ({
    update: status !== 'released',
    remove: status !== 'released',
    further: { draft: ['review', 'release'], review: ['unreview', 'release'], released: ['unrelease'] }[status],
  }),
}
const noun = recordsOf(letter, spec)
/** Changes of state are made of values that no rule of content concerns. */
const state = recordsOf(letter, { path, ...list, allows: spec.allows })

const full = recordOut(letter)
const listed = propertiesWithout(full, 'body', 'activities', 'reason_text', 'ratings', 'choices')

type Work = (request: TenantRequest) => Promise<unknown>

/** Work on a letter that nobody else changes meanwhile; `refuse` says why it can't be done now. */
const locked =
  (refuse: (now: LetterRow, request: TenantRequest) => void, work: (now: LetterRow) => Work): Work =>
  (request) =>
    request.db.transaction(async (db) => {
      const { id } = request.params as unknown as { id: string }
      const now = await db.one<LetterRow>(db.select(letter).selectAll('letter').where('letter.id', '=', id).forUpdate())
      refuse(now, request)
      return work(now)({ ...request, db })
    })

function refuseReleased({ status }: LetterRow) {
  if (status === 'released') throw conflict('letter_released')
}

function refuseUnfinished(now: LetterRow) {
  refuseReleased(now)
  const missing = (['body', 'issued_on'] as const).filter((field) => now[field] === null)
  if (missing.length > 0) throw invalid(...missing.map((field) => ({ field, code: 'required' })))
}

function refuseUnreleased({ status }: LetterRow) {
  if (status !== 'released') throw conflict('letter_not_released')
}

/** A change of state: who and when is kept beside it. */
const moves = (refuse: (now: LetterRow) => void, values: (now: LetterRow, request: TenantRequest) => Values): Work =>
  locked(refuse, (now) => (request) => state.update({ ...request, body: values(now, request) as never }))

const stamp = ({ membership }: TenantRequest) => ({ at: new Date().toISOString(), by: membership.id })

const review = moves(refuseReleased, (_, request) => {
  const { at, by } = stamp(request)
  return { status: 'review', review_at: at, review_by: by }
})
const unreview = moves(refuseReleased, () => ({ status: 'draft', review_at: null, review_by: null }))
const release = moves(refuseUnfinished, (_, request) => {
  const { at, by } = stamp(request)
  return { status: 'released', released_at: at, released_by: by }
})
const unrelease = moves(refuseUnreleased, ({ review_at }) => ({
  status: review_at ? 'review' : 'draft',
  released_at: null,
  released_by: null,
}))

const read = { right: 'letter.read', table: letter } as const
const write = { right: 'letter.write', table: letter } as const

export const letterRoutes: Route[] = [
  get(
    path,
    {
      ...read,
      summary: 'Lists letters, without their text',
      query: listQuery(letter, list),
      out: listOut(Type.Object(listed)),
    },
    noun.list,
  ),
  post(
    path,
    {
      ...write,
      summary: 'Begins a letter for an employee, prefilled with what is known',
      in: New,
      out: full,
      status: 201,
    },
    noun.create,
  ),
  patch(
    one,
    {
      ...write,
      summary: 'Changes a letter that is not released',
      in: closed(changeable, { minProperties: 1 }),
      out: full,
    },
    locked(refuseReleased, () => noun.update),
  ),
  del(
    one,
    { ...write, summary: 'Deletes a letter that is not released' },
    locked(refuseReleased, () => noun.remove),
  ),
  put(`${one}/review`, { ...write, summary: 'Hands a letter over for review', out: full }, review),
  del(`${one}/review`, { ...write, summary: 'Takes a letter back from review', out: full }, unreview),
  put(
    `${one}/release`,
    { ...write, summary: 'Releases a letter; from then on it cannot be changed', out: full },
    release,
  ),
  del(`${one}/release`, { ...write, summary: 'Takes a release back', out: full }, unrelease),
  ...records(letter, spec).filter((route) => route.method === 'GET' && route.path !== path),
]
