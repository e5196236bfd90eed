import { SegmentedControl, Text, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import { useField } from '../../../../web/kit/fields.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { criteria, type Criterion, type Grade, grades } from '../../text/types.ts'
import { type Ratings, writeRatings } from '../letters/letter.ts'
import type { Values } from './composing.ts'
import classes from './editor.module.css'

type RatingsPanelProps = {
  form: Form<Values>
  lit: Criterion | null
  setLit: (criterion: Criterion | null) => void
}

/** A grade for each criterion that the letter may speak of. */
export function RatingsPanel({ form, lit, setLit }: RatingsPanelProps) {
  const t = useWords('letters')
  const field = useField<Values, Ratings>({ form, name: 'ratings', label: t('fields.ratings') }, (value) =>
    writeRatings(t, value as Ratings),
  )
  const shown = criteriaOf(form.values)
  if (shown.length === 0) return <Text c="dimmed">{t('editor.noGrades')}</Text>
  const given = new Set(shown.map((criterion) => field.value[criterion] ?? null))
  const [common = null] = given.size === 1 ? given : []
  const rateAll = (grade: Grade | null) =>
    field.write({ ...field.value, ...Object.fromEntries(shown.map((criterion) => [criterion, grade])) })
  return (
    <div className={classes.ratings}>
      <GradeLine
        label={t('editor.allGrades')}
        note={given.size > 1 ? t('editor.mixed') : undefined}
        value={given.size > 1 ? undefined : common}
        onChange={rateAll}
        isReadOnly={form.isReadOnly}
        isHead
      />
      {shown.map((criterion) => (
        <GradeLine
          key={criterion}
          label={t(`criteria.${criterion}`)}
          value={field.value[criterion] ?? null}
          onChange={(grade) => field.write({ ...field.value, [criterion]: grade })}
          isReadOnly={form.isReadOnly}
          isLit={lit === criterion}
          setLit={(isLit) => setLit(isLit ? criterion : null)}
        />
      ))}
      {field.props.error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {field.props.error}
        </Text>
      )}
      {!form.isReadOnly && (
        <Text size="xs" c="dimmed" mt="sm">
          {t('editor.gradeKeys')}
        </Text>
      )}
    </div>
  )
}

/** Simple letters grade nothing, and only those who lead are graded on it. */
function criteriaOf({ kind, employee_kind }: Values): Criterion[] {
  if (kind === 'simple') return []
  const leads = employee_kind === 'manager' && kind !== 'apprentice' && kind !== 'internship'
  return criteria.filter((criterion) => criterion !== 'leadership' || leads)
}

type GradeLineProps = {
  label: string
  /** Instead of the grade's word. */
  note?: string | undefined
  /** `undefined`: several different ones. */
  value: Grade | null | undefined
  onChange: (grade: Grade | null) => void
  isReadOnly: boolean
  isHead?: boolean
  isLit?: boolean
  setLit?: (isLit: boolean) => void
}

/** One criterion: 1 to 5, or not mentioned. The keys 1 to 5 and 0 choose too. */
function GradeLine({ label, note, value, onChange, isReadOnly, isHead, isLit, setLit }: GradeLineProps) {
  const t = useWords('letters')
  const line = useRef<HTMLDivElement>(null)
  const say = (grade: Grade | null) => (grade === null ? t('editor.unrated') : t(`grades.${grade}`))
  const press = (event: KeyboardEvent) => {
    const choice = keyChoices[event.key]
    if (choice === undefined || isReadOnly || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onChange(choice === 'none' ? null : (Number(choice) as Grade))
    line.current?.querySelector<HTMLInputElement>(`input[value="${choice}"]`)?.focus()
  }
  return (
    <div
      ref={line}
      className={classes.gradeLine}
      data-head={isHead}
      data-lit={isLit || undefined}
      onKeyDown={press}
      onMouseEnter={() => setLit?.(true)}
      onMouseLeave={() => setLit?.(false)}
      onFocus={() => setLit?.(true)}
      onBlur={() => setLit?.(false)}
    >
      <div>
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
        data={[null, ...grades].map((grade) => ({
          value: String(grade ?? 'none'),
          label: (
            <span title={say(grade)}>
              <span aria-hidden>{grade ?? '–'}</span>
              <VisuallyHidden>{grade === null ? say(null) : `${grade} ${say(grade)}`}</VisuallyHidden>
            </span>
          ),
        }))}
      />
    </div>
  )
}

const keyChoices: Record<string, string> = {
  ...Object.fromEntries(grades.map((grade) => [String(grade), String(grade)])),
  '0': 'none',
  Delete: 'none',
  Backspace: 'none',
}
