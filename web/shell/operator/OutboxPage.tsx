import { Anchor, Drawer, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../kit/format.ts'
import { ListPage } from '../../kit/ListPage.tsx'
import { Facts } from '../../kit/Section.tsx'
import { StateBadge, type Tone } from '../../kit/StateBadge.tsx'
import { useWords } from '../../kit/words.ts'
import shell from '../shell.module.css'
import classes from './operator.module.css'

type Mail = {
  id: string
  created_at: string
  to: string
  subject: string
  /** Only of mail that could not leave. */
  text: string | null
  state: 'waiting' | 'sent' | 'failed' | 'kept'
  attempts: number
  error: string | null
}

const tones: Record<Mail['state'], Tone> = { waiting: 'info', sent: 'good', failed: 'bad', kept: 'neutral' }

export default function OutboxPage() {
  const t = useWords('shell')
  const kit = useWords('kit')
  const format = useFormat()
  const [open, setOpen] = useState<Mail | null>(null)
  return (
    <>
      <ListPage<Mail>
        title={t('operator.outbox')}
        path="/operator/outbox"
        isLog
        intro={
          <Text size="sm" c="dimmed" px={{ base: 'md', sm: 'lg' }}>
            {t('outbox.intro')}
          </Text>
        }
        columns={[
          {
            key: 'subject',
            label: t('outbox.subject'),
            render: (mail) => (
              <Anchor
                component="button"
                type="button"
                size="sm"
                fw={600}
                className={classes.subject}
                onClick={() => setOpen(mail)}
              >
                {mail.subject}
              </Anchor>
            ),
          },
          {
            key: 'state',
            label: t('fields.state'),
            width: 150,
            card: 'badge',
            render: (mail) => <MailState mail={mail} />,
          },
          { key: 'to', label: t('outbox.to'), width: 260 },
          { key: 'created_at', label: t('log.at'), width: 190, render: (mail) => format.dateTime(mail.created_at) },
          { key: 'error', label: t('outbox.error'), width: 220 },
        ]}
        filters={[{ key: 'state', kind: 'choice', label: t('fields.state'), isSingle: true, options: useMailStates() }]}
        empty={{ title: t('outbox.emptyTitle'), text: t('outbox.emptyText') }}
      />
      <Drawer
        opened={open !== null}
        onClose={() => setOpen(null)}
        position="right"
        size="lg"
        title={open?.subject}
        closeButtonProps={{ 'aria-label': kit('close') }}
      >
        {open && (
          <Stack>
            <Facts
              items={[
                { label: t('outbox.to'), value: open.to },
                { label: t('log.at'), value: format.dateTime(open.created_at) },
                { label: t('fields.state'), value: <MailState mail={open} /> },
                { label: t('outbox.attempts'), value: open.attempts || null },
                { label: t('outbox.error'), value: open.error },
              ]}
            />
            {open.text === null ? (
              <Text size="sm">{t('outbox.noText')}</Text>
            ) : (
              <pre className={shell.plainText}>{open.text}</pre>
            )}
          </Stack>
        )}
      </Drawer>
    </>
  )
}

function useMailStates() {
  const t = useWords('shell')
  return Object.keys(tones).map((value) => ({ value, label: t(`outbox.state.${value}`) }))
}

function MailState({ mail }: { mail: Mail }) {
  const t = useWords('shell')
  return <StateBadge tone={tones[mail.state]} label={t(`outbox.state.${mail.state}`)} />
}
