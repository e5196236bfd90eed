import { useParams } from '@tanstack/react-router'
import { RecordPage } from '../../../../web/kit/RecordPage.tsx'
import { useRight } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { type Employee, fullName, useEmployeeNote } from './employee.ts'
import { EmployeeForm } from './EmployeeForm.tsx'
import { EmployeeLetters } from './EmployeeLetters.tsx'
import { SelfServiceLink } from '../process/SelfServiceLink.tsx'

export default function EmployeePage() {
  const t = useWords('letters')
  const { id = '' } = useParams({ strict: false })
  const seesLetters = useRight('letter.read')
  return (
    <RecordPage<Employee>
      path="/employees"
      id={id}
      title={fullName}
      subtitle={(one) => [one.position, one.labels?.company_id].filter(Boolean).join(' · ')}
      back={{ label: t('employees'), to: '/employees' }}
      deletion={(one) => ({
        title: t('employee.deleteTitle', { name: fullName(one) }),
        text: t('employee.deleteText'),
        action: t('employee.delete'),
      })}
      notes={useEmployeeNote()}
      renderSide={(one) => (
        <>
          {seesLetters && <EmployeeLetters key={one.id} employeeId={one.id} />}
          <SelfServiceLink employee={one} />
        </>
      )}
    >
      {(one) => <EmployeeForm key={one.id} employee={one} />}
    </RecordPage>
  )
}
