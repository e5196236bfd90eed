import { Button, Group } from '@mantine/core'
import { IconDownload, IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { download, showFile } from '../../../../web/kit/client.ts'
import { useNotifyProblem } from '../../../../web/kit/dialogs.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Letter } from '../letters/letter.ts'

/** The letter as a PDF, to look at and to keep. What is typed is saved before. */
export function PdfButtons({ letter, save }: { letter: Letter; save: () => Promise<void> }) {
  const t = useWords('letters')
  const notifyProblem = useNotifyProblem()
  const [isBusy, setBusy] = useState(false)
  const path = `/letters/${letter.id}/pdf`
  const run = (work: () => Promise<void>, view: Window | null = null) => {
    setBusy(true)
    save()
      .then(work)
      .catch((error: unknown) => {
        view?.close()
        notifyProblem(error)
      })
      .finally(() => setBusy(false))
  }
  return (
    <Group gap="xs">
      <Button
        variant="default"
        loading={isBusy}
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
        onClick={() => {
          const view = window.open('', '_blank')
          run(() => showFile(path, view, { preview: true }), view)
        }}
      >
        {t('editor.pdfPreview')}
      </Button>
      <Button
        variant="default"
        px="xs"
        aria-label={t('editor.pdfDownload')}
        title={t('editor.pdfDownload')}
        disabled={isBusy}
        onClick={() => run(() => download(path))}
      >
        <IconDownload size={16} aria-hidden />
      </Button>
    </Group>
  )
}
