import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { Dialog } from './Dialog.tsx'
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react'
import { useBlocker } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { ChangeLines } from './ChangeLines.tsx'
import { Problem } from './client.ts'
import type { Form as FormState } from './form.ts'
import classes from './kit.module.css'
import { problemText } from './states.tsx'
import { useWords } from './words.ts'

type FormProps<Values extends object> = { form: FormState<Values>; children: ReactNode; label?: string }

/** The element around fields: Enter and Ctrl-S save, leaving with unsaved text asks, the first wrong field gets the focus. */
export function Form<Values extends object>({ form, children, label }: FormProps<Values>) {
  const ref = useRef<HTMLFormElement>(null)
  const t = useWords('kit')
  useSaveKey(ref, form.submit)
  useEffect(() => {
    if (form.refusals > 0) (ref.current?.querySelector('[aria-invalid=true]') as HTMLElement | null)?.focus()
  }, [form.refusals])
  return (
    <form
      ref={ref}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        // A dialog opened within another form is a form of its own.
        event.stopPropagation()
        void form.submit()
      }}
    >
      {form.isRestored && (
        <Alert mb="sm" color="blue" icon={<IconHistory />} role="status">
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{t('form.restored')}</Text>
            <Button variant="default" style={{ flexShrink: 0 }} onClick={form.reset}>
              {t('form.discard')}
            </Button>
          </Group>
        </Alert>
      )}
      {form.problem !== null && <FormProblem form={form} />}
      {children}
      <LeaveGuard isDirtyNow={form.isDirtyNow} />
      {form.stale && <StaleDialog form={form} />}
    </form>
  )
}

/** Fields side by side, as many as fit. Wrap a field in `Wide` to give it the whole row. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return <div className={classes.formGrid}>{children}</div>
}

export function Wide({ children }: { children: ReactNode }) {
  return <div className={classes.wide}>{children}</div>
}

/** Save and discard, always in sight. Nothing is shown to a person who may not change. */
export function FormBar<Values extends object>(props: {
  form: FormState<Values>
  action?: string
  children?: ReactNode
}) {
  const t = useWords('kit')
  const { form } = props
  if (form.isReadOnly) return null
  return (
    <div className={classes.formBar}>
      <Button type="submit" loading={form.isSaving} title={t('form.saveKeys')}>
        {props.action ?? t('form.save')}
      </Button>
      {props.children}
      {form.isDirty && (
        <Button variant="subtle" color="gray" onClick={form.reset} disabled={form.isSaving}>
          {t('form.discard')}
        </Button>
      )}
      <Text size="sm" c="dimmed" role="status">
        {form.isDirty ? t('form.unsaved') : ''}
      </Text>
    </div>
  )
}

function FormProblem<Values extends object>({ form }: { form: FormState<Values> }) {
  const t = useWords('kit')
  const errors = form.problem instanceof Problem ? form.problem.errors : []
  const elsewhere = errors.filter((error) => !form.note(error.field))
  return (
    <Alert mb="sm" color="red" role="alert" icon={<IconAlertTriangle />}>
      <Text size="sm">{problemText(t, form.problem)}</Text>
      {elsewhere.map((error) => (
        <Text size="sm" key={error.field + error.code}>
          {error.message}
        </Text>
      ))}
    </Alert>
  )
}

function LeaveGuard({ isDirtyNow }: { isDirtyNow: () => boolean }) {
  const t = useWords('kit')
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isDirtyNow(),
    enableBeforeUnload: isDirtyNow,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Dialog close={blocker.reset} title={t('form.leaveTitle')}>
      <Stack>
        <Text size="sm">{t('form.leaveText')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={blocker.proceed}>
            {t('form.leave')}
          </Button>
          <Button onClick={blocker.reset} data-autofocus>
            {t('form.stay')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

function StaleDialog<Values extends object>({ form }: { form: FormState<Values> }) {
  const t = useWords('kit')
  return (
    <Modal
      opened
      onClose={() => form.take('theirs')}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('stale.title')}
      size="lg"
    >
      <Stack>
        <Text size="sm">{t('stale.text')}</Text>
        <ChangeLines changes={form.stale?.changes ?? []} note={form.note} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => form.take('theirs')}>
            {t('stale.theirs')}
          </Button>
          <Button onClick={() => form.take('mine')} data-autofocus>
            {t('stale.mine')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function useSaveKey(ref: { current: HTMLFormElement | null }, submit: () => Promise<void>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      const focusedForm = document.activeElement?.closest('form')
      if (!focusedForm || focusedForm === ref.current) void submit()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [ref, submit])
}
