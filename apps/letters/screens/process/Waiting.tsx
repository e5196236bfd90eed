import { Text } from '@mantine/core'
import { useFormat } from '../../../../web/kit/format.ts'
import { StateBadge } from '../../../../web/kit/StateBadge.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Letter } from '../letters/letter.ts'
import { daysBetween, isOverdue } from './steps.ts'

/** Answers functions that say since when something is so, and with whom a letter is since when. */
export function useWaiting() {
  const t = useWords('letters')
  const format = useFormat()
  const since = (moment: string) => {
    const days = daysBetween(format.dayOf(moment), format.today())
    return days > 0 ? t('process.since', { count: days }) : t('process.sinceToday')
  }
  const waiting = ({ labels, status_since }: Pick<Letter, 'status_since' | 'labels'>) => {
    const name = labels?.with_id
    return name ? t('process.withSince', { name, since: since(status_since) }) : since(status_since)
  }
  return { since, waiting }
}

type DueDayProps = {
  letter: Pick<Letter, 'status' | 'due_on'>
  /** A heading says what day it is. */
  isBare?: boolean
}

/** Until when it is to be done; what is overdue is marked by a word and a colour. */
export function DueDay({ letter, isBare = false }: DueDayProps) {
  const t = useWords('letters')
  const format = useFormat()
  if (letter.due_on === null) return null
  const day = format.date(letter.due_on)
  if (isOverdue(letter, format.today())) return <StateBadge tone="bad" label={t('process.overdue', { day })} />
  return (
    <Text span size="sm">
      {isBare ? day : t('process.due', { day })}
    </Text>
  )
}
