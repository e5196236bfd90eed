import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useWriteValue } from '../../../../web/kit/ChangeLines.tsx'
import { useFormat } from '../../../../web/kit/format.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { employeeNote } from '../employees/employee.ts'
import classes from './import.module.css'
import type { CheckedPreview } from './import.ts'

const firstErrors = 50

/** Each error with its row in the file, its field and a sentence. */
export function ErrorTable({ checked }: { checked: CheckedPreview }) {
  const t = useWords('letters')
  const format = useFormat()
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
              <td>{error.field === 'file' ? t('import.file') : t(`fields.${error.field}`)}</td>
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
  const keys = checked.fields.map(({ key }) => key).filter((key) => checked.mapping[key] !== null)
  return (
    <div className={classes.rows} tabIndex={0} role="group" aria-label={t('import.firstRows')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('import.row')}</th>
            {keys.map((key) => (
              <th key={key} scope="col">
                {t(`fields.${key}`)}
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
