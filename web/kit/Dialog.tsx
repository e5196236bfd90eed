import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from './words.ts'

type DialogProps = { title: string; close: () => void; size?: string; isBusy?: boolean; children: ReactNode }

/** Something over the page. While it is busy, a click beside it doesn't close it. */
export function Dialog({ title, close, size = 'md', isBusy = false, children }: DialogProps) {
  const t = useWords('kit')
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size={size}
      closeOnClickOutside={!isBusy}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Modal>
  )
}
