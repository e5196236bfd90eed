import { useMemo } from 'react'
import type { ColumnNote } from '../../../../web/kit/ChangeLines.tsx'
import { useFormat } from '../../../../web/kit/format.ts'
import type { Saved } from '../../../../web/kit/queries.ts'
import { useWords, type Words } from '../../../../web/kit/words.ts'
import type { Row } from '../../../../foundation/table.ts'
import type { employee } from '../../tables.ts'

export type Employee = Saved & Row<typeof employee>
type EmployeeKind = Employee['kind']

export const employeeKinds: readonly EmployeeKind[] = ['employee', 'manager', 'apprentice', 'intern', 'working_student']

export const salutations: readonly Employee['salutation'][] = ['female', 'male', 'neutral']

export const fullName = (person: Pick<Employee, 'title' | 'first_name' | 'last_name'>) =>
  [person.title, person.first_name, person.last_name].filter(Boolean).join(' ')

type Of<K extends 'stations' | 'authorities' | 'interruptions'> = Employee[K][number]

/** The entries of a career in one line each. */
export function useCareerText() {
  const t = useWords('letters')
  const format = useFormat()
  return useMemo(() => {
    const span = ({ from, until }: { from: string; until?: string }) => `${format.date(from)} – ${format.date(until)}`
    const line = (text: string, one: { from: string; until?: string }) =>
      [text, one.from && `(${span(one).trim()})`].filter(Boolean).join(' ')
    return {
      station: (one: Of<'stations'>) => line(one.position, one),
      authority: (one: Of<'authorities'>) => line(one.name, one),
      interruption: (one: Of<'interruptions'>) => line(t(`interruption_reasons.${one.reason}`), one),
    }
  }, [t, format])
}

/** How the history names a column and writes its values. */
export const employeeNote =
  (t: Words) =>
  (field: string): ColumnNote => ({
    label: t(`fields.${field}`),
    ...(field === 'kind' && { write: (value) => t(`employee_kinds.${String(value)}`) }),
    ...(field === 'salutation' && { write: (value) => t(`salutations.${String(value)}`) }),
  })

/** The same with the career in words. */
export function useEmployeeNote(): (field: string) => ColumnNote {
  const t = useWords('letters')
  const text = useCareerText()
  return useMemo(() => {
    const lists: Record<string, (one: never) => string> = {
      stations: text.station,
      authorities: text.authority,
      interruptions: text.interruption,
    }
    const note = employeeNote(t)
    return (field) => {
      const write = lists[field]
      return write ? { ...note(field), write: (value) => (value as never[]).map(write).join('; ') } : note(field)
    }
  }, [t, text])
}
