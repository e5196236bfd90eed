import { IconPlus } from '@tabler/icons-react'
import { useFormat } from '../../../kit/format.ts'
import { ListPage } from '../../../kit/ListPage.tsx'
import { ButtonLink } from '../../../kit/links.tsx'
import { StateBadge } from '../../../kit/StateBadge.tsx'
import { useWords } from '../../../kit/words.ts'
import { StatusTabs } from './StatusTabs.tsx'
import { type Maintenance, stageOf, stageTones, useComponents, useTexts } from './status.ts'

export default function MaintenanceList() {
  const t = useWords('shell')
  const format = useFormat()
  const read = useTexts()
  const components = useComponents()
  return (
    <ListPage<Maintenance>
      title={t('statusDesk.maintenance.title')}
      path="/operator/status/maintenance"
      open={({ id }) => `/operator/status/maintenance/${id}`}
      intro={<StatusTabs />}
      searchHint={t('statusDesk.maintenance.searchHint')}
      searchedText={textOf}
      tools={
        <ButtonLink to="/operator/status/maintenance/new" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('statusDesk.maintenance.announce')}
        </ButtonLink>
      }
      filters={[
        {
          key: 'counts_as',
          kind: 'choice',
          label: t('statusDesk.maintenance.counts_as'),
          options: ['excused', 'downtime'].map((value) => ({ value, label: t(`statusDesk.maintenance.${value}`) })),
        },
      ]}
      columns={[
        { key: 'title', label: t('statusDesk.name'), render: ({ title }) => read(title).text },
        {
          key: 'stage',
          label: t('fields.state'),
          width: 150,
          card: 'badge',
          render: (one) => (
            <StateBadge tone={stageTones[stageOf(one)]} label={t(`statusDesk.maintenance.stages.${stageOf(one)}`)} />
          ),
        },
        {
          key: 'component_ids',
          label: t('statusDesk.concerns'),
          width: 200,
          render: ({ component_ids }) => components.names(component_ids),
        },
        {
          key: 'starts_at',
          label: t('statusDesk.from'),
          width: 180,
          isSortable: true,
          render: ({ starts_at }) => format.dateTime(starts_at),
        },
        {
          key: 'ends_at',
          label: t('statusDesk.until'),
          width: 180,
          isSortable: true,
          render: ({ ends_at }) => format.dateTime(ends_at),
        },
        {
          key: 'counts_as',
          label: t('statusDesk.maintenance.counts_as'),
          width: 170,
          render: (one) => t(`statusDesk.maintenance.${countsAs(one)}`),
        },
      ]}
      empty={{ title: t('statusDesk.maintenance.emptyTitle'), text: t('statusDesk.maintenance.emptyText') }}
    />
  )
}

const textOf = ({ title, text }: Maintenance) => [title, text ?? {}].flatMap((texts) => Object.values(texts)).join(' ')

/** What was called off before it began counts as nothing. */
export const countsAs = ({ counts_as, starts_at, cancelled_at }: Maintenance) =>
  cancelled_at && cancelled_at <= starts_at ? 'nothing' : counts_as
