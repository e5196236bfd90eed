import { printable } from './printable.ts'
import { serve } from './process-pool.ts'
import type { Block, Report } from './report.ts'
import { reportTemplate } from './report-template.ts'
import { type Setter, setPdf, setters } from './typst.ts'

serve<Report, Buffer>(async () => {
  const setterOf = await setters()
  return (report) => set(report, setterOf('sans'))
})

function set(report: Report, setter: Setter): Buffer {
  const { face, drawable } = setter
  const clean: Report = JSON.parse(JSON.stringify(report), (_key, value: unknown) =>
    typeof value === 'string' ? printable(value, drawable) : value,
  )
  return setPdf(setter, reportTemplate, {
    report: JSON.stringify({ ...clean, blocks: clean.blocks.map(fitting).filter(isFilled), face }),
  })
}

/** Every row as long as the head, and long words of a cell breakable at their punctuation. */
function fitting(block: Block): Block {
  if (!('table' in block)) return block
  const { head, rows, widths } = block.table
  const cell = (text = '') => text.replace(/\S{18,}/g, (word) => word.replace(/[/.,:;=?&@_-]/g, '$&\u200B'))
  return {
    table: {
      head,
      rows: rows.map((row) => head.map((_, i) => cell(row[i]))),
      widths: head.map((_, i) => widths?.[i] ?? 1),
    },
  }
}

function isFilled(block: Block): boolean {
  if ('list' in block) return block.list.length > 0
  if ('table' in block) return block.table.head.length > 0
  return ('paragraph' in block ? block.paragraph : block.heading).trim() !== ''
}
