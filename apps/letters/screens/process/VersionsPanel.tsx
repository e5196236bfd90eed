import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useGet } from '../../../../web/kit/queries.ts'
import { ErrorState, Loading } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Letter } from '../letters/letter.ts'
import { By } from './By.tsx'
import { CompareDialog } from './CompareDialog.tsx'
import classes from './process.module.css'

export type Version = {
  number: number
  reason: 'saved' | 'step' | 'restored' | 'guest'
  by: string | null
  is_guest: boolean
  at: string
}

/** How the letter read before, the newest first; each can be compared and brought back. */
export function VersionsPanel({ letter, save }: { letter: Letter; save: () => Promise<void> }) {
  const t = useWords('letters')
  const [compared, setCompared] = useState<number | null>(null)
  const { data, error, refetch } = useGet<{ items: Version[] }>(`/letters/${letter.id}/versions`)
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  return (
    <>
      <Text size="sm" c="dimmed">
        {data.items.length === 0 ? t('process.noVersions') : t('process.versionsHint')}
      </Text>
      <ol className={classes.entries} reversed>
        {data.items.map((version) => (
          <li key={version.number}>
            <div className={classes.entryHead}>
              <Text span size="sm" fw={600}>
                {t('process.version', { number: version.number })}
              </Text>
              <Text span size="sm">
                {version.number === letter.corrects_version
                  ? t('process.versionReasons.issued')
                  : t(`process.versionReasons.${version.reason}`)}
              </Text>
              <Button
                size="compact-xs"
                variant="default"
                ml="auto"
                aria-label={t('process.compareVersion', { number: version.number })}
                onClick={() => setCompared(version.number)}
              >
                {t('process.compare')}
              </Button>
            </div>
            <By by={version.by} isGuest={version.is_guest} at={version.at} />
          </li>
        ))}
      </ol>
      {compared !== null && (
        <CompareDialog {...{ letter, save, versions: data.items }} number={compared} close={() => setCompared(null)} />
      )}
    </>
  )
}
