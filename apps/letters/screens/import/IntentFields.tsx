import { Radio, Stack, Text } from '@mantine/core'
import { useWords } from '../../../../web/kit/words.ts'
import { Section } from '../../../../web/kit/Section.tsx'
import type { Intent } from './import.ts'
import classes from './import.module.css'

/** What the file is for: new people, or news about those who are there. */
export function IntentFields({ intent, setIntent }: { intent: Intent; setIntent: (intent: Intent) => void }) {
  const t = useWords('letters')
  return (
    <Section title={t('import.intent')}>
      <Radio.Group
        aria-label={t('import.intent')}
        value={intent.mode}
        onChange={(mode) => setIntent({ ...intent, mode: mode as Intent['mode'] })}
      >
        <Stack gap="xs">
          <Radio value="create" label={t('import.mode.create')} description={t('import.mode.createText')} />
          <Radio value="update" label={t('import.mode.update')} description={t('import.mode.updateText')} />
        </Stack>
      </Radio.Group>
      {intent.mode === 'update' && (
        <Radio.Group
          className={classes.unknown}
          label={t('import.unknown.label')}
          value={intent.unknown}
          onChange={(unknown) => setIntent({ ...intent, unknown: unknown as Intent['unknown'] })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="create" label={t('import.unknown.create')} />
            <Radio value="refuse" label={t('import.unknown.refuse')} />
          </Stack>
        </Radio.Group>
      )}
      {intent.mode === 'update' && (
        <Text size="sm" mt="sm">
          {t('import.emptyCells')}
        </Text>
      )}
    </Section>
  )
}
