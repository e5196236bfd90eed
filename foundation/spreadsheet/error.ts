export type SpreadsheetProblem =
  | 'empty'
  | 'not_a_spreadsheet'
  | 'old_excel'
  | 'open_document'
  | 'encrypted'
  | 'too_large'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'no_visible_sheet'
  | 'unknown_sheet'
  | 'uncalculated_formulas'
  | 'damaged'

/** Why a file as a whole can't be read. `code` is stable and is what gets translated; the message is for logs. */
export class SpreadsheetError extends Error {
  readonly code: SpreadsheetProblem

  constructor(code: SpreadsheetProblem, options?: ErrorOptions) {
    super(`spreadsheet refused: ${code}`, options)
    this.name = 'SpreadsheetError'
    this.code = code
  }
}

/** What a file may hold; `leadingRows` are empty rows and titles that may stand above the headings. */
export const limits = {
  fileBytes: 10 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  leadingRows: 50,
}
