import { Button } from '@mantine/core'
import { IconLifebuoy } from '@tabler/icons-react'
import { useState } from 'react'
import { useNotifyProblem } from '../../kit/dialogs.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Membership } from '../../kit/session.ts'
import { useWords } from '../../kit/words.ts'
import classes from './operator.module.css'
import { useSupport } from './support.ts'

/** Over every page of a company in which somebody is by a grant: until when, what they may, and the way out. */
export function SupportBanner({ support }: { support: NonNullable<Membership['support']> }) {
  const t = useWords('shell')
  const format = useFormat()
  const notifyProblem = useNotifyProblem()
  const { leave } = useSupport()
  const [isBusy, setBusy] = useState(false)
  const run = () => {
    setBusy(true)
    leave(support.grant_id)
      .catch(notifyProblem)
      .finally(() => setBusy(false))
  }
  return (
    <div className={classes.support} role="status">
      <IconLifebuoy size={18} aria-hidden />
      <strong>{t('desk.support.here', { until: format.dateTime(support.until) })}</strong>
      <span>{t(`desk.support.may.${support.level}`)}</span>
      <Button size="compact-sm" className={classes.leave} loading={isBusy} onClick={run}>
        {t('desk.support.leave')}
      </Button>
    </div>
  )
}
