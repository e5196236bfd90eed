import { Alert, Button, Checkbox, Group, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useFormat } from '../../../../web/kit/format.ts'
import { Section } from '../../../../web/kit/Section.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { ChangeTable, ErrorTable, RowTable } from './PreviewTables.tsx'
import classes from './import.module.css'
import { numbers } from './labels.ts'
import { type CheckedPreview, type Intent, newPlaces, type Step } from './import.ts'

type PreviewStepProps = {
  checked: CheckedPreview
  intent: Intent
  createsMissing: boolean
  setCreatesMissing: (isWanted: boolean) => void
  isBusy: boolean
  go: (step: Step) => void
  run: () => void
}

/** What importing would do: how many rows, what is wrong in which, and what would be created besides. */
export function PreviewStep(props: PreviewStepProps) {
  const { checked, intent, createsMissing, isBusy, go, run } = props
  const isUpdate = intent.mode === 'update'
  const acting = checked.created + checked.changed
  const t = useWords('letters')
  const hasErrors = checked.error_count > 0
  const creates = newPlaces.some((kind) => checked.new_units[kind].length > 0)
  const isUntold = !hasErrors && creates && !createsMissing
  return (
    <>
      <Verdict checked={checked} intent={intent} />
      {hasErrors && (
        <Section title={t('import.errors')}>
          <ErrorTable checked={checked} />
        </Section>
      )}
      {creates && <NewPlaces {...props} />}
      <Section title={t(isUpdate ? 'import.changes' : 'import.firstRows')}>
        {isUpdate ? <ChangeTable checked={checked} /> : <RowTable checked={checked} />}
      </Section>
      <Group className={classes.bar} justify="space-between">
        <Button variant="default" onClick={() => go('mapping')} disabled={isBusy}>
          {t('import.back')}
        </Button>
        <Group gap="sm">
          {isUntold && (
            <Text size="sm" c="dimmed">
              {t('import.tickFirst')}
            </Text>
          )}
          {hasErrors ? (
            <Button onClick={() => go('file')}>{t('import.chooseCorrected')}</Button>
          ) : (
            <Button onClick={run} loading={isBusy} disabled={isUntold || acting === 0}>
              {t(isUpdate ? 'import.runUpdate' : 'import.run', { count: acting })}
            </Button>
          )}
        </Group>
      </Group>
    </>
  )
}

function Verdict({ checked, intent }: Pick<PreviewStepProps, 'checked' | 'intent'>) {
  const t = useWords('letters')
  const format = useFormat()
  const wrong = checked.row_count - checked.valid_rows
  const isFine = checked.error_count === 0
  return (
    <Alert
      mb="md"
      role="status"
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
      color={isFine ? 'teal' : 'red'}
      icon={isFine ? <IconCircleCheck /> : <IconCircleX />}
      title={
        isFine
          ? t('import.allFine', { count: checked.row_count, number: format.number(checked.row_count) })
          : t('import.someWrong', { count: wrong, number: format.number(wrong), all: format.number(checked.row_count) })
      }
    >
      {t(isFine ? 'import.allFineText' : 'import.someWrongText')}
      {isFine && intent.mode === 'update' && <Text size="sm">{t('import.counts', numbers(checked, format))}</Text>}
    </Alert>
  )
}

function NewPlaces({ checked, createsMissing, setCreatesMissing }: PreviewStepProps) {
  const t = useWords('letters')
  const shown = newPlaces.filter((kind) => checked.new_units[kind].length > 0)
  return (
    <Section title={t('import.newPlaces')}>
      <Text size="sm" mb="xs">
        {t('import.newPlacesText')}
      </Text>
      <dl className={classes.newPlaces}>
        {shown.map((kind) => (
          <div key={kind}>
            <dt>{t(`import.place.${kind}`, { count: checked.new_units[kind].length })}</dt>
            <dd>{checked.new_units[kind].join(', ')}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        mt="sm"
        checked={createsMissing}
        onChange={(event) => setCreatesMissing(event.currentTarget.checked)}
        label={t('import.createPlaces')}
      />
    </Section>
  )
}
