import { useMemo } from 'react'
import type { ColumnNote } from '../../../../web/kit/ChangeLines.tsx'
import { useFormat } from '../../../../web/kit/format.ts'
import { useWords } from '../../../../web/kit/words.ts'
import type { Column } from '../../guests/access.ts'
import type { Quality } from '../../text/types.ts'
import { useCareerText } from '../employees/employee.ts'
import { type Ratings, writeQualities, writeRatings } from '../letters/letter.ts'
import type { Handed, PlaceKey } from './handed.ts'

/** What a column of the letter is called, and how its value reads. */
export function useHandedNote({ places, custom_fields }: Handed): (column: Column) => ColumnNote {
  const t = useWords('letters')
  const career = useCareerText()
  const format = useFormat()
  return useMemo(() => {
    const word = (group: string) => (value: unknown) => t(`${group}.${String(value)}`)
    const place = (key: PlaceKey) => (id: unknown) => places?.[key].find((one) => one.id === id)?.name ?? '–'
    const lines = (write: (one: never) => string) => (value: unknown) => (value as never[]).map(write).join('\n')
    const writers: Partial<Record<Column, (value: unknown) => string>> = {
      company_id: place('company_id'),
      site_id: place('site_id'),
      department_id: place('department_id'),
      unit_id: place('unit_id'),
      country: word('countries'),
      kind: word('kinds'),
      extent: word('extents'),
      employee_kind: word('employee_kinds'),
      salutation: word('salutations'),
      reason: word('reasons'),
      workload_percent: (value) => `${format.number(Number(value))}\u00a0%`,
      stations: lines(career.station),
      authorities: lines(career.authority),
      interruptions: lines(career.interruption),
      ratings: (value) => writeRatings(t, value as Ratings),
      qualities: (value) => writeQualities(value as Quality[]),
      choices: () => t('editor.choicesChanged'),
      custom: (value) => writeCustom(value as Record<string, unknown>, custom_fields),
    }
    return (column) => {
      const write = writers[column]
      return { label: t(`fields.${column}`), ...(write && { write }) }
    }
  }, [t, career, format, places, custom_fields])
}

const writeCustom = (custom: Record<string, unknown>, fields: Handed['custom_fields']): string =>
  fields
    .filter(({ key }) => custom[key] !== null && custom[key] !== undefined)
    .map(({ key, label }) => `${label}: ${String(custom[key])}`)
    .join('\n')
