import { Type } from 'typebox'
import { conflict } from '../../foundation/errors.ts'
import { revokeGuestLinksTo } from '../../foundation/guests/links.ts'
import { type ListSpec, listQuery } from '../../foundation/list.ts'
import { listOut, records, recordsOf } from '../../foundation/records.ts'
import { del, get, patch, post, type Route, type TenantRequest } from '../../foundation/route.ts'
import { changeable, heavy, letterOut, listedLetter } from './letter-fields.ts'
import { checked, type LetterRow, prefilled, type Values } from './letter-rules.ts'
import { process } from './process/statuses.ts'
import { keepVersion } from './process/keeping.ts'
import { closed } from './schema.ts'
import { letter } from './tables.ts'

const path = '/letters'
const one = `${path}/:id`
export const letterList = {
  sort: ['-updated_at', 'status_since', 'due_on', 'issued_on', 'last_name'],
  filter: [
    ...(['status', 'kind', 'extent', 'employee_kind', 'employee_id', 'with_id'] as const),
    ...(['company_id', 'site_id', 'department_id', 'unit_id'] as const),
  ],
  until: ['due_on'],
} as const satisfies ListSpec

const { employee_id, kind, extent, country, is_private, job_profile_id } = letter.columns
const New = closed({
  employee_id: employee_id.schema,
  kind: kind.schema,
  extent: Type.Optional(extent.schema),
  country: Type.Optional(country.schema),
  is_private: Type.Optional(is_private.schema),
  job_profile_id: Type.Optional(job_profile_id.schema),
})

const isOpen = ({ status }: LetterRow) => process[status].isOpen

const spec = {
  path,
  ...letterList,
  heavy,
  prepare: async (request: TenantRequest, given: Values, before?: () => Promise<LetterRow>) =>
    before ? checked(request, given, await before()) : prefilled(request, given),
  allows: (row: LetterRow) => ({
    update: isOpen(row),
    remove: isOpen(row),
    further: process[row.status].next.map((to) => `to_${to}`),
  }),
}
/** The usual functions of letters, with the rules of their content. */
export const letters = recordsOf(letter, spec)
/** The same without those rules: for changes that concern no content. */
export const plainLetters = recordsOf(letter, { path, ...letterList, allows: spec.allows })

/** Work on a letter that nobody else changes meanwhile; it gets the letter as it is now. */
export const onLetter =
  <T>(work: (request: TenantRequest, now: LetterRow) => Promise<T>) =>
  (request: TenantRequest): Promise<T> =>
    request.db.transaction(async (db) => {
      const { id } = request.params as unknown as { id: string }
      const now = await db.one<LetterRow>(db.select(letter).selectAll('letter').where('letter.id', '=', id).forUpdate())
      return work({ ...request, db }, now)
    })

function refuseClosed(now: LetterRow) {
  if (!isOpen(now)) throw conflict('letter_closed')
}

const update = onLetter(async (request, now) => {
  refuseClosed(now)
  const changed = await letters.update(request)
  await keepVersion(request, now)
  return changed
})

const remove = onLetter(async (request, now) => {
  refuseClosed(now)
  await request.db.run(revokeGuestLinksTo(request.db, now.id))
  return letters.remove(request)
})

const read = { right: 'letter.read', table: letter } as const
const write = { right: 'letter.write', table: letter } as const

export const letterRoutes: Route[] = [
  get(
    path,
    {
      ...read,
      summary: 'Lists letters, without their text',
      query: listQuery(letter, letterList),
      out: listOut(listedLetter),
    },
    letters.list,
  ),
  post(
    path,
    {
      ...write,
      summary: 'Begins a letter for an employee, prefilled with what is known',
      in: New,
      out: letterOut,
      status: 201,
    },
    letters.create,
  ),
  patch(
    one,
    {
      ...write,
      summary: 'Changes a letter that is not released',
      in: closed(changeable, { minProperties: 1 }),
      out: letterOut,
    },
    update,
  ),
  del(one, { ...write, summary: 'Deletes a letter that is not released' }, remove),
  ...records(letter, spec).filter((route) => route.method === 'GET' && route.path !== path),
]
