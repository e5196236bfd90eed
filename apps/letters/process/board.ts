import { type TSchema, Type } from 'typebox'
import { listQuery, page } from '../../../foundation/list.ts'
import { recordOut } from '../../../foundation/records.ts'
import { get, type TenantRequest } from '../../../foundation/route.ts'
import { heavy, listedLetter } from '../letter-fields.ts'
import { letterList, letters } from '../letters.ts'
import { closed, propertiesWithout } from '../schema.ts'
import { letter } from '../tables.ts'
import { statuses } from './statuses.ts'
import { requestList } from './requests.ts'
import { letterRequest } from './tables.ts'

/** How many of each state stand on the board; the list has them all. */
const MOST = 50

const column = (item: TSchema) => ({ total: Type.Integer(), items: Type.Array(item) })
const Board = Type.Object({
  requests: Type.Optional(Type.Object(column(recordOut(letterRequest)))),
  columns: Type.Array(Type.Object({ status: Type.Enum([...statuses]), ...column(listedLetter) })),
})

/** The filters of the list, but for the state. */
const Query = closed(propertiesWithout(listQuery(letter, letterList), 'status', 'sort', 'limit', 'cursor', 'count'))
/** Those that requests have too. */
const shared = ['kind', 'employee_id', 'company_id', 'site_id', 'department_id'] as const

/**
 * All letters by state, those that wait longest first; requests stand before them for those who may see them, unless
 * they are filtered by what requests don't have.
 */
async function board(request: TenantRequest) {
  const { db, may } = request
  const filters = (request.query ?? {}) as Record<string, string[]>
  const asked = { ...filters, limit: MOST, count: true }
  const columns = []
  for (const status of statuses) {
    const { items, total = 0 } = await page(
      db,
      letter,
      letterList,
      { ...asked, status: [status], sort: 'status_since' },
      heavy,
    )
    columns.push({ status, total, items: items.map((row) => letters.present(request, row)) })
  }
  const others = Object.keys(filters).filter((key) => !shared.some((one) => one === key))
  if (!may('letter_request.read') || others.length > 0) return { columns }
  const { items, total = 0 } = await page(db, letterRequest, requestList, { ...asked, status: ['open'] })
  return { columns, requests: { total, items: items.map((row) => Object.assign(row, { actions: [] })) } }
}

export const boardRoutes = [
  get(
    '/letters/board',
    { right: 'letter.read', summary: 'Shows the letters by state', table: letter, query: Query, out: Board },
    board,
  ),
]
