import { UnstyledButton } from '@mantine/core'
import { useWords } from '../../../../web/kit/words.ts'
import type { Step } from '../../guests/sections.ts'
import classes from './guests.module.css'

/** The steps of a letter; on a phone one at a time is seen. */
export function StepNav({ steps, current, go }: { steps: Step[]; current: Step; go: (step: Step) => void }) {
  const t = useWords('letters')
  return (
    <nav aria-label={t('guests.stepsLabel')} className={classes.nav}>
      <ol>
        {steps.map((step, at) => (
          <li key={step}>
            <UnstyledButton
              className={classes.navStep}
              aria-current={step === current ? 'step' : undefined}
              onClick={() => go(step)}
            >
              <span aria-hidden>{at + 1}</span>
              {t(`guests.steps.${step}`)}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  )
}
