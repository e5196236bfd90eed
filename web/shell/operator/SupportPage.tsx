import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useNotifyProblem } from '../../kit/dialogs.tsx'
import { useFormat } from '../../kit/format.ts'
import { ListPage } from '../../kit/ListPage.tsx'
import { ButtonLink } from '../../kit/links.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { useWords } from '../../kit/words.ts'
import { type OpenGrant, useSupport } from './support.ts'

export default function SupportPage() {
  const t = useWords('shell')
  const format = useFormat()
  return (
    <ListPage<OpenGrant>
      title={t('desk.support.title')}
      path="/operator/support"
      intro={
        <Text size="sm" c="dimmed" px={{ base: 'md', sm: 'lg' }}>
          {t('desk.support.intro')}
        </Text>
      }
      searchHint={t('desk.support.searchHint')}
      searchedText={textOf}
      columns={[
        { key: 'company', label: t('fields.company'), width: 220, isSortable: true },
        {
          key: 'level',
          label: t('desk.support.level'),
          width: 140,
          card: 'badge',
          render: ({ level }) => (
            <StateBadge tone={level === 'write' ? 'warn' : 'info'} label={t(`desk.support.levels.${level}`)} />
          ),
        },
        {
          key: 'reason',
          label: t('desk.support.reason'),
          render: ({ reason }) => <span title={reason}>{reason}</span>,
        },
        {
          key: 'expires_at',
          label: t('desk.support.until'),
          width: 150,
          isSortable: true,
          render: ({ expires_at }) => format.dateTime(expires_at),
        },
        { key: 'entered', label: t('desk.support.entry'), width: 210, render: (grant) => <Entry grant={grant} /> },
      ]}
      empty={{ title: t('desk.support.emptyTitle'), text: t('desk.support.emptyText') }}
    />
  )
}

const textOf = ({ company, reason }: OpenGrant) => `${company} ${reason}`

/** Enter; or, who is inside, on to the company or out of it. */
export function Entry({ grant }: { grant: OpenGrant }) {
  const t = useWords('shell')
  const notifyProblem = useNotifyProblem()
  const { enter, leave } = useSupport()
  const [isBusy, setBusy] = useState(false)
  const run = (work: Promise<void>) => {
    setBusy(true)
    work.catch(notifyProblem).finally(() => setBusy(false))
  }
  if (!grant.entered)
    return (
      <Button size="compact-sm" loading={isBusy} onClick={() => run(enter(grant))}>
        {t('desk.support.enter')}
      </Button>
    )
  return (
    <Button.Group>
      <ButtonLink size="compact-sm" variant="default" to={`/t/${grant.slug}`}>
        {t('desk.support.goOn')}
      </ButtonLink>
      <Button size="compact-sm" variant="default" loading={isBusy} onClick={() => run(leave(grant.id))}>
        {t('desk.support.leave')}
      </Button>
    </Button.Group>
  )
}
