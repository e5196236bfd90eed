import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { Dialog } from '../../../../web/kit/Dialog.tsx'
import { useState } from 'react'
import { useWords } from '../../../../web/kit/words.ts'

type AcknowledgeDialogProps = {
  title: string
  close: () => void
  /** Answers whether it was kept. */
  leave: (reason: string) => Promise<boolean>
}

/** Why a finding is left as it is: read by whoever releases the letter, and in a dispute. */
export function AcknowledgeDialog({ title, close, leave }: AcknowledgeDialogProps) {
  const t = useWords('letters')
  const [reason, setReason] = useState('')
  const [isBusy, setBusy] = useState(false)
  const run = async () => {
    if (!reason.trim()) return
    setBusy(true)
    if (await leave(reason.trim())) close()
    else setBusy(false)
  }
  return (
    <Dialog close={close} title={t('check.leaveTitle', { title })}>
      <Stack>
        <Text size="sm">{t('check.leaveText')}</Text>
        <Textarea
          data-autofocus
          label={t('check.reason')}
          autosize
          minRows={2}
          maxLength={500}
          withAsterisk
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void run()
          }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('kit:cancel')}
          </Button>
          <Button onClick={() => void run()} loading={isBusy} disabled={!reason.trim()}>
            {t('check.leaveIt')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
