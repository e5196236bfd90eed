import type { Form } from '../../../web/kit/form.ts'
import { ReferenceField } from '../../../web/kit/ReferenceField.tsx'
import { useWords } from '../../../web/kit/words.ts'
import { places } from './options.ts'

type Places = {
  company_id: string | null
  site_id: string | null
  department_id: string | null
  unit_id: string | null
}
type PlaceFieldsProps<Values extends object> = {
  form: Form<Values & Places>
  labels?: Record<string, string> | undefined
}

/** Company, site, department and unit. Sites and departments are those of the chosen company. */
export function PlaceFields<Values extends object>({ form, labels }: PlaceFieldsProps<Values>) {
  const t = useWords('letters')
  const fields = form as unknown as Form<Places>
  const company = fields.values.company_id
  return places.map(({ key, path }) => {
    const isOfCompany = key === 'site_id' || key === 'department_id'
    return (
      <ReferenceField
        key={key}
        form={fields}
        name={key}
        label={t(`fields.${key}`)}
        source={{ path, query: isOfCompany ? { company_id: company } : {}, right: 'company.read' }}
        current={labels?.[key]}
        isRequired={key === 'company_id'}
      />
    )
  })
}
