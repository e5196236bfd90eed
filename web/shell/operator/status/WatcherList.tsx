import { Button, Code, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { del, post } from '../../../kit/client.ts'
import { notifyDone, useConfirm, useNotifyProblem } from '../../../kit/dialogs.tsx'
import { TextField } from '../../../kit/fields.tsx'
import { FormDialog } from '../../../kit/FormDialog.tsx'
import { useForm } from '../../../kit/form.ts'
import { useFormat } from '../../../kit/format.ts'
import { ListPage } from '../../../kit/ListPage.tsx'
import { useRefresh } from '../../../kit/queries.ts'
import { StateBadge, type Tone } from '../../../kit/StateBadge.tsx'
import { useWords } from '../../../kit/words.ts'
import { StatusTabs } from './StatusTabs.tsx'
import { usePublicStatus } from './status.ts'

type Watcher = {
  id: string
  name: string
  public_key: string
  registered_at: string
  last_measured_at: string | null
  last_report_at: string | null
  refused: number
}

const tones = { reporting: 'good', silent: 'warn', waiting: 'neutral' } as const satisfies Record<string, Tone>

export default function WatcherList() {
  const t = useWords('shell')
  const format = useFormat()
  const remove = useRemove()
  const [isAdding, setAdding] = useState(false)
  const silence = usePublicStatus().data?.rules.silence
  const stateOf = ({ last_report_at }: Watcher) => {
    if (!last_report_at) return 'waiting'
    const minutes = (Date.now() - Date.parse(last_report_at)) / 60_000
    return silence !== undefined && minutes > silence ? 'silent' : 'reporting'
  }
  return (
    <>
      <ListPage<Watcher>
        title={t('statusDesk.watchers.title')}
        path="/operator/status/watchers"
        intro={
          <>
            <StatusTabs />
            <Text size="sm" c="dimmed" px="lg" pt="xs">
              {t('statusDesk.watchers.intro')} <Code>bin/attest watch {window.location.origin}</Code>
            </Text>
          </>
        }
        tools={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t('statusDesk.watchers.add')}
          </Button>
        }
        searchHint={t('statusDesk.watchers.searchHint')}
        searchedText={({ name, public_key }) => `${name} ${public_key}`}
        columns={[
          { key: 'name', label: t('statusDesk.called'), isSortable: true },
          {
            key: 'state',
            label: t('fields.state'),
            width: 170,
            card: 'badge',
            render: (one) => (
              <StateBadge tone={tones[stateOf(one)]} label={t(`statusDesk.watchers.states.${stateOf(one)}`)} />
            ),
          },
          {
            key: 'last_report_at',
            label: t('statusDesk.watchers.last'),
            width: 180,
            isSortable: true,
            render: ({ last_report_at }) => format.dateTime(last_report_at),
          },
          { key: 'refused', label: t('statusDesk.watchers.refused'), width: 130, align: 'end' },
          {
            key: 'registered_at',
            label: t('statusDesk.watchers.since'),
            width: 180,
            isSortable: true,
            isHidden: true,
            render: ({ registered_at }) => format.dateTime(registered_at),
          },
          {
            key: 'public_key',
            label: t('statusDesk.watchers.key'),
            width: 240,
            render: ({ public_key }) => <code title={public_key}>{public_key}</code>,
          },
          {
            key: 'do',
            label: t('statusDesk.actions'),
            width: 130,
            render: (one) => (
              <Button size="compact-sm" variant="subtle" color="red" onClick={() => void remove(one)}>
                {t('statusDesk.remove')}
              </Button>
            ),
          },
        ]}
        empty={{ title: t('statusDesk.watchers.emptyTitle'), text: t('statusDesk.watchers.emptyText') }}
      />
      {isAdding && <Register close={() => setAdding(false)} />}
    </>
  )
}

function Register({ close }: { close: () => void }) {
  const t = useWords('shell')
  const refresh = useRefresh()
  const form = useForm({
    draft: null,
    initial: { name: '', public_key: '' },
    save: ({ values: { name, public_key }, idempotencyKey }) =>
      post('/operator/status/watchers', { name, public_key: public_key.trim() }, { idempotencyKey }),
    onSaved: async () => {
      notifyDone(t('statusDesk.watchers.added'))
      close()
      await refresh('/operator/status')
    },
  })
  return (
    <FormDialog form={form} title={t('statusDesk.watchers.add')} action={t('statusDesk.watchers.add')} close={close}>
      <TextField
        form={form}
        name="name"
        label={t('statusDesk.called')}
        hint={t('statusDesk.watchers.nameHint')}
        maxLength={100}
        isRequired
      />
      <TextField
        form={form}
        name="public_key"
        label={t('statusDesk.watchers.key')}
        hint={t('statusDesk.watchers.keyHint')}
        isRequired
      />
    </FormDialog>
  )
}

function useRemove() {
  const t = useWords('shell')
  const confirm = useConfirm()
  const notifyProblem = useNotifyProblem()
  const refresh = useRefresh()
  return async ({ id, name }: Watcher) => {
    const question = {
      title: t('statusDesk.watchers.removeTitle', { name }),
      text: t('statusDesk.watchers.removeText'),
      action: t('statusDesk.remove'),
      isDangerous: true,
    }
    if (!(await confirm(question))) return
    await del(`/operator/status/watchers/${id}`).catch(notifyProblem)
    await refresh('/operator/status')
  }
}
