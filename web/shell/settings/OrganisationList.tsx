import { useMemo } from 'react'
import { useFormat } from '../../kit/format.ts'
import type { Column, Row } from '../../kit/list.ts'
import { ListPage } from '../../kit/ListPage.tsx'
import { useWords } from '../../kit/words.ts'
import { OrganisationTabs } from './OrganisationTabs.tsx'
import { useNoun } from './organisation.ts'

export default function OrganisationList() {
  const { path } = useNoun()
  return <NounList key={path} />
}

function NounList() {
  const t = useWords('shell')
  const format = useFormat()
  const { path, fields } = useNoun()
  const words = `organisation.${path.slice(1)}`
  const columns = useMemo(
    () =>
      fields.map(
        (field): Column<Row & Record<string, unknown>> => ({
          key: field.name,
          label: t(`columns.${field.name}`),
          isHidden: !field.isInList,
          isSortable: field.name === 'name',
          ...(field.kind === 'country' && {
            render: ({ country }) => (typeof country === 'string' ? format.country(country) : ''),
          }),
        }),
      ),
    [fields, format, t],
  )
  const hasCompany = fields.some((field) => field.kind === 'company')
  return (
    <ListPage
      title={t('organisation.title')}
      intro={<OrganisationTabs />}
      path={path}
      columns={columns}
      filters={
        hasCompany
          ? [{ key: 'company_id', label: t('columns.company_id'), kind: 'reference', source: { path: '/companies' } }]
          : []
      }
      open={(row) => `/settings/organisation${path}/${row.id}`}
      create={{ label: t(`${words}.create`), to: `/settings/organisation${path}/new` }}
      empty={{ title: t(`${words}.empty`), text: t(`${words}.emptyText`) }}
    />
  )
}
