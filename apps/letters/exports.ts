import { Type } from 'typebox'
import { Refusal } from '../../foundation/errors.ts'
import { listQuery, page } from '../../foundation/list.ts'
import { type Download, get, type TenantRequest } from '../../foundation/route.ts'
import type { Cell } from '../../foundation/spreadsheet/cell.ts'
import { limits } from '../../foundation/spreadsheet/error.ts'
import { writeWorkbook } from '../../foundation/spreadsheet/workbook.ts'
import { writeCsv } from '../../foundation/spreadsheet/write.ts'
import type { Column, Row } from '../../foundation/table.ts'
import type { Language } from '../../foundation/tenancy/tables.ts'
import { say } from '../../foundation/words.ts'
import { careerText } from './career-text.ts'
import { today } from './days.ts'
import { employeeList } from './employees.ts'
import { ownFields } from './import-fields.ts'
import type { customField } from './library/tables.ts'
import { closed, propertiesWithout } from './schema.ts'
import { employee } from './tables.ts'

const PORTION = 5000
const keys = (Object.keys(employee.columns) as (keyof typeof employee.columns)[]).filter((key) => key !== 'custom')

const Query = closed({
  ...propertiesWithout(listQuery(employee, employeeList), 'limit', 'cursor', 'count'),
  format: Type.Optional(Type.Enum(['csv', 'xlsx'])),
})

type Own = Pick<Row<typeof customField>, 'key' | 'label' | 'kind'>

/** All employees that match the list's filters and that this person may see, with names instead of identifiers. */
async function rows(
  { db, language }: TenantRequest,
  query: Record<string, unknown>,
  own: readonly Own[],
  most: number,
): Promise<Cell[][]> {
  const words = choiceWords(language)
  const all: Cell[][] = []
  let next: string | null = null
  do {
    const portion = await page(db, employee, employeeList, { ...query, limit: PORTION, ...(next && { cursor: next }) })
    all.push(...portion.items.map((item) => [...cells(item, words, language), ...ownCells(item, own)]))
    if (all.length > most) throw new Refusal('invalid', 'export_too_large')
    next = portion.next
  } while (next)
  return all
}

/** The words of all choices, looked up once. */
function choiceWords(language: Language): Map<unknown, string> {
  const of = (group: string, choices: readonly string[] = []) =>
    choices.map((value) => [value, say(language, `letters.${group}.${value}`)] as const)
  const { kind, salutation } = employee.columns
  return new Map([...of('employee_kinds', kind.choices), ...of('salutations', salutation.choices)])
}

function cells(item: Record<string, unknown>, words: Map<unknown, string>, language: Language): Cell[] {
  const labels = item.labels as Record<string, string>
  return keys.map((key) => {
    const column: Column = employee.columns[key]
    const value = item[key] as string | null
    if (value === null) return null
    if (column.references) return labels[key] ?? null
    if (column.choices) return words.get(value) ?? value
    if (key in careerText) return careerText[key as keyof typeof careerText](value as never, language)
    return column.type === 'date' ? day(value) : value
  })
}

const ownCells = ({ custom }: Record<string, unknown>, own: readonly Own[]): Cell[] =>
  own.map(({ key, kind }) => {
    const value = (custom as Record<string, string | number | null>)[key] ?? null
    return kind === 'date' && typeof value === 'string' ? day(value) : value
  })

const day = (iso: string) => new Date(`${iso}T00:00:00Z`)

async function exportEmployees(request: TenantRequest<{ query: typeof Query }>): Promise<Download> {
  const { format = 'csv', ...query } = request.query as { format?: 'csv' | 'xlsx' }
  const { language, membership, db } = request
  const own = await ownFields(db)
  const columns = [...keys.map((key) => say(language, `letters.fields.${key}`)), ...own.map(({ label }) => label)]
  const most = format === 'xlsx' ? limits.rows : Number.POSITIVE_INFINITY
  const all = await rows(request as TenantRequest, query, own, most)
  const title = say(language, 'letters.employees')
  const name = `${title} ${today(membership.time_zone)}.${format}`
  if (format === 'xlsx')
    return {
      name,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await writeWorkbook({ columns, rows: all, name: title }),
    }
  // Where a comma marks decimals, spreadsheets expect a semicolon between fields.
  return { name, type: 'text/csv; charset=utf-8', bytes: writeCsv(columns, all, language === 'en' ? ',' : ';') }
}

export const exportRoutes = [
  get(
    '/employees/export',
    {
      right: 'employee.read',
      summary: 'Sends the filtered list of employees as a file',
      query: Query,
      sends: 'text/csv',
      table: employee,
    },
    exportEmployees,
  ),
]
