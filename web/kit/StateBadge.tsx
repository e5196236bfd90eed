import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleX,
  IconInfoCircle,
  type Icon,
} from '@tabler/icons-react'
import classes from './kit.module.css'

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad'

const icons: Record<Tone, Icon> = {
  neutral: IconCircle,
  info: IconInfoCircle,
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
}

/** The state of a record: a word and a shape; the colour only repeats them. */
export function StateBadge({ label, tone = 'neutral' }: { label: string; tone?: Tone }) {
  const Shape = icons[tone]
  return (
    <span className={classes.badge} data-tone={tone}>
      <Shape size={14} aria-hidden />
      {label}
    </span>
  )
}
