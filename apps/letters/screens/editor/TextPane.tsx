import { Alert, Button, Group, SegmentedControl, Text, Textarea } from '@mantine/core'
import { IconDownload, IconFileTypePdf, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { download, getFile } from '../../../../web/kit/client.ts'
import { useNotifyProblem } from '../../../../web/kit/dialogs.tsx'
import { useField } from '../../../../web/kit/fields.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { useWords } from '../../../../web/kit/words.ts'
import type { Criterion } from '../../text/types.ts'
import type { Letter } from '../letters/letter.ts'
import type { Values } from './composing.ts'
import classes from './editor.module.css'
import { Paper } from './Paper.tsx'
import { RecomposeDialog } from './RecomposeDialog.tsx'
import type { LetterText } from './useLetterForm.ts'

type TextPaneProps = {
  letter: Letter
  form: Form<Values>
  text: LetterText
  lit: Criterion | null
  setLit: (criterion: Criterion | null) => void
  save: () => Promise<void>
}

/** The letter as it will be printed, to read or to write in, with its PDF. */
export function TextPane({ letter, form, text, lit, setLit, save }: TextPaneProps) {
  const t = useWords('letters')
  const [mode, setMode] = useState('read')
  const [isComparing, setComparing] = useState(false)
  const isWriting = mode === 'write' && !form.isReadOnly
  return (
    <>
      <Group className={classes.paneBar} justify="space-between">
        {form.isReadOnly ? (
          <span />
        ) : (
          <SegmentedControl
            size="xs"
            aria-label={t('fields.body')}
            value={mode}
            onChange={setMode}
            data={[
              { value: 'read', label: t('editor.read') },
              { value: 'write', label: t('editor.write') },
            ]}
          />
        )}
        <PdfButtons letter={letter} save={save} />
      </Group>
      {text.isApart && (
        <Alert className={classes.notice} icon={<IconPencil size={18} />} color="gray" role="status">
          <div className={classes.noticeBody}>
            <Text size="sm">{t('editor.apart')}</Text>
            <Button size="compact-sm" variant="default" onClick={() => setComparing(true)} disabled={!text.composed}>
              {t('editor.compare')}
            </Button>
          </div>
        </Alert>
      )}
      <Paper letter={letter} values={form.values} text={text} lit={lit} setLit={setLit}>
        {isWriting && <BodyField form={form} text={text} />}
      </Paper>
      {isComparing && <RecomposeDialog text={text} close={() => setComparing(false)} />}
    </>
  )
}

function BodyField({ form, text }: { form: Form<Values>; text: LetterText }) {
  const t = useWords('letters')
  const field = useField<Values, string | null>({ form, name: 'body', label: t('fields.body') })
  return (
    <Textarea
      name="body"
      aria-label={t('fields.body')}
      error={field.props.error}
      autosize
      minRows={12}
      lang="de"
      maxLength={50_000}
      classNames={{ input: classes.writing }}
      value={text.body}
      onChange={(event) => text.write(event.currentTarget.value)}
    />
  )
}

function PdfButtons({ letter, save }: { letter: Letter; save: () => Promise<void> }) {
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
