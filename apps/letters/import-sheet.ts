import { invalidField } from '../../foundation/errors.ts'
import type { Upload } from '../../foundation/route.ts'
import type { Cell } from '../../foundation/spreadsheet/cell.ts'
import { SpreadsheetError } from '../../foundation/spreadsheet/error.ts'
import { readSheet, type Sheet } from '../../foundation/spreadsheet/read.ts'

const closing =
  /^[\s=*_-]*(?:summen?|gesamt\p{L}*|total|anzahl|stand|erstellt|gedruckt|druckdatum|seite|quelle|ende|razem|suma|ogółem|liczba|wygenerowano|wydruk\p{L}*|strona|źródło|printed|generated|created|as of|page|source|end of|count)(?![\p{L}-])/iu

/** Reads a staff list, without the sums and remarks below it. Throws beside `file` when it can't be read. */
export async function readStaffList(file: Upload): Promise<Sheet> {
  try {
    const sheet = await readSheet(file.bytes)
    const last = sheet.rows.findLastIndex((row) => isFilled(row) && !isClosing(row))
    return { ...sheet, rows: sheet.rows.slice(0, last + 1) }
  } catch (error) {
    if (error instanceof SpreadsheetError) throw invalidField('file', `spreadsheet_${error.code}`)
    throw error
  }
}

/** Whether a row of a sheet holds anything. */
export const isFilled = (row: readonly Cell[]) => row.some((cell) => cell !== null)

function isClosing(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => cell !== null)
  return row.length > 2 && filled.length <= 2 && closing.test(String(filled[0]))
}
