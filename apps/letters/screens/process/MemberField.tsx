import { type FieldProps, SelectField } from '../../../../web/kit/fields.tsx'
import { ReferenceField } from '../../../../web/kit/ReferenceField.tsx'
import { useMembership, useRight } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'

type MemberFieldProps<Values extends object> = FieldProps<Values, string | null | undefined> & {
  /** Who it is now, by id and name. */
  current: { id: string | null; name: string | undefined }
}

/** One of the people of the company. Who may not see them can choose themself, or leave whoever it is. */
export function MemberField<Values extends object>({ current, ...props }: MemberFieldProps<Values>) {
  const t = useWords('letters')
  const seesPeople = useRight('people.read')
  const me = useMembership()
  if (seesPeople)
    return (
      <ReferenceField {...props} source={{ path: '/people', query: { status: 'active' } }} current={current.name} />
    )
  const options = [
    ...(me ? [{ value: me.id, label: t('process.me') }] : []),
    ...(current.id && current.id !== me?.id ? [{ value: current.id, label: current.name ?? '…' }] : []),
  ]
  return <SelectField {...props} options={options} placeholder={t('process.nobody')} />
}
