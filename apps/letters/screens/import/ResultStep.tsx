import { Button, Group } from '@mantine/core'
import { useFormat } from '../../../../web/kit/format.ts'
import { ButtonLink } from '../../../../web/kit/links.tsx'
import { useHref } from '../../../../web/kit/session.ts'
import { EmptyState } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'

/** How many were imported, and where to go from here. */
export function ResultStep({ imported, again }: { imported: number; again: () => void }) {
  const t = useWords('letters')
  const format = useFormat()
  const href = useHref()
  return (
    <div role="status">
      <EmptyState
        title={t('import.done', { count: imported, number: format.number(imported) })}
        text={t('import.doneText')}
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
