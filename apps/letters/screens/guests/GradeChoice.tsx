import { Text } from '@mantine/core'
import { type KeyboardEvent, useId, useRef } from 'react'
import { useWords } from '../../../../web/kit/words.ts'
import { type Grade, grades } from '../../text/types.ts'
import classes from './guests.module.css'

type GradeChoiceProps = {
  label: string
  isLabelHidden?: boolean
  value: Grade | null
  /** Without it there is no choice of no grade. */
  clear?: () => void
  choose: (grade: Grade) => void
  /** What the letter says with this grade. */
  sentence?: string | undefined
}

/** A grade for a thumb, with what it means. The keys 1 to 5 choose too, 0 takes the grade away. */
export function GradeChoice({ label, isLabelHidden, value, clear, choose, sentence }: GradeChoiceProps) {
  const t = useWords('letters')
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const grade = grades.find((one) => String(one) === event.key)
    const isCleared = ['0', 'Delete', 'Backspace'].includes(event.key) && clear !== undefined
    if (!grade && !isCleared) return
    event.preventDefault()
    if (grade) choose(grade)
    else clear?.()
    group.current?.querySelector<HTMLInputElement>(`input[value="${grade ?? ''}"]`)?.focus()
  }
  return (
    <div className={classes.grading}>
      {!isLabelHidden && (
        <Text fw={600} id={id}>
          {label}
        </Text>
      )}
      <div
        ref={group}
        role="radiogroup"
        className={classes.grades}
        onKeyDown={press}
        {...(isLabelHidden ? { 'aria-label': label } : { 'aria-labelledby': id })}
      >
        {[...grades, ...(clear ? [null] : [])].map((grade) => (
          <label
            key={grade ?? ''}
            className={classes.grade}
            data-checked={grade === value || undefined}
            data-none={grade === null || undefined}
          >
            <input
              type="radio"
              name={id}
              value={grade ?? ''}
              checked={grade === value}
              aria-label={grade ? `${grade} ${t(`grades.${grade}`)}` : t('editor.unrated')}
              onChange={() => (grade ? choose(grade) : clear?.())}
            />
            <span aria-hidden>{grade ?? '–'}</span>
          </label>
        ))}
      </div>
      <Text size="sm" c="dimmed" mih="1.4em">
        {value ? (
          <>
            <Text span inherit c="var(--mantine-color-text)" fw={600}>
              {t(`grades.${value}`)}
            </Text>
            {` · ${t(`guests.grades.${value}`)}`}
          </>
        ) : (
          t('editor.unrated')
        )}
      </Text>
      {sentence && (
        <Text size="sm" className={classes.sentence} lang="de">
          {sentence}
        </Text>
      )}
    </div>
  )
}
