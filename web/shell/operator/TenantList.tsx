import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../kit/format.ts'
import { ListPage } from '../../kit/ListPage.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { useWords } from '../../kit/words.ts'
import { NewTenant } from './NewTenant.tsx'
import { type ListedTenant, tenantTones } from './tenant.ts'

export default function TenantList() {
  const t = useWords('shell')
  const format = useFormat()
  const [isCreating, setCreating] = useState(false)
  return (
    <>
      <ListPage<ListedTenant>
        title={t('operator.tenants')}
        path="/operator/tenants"
        open={({ id }) => `/operator/tenants/${id}`}
        searchHint={t('desk.tenants.searchHint')}
        searchedText={textOf}
        filters={[
          {
            key: 'state',
            kind: 'choice',
            label: t('fields.state'),
            options: Object.keys(tenantTones).map((value) => ({ value, label: t(`tenants.state.${value}`) })),
          },
        ]}
        tools={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
            {t('tenants.create')}
          </Button>
        }
        columns={[
          { key: 'name', label: t('fields.company'), isSortable: true },
          {
            key: 'state',
            label: t('fields.state'),
            width: 160,
            card: 'badge',
            render: ({ state }) => <StateBadge tone={tenantTones[state]} label={t(`tenants.state.${state}`)} />,
          },
          { key: 'slug', label: t('tenants.slug'), width: 200 },
          { key: 'people', label: t('tenants.people'), width: 110, align: 'end' },
          {
            key: 'created_at',
            label: t('fields.createdAt'),
            width: 190,
            render: (one) => format.dateTime(one.created_at),
          },
        ]}
        empty={{ title: t('tenants.empty') }}
      />
      {isCreating && <NewTenant close={() => setCreating(false)} />}
    </>
  )
}

const textOf = ({ name, slug }: ListedTenant) => `${name} ${slug}`
