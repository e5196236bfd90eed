import { Alert, Button, Group, SegmentedControl, Text, Textarea, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconPencil } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { Problem } from '../../../../web/kit/client.ts'
import { useField } from '../../../../web/kit/fields.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { problemText } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Criterion } from '../../text/types.ts'
import type { Letter } from '../letters/letter.ts'
import classes from './editor.module.css'
import { FindingCounts } from './FindingCounts.tsx'
import { Paper } from './Paper.tsx'
import { PdfButtons } from './PdfButtons.tsx'
import { RecomposeDialog } from './RecomposeDialog.tsx'
import type { Findings } from './useFindings.ts'
import type { LetterText } from './useLetterForm.ts'
import type { Values } from './values.ts'

/** What a part of the text needs to show and to change itself. */
export type TextTools = { form: Form<Values>; text: LetterText; findings: Findings }
export type TextMode = 'read' | 'write'

type TextPaneProps = {
  letter: Letter
  tools: TextTools
  lit: Criterion | null
  setLit: (criterion: Criterion | null) => void
  mode: TextMode
  setMode: (mode: TextMode) => void
  openFindings: () => void
  save: () => Promise<void>
}

/** The letter as it will be printed, to read or to write in, with its PDF. */
export function TextPane({ letter, tools, lit, setLit, mode, setMode, openFindings, save }: TextPaneProps) {
  const t = useWords('letters')
  const { form, text, findings } = tools
  const [isComparing, setComparing] = useState(false)
  const isWriting = mode === 'write' && !form.isReadOnly
  // Whoever types elsewhere doesn't wait for the paper.
  const unhurried = useDeferredValue(tools)
  return (
    <>
      <Group className={classes.paneBar} justify="space-between" gap="xs">
        {!form.isReadOnly && (
          <SegmentedControl
            size="xs"
            aria-label={t('fields.body')}
            value={mode}
            onChange={(chosen) => setMode(chosen as TextMode)}
            data={[
              { value: 'read', label: t('editor.read') },
              { value: 'write', label: t('editor.write') },
            ]}
          />
        )}
        <Button variant="subtle" color="gray" px="xs" title={t('check.title')} onClick={openFindings}>
          <VisuallyHidden>{t('check.title')}</VisuallyHidden>
          {findings.open?.length === 0 ? (
            <IconCircleCheck size={16} aria-hidden />
          ) : (
            <FindingCounts findings={findings.open ?? []} />
          )}
        </Button>
        <PdfButtons letter={letter} save={save} />
      </Group>
      <Contradiction problem={text.problem} />
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
      <Paper letter={letter} tools={isWriting ? tools : unhurried} lit={lit} setLit={setLit}>
        {isWriting && <BodyField tools={tools} />}
      </Paper>
      {isComparing && <RecomposeDialog text={text} close={() => setComparing(false)} />}
    </>
  )
}

/** Why the text can't follow what is typed. */
function Contradiction({ problem }: { problem: unknown }) {
  const t = useWords('kit')
  const words = useWords('letters')
  if (!problem) return null
  const errors = problem instanceof Problem ? problem.errors : []
  return (
    <Alert className={classes.notice} icon={<IconAlertTriangle size={18} />} color="red" role="status">
      <Text size="sm">{words('editor.notComposed')}</Text>
      {errors.length === 0 && <Text size="sm">{problemText(t, problem)}</Text>}
      {errors.map(({ field, code, message }) => (
        <Text key={field + code} size="sm">
          {message}
        </Text>
      ))}
    </Alert>
  )
}

function BodyField({ tools: { form, text, findings } }: { tools: TextTools }) {
  const t = useWords('letters')
  const field = useField<Values, string | null>({ form, name: 'body', label: t('fields.body') })
  const ref = useRef<HTMLTextAreaElement>(null)
  const { shown } = findings
  useEffect(() => {
    if (!shown || !ref.current) return
    ref.current.focus()
    ref.current.setSelectionRange(shown.at.start, shown.at.end)
  }, [shown])
  return (
    <Textarea
      ref={ref}
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
