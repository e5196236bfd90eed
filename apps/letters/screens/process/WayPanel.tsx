import { Text } from '@mantine/core'
import { useFormat } from '../../../../web/kit/format.ts'
import { Facts } from '../../../../web/kit/Section.tsx'
import { useGet } from '../../../../web/kit/queries.ts'
import { StateBadge } from '../../../../web/kit/StateBadge.tsx'
import { ErrorState, Loading } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Status } from '../../process/statuses.ts'
import { type Letter, statusTones } from '../letters/letter.ts'
import { By } from './By.tsx'
import classes from './process.module.css'

type Step = {
  id: string
  to_status: Status
  note: string | null
  due_on: string | null
  with_name: string | null
  by: string | null
  is_guest: boolean
  at: string
}

/** The steps of a letter, the newest first: who, when, why, and whom it waited for then. */
export function WayPanel({ letter }: { letter: Letter }) {
  const t = useWords('letters')
  const { data, error, refetch } = useGet<{ items: Step[] }>(`/letters/${letter.id}/steps`)
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  return (
    <>
      <HandOverProof letter={letter} />
      <ol className={classes.entries}>
        {data.items.map((step) => (
          <StepEntry key={step.id} step={step} />
        ))}
        <li>
          <div className={classes.entryHead}>
            <StateBadge label={t('process.begun')} />
            <By by={letter.labels?.created_by ?? null} at={letter.created_at} />
          </div>
        </li>
      </ol>
    </>
  )
}

function StepEntry({ step }: { step: Step }) {
  const t = useWords('letters')
  const format = useFormat()
  const next = [
    step.with_name && t('process.thenWith', { name: step.with_name }),
    step.due_on && t('process.due', { day: format.date(step.due_on) }),
  ].filter(Boolean)
  return (
    <li>
      <div className={classes.entryHead}>
        <StateBadge tone={statusTones[step.to_status]} label={t(`statuses.${step.to_status}`)} />
        <By by={step.by} isGuest={step.is_guest} at={step.at} />
      </div>
      {next.length > 0 && <Text size="sm">{next.join(' · ')}</Text>}
      {step.note && <p className={classes.said}>{step.note}</p>}
    </li>
  )
}

/** How it reached the employee: what is asked when somebody says that it never did. */
function HandOverProof({ letter }: { letter: Letter }) {
  const t = useWords('letters')
  const format = useFormat()
  if (!letter.handed_over_on || !letter.handed_over_how) return null
  return (
    <div className={classes.proof}>
      <Facts
        items={[
          { label: t('fields.handed_over_on'), value: format.date(letter.handed_over_on) },
          { label: t('fields.handed_over_how'), value: t(`process.ways.${letter.handed_over_how}`) },
          { label: t('fields.handed_over_note'), value: letter.handed_over_note },
        ]}
      />
    </div>
  )
}
