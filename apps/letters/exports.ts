import { type TSchema, Type } from 'typebox'
import { listQuery, page } from '../../foundation/list.ts'
import { type Download, get, type TenantRequest } from '../../foundation/route.ts'
import type { Cell } from '../../foundation/spreadsheet/cell.ts'
import { writeCsv, writeXlsx } from '../../foundation/spreadsheet/write.ts'
import { say } from '../../foundation/words.ts'
import { today } from './days.ts'
import { employeeList } from './employees.ts'
import { employee } from './tables.ts'

const PORTION = 5000

const { limit, cursor, count, ...filters } = (listQuery(employee, employeeList) as TSchema & { properties: Record<string, TSchema> })
  .properties
const Query = Type.Object(
  { ...filters, format: Type.Optional(Type.Enum(['csv', 'xlsx'])) },
  { additionalProperties: false },
)

/** All employees that match the list's filters and that this person may see, with names instead of identifiers. */
async function rows(request: TenantRequest, query: Record<string, unknown>): Promise<Cell[][]> {
  const all: Cell[][] = []
  let next: string | null = null
  do {
    const portion = await page(request.db, employee, employeeList, { ...query, limit: PORTION, ...(next && { cursor: next }) })
    all.push(...portion.items.map((item) => cells(item, request)))
    next = portion.next
  } while (next)
  return all
}

function cells(item: Record<string, unknown>, { language }: TenantRequest): Cell[] {
  const labels = item.labels as Record<string, string>
  return Object.entries(employee.columns).map(([key, column]) => {
    const value = item[key] as string | null
    if (value === null) return null
    if (column.references) return labels[key] ?? null
    if (column.choices) return say(language, `letters.${key === 'kind' ? 'employee_kinds' : 'salutations'}.${value}`)
    return column.type === 'date' ? new Date(`${value}T00:00:00Z`) : value
  })
}

async function exportEmployees(request: TenantRequest<{ query: typeof Query }>): Promise<Download> {
  const { format = 'csv', ...query } = request.query as { format?: 'csv' | 'xlsx' }
  const { language, membership } = request
  const headings = Object.keys(employee.columns).map((key) => say(language, `letters.fields.${key}`))
  const all = await rows(request as TenantRequest, query)
  const title = say(language, 'letters.employees')
  const name = `${title} ${today(membership.time_zone)}.${format}`
  if (format === 'xlsx')
    return {
      name,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await writeXlsx(headings, all, title),
    }
  // Where a comma marks decimals, spreadsheets expect a semicolon between fields.
  return { name, type: 'text/csv; charset=utf-8', bytes: writeCsv(headings, all, language === 'en' ? ',' : ';') }
}

export const exportRoutes = [
  get(
    '/employees/export',
    { right: 'employee.read', summary: 'Sends the filtered list of employees as a file', query: Query, sends: 'text/csv', table: employee },
    exportEmployees,
  ),
]
