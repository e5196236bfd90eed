import { SegmentedControl, Text, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useWords } from '../../../../web/kit/words.ts'
import { type Grade, grades } from '../../text/types.ts'
import classes from './editor.module.css'

type GradeLineProps = {
  label: string
  /** Instead of the grade's word. */
  note?: string | undefined
  /** `undefined`: several different ones. */
  value: Grade | null | undefined
  onChange: (grade: Grade | null) => void
  isReadOnly: boolean
  /** Without the choice of no grade. */
  isGraded?: boolean
  isHead?: boolean
  /** Where a finding leads to. */
  place?: string
  isLit?: boolean
  setLit?: (isLit: boolean) => void
  /** Behind the grades. */
  children?: ReactNode
}

/** One criterion: 1 to 5, or not mentioned. The keys 1 to 5 and 0 choose too, arrows up and down change the line. */
export function GradeLine(props: GradeLineProps) {
  const { label, note, value, onChange, isReadOnly, isGraded = false, isHead, isLit, setLit } = props
  const t = useWords('letters')
  const line = useRef<HTMLDivElement>(null)
  const say = (grade: Grade | null) => (grade === null ? t('editor.unrated') : t(`grades.${grade}`))
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLInputElement)) return
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      return focusLine(line.current, event.key === 'ArrowUp' ? -1 : 1)
    }
    const choice = keyChoices[event.key]
    if (choice === undefined || isReadOnly || (isGraded && choice === 'none')) return
    event.preventDefault()
    onChange(choice === 'none' ? null : (Number(choice) as Grade))
    line.current?.querySelector<HTMLInputElement>(`input[value="${choice}"]`)?.focus()
  }
  return (
    <div
      ref={line}
      className={classes.gradeLine}
      data-head={isHead}
      data-field={props.place}
      data-lit={isLit || undefined}
      onKeyDown={press}
      onMouseEnter={() => setLit?.(true)}
      onMouseLeave={() => setLit?.(false)}
      onFocus={() => setLit?.(true)}
      onBlur={() => setLit?.(false)}
    >
      <div className={classes.gradeLabel}>
        <Text size="sm" fw={isHead ? 600 : undefined}>
          {label}
        </Text>
        <Text size="xs" c="dimmed">
          {note ?? (value === undefined ? '' : say(value))}
        </Text>
      </div>
      <SegmentedControl
        size="xs"
        color="petrol"
        classNames={{ root: classes.grades, label: classes.grade }}
        aria-label={label}
        readOnly={isReadOnly}
        value={value === undefined ? '' : String(value ?? 'none')}
        onChange={(choice) => onChange(choice === 'none' ? null : (Number(choice) as Grade))}
        data={[...(isGraded ? [] : [null]), ...grades].map((grade) => ({
          value: String(grade ?? 'none'),
          label: (
            <span title={say(grade)}>
              <span aria-hidden>{grade ?? '–'}</span>
              <VisuallyHidden>{grade === null ? say(null) : `${grade} ${say(grade)}`}</VisuallyHidden>
            </span>
          ),
        }))}
      />
      {props.children}
    </div>
  )
}

const keyChoices: Record<string, string> = {
  ...Object.fromEntries(grades.map((grade) => [String(grade), String(grade)])),
  '0': 'none',
  Delete: 'none',
  Backspace: 'none',
}

/** Takes the focus to the line above or below. */
function focusLine(line: HTMLElement | null, step: 1 | -1): void {
  const lines = [...(line?.closest('[data-grades]')?.querySelectorAll(`.${classes.gradeLine}`) ?? [])]
  focusGrade(lines[lines.indexOf(line as Element) + step])
}

/** The chosen grade of a line, else its first. */
function focusGrade(line: Element | null | undefined): void {
  const chosen = line?.querySelector<HTMLElement>('input:checked') ?? line?.querySelector<HTMLElement>('input')
  chosen?.focus()
}
