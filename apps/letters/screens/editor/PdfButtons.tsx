import { Button, Group } from '@mantine/core'
import { IconDownload, IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { download, getFile } from '../../../../web/kit/client.ts'
import { useNotifyProblem } from '../../../../web/kit/dialogs.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Letter } from '../letters/letter.ts'

/** The letter as a PDF, to look at and to keep. What is typed is saved before. */
export function PdfButtons({ letter, save }: { letter: Letter; save: () => Promise<void> }) {
  const t = useWords('letters')
  const notifyProblem = useNotifyProblem()
  const [isBusy, setBusy] = useState(false)
  const path = `/letters/${letter.id}/pdf`
  const run = (work: () => Promise<void>) => {
    setBusy(true)
    save()
      .then(work)
      .catch(notifyProblem)
      .finally(() => setBusy(false))
  }
  return (
    <Group gap="xs">
      <Button
        variant="default"
        loading={isBusy}
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
        onClick={() => {
          // A window may only be opened at the click itself, before the file is there.
          const view = window.open('', '_blank')
          run(() =>
            showPdf(path, view).catch((error: unknown) => {
              view?.close()
              throw error
            }),
          )
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

/** Shows the file in the window that was opened for it; where none may be opened, it is downloaded. */
async function showPdf(path: string, view: Window | null): Promise<void> {
  if (!view) return download(path)
  const { blob } = await getFile(path, { preview: true })
  const address = URL.createObjectURL(blob)
  view.location.replace(address)
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
