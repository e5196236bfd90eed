import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useWords } from '../../../../web/kit/words.ts'
import classes from './import.module.css'
import { type Step, steps } from './import.ts'

/** Where one is; steps that were reached before can be gone to. */
export function StepList({ current, reached, go }: { current: Step; reached: Step[]; go: (step: Step) => void }) {
  const t = useWords('letters')
  const at = steps.indexOf(current)
  return (
    <nav aria-label={t('import.steps')}>
      <ol className={classes.steps}>
        {steps.map((step, index) => {
          const isDone = index < at
          return (
            <li key={step} data-state={step === current ? 'current' : isDone ? 'done' : undefined}>
              <UnstyledButton
                className={classes.step}
                disabled={!reached.includes(step)}
                aria-current={step === current ? 'step' : undefined}
                onClick={() => go(step)}
              >
                <span className={classes.stepNumber} aria-hidden>
                  {isDone ? <IconCheck size={14} /> : index + 1}
                </span>
                <span className={classes.stepName}>{t(`import.step.${step}`)}</span>
                {isDone && <VisuallyHidden>{t('import.stepDone')}</VisuallyHidden>}
              </UnstyledButton>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
