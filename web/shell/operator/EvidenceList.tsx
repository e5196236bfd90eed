import { IconPlus } from '@tabler/icons-react'
import { useFormat } from '../../kit/format.ts'
import { ListPage } from '../../kit/ListPage.tsx'
import { ButtonLink } from '../../kit/links.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { useWords } from '../../kit/words.ts'
import { type Evidence, evidenceTones, useEvidenceWords } from './evidence.ts'

export default function EvidenceList() {
  const t = useWords('shell')
  const format = useFormat()
  const words = useEvidenceWords()
  return (
    <ListPage<Evidence>
      title={t('desk.evidence.title')}
      path="/operator/evidence"
      open={({ id }) => `/operator/evidence/${id}`}
      searchHint={t('desk.evidence.searchHint')}
      searchedText={textOf}
      tools={
        <ButtonLink to="/operator/evidence/new" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('desk.evidence.create')}
        </ButtonLink>
      }
      filters={[
        { key: 'state', kind: 'choice', label: t('fields.state'), options: words.states },
        { key: 'kind', kind: 'choice', label: t('desk.evidence.kind'), options: words.kinds },
      ]}
      columns={[
        { key: 'title', label: t('desk.evidence.name'), isSortable: true },
        {
          key: 'state',
          label: t('fields.state'),
          width: 170,
          card: 'badge',
          render: ({ state }) => <StateBadge tone={evidenceTones[state]} label={words.state(state)} />,
        },
        { key: 'kind', label: t('desk.evidence.kind'), width: 130, render: ({ kind }) => words.kind(kind ?? '') },
        {
          key: 'promises',
          label: t('desk.evidence.proves'),
          width: 150,
          render: ({ promises }) => (
            <span title={promises.join(', ')}>{t('desk.evidence.provesCount', { count: promises.length })}</span>
          ),
        },
        {
          key: 'effective_on',
          label: t('desk.evidence.effective_on'),
          width: 130,
          isSortable: true,
          isHidden: true,
          render: ({ effective_on }) => format.date(effective_on),
        },
        {
          key: 'expires_on',
          label: t('desk.evidence.expires_on'),
          width: 150,
          isSortable: true,
          render: ({ expires_on }) => format.date(expires_on),
        },
        { key: 'owner_name', label: t('desk.evidence.owner_name'), width: 180 },
      ]}
      empty={{ title: t('desk.evidence.emptyTitle'), text: t('desk.evidence.emptyText') }}
    />
  )
}

const textOf = ({ title, promises, owner_name, subprocessor_name }: Evidence) =>
  [title, ...promises, owner_name, subprocessor_name].join(' ')
