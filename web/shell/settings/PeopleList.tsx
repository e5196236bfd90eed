import { Group } from '@mantine/core'
import { useMemo } from 'react'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/list.ts'
import { ListPage } from '../../kit/ListPage.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { useWords } from '../../kit/words.ts'
import { type Person, personStates, personTones } from './person.ts'

export default function PeopleList() {
  const t = useWords('shell')
  const format = useFormat()
  const columns = useMemo(
    (): Column<Person>[] => [
      { key: 'name', label: t('fields.name'), isSortable: true },
      {
        key: 'status',
        label: t('fields.state'),
        width: 220,
        card: 'badge',
        render: (person) => (
          <Group gap={4}>
            <StateBadge tone={personTones[person.status]} label={t(`people.state.${person.status}`)} />
            {person.locked && <StateBadge tone="bad" label={t('people.locked')} />}
          </Group>
        ),
      },
      { key: 'role_id', label: t('fields.role'), width: 180 },
      { key: 'email', label: t('fields.email'), width: 260 },
      {
        key: 'last_sign_in_at',
        label: t('people.lastSignIn'),
        width: 180,
        render: (one) => format.dateTime(one.last_sign_in_at),
      },
    ],
    [t, format],
  )
  return (
    <ListPage
      title={t('people.title')}
      path="/people"
      columns={columns}
      filters={[
        {
          key: 'status',
          label: t('fields.state'),
          kind: 'choice',
          options: personStates.map((value) => ({ value, label: t(`people.state.${value}`) })),
        },
        { key: 'role_id', label: t('fields.role'), kind: 'reference', source: { path: '/roles' } },
      ]}
      searchHint={t('people.searchHint')}
      open={(person) => `/settings/people/${person.id}`}
      create={{ label: t('people.invite'), to: '/settings/people/invite' }}
      empty={{ title: t('people.empty') }}
    />
  )
}
