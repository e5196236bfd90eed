import { ActionIcon, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useHref } from '../../../../web/kit/session.ts'
import { useFormat } from '../../../../web/kit/format.ts'
import { useWords } from '../../../../web/kit/words.ts'
import classes from './editor.module.css'
import { useNeighbours } from './useNeighbours.ts'
import { useShortcuts } from './useShortcuts.ts'

/** ‹ 12 / 60 ›: the letters before and after this one in the list or the board's column that it was opened from. */
export function LetterNeighbours({ id }: { id: string }) {
  const t = useWords('letters')
  const format = useFormat()
  const navigate = useNavigate()
  const href = useHref()
  const found = useNeighbours(id)
  const go = (to: string | undefined) => (to ? () => void navigate({ to: href(`/letters/${to}`) }) : undefined)
  const [previous, next] = [go(found?.previous), go(found?.next)]
  useShortcuts({ 'Alt+ArrowUp': previous, 'Alt+ArrowDown': next })
  if (!found || found.total < 2) return null
  return (
    <nav className={classes.neighbours} aria-label={t('editor.neighbours')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('keys.previous')}
        title={`${t('keys.previous')} (Alt+↑)`}
        disabled={!previous}
        onClick={previous}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <Text size="sm" c="dimmed" className={classes.position}>
        {format.number(found.at + 1)} / {format.number(found.total)}
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('keys.next')}
        title={`${t('keys.next')} (Alt+↓)`}
        disabled={!next}
        onClick={next}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </nav>
  )
}
