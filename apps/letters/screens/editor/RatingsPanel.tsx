import { Button, Checkbox, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useField } from '../../../../web/kit/fields.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { criteria, type Criterion, type Grade } from '../../text/types.ts'
import { countingCriteria, type Ratings, writeRatings } from '../letters/letter.ts'
import classes from './editor.module.css'
import { GradeLine } from './GradeLine.tsx'
import { QualitiesField } from './QualitiesField.tsx'
import { useChoices } from './useChoices.ts'
import type { Values } from './values.ts'

type RatingsPanelProps = {
  form: Form<Values>
  lit: Criterion | null
  setLit: (criterion: Criterion | null) => void
}

/** A grade for each criterion that counts, and for single strengths. */
export function RatingsPanel({ form, lit, setLit }: RatingsPanelProps) {
  const t = useWords('letters')
  const field = useField<Values, Ratings>({ form, name: 'ratings', label: t('fields.ratings') }, (value) =>
    writeRatings(t, value as Ratings),
  )
  const shown = countingCriteria(form.values)
  if (form.values.extent === 'simple') return <Text c="dimmed">{t('editor.noGrades')}</Text>
  const given = new Set(shown.map((criterion) => field.value[criterion] ?? null))
  const [common = null] = given.size === 1 ? given : []
  const rateAll = (grade: Grade | null) =>
    field.write({ ...field.value, ...Object.fromEntries(shown.map((criterion) => [criterion, grade])) })
  return (
    <>
      <div className={classes.ratings} data-grades>
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
            place={`ratings.${criterion}`}
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
        {form.values.country === 'AT' && (
          <Text size="xs" c="dimmed" mt="xs">
            {t('editor.austrianGrades')}
          </Text>
        )}
        {!form.isReadOnly && <CountingCriteria form={form} />}
        <QualitiesField form={form} />
      </div>
      {!form.isReadOnly && (
        <Text size="xs" c="dimmed" mt="sm">
          {t('editor.gradeKeys')}
        </Text>
      )}
    </>
  )
}

/** Which criteria count for this job; the others are neither said nor missed. */
function CountingCriteria({ form }: { form: Form<Values> }) {
  const t = useWords('letters')
  const [isOpen, { toggle }] = useDisclosure()
  const choices = useChoices(form)
  const possible = countingCriteria({ ...form.values, choices: {} })
  const counting = countingCriteria(form.values)
  const choose = (chosen: string[]) => {
    const isAll = possible.every((criterion) => chosen.includes(criterion))
    choices.set('criteria', isAll ? undefined : criteria.filter((criterion) => chosen.includes(criterion)))
  }
  return (
    <div>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        aria-expanded={isOpen}
        rightSection={isOpen ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
        onClick={toggle}
      >
        {t('editor.counting', { count: counting.length, all: possible.length })}
      </Button>
      {isOpen && (
        <Checkbox.Group mt={4} ml="xs" aria-label={t('editor.countingHint')} value={counting} onChange={choose}>
          <div className={classes.checks}>
            {possible.map((criterion) => (
              <Checkbox key={criterion} size="xs" value={criterion} label={t(`criteria.${criterion}`)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </div>
  )
}
