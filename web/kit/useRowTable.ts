import {
  columnVisibilityFeature,
  createColumnHelper,
  rowSelectionFeature,
  type RowSelectionState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import type { Column, Row } from './list.ts'

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature })

/** The columns of a list with their visibility, and the selected rows. Sorting and filtering are the server's. */
export function useRowTable<R extends Row>(rows: R[], columns: Column<R>[], chosen: string[] | null) {
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({})
  const columnVisibility = useMemo(
    () => Object.fromEntries(columns.map((one) => [one.key, chosen ? chosen.includes(one.key) : !one.isHidden])),
    [columns, chosen],
  )
  const helper = useMemo(() => createColumnHelper<typeof features, R>(), [])
  const defs = useMemo(
    () => columns.map((column) => helper.display({ id: column.key, header: column.label, meta: column })),
    [columns, helper],
  )
  return useTable({
    features,
    columns: defs,
    data: rows,
    getRowId: (row) => row.id,
    state: { rowSelection, columnVisibility },
    onRowSelectionChange: setRowSelection,
  })
}

export type RowTable<R extends Row> = ReturnType<typeof useRowTable<R>>
