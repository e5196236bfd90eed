import { Input, SegmentedControl, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { MultiSelectField, SwitchField } from '../../kit/fields.tsx'
import { Wide } from '../../kit/Form.tsx'
import type { Form, NameOf } from '../../kit/form.ts'
import { ReferenceField, ReferencesField } from '../../kit/ReferenceField.tsx'
import { useWords } from '../../kit/words.ts'
import { type Access, kinds, scopes } from './person.ts'

type AccessForm<Values extends Access> = { form: Form<Values>; roleName?: string | undefined }
type Name<Values> = NameOf<Values, string[] | null>

/** Role, and whose rows: everything, or only chosen companies, sites, departments, units and kinds. */
export function AccessFields<Values extends Access>({ form, roleName }: AccessForm<Values>) {
  const t = useWords('shell')
  const kindOptions = kinds.map((value) => ({ value, label: t(`people.kinds.${value}`) }))
  const roleField = 'role_id' as NameOf<Values, string | null | undefined>
  return (
    <Stack gap="md">
      <ReferenceField
        form={form}
        name={roleField}
        label={t('fields.role')}
        source={{ path: '/roles' }}
        current={roleName}
        isRequired
      />
      {scopes.map(({ name, path }) => (
        <Scope key={name} form={form} name={name as Name<Values>}>
          <ReferencesField
            form={form}
            name={name as Name<Values>}
            label={t(`people.only.${name}`)}
            source={{ path }}
            isLabelHidden
          />
        </Scope>
      ))}
      <Scope form={form} name={'scope_kind' as Name<Values>}>
        <MultiSelectField
          form={form}
          name={'scope_kind' as Name<Values>}
          label={t('people.only.scope_kind')}
          options={kindOptions}
          isLabelHidden
        />
      </Scope>
      <SwitchField
        form={form}
        name={'sees_private' as NameOf<Values, boolean>}
        label={t('people.seesPrivate')}
        hint={t('people.seesPrivateHint')}
      />
    </Stack>
  )
}

function Scope<Values extends Access>(props: { form: Form<Values>; name: Name<Values>; children: ReactNode }) {
  const t = useWords('shell')
  const { form, name } = props
  const isLimited = form.values[name] !== null
  return (
    <Wide>
      <Input.Label component="span">{t(`people.${name}`)}</Input.Label>
      <div>
        <SegmentedControl
          size="xs"
          mb={4}
          readOnly={form.isReadOnly}
          aria-label={t(`people.${name}`)}
          value={isLimited ? 'only' : 'all'}
          onChange={(value) => form.set(name, (value === 'all' ? null : []) as Values[Name<Values>])}
          data={[
            { value: 'all', label: t('people.all') },
            { value: 'only', label: t('people.chosen') },
          ]}
        />
      </div>
      {isLimited && props.children}
    </Wide>
  )
}
