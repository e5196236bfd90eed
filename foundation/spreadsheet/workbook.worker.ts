import { serve } from '../documents/process-pool.ts'
import type { Workbook } from './workbook.ts'
import { writeXlsx } from './write.ts'

serve<Workbook, Uint8Array>(
  async () =>
    ({ columns, rows, name }) =>
      writeXlsx(columns, rows, name),
)
