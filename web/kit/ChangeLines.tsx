import { Text, VisuallyHidden } from '@mantine/core'
import { useFormat } from './format.ts'
import classes from './kit.module.css'
import { useWords } from './words.ts'

/** How a column is named, and how its value reads. Without `write` a value is written by its shape. */
export type ColumnNote = { label: string; write?: ((value: unknown) => string) | undefined }

type Line = { field: string; before: unknown; after: unknown; by?: string | null; at?: string }

/** Changed columns, old → new, in words of people. */
export function ChangeLines({ changes, note }: { changes: Line[]; note: (field: string) => ColumnNote | undefined }) {
  const t = useWords('kit')
  const format = useFormat()
  const write = useWriteValue()
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {changes.map((change) => {
        const known = note(change.field)
        return (
          <li key={change.field + (change.at ?? '')} className={classes.entry}>
            <Text span fw={600} size="sm">
              {known?.label ?? change.field}
            </Text>
            {change.at && (
              <Text span size="sm" c="dimmed">
                {` · ${change.by ?? t('history.system')} · ${format.dateTime(change.at)}`}
              </Text>
            )}
            <div>
              <VisuallyHidden>{t('history.before')} </VisuallyHidden>
              <del className={classes.before}>{write(change.before, known)}</del>
              <span aria-hidden> → </span>
              <VisuallyHidden> {t('history.after')} </VisuallyHidden>
              <ins className={classes.after} style={{ textDecoration: 'none' }}>
                {write(change.after, known)}
              </ins>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** Writes any stored value for people: days and moments in the language, yes and no, lists, a dash for nothing. */
export function useWriteValue(): (value: unknown, note?: ColumnNote) => string {
  const t = useWords('kit')
  const format = useFormat()
  const write = (value: unknown, note?: ColumnNote): string => {
    if (value === null || value === undefined || value === '') return t('empty')
    if (note?.write) return note.write(value)
    if (typeof value === 'boolean') return value ? t('yes') : t('no')
    if (typeof value === 'number') return format.number(value)
    if (Array.isArray(value)) return value.length ? format.list(value.map((one) => write(one))) : t('empty')
    if (typeof value === 'object')
      return Object.entries(value)
        .map(([key, one]) => `${key}: ${write(one)}`)
        .join(', ')
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.date(text)
    return /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(text) ? format.dateTime(text) : text
  }
  return write
}
