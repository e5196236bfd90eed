import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { ChangeLines, useWriteValue } from '../../../../web/kit/ChangeLines.tsx'
import { useFormat } from '../../../../web/kit/format.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { StateBadge } from '../../../../web/kit/StateBadge.tsx'
import { employeeNote } from '../employees/employee.ts'
import classes from './import.module.css'
import type { CheckedPreview, ShownRow } from './import.ts'
import { useFieldLabel } from './labels.ts'

const firstErrors = 50

/** Each error with its row in the file, its field and a sentence. */
export function ErrorTable({ checked }: { checked: CheckedPreview }) {
  const t = useWords('letters')
  const format = useFormat()
  const label = useFieldLabel(checked.fields)
  const [isLong, setLong] = useState(false)
  const { errors, error_count } = checked
  const shown = isLong ? errors : errors.slice(0, firstErrors)
  return (
    <>
      <table className={classes.errors}>
        <thead>
          <tr>
            <th scope="col">{t('import.row')}</th>
            <th scope="col">{t('import.field')}</th>
            <th scope="col">{t('import.error')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((error, index) => (
            // An error has no name of its own, and the list never changes.
            <tr key={index}>
              <td>{format.number(error.row)}</td>
              <td>{error.field === 'file' ? t('import.file') : label(error.field)}</td>
              <td>{error.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < errors.length && (
        <Button mt="xs" size="compact-sm" variant="subtle" onClick={() => setLong(true)}>
          {t('import.allErrors', { count: errors.length })}
        </Button>
      )}
      {isLong && errors.length < error_count && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('import.moreErrors', { count: error_count - errors.length })}
        </Text>
      )}
    </>
  )
}

/** The first rows as they are understood. */
export function RowTable({ checked }: { checked: CheckedPreview }) {
  const t = useWords('letters')
  const write = useWriteValue()
  const note = employeeNote(t)
  const label = useFieldLabel(checked.fields)
  const keys = checked.fields
    .map(({ key }) => key)
    .filter((key) => checked.rows.some(({ values }) => values[key] !== undefined && values[key] !== null))
  return (
    <div className={classes.rows} tabIndex={0} role="group" aria-label={t('import.firstRows')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('import.row')}</th>
            {keys.map((key) => (
              <th key={key} scope="col">
                {label(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {checked.rows.map(({ row, values }) => (
            <tr key={row}>
              <td>{row}</td>
              {keys.map((key) => (
                <td key={key}>{values[key] ? write(values[key], note(key)) : ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const tones = { create: 'good', change: 'info', leave: 'neutral' } as const

/** What becomes of whom: old and new values of each row that changes somebody. */
export function ChangeTable({ checked }: { checked: CheckedPreview }) {
  const t = useWords('letters')
  const format = useFormat()
  const total = checked.created + checked.changed + checked.unchanged
  return (
    <>
      <table className={`${classes.errors} ${classes.changes}`}>
        <thead>
          <tr>
            <th scope="col">{t('import.row')}</th>
            <th scope="col">{t('fields.staff_number')}</th>
            <th scope="col">{t('import.outcome')}</th>
            <th scope="col">{t('import.oldAndNew')}</th>
          </tr>
        </thead>
        <tbody>
          {checked.rows.map((row) => (
            <tr key={row.row}>
              <td>{format.number(row.row)}</td>
              <td>{row.values.staff_number}</td>
              <td>
                <StateBadge tone={tones[row.action]} label={t(`import.action_${row.action}`)} />
              </td>
              <td>{row.action === 'create' ? <Values row={row} /> : <Changes row={row} checked={checked} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {checked.rows.length < total && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('import.moreRows', { count: total - checked.rows.length })}
        </Text>
      )}
    </>
  )
}

function Values({ row: { values } }: { row: ShownRow }) {
  const name = [values.title, values.first_name, values.last_name].filter(Boolean).join(' ')
  return <>{[name, values.position].filter(Boolean).join(' · ')}</>
}

function Changes({ row, checked }: { row: ShownRow; checked: CheckedPreview }) {
  const t = useWords('letters')
  const label = useFieldLabel(checked.fields)
  const note = employeeNote(t)
  return <ChangeLines changes={row.changes} note={(field) => ({ ...note(field), label: label(field) })} />
}
