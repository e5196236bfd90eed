import { Alert, Button, Text } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { IconArrowLeft, IconArrowRight, IconLock, IconWifiOff } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWriteValue } from '../../../../web/kit/ChangeLines.tsx'
import { changedFields } from '../../../../web/kit/draft.ts'
import { Form } from '../../../../web/kit/Form.tsx'
import type { Form as FormState } from '../../../../web/kit/form.ts'
import { isGone, useGuestGet } from '../../../../web/kit/guest.ts'
import { ErrorState, Loading } from '../../../../web/kit/states.tsx'
import { TypedText } from '../../../../web/kit/TypedText.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Column } from '../../guests/access.ts'
import type { Step } from '../../guests/sections.ts'
import { CompletionDialog, EndPage } from './Completion.tsx'
import { GonePage } from './GonePage.tsx'
import classes from './guests.module.css'
import { type Handed, stepOf, stepsOf, type Values, valuesOf } from './handed.ts'
import { HandedHead } from './HandedHead.tsx'
import { useComment } from './HandedComments.tsx'
import { StepNav } from './StepNav.tsx'
import { StepPart } from './StepPart.tsx'
import { letterPath, useHandedForm } from './useHandedForm.ts'
import { useHandedNote } from './useHandedNote.ts'

/** A letter in the hands of somebody without an account: read, rate, comment, give back. */
export default function HandedLetterPage() {
  const { data: page, error, refetch } = useGuestGet<Handed>(letterPath)
  if (page) return <HandedLetter page={page} isRevoked={isGone(error)} />
  if (isGone(error)) return <GonePage />
  if (error) return <ErrorState error={error} retry={() => void refetch()} />
  return <Loading />
}

function HandedLetter({ page, isRevoked }: { page: Handed; isRevoked: boolean }) {
  const form = useHandedForm(page)
  const comment = useComment()
  const typed = useTyped(page, form, comment.values.text)
  const [isShown, setShown] = useState(false)
  if (isRevoked || [form.problem, comment.problem].some(isGone)) return <GonePage typed={typed} />
  if (page.handover.finished_at && !isShown) return <EndPage page={page} show={() => setShown(true)} />
  return (
    <>
      <Steps page={page} form={form} comment={comment}>
        <Notices page={page} isDirty={form.isDirty} typed={page.is_open ? '' : typed} />
      </Steps>
    </>
  )
}

function Notices({ page, isDirty, typed }: { page: Handed; isDirty: boolean; typed: string }) {
  const t = useWords('letters')
  const { online } = useNetwork()
  return (
    <>
      {!online && (
        <Alert my="sm" color="yellow" role="status" icon={<IconWifiOff />} c="var(--mantine-color-text)">
          {t(isDirty ? 'guests.offlineTyped' : 'guests.offline')}
        </Alert>
      )}
      {!page.is_open && (
        <Alert my="sm" color="gray" icon={<IconLock />}>
          {t(page.handover.finished_at ? 'guests.givenBack' : 'guests.closed')}
        </Alert>
      )}
      <TypedText text={typed} />
    </>
  )
}

type StepsProps = {
  page: Handed
  form: FormState<Values>
  comment: ReturnType<typeof useComment>
  /** Below the head. */
  children: ReactNode
}

function Steps({ page, form, comment, children }: StepsProps) {
  const t = useWords('letters')
  const steps = stepsOf(page)
  const { step, go } = useCurrentStep(steps, form)
  const [isFinishing, setFinishing] = useState(false)
  const at = steps.indexOf(step)
  const finish = async () => {
    await form.submit()
    if (comment.values.text?.trim()) await comment.submit()
    setFinishing(!form.isDirtyNow() && !comment.isDirtyNow())
  }
  const { finished_at, wants } = page.handover
  return (
    <>
      <HandedHead page={page} isShort={at > 0} />
      {children}
      {steps.length > 1 && <StepNav steps={steps} current={step} go={go} />}
      <Form form={form} label={t('guests.letter')}>
        {steps.map((one) => (
          <StepPart key={one} step={one} isCurrent={one === step} {...{ page, form, comment }} />
        ))}
        <div className={classes.bar}>
          <Button
            size="sm"
            variant="default"
            className={classes.phoneOnly}
            disabled={at === 0}
            aria-label={t('guests.back')}
            onClick={() => go(steps[at - 1])}
          >
            <IconArrowLeft size={18} aria-hidden />
          </Button>
          {!form.isReadOnly && (
            <Button type="submit" size="sm" variant="default" loading={form.isSaving} disabled={!form.isDirty}>
              {t('guests.save')}
            </Button>
          )}
          <Text size="sm" c="dimmed" role="status" className={classes.state}>
            {form.isDirty ? t('guests.unsaved') : ''}
          </Text>
          {at < steps.length - 1 && (
            <Button
              size="sm"
              className={classes.phoneOnly}
              rightSection={<IconArrowRight size={18} aria-hidden />}
              onClick={() => go(steps[at + 1])}
            >
              {t('guests.next')}
            </Button>
          )}
          {!finished_at && (
            <Button
              size="sm"
              className={classes.finish}
              data-last={at === steps.length - 1}
              onClick={() => void finish()}
            >
              {t(wants === 'information' ? 'guests.finish.information' : 'guests.finishShort')}
            </Button>
          )}
        </div>
      </Form>
      {isFinishing && <CompletionDialog page={page} close={() => setFinishing(false)} />}
    </>
  )
}

/** The step that a phone shows. A refused save leads to the step with the first wrong field. */
function useCurrentStep(steps: Step[], form: FormState<Values>) {
  const [current, setCurrent] = useState(steps[0])
  const [seen, setSeen] = useState(form.refusals)
  const isMoved = useRef(false)
  if (seen !== form.refusals) {
    setSeen(form.refusals)
    setCurrent(stepOf(Object.keys(form.errors)[0]) ?? current)
  }
  const step = steps.find((one) => one === current) ?? 'result'
  useEffect(() => {
    if (!isMoved.current) return
    isMoved.current = false
    window.scrollTo({ top: 0 })
    document.getElementById(`step-${step}`)?.focus({ preventScroll: true })
  }, [step])
  const go = (next: Step | undefined) => {
    setCurrent(next)
    isMoved.current = true
  }
  return { step, go }
}

/** What was typed and isn't saved, as text. */
function useTyped(page: Handed, form: FormState<Values>, comment: string | null): string {
  const t = useWords('letters')
  const note = useHandedNote(page)
  const write = useWriteValue()
  const changed = Object.entries(changedFields(valuesOf(page), form.values)).map(([column, value]) => {
    const known = note(column as Column)
    return `${known.label}:\n${write(value, known)}`
  })
  return [...changed, ...(comment?.trim() ? [`${t('guests.comment')}:\n${comment}`] : [])].join('\n\n')
}
