import { Button, Progress as Bar, Text } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { get } from '../../kit/client.ts'
import { notifyDone, useNotifyProblem } from '../../kit/dialogs.tsx'
import { useFormat } from '../../kit/format.ts'
import { ListPage } from '../../kit/ListPage.tsx'
import type { ListAnswer } from '../../kit/queries.ts'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { useWords } from '../../kit/words.ts'
import { type Progress, useChecks } from './checks.ts'
import classes from './operator.module.css'
import { type ListedPromise, promiseTones, usePromiseWords } from './promise.ts'

export default function PromiseList() {
  const t = useWords('shell')
  const format = useFormat()
  const words = usePromiseWords()
  const notifyProblem = useNotifyProblem()
  const { progress, run } = useChecks()
  const tryAll = async () => {
    const { items } = await get<ListAnswer<ListedPromise>>('/operator/promises')
    const ended = await run(items.filter(({ has_check }) => has_check))
    if (ended !== 'left') notifyDone(t(ended === 'done' ? 'desk.promises.triedAll' : 'desk.promises.slow'))
  }
  return (
    <ListPage<ListedPromise>
      title={t('desk.promises.title')}
      path="/operator/promises"
      open={({ id }) => `/operator/promises/${id}`}
      searchHint={t('desk.promises.searchHint')}
      searchedText={textOf}
      intro={progress && <Trying progress={progress} />}
      tools={
        <Button
          variant="default"
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          loading={progress !== null}
          onClick={() => void tryAll().catch(notifyProblem)}
        >
          {t('desk.promises.tryAll')}
        </Button>
      }
      filters={[
        { key: 'state', kind: 'choice', label: t('fields.state'), options: words.states },
        { key: 'kind', kind: 'choice', label: t('desk.promises.kind'), options: words.kinds },
        { key: 'group', kind: 'choice', label: t('desk.promises.group'), options: words.groups },
        { key: 'owner', kind: 'choice', label: t('desk.promises.owner'), options: words.owners },
      ]}
      columns={[
        {
          key: 'says',
          label: t('desk.promises.name'),
          render: ({ says }) => (
            <span className={classes.sentence} title={says}>
              {says}
            </span>
          ),
        },
        {
          key: 'state',
          label: t('fields.state'),
          width: 150,
          card: 'badge',
          render: ({ state }) => <StateBadge tone={promiseTones[state]} label={words.state(state)} />,
        },
        { key: 'id', label: t('desk.promises.id'), width: 170, isSortable: true },
        { key: 'kind', label: t('desk.promises.kind'), width: 170, render: ({ kind }) => words.kind(kind) },
        {
          key: 'group',
          label: t('desk.promises.group'),
          width: 190,
          isHidden: true,
          render: ({ group }) => words.group(group),
        },
        {
          key: 'owner',
          label: t('desk.promises.owner'),
          width: 190,
          isHidden: true,
          render: ({ owner }) => words.owner(owner),
        },
        {
          key: 'checked_at',
          label: t('desk.promises.checked'),
          width: 150,
          isSortable: true,
          render: ({ checked_at }) => format.ago(checked_at),
        },
        {
          key: 'expires_on',
          label: t('desk.promises.expires'),
          width: 150,
          isSortable: true,
          isHidden: true,
          render: ({ expires_on }) => format.date(expires_on),
        },
      ]}
      empty={{ title: t('desk.promises.empty') }}
    />
  )
}

const textOf = ({ id, says, expects }: ListedPromise) => `${id} ${says} ${expects ?? ''}`

function Trying({ progress: { done, of } }: { progress: Progress }) {
  const t = useWords('shell')
  return (
    <div className={classes.trying}>
      <Text size="sm" role="status">
        {t('desk.promises.trying', { done, of })}
      </Text>
      <Bar value={(100 * done) / of} aria-label={t('desk.promises.tryAll')} />
    </div>
  )
}
