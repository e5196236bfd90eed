import { ProcessPool } from '../documents/process-pool.ts'
import type { Cell } from './cell.ts'
import { writeXlsx } from './write.ts'

export interface Workbook {
  columns: string[]
  rows: Cell[][]
  name: string
}

const FEW_ROWS = 1000
const pool = new ProcessPool<Workbook, Uint8Array>(new URL('./workbook.worker.ts', import.meta.url), {
  size: 1,
  uses: 100,
  limitMs: 60_000,
})

/** What `writeXlsx` writes; many rows in a process of their own, while this one goes on answering. */
export const writeWorkbook = (workbook: Workbook): Promise<Uint8Array> =>
  workbook.rows.length <= FEW_ROWS ? writeXlsx(workbook.columns, workbook.rows, workbook.name) : pool.run(workbook)
