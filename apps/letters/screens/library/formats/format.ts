import type { Saved } from '../../../../../web/kit/queries.ts'
import type { Row } from '../../../../../foundation/table.ts'
import type { letterFormat } from '../../../library/tables.ts'

export type LetterFormat = Saved & Omit<Row<typeof letterFormat>, 'logo' | 'template'>
/** What the form holds; files come by ways of their own. */
export type FormatValues = Omit<LetterFormat, keyof Saved | 'logo_name' | 'template_name' | 'tenant_id'>

export const typefaces = ['serif', 'sans'] as const
export const letterheads = ['left', 'right', 'centre', 'none'] as const
export const signatures = ['beside', 'below'] as const

/** As a new one begins: what the server would take. */
export const blank: FormatValues = {
  name: '',
  company_id: null,
  typeface: 'serif',
  size_pt: 11,
  margin_top: 25,
  margin_bottom: 20,
  margin_left: 25,
  margin_right: 25,
  letterhead: 'left',
  letterhead_space: 45,
  logo_width: 45,
  signatures: 'beside',
  signature_space: 15,
  has_page_numbers: true,
}

export const valuesOf = (format: LetterFormat): FormatValues =>
  Object.fromEntries(Object.keys(blank).map((key) => [key, format[key as keyof FormatValues]])) as FormatValues
