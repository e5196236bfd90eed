import { IconPlus } from '@tabler/icons-react'
import { useFormat } from '../../../kit/format.ts'
import { ListPage } from '../../../kit/ListPage.tsx'
import { ButtonLink } from '../../../kit/links.tsx'
import { StateBadge } from '../../../kit/StateBadge.tsx'
import { useWords } from '../../../kit/words.ts'
import { StatusTabs } from './StatusTabs.tsx'
import {
  impactOf,
  type Incident,
  incidentTones,
  lastUpdate,
  useComponents,
  useStatusWords,
  useTexts,
} from './status.ts'

export default function IncidentList() {
  const t = useWords('shell')
  const format = useFormat()
  const words = useStatusWords()
  const read = useTexts()
  const components = useComponents()
  return (
    <ListPage<Incident>
      title={t('statusDesk.incidents.title')}
      path="/operator/status/incidents"
      open={({ id }) => `/operator/status/incidents/${id}`}
      intro={<StatusTabs />}
      searchHint={t('statusDesk.incidents.searchHint')}
      searchedText={textOf}
      tools={
        <ButtonLink to="/operator/status/incidents/new" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('statusDesk.incidents.open')}
        </ButtonLink>
      }
      columns={[
        { key: 'title', label: t('statusDesk.name'), render: ({ title }) => read(title).text },
        {
          key: 'state',
          label: t('fields.state'),
          width: 170,
          card: 'badge',
          render: (one) => {
            const { state } = lastUpdate(one)
            return <StateBadge tone={incidentTones[state]} label={words.state(state)} />
          },
        },
        {
          key: 'impact',
          label: t('statusDesk.impact'),
          width: 150,
          render: (one) => words.impact(impactOf(one)),
        },
        {
          key: 'component_ids',
          label: t('statusDesk.concerns'),
          width: 200,
          render: ({ component_ids }) => components.names(component_ids),
        },
        {
          key: 'started_at',
          label: t('statusDesk.began'),
          width: 180,
          isSortable: true,
          render: ({ started_at }) => format.dateTime(started_at),
        },
        {
          key: 'ended_at',
          label: t('statusDesk.ended'),
          width: 180,
          isSortable: true,
          render: ({ ended_at }) => format.dateTime(ended_at),
        },
      ]}
      empty={{ title: t('statusDesk.incidents.emptyTitle'), text: t('statusDesk.incidents.emptyText') }}
    />
  )
}

const textOf = ({ title, updates }: Incident) =>
  [title, ...updates.map(({ text }) => text)].flatMap((texts) => Object.values(texts)).join(' ')
