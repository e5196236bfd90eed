import { Button, Group } from '@mantine/core'
import { useFormat } from '../../../../web/kit/format.ts'
import { ButtonLink } from '../../../../web/kit/links.tsx'
import { useHref } from '../../../../web/kit/session.ts'
import { EmptyState } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Counts } from './import.ts'
import { numbers } from './labels.ts'

/** How many were imported, and where to go from here. */
export function ResultStep({ counts, again }: { counts: Counts; again: () => void }) {
  const t = useWords('letters')
  const format = useFormat()
  const href = useHref()
  const done = counts.created + counts.changed
  const isUpdate = counts.changed + counts.unchanged > 0
  return (
    <div role="status">
      <EmptyState
        title={t('import.done', { count: done, number: format.number(done) })}
        text={isUpdate ? t('import.counts', numbers(counts, format)) : t('import.doneText')}
      >
        <Group mt="sm">
          <ButtonLink to={href('/employees')}>{t('import.toList')}</ButtonLink>
          <Button variant="default" onClick={again}>
            {t('import.again')}
          </Button>
        </Group>
      </EmptyState>
    </div>
  )
}
