import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import { useWords } from '../../../../web/kit/words.ts'
import type { Severity } from '../../linter/types.ts'
import classes from './findings.module.css'

const icons = { error: IconCircleX, warning: IconAlertTriangle, hint: IconInfoCircle }

/** The shape of a severity; the colour only repeats it. */
export function SeverityIcon({ severity, size = 18 }: { severity: Severity; size?: number }) {
  const t = useWords('letters')
  const Shape = icons[severity]
  return (
    <Shape
      size={size}
      className={classes.icon}
      data-severity={severity}
      aria-label={t(`check.${severity}`)}
      role="img"
    />
  )
}

/** Does what a finding proposes. */
export function MendButton({ label, run }: { label: string | undefined; run: () => void }) {
  return (
    <Button size="compact-xs" variant="light" className={classes.mend} onClick={run}>
      {label}
    </Button>
  )
}
