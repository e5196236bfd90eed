import { Alert, Text } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { patch, post } from '../../kit/client.ts'
import { notifyDone } from '../../kit/dialogs.tsx'
import { TextField } from '../../kit/fields.tsx'
import { Form, FormBar } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { type Saved, useRefresh } from '../../kit/queries.ts'
import { RecordPage } from '../../kit/RecordPage.tsx'
import { PlainPage } from '../../kit/Section.tsx'
import { useHref } from '../../kit/session.ts'
import { useWords } from '../../kit/words.ts'
import { useNameOf } from '../names.ts'
import { useRefreshMe } from '../session.ts'
import { type Level, RightsMatrix } from './RightsMatrix.tsx'

export type Role = Saved & { name: string; is_administrator: boolean; rights: Record<string, Level> }

export default function RolePage() {
  const t = useWords('shell')
  const columnName = useNameOf('columns')
  const areaName = useNameOf('areas')
  const { id = '' } = useParams({ strict: false })
  if (id === 'new') {
    return (
      <PlainPage head={<PageTitle>{t('roles.create')}</PageTitle>} width={720}>
        <RoleForm />
      </PlainPage>
    )
  }
  const writeRights = (value: unknown) =>
    Object.entries((value ?? {}) as Record<string, Level>)
      .map(([area, level]) => `${areaName(area)}: ${t(`roles.${level}`)}`)
      .join(', ') || '–'
  return (
    <RecordPage<Role>
      path="/roles"
      id={id}
      title={(role) => role.name}
      back={{ label: t('roles.title'), to: '/settings/roles' }}
      deletion={(role) => ({
        title: t('roles.deleteTitle', { name: role.name }),
        text: t('roles.deleteText'),
        action: t('delete'),
      })}
      notes={(field) => ({ label: columnName(field), write: field === 'rights' ? writeRights : undefined })}
    >
      {(role) => <RoleForm key={role.id} role={role} />}
    </RecordPage>
  )
}

function RoleForm({ role }: { role?: Role }) {
  const t = useWords('shell')
  const navigate = useNavigate()
  const href = useHref()
  const refresh = useRefresh()
  const refreshMe = useRefreshMe()
  const isFixed = role?.is_administrator ?? false
  const form = useForm<{ name: string; rights: Record<string, Level> }, Role>({
    draft: `roles/${role?.id ?? 'new'}`,
    initial: { name: role?.name ?? '', rights: role?.rights ?? {} },
    version: role?.version,
    isReadOnly: role !== undefined && !role.actions.includes('update'),
    save: ({ values, changed, ifMatch, idempotencyKey }) =>
      role ? patch(`/roles/${role.id}`, changed, { ifMatch }) : post('/roles', values, { idempotencyKey }),
    onSaved: async (saved) => {
      notifyDone(t('saved'))
      await Promise.all([refresh('/roles'), refreshMe()])
      if (!role) await navigate({ to: href(`/settings/roles/${saved.id}`), replace: true })
    },
  })
  return (
    <Form form={form} label={t('fields.role')}>
      <TextField form={form} name="name" label={t('roles.name')} isRequired />
      <Text fw={600} size="sm" mt="lg" mb="xs">
        {t('roles.rights')}
      </Text>
      {isFixed && <Alert mb="sm">{t('roles.fixed')}</Alert>}
      <RightsMatrix
        rights={form.values.rights}
        isFixed={isFixed}
        isReadOnly={form.isReadOnly}
        onChange={(rights) => form.set('rights', rights)}
      />
      <FormBar form={form} />
    </Form>
  )
}
