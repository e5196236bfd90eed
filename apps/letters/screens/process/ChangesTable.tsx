import { useWriteValue } from '../../../../web/kit/ChangeLines.tsx'
import { useNames } from '../../../../web/kit/ReferenceField.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { fullName, type Employee } from '../employees/employee.ts'
import { letterNote } from '../letters/letter.ts'
import type { FactChange } from './changes.ts'
import classes from './process.module.css'

/** Facts and grades that differ: before and after. */
export function ChangesTable({ changes }: { changes: FactChange[] }) {
  const t = useWords('letters')
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">{t('process.fact')}</th>
          <th scope="col">{t('process.before')}</th>
          <th scope="col">{t('process.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.criterion ?? change.field}>
            <th scope="row">{change.criterion ? t(`criteria.${change.criterion}`) : t(`fields.${change.field}`)}</th>
            <td>
              <Value change={change} value={change.before} />
            </td>
            <td>
              <Value change={change} value={change.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const sources: Record<string, Parameters<typeof useNames>[0]> = {
  company_id: { path: '/companies', right: 'company.read' },
  site_id: { path: '/sites', right: 'company.read' },
  department_id: { path: '/departments', right: 'company.read' },
  unit_id: { path: '/units', right: 'company.read' },
  job_profile_id: { path: '/job-profiles', right: 'job_profile.read' },
  format_id: { path: '/letter-formats', right: 'letter_format.read' },
  signer_id: { path: '/employees', right: 'employee.read', text: (row) => fullName(row as unknown as Employee) },
  second_signer_id: { path: '/employees', right: 'employee.read', text: (row) => fullName(row as unknown as Employee) },
}

function Value({ change, value }: { change: FactChange; value: unknown }) {
  const t = useWords('letters')
  const write = useWriteValue()
  const source = sources[change.field]
  const names = useNames(source ?? { path: '' }, source && typeof value === 'string' ? [value] : [])
  if (source && typeof value === 'string') return names[value] ?? '…'
  if (typeof value === 'number' && change.criterion) return `${value} · ${t(`grades.${value}`)}`
  if (change.criterion) return t('editor.unrated')
  return write(value, letterNote(t)(change.field))
}
