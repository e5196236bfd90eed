import { DocumentError } from './document-error.ts'

export type Typeface = 'serif' | 'sans'

/** How a letter looks. The company's colours and typefaces are left to its own templates. */
export type LetterFormat = {
  typeface: Typeface
  /** Of the running text; headings and small print follow. */
  size_pt: number
  margins_mm: { top: number; bottom: number; left: number; right: number }
  /** Where logo and name stand. `none` is for pre-printed paper: neither letterhead nor footer is printed. */
  letterhead: 'left' | 'right' | 'centre' | 'none'
  /** What pre-printed paper keeps free, from the upper edge of the first page. Used with `none`. */
  letterhead_space_mm: number
  logo?: { type: 'png' | 'jpeg'; base64: string }
  /** At most; a tall logo ends at 30 mm of height. */
  logo_width_mm: number
  signatures: 'beside' | 'below'
  /** Room for the hand above each signer's name. */
  signature_space_mm: number
  /** From the second page on. */
  show_page_numbers: boolean
}

/** What a letter looks like that names no format. */
export const defaultFormat: LetterFormat = {
  typeface: 'serif',
  size_pt: 11,
  margins_mm: { top: 25, bottom: 20, left: 25, right: 25 },
  letterhead: 'left',
  letterhead_space_mm: 45,
  logo_width_mm: 45,
  signatures: 'beside',
  signature_space_mm: 15,
  show_page_numbers: true,
}

/** The least and the most of each measure, for checks here and for the fields of a form. */
export const formatLimits = {
  size_pt: [10, 12],
  margin_mm: [10, 60],
  letterhead_space_mm: [0, 120],
  logo_width_mm: [10, 100],
  signature_space_mm: [5, 40],
} as const

/** @throws DocumentError `format_out_of_range` with the first field that is beyond its limits. */
export function checkFormat(format: LetterFormat): void {
  const within = (field: string, value: number, [least, most]: readonly [number, number]) => {
    if (!(value >= least && value <= most)) throw new DocumentError('format_out_of_range', { field, least, most })
  }
  within('size_pt', format.size_pt, formatLimits.size_pt)
  for (const side of ['top', 'bottom', 'left', 'right'] as const)
    within(`margins_mm.${side}`, format.margins_mm[side], formatLimits.margin_mm)
  within('letterhead_space_mm', format.letterhead_space_mm, formatLimits.letterhead_space_mm)
  within('logo_width_mm', format.logo_width_mm, formatLimits.logo_width_mm)
  within('signature_space_mm', format.signature_space_mm, formatLimits.signature_space_mm)
}

/** The columns of the letterhead in millimetres: a logo never reaches into the address. */
export function letterheadWidths({ margins_mm, letterhead, logo_width_mm }: LetterFormat) {
  const [text, gutter] = [210 - margins_mm.left - margins_mm.right, 10]
  const address = Math.min(62, text * 0.4)
  const mark = text - address - gutter
  return { gutter, address, mark, logo: Math.min(logo_width_mm, letterhead === 'centre' ? text : mark) }
}
