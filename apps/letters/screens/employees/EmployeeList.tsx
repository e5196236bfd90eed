import { IconTableImport } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useFormat } from '../../../../web/kit/format.ts'
import type { Column } from '../../../../web/kit/list.ts'
import { ListPage } from '../../../../web/kit/ListPage.tsx'
import { ButtonLink } from '../../../../web/kit/links.tsx'
import { useHref } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { optionsOf, placeFilters } from '../options.ts'
import { type Employee, employeeKinds } from './employee.ts'

export default function EmployeeList() {
  const t = useWords('letters')
  const columns = useColumns()
  return (
    <ListPage
      title={t('employees')}
      path="/employees"
      columns={columns}
      filters={[
        ...placeFilters(t, ['company_id', 'site_id', 'department_id', 'unit_id']),
        {
          key: 'kind',
          label: t('fields.kind'),
          kind: 'choice',
          options: optionsOf(t, 'employee_kinds', employeeKinds),
        },
        {
          key: 'job_profile_id',
          label: t('fields.job_profile_id'),
          kind: 'reference',
          source: { path: '/job-profiles', right: 'job_profile.read' },
        },
      ]}
      searchHint={t('employee.searchHint')}
      open={(row) => `/employees/${row.id}`}
      create={{ label: t('employee.create'), to: '/employees/new' }}
      exportPath="/employees/export"
      tools={tools}
      empty={{ title: t('employee.empty'), text: t('employee.emptyText') }}
    />
  )
}

const tools = (actions: string[]) => actions.includes('import') && <ImportLink />

function ImportLink() {
  const t = useWords('letters')
  const href = useHref()
  return (
    <ButtonLink
      to={href('/employees/import')}
      variant="default"
      leftSection={<IconTableImport size={16} aria-hidden />}
    >
      {t('import.action')}
    </ButtonLink>
  )
}

function useColumns(): Column<Employee>[] {
  const t = useWords('letters')
  const format = useFormat()
  return useMemo(() => {
    const column = (key: keyof Employee, more: Partial<Column<Employee>> = {}): Column<Employee> => ({
      key,
      label: t(`fields.${key}`),
      ...more,
    })
    const percent = (value: number | null) => (value === null ? '' : `${format.number(value)}\u00a0%`)
    const name = (row: Employee) => `${row.last_name}, ${[row.title, row.first_name].filter(Boolean).join(' ')}`
    return [
      { key: 'last_name', label: t('employee.name'), isSortable: true, render: name },
      column('position', { isSortable: true, width: 210 }),
      column('kind', { width: 150, render: (row) => t(`employee_kinds.${row.kind}`) }),
      column('company_id', { width: 200, card: 'none' }),
      column('site_id', { width: 150, isHidden: true }),
      column('department_id', { width: 160, isHidden: true }),
      column('unit_id', { width: 150, isHidden: true }),
      column('joined_on', { isSortable: true, width: 130, render: (row) => format.date(row.joined_on) }),
      column('left_on', { isSortable: true, width: 130, render: (row) => format.date(row.left_on) }),
      column('staff_number', { width: 140, isHidden: true }),
      column('workload_percent', { width: 130, isHidden: true, render: (row) => percent(row.workload_percent) }),
      column('job_profile_id', { width: 180, isHidden: true }),
      column('supervisor_name', { width: 180, isHidden: true }),
      column('email', { width: 240, isHidden: true }),
    ]
  }, [t, format])
}
