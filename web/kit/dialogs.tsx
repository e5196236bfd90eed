import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { problemText } from './states.tsx'
import { useWords } from './words.ts'

/** `text` names the consequence; `action` is the verb on the button ("Delete letter"), never OK. */
export type Question = { title: string; text: string; action: string; isDangerous?: boolean }

/** Answers a function that asks and resolves with true only when the person chose the action. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const t = useWords('kit')
  return useCallback(
    (question) =>
      new Promise((resolve) => {
        modals.openConfirmModal({
          title: question.title,
          children: <Text size="sm">{question.text}</Text>,
          labels: { confirm: question.action, cancel: t('cancel') },
          confirmProps: question.isDangerous ? { color: 'red' } : {},
          onConfirm: () => resolve(true),
          onClose: () => resolve(false),
        })
      }),
    [t],
  )
}

/** Says briefly what was done. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'teal', role: 'status', withCloseButton: false })
}

/** Answers a function that shows what went wrong where no form or page can show it. */
export function useNotifyProblem(): (error: unknown) => void {
  const t = useWords('kit')
  return useCallback(
    (error) => {
      notifications.show({
        message: problemText(t, error),
        color: 'red',
        role: 'alert',
        autoClose: 10_000,
        closeButtonProps: { 'aria-label': t('close') },
      })
    },
    [t],
  )
}
