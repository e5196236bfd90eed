import { Button, Group, Select, Text } from '@mantine/core'
import { useFormat } from '../../../../web/kit/format.ts'
import { useWords } from '../../../../web/kit/words.ts'
import classes from './import.module.css'
import { IntentFields } from './IntentFields.tsx'
import { useFieldLabel } from './labels.ts'
import { type Intent, isNeeded, type Mapping, missingFields, otherFieldOf, type Preview } from './import.ts'

type MappingStepProps = {
  preview: Preview
  mapping: Mapping
  setMapping: (mapping: Mapping) => void
  intent: Intent
  setIntent: (intent: Intent) => void
  isBusy: boolean
  back: () => void
  next: () => void
}

/** Says for each field which column fills it, with examples from the file. */
export function MappingStep(props: MappingStepProps) {
  const { preview, mapping, setMapping, intent, setIntent, isBusy, back, next } = props
  const t = useWords('letters')
  const format = useFormat()
  const label = useFieldLabel(preview.fields)
  const missing = missingFields(preview, mapping, intent)
  const unused = preview.columns.filter((_, index) => !Object.values(mapping).includes(index))
  return (
    <>
      <IntentFields intent={intent} setIntent={setIntent} />
      <Text mb="md">
        {t('import.mappingText', { count: preview.row_count, number: format.number(preview.row_count) })}
      </Text>
      <div className={classes.mapping} role="group" aria-label={t('import.step.mapping')}>
        {preview.fields.map((field) => (
          <MappingLine
            key={field.key}
            isRequired={isNeeded(field, mapping, intent)}
            {...{ field, preview, mapping, setMapping, label }}
          />
        ))}
      </div>
      {unused.length > 0 && (
        <Text size="sm" c="dimmed" mt="md">
          {t('import.unused', { count: unused.length, columns: format.list(unused) })}
        </Text>
      )}
      <Group className={classes.bar} justify="space-between">
        <Button variant="default" onClick={back}>
          {t('import.back')}
        </Button>
        <Group gap="sm">
          <Text size="sm" c="dimmed" role="status">
            {missing.length > 0 && t('import.missing', { fields: format.list(missing.map(({ key }) => label(key))) })}
          </Text>
          <Button onClick={next} loading={isBusy} disabled={missing.length > 0}>
            {t('import.check')}
          </Button>
        </Group>
      </Group>
    </>
  )
}

type MappingLineProps = Pick<MappingStepProps, 'preview' | 'mapping' | 'setMapping'> & {
  field: Preview['fields'][number]
  isRequired: boolean
  label: (key: string) => string
}

function MappingLine({ field, preview, mapping, setMapping, isRequired, label }: MappingLineProps) {
  const t = useWords('letters')
  const { key } = field
  const column = mapping[key] ?? null
  const samples = column === null ? [] : preview.sample.map((row) => row[column] ?? '').filter(Boolean)
  const other = otherFieldOf(mapping, key)
  return (
    <div className={classes.mappingLine}>
      <Select
        label={label(key)}
        withAsterisk={isRequired}
        aria-required={isRequired || undefined}
        placeholder={t('import.noColumn')}
        data={preview.columns.map((name, index) => ({
          value: String(index),
          label: name || t('import.column', { number: index + 1 }),
        }))}
        searchable={preview.columns.length > 7}
        clearable
        clearButtonProps={{ 'aria-label': t('import.clearColumn', { field: label(key) }) }}
        value={column === null ? null : String(column)}
        onChange={(value) => setMapping({ ...mapping, [key]: value === null ? null : Number(value) })}
      />
      <Text size="sm" c="dimmed" className={classes.samples}>
        {samples.slice(0, 3).join(' · ')}
        {other && <span className={classes.notice}>{t('import.usedTwice', { field: label(other) })}</span>}
      </Text>
    </div>
  )
}
