import { Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useFormat } from '../../kit/format.ts'
import { ListPage } from '../../kit/ListPage.tsx'
import { ButtonLink } from '../../kit/links.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { useWords } from '../../kit/words.ts'
import { type Subprocessor, stageOf, stageTones } from './subprocessor.ts'

export default function SubprocessorList() {
  const t = useWords('shell')
  const format = useFormat()
  const today = format.today()
  return (
    <ListPage<Subprocessor>
      title={t('desk.subprocessors.title')}
      path="/operator/subprocessors"
      open={({ id }) => `/operator/subprocessors/${id}`}
      searchHint={t('desk.subprocessors.searchHint')}
      searchedText={textOf}
      intro={
        <Text size="sm" c="dimmed" px={{ base: 'md', sm: 'lg' }}>
          {t('desk.subprocessors.intro')}
        </Text>
      }
      tools={
        <ButtonLink to="/operator/subprocessors/new" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('desk.subprocessors.create')}
        </ButtonLink>
      }
      columns={[
        { key: 'name', label: t('desk.subprocessors.name'), width: 240, isSortable: true },
        {
          key: 'stage',
          label: t('fields.state'),
          width: 150,
          card: 'badge',
          render: (one) => {
            const stage = stageOf(one, today)
            return <StateBadge tone={stageTones[stage]} label={t(`desk.subprocessors.stages.${stage}`)} />
          },
        },
        { key: 'role', label: t('desk.subprocessors.role') },
        {
          key: 'country',
          label: t('fields.country'),
          width: 160,
          render: ({ country }) => country && format.country(country),
        },
        {
          key: 'works_from',
          label: t('desk.subprocessors.works_from'),
          width: 150,
          isSortable: true,
          render: ({ works_from }) => format.date(works_from),
        },
        {
          key: 'ended_on',
          label: t('desk.subprocessors.ended_on'),
          width: 150,
          isSortable: true,
          render: ({ ended_on }) => format.date(ended_on),
        },
      ]}
      empty={{ title: t('desk.subprocessors.emptyTitle'), text: t('desk.subprocessors.emptyText') }}
    />
  )
}

const textOf = ({ name, role, place, service }: Subprocessor) => [name, role, place, service].join(' ')
