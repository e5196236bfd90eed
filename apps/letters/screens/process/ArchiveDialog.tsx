import { Button, Group, Progress, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Query } from '../../../../web/kit/client.ts'
import { Dialog } from '../../../../web/kit/Dialog.tsx'
import { notifyDone, useNotifyProblem } from '../../../../web/kit/dialogs.tsx'
import { useFormat } from '../../../../web/kit/format.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { useArchive } from './useArchive.ts'

/** Which letters: those that were chosen, or all that a list shows. */
export type Chosen = { ids: string[] } | { query: Query; total: number }

/** A ZIP archive of letters with an index: as PDF or Word, with its progress, to be stopped. */
export function ArchiveDialog({ chosen, close }: { chosen: Chosen; close: () => void }) {
  const t = useWords('letters')
  const kit = useWords('kit')
  const number = useFormat().number
  const notifyProblem = useNotifyProblem()
  const [format, setFormat] = useState('pdf')
  const { progress, run, stop } = useArchive()
  const count = 'ids' in chosen ? chosen.ids.length : chosen.total
  const start = async () => {
    try {
      if (!(await run('ids' in chosen ? chosen : filtersOf(chosen.query), format, count))) return
      notifyDone(t('process.archived', { count, number: number(count) }))
      close()
    } catch (error) {
      notifyProblem(error)
    }
  }
  const leave = () => {
    stop()
    close()
  }
  return (
    <Dialog close={leave} title={t('process.archiveTitle')} isBusy={progress !== null}>
      <Stack>
        <Text size="sm">{t('process.archiveText', { count, number: number(count) })}</Text>
        <Radio.Group label={t('process.archiveFormat')} value={format} onChange={setFormat}>
          <Group mt="xs">
            <Radio value="pdf" label="PDF" disabled={progress !== null} />
            <Radio value="docx" label="Word (DOCX)" disabled={progress !== null} />
          </Group>
        </Radio.Group>
        {progress && (
          <div>
            <Progress
              value={progress.total > 0 ? (100 * progress.done) / progress.total : 0}
              aria-label={t('process.archiveTitle')}
              animated
            />
            <Text size="sm" role="status" mt={4}>
              {t('process.archiveProgress', { done: number(progress.done), total: number(progress.total) })}
            </Text>
          </div>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>
            {kit('cancel')}
          </Button>
          <Button loading={progress !== null} disabled={count === 0} onClick={() => void start()}>
            {t('process.archiveAction')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

/** What the list asks for, without its order. */
const filtersOf = ({ sort: _sort, ...filters }: Query) =>
  Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
