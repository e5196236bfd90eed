import { useNavigate } from '@tanstack/react-router'
import { PageTitle } from '../../../../web/kit/PageTitle.tsx'
import { PlainPage } from '../../../../web/kit/Section.tsx'
import { useHref } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { EmployeeForm } from './EmployeeForm.tsx'

export default function NewEmployeePage() {
  const t = useWords('letters')
  const navigate = useNavigate()
  const href = useHref()
  return (
    <PlainPage head={<PageTitle>{t('employee.create')}</PageTitle>}>
      <EmployeeForm onCreated={({ id }) => void navigate({ to: href(`/employees/${id}`), replace: true })} />
    </PlainPage>
  )
}
