import { Button, Code, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Watcher } from '../../../../foundation/status/watchers.ts'
import { post } from '../../../kit/client.ts'
import { notifyDone } from '../../../kit/dialogs.tsx'
import { TextField } from '../../../kit/fields.tsx'
import { FormDialog } from '../../../kit/FormDialog.tsx'
import { useForm } from '../../../kit/form.ts'
import { useFormat } from '../../../kit/format.ts'
import { ListPage } from '../../../kit/ListPage.tsx'
import { useRefresh } from '../../../kit/queries.ts'
import { StateBadge, type Tone } from '../../../kit/StateBadge.tsx'
import { useWords } from '../../../kit/words.ts'
import { useRemoval } from './removal.ts'
import { StatusTabs } from './StatusTabs.tsx'
import { usePublicStatus } from './status.ts'

const tones = { reporting: 'good', silent: 'warn', waiting: 'neutral' } as const satisfies Record<string, Tone>

export default function WatcherList() {
  const t = useWords('shell')
  const format = useFormat()
  const remove = useRemoval('watchers')
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
              <Button size="compact-sm" variant="subtle" color="red" onClick={() => void remove(one.id, one.name)}>
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
