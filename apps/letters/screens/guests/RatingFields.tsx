import { Text } from '@mantine/core'
import { useField } from '../../../../web/kit/fields.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { type Criterion, type Grade, grades } from '../../text/types.ts'
import { type Ratings, writeRatings } from '../letters/letter.ts'
import { GradeChoice } from './GradeChoice.tsx'
import classes from './guests.module.css'
import { criteriaOf, type Handed, type Values } from './handed.ts'
import { useHandedText } from './useHandedText.ts'

/** A grade for each criterion that counts, and what the letter says with it where the guest may read that. */
export function RatingFields({ page, form }: { page: Handed; form: Form<Values> }) {
  const t = useWords('letters')
  const field = useField<Values, Ratings>({ form, name: 'ratings', label: t('fields.ratings') }, (value) =>
    writeRatings(t, value as Ratings),
  )
  const text = useHandedText(page, form.values)
  const shown = criteriaOf(page, form.values)
  if (shown.length === 0) return <Text c="dimmed">{t('editor.noGrades')}</Text>
  const rate = (criterion: Criterion, grade: Grade | null) => field.write({ ...field.value, [criterion]: grade })
  const sentence = (criterion: Criterion) =>
    text?.blocks
      .filter((block) => block.criterion === criterion)
      .map((block) => block.text)
      .join(' ')
  const rated = shown.filter((criterion) => field.value[criterion]).length
  return (
    <>
      <GradeMeanings />
      <Text size="sm" fw={600} role="status">
        {t('guests.rated', { rated, all: shown.length })}
      </Text>
      {shown.map((criterion) => (
        <GradeChoice
          key={criterion}
          label={t(`criteria.${criterion}`)}
          value={field.value[criterion] ?? null}
          choose={(grade) => rate(criterion, grade)}
          clear={() => rate(criterion, null)}
          sentence={field.value[criterion] ? sentence(criterion) : undefined}
        />
      ))}
      {field.props.error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {field.props.error}
        </Text>
      )}
    </>
  )
}

function GradeMeanings() {
  const t = useWords('letters')
  return (
    <details className={classes.meanings}>
      <summary>{t('guests.meanings')}</summary>
      <dl>
        {grades.map((grade) => (
          <div key={grade}>
            <dt>
              {grade} · {t(`grades.${grade}`)}
            </dt>
            <dd>{t(`guests.grades.${grade}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('guests.keys')}</p>
    </details>
  )
}
