import { Button, Text } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { showFile } from '../../../../../web/kit/client.ts'
import { useNotifyProblem } from '../../../../../web/kit/dialogs.tsx'
import { Section } from '../../../../../web/kit/Section.tsx'
import { ErrorState, Loading } from '../../../../../web/kit/states.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import { useFileUrl } from '../files.ts'
import classes from '../library.module.css'
import type { LetterFormat } from './format.ts'

/** A sample letter of the saved format. It also opens by itself: not every browser shows a PDF within a page. */
export function FormatPreview({ format }: { format: LetterFormat }) {
  const t = useWords('letters')
  const path = `/letter-formats/${format.id}/preview`
  return (
    <aside aria-label={t('library.format.preview')} className={classes.preview}>
      <Section title={t('library.format.preview')}>
        <Text size="xs" c="dimmed" mb="xs">
          {t('library.format.previewText')}
        </Text>
        {navigator.pdfViewerEnabled && <Frame path={path} version={format.version} />}
        <OpenButton path={path} />
      </Section>
    </aside>
  )
}

function Frame({ path, version }: { path: string; version: number }) {
  const t = useWords('letters')
  const { url, error } = useFileUrl(path, version)
  if (error) return <ErrorState error={error} />
  if (!url) return <Loading />
  // oxlint-disable-next-line react/iframe-missing-sandbox -- browsers show no PDF in a sandbox; it is the server's own
  return <iframe key={url} src={`${url}#toolbar=0&navpanes=0&view=FitH`} title={t('library.format.preview')} />
}

function OpenButton({ path }: { path: string }) {
  const t = useWords('letters')
  const notifyProblem = useNotifyProblem()
  const open = () => showFile(path, window.open('about:blank', '_blank')).catch(notifyProblem)
  return (
    <Button variant="default" leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => void open()}>
      {t('library.format.previewOpen')}
    </Button>
  )
}
