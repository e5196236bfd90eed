import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { Dialog } from '../../../../web/kit/Dialog.tsx'
import { useFormat } from '../../../../web/kit/format.ts'
import { useGuestClient, useGuestRefresh } from '../../../../web/kit/guest.ts'
import { PageTitle } from '../../../../web/kit/PageTitle.tsx'
import { problemText } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { DownloadButton } from './DownloadButton.tsx'
import { criteriaOf, type Handed } from './handed.ts'
import { letterPath } from './useHandedForm.ts'

/** Asks once more before a letter is given back, with a word to whoever handed it over. */
export function CompletionDialog({ page, close }: { page: Handed; close: () => void }) {
  const t = useWords('letters')
  const say = useWords('kit')
  const client = useGuestClient()
  const refresh = useGuestRefresh()
  const [answer, setAnswer] = useState('')
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const { wants, sender, company, sections } = page.handover
  const to = sender ?? company
  const open = criteriaOf(page, page.letter).filter((criterion) => !page.letter.ratings?.[criterion])
  const send = async () => {
    setSending(true)
    setProblem(null)
    try {
      await refresh(letterPath, await client.put(`${letterPath}/completion`, answer.trim() ? { answer } : {}))
      window.scrollTo({ top: 0 })
    } catch (error) {
      setProblem(error)
      setSending(false)
    }
  }
  return (
    <Dialog title={t(`guests.finish.${wants}`)} close={close} isBusy={isSending}>
      <Stack>
        <Text size="sm">{t('guests.finishText', { sender: to })}</Text>
        {sections.ratings === 'write' && open.length > 0 && (
          <Alert color="yellow" icon={<IconAlertTriangle />} c="var(--mantine-color-text)">
            {t('guests.unrated', { count: open.length })}
          </Alert>
        )}
        <Textarea
          label={t('guests.answer', { sender: to })}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2000}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
        />
        {problem !== null && (
          <Alert color="red" role="alert" icon={<IconAlertTriangle />}>
            {problemText(say, problem)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {say('cancel')}
          </Button>
          <Button loading={isSending} onClick={() => void send()}>
            {t(`guests.finish.${wants}`)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

/** The letter was given back. */
export function EndPage({ page, show }: { page: Handed; show: () => void }) {
  const t = useWords('letters')
  const format = useFormat()
  const { name, finished_at, sender, company, answer, may_download } = page.handover
  return (
    <Stack align="flex-start" py="xl">
      <Group gap="xs" wrap="nowrap">
        <IconCircleCheck size={28} color="var(--tone-good)" aria-hidden />
        <PageTitle>{t('guests.doneTitle')}</PageTitle>
      </Group>
      <Text>{t('guests.doneText', { name, at: format.dateTime(finished_at), sender: sender ?? company })}</Text>
      {answer && (
        <Text c="dimmed">
          {t('guests.doneAnswer')} »{answer}«
        </Text>
      )}
      <Text>{t('guests.doneClose')}</Text>
      <Group>
        <Button variant="default" size="sm" onClick={show}>
          {t('guests.show')}
        </Button>
        {may_download && <DownloadButton path={`${letterPath}/pdf`} />}
      </Group>
    </Stack>
  )
}
