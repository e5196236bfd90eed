import { useMemo } from 'react'
import type { Column } from '../../kit/list.ts'
import { ListPage } from '../../kit/ListPage.tsx'
import { useWords } from '../../kit/words.ts'
import { useNameOf } from '../names.ts'
import type { Role } from './RolePage.tsx'

export default function RoleList() {
  const t = useWords('shell')
  const areaName = useNameOf('areas')
  const columns = useMemo((): Column<Role>[] => {
    const areasWith = (role: Role, level: string) =>
      Object.keys(role.rights)
        .filter((area) => role.rights[area] === level)
        .map(areaName)
        .join(', ')
    const cell = (level: string) => (role: Role) =>
      role.is_administrator ? t('roles.everything') : areasWith(role, level)
    return [
      { key: 'name', label: t('fields.role'), isSortable: true, width: 240 },
      { key: 'write', label: t('roles.write'), render: cell('write') },
      { key: 'read', label: t('roles.read'), render: cell('read') },
    ]
  }, [t, areaName])
  return (
    <ListPage
      title={t('roles.title')}
      path="/roles"
      columns={columns}
      open={(role) => `/settings/roles/${role.id}`}
      create={{ label: t('roles.create'), to: '/settings/roles/new' }}
      empty={{ title: t('roles.empty') }}
    />
  )
}
