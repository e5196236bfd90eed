import { Text } from '@mantine/core'
import { useFormat } from '../../kit/format.ts'
import { Facts, Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { useWords } from '../../kit/words.ts'
import classes from './operator.module.css'
import { type CheckResult, promiseTones, usePromiseWords } from './promise.ts'

/** What the last checks saw, newest first; the newest is open. */
export function CheckResults({ results }: { results: CheckResult[] }) {
  const t = useWords('shell')
  const format = useFormat()
  const words = usePromiseWords()
  return (
    <Section title={t('desk.promises.results')}>
      {results.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('desk.promises.noResults')}
        </Text>
      )}
      {results.map(({ at, outcome, milliseconds, evidence }, nth) => (
        <details key={at} className={classes.result} open={nth === 0}>
          <summary>
            <StateBadge tone={promiseTones[outcome]} label={words.state(outcome)} />
            <span>{format.dateTime(at)}</span>
            <span className={classes.end}>{t('desk.promises.took', { ms: format.number(milliseconds) })}</span>
          </summary>
          <Saw evidence={evidence} />
        </details>
      ))}
    </Section>
  )
}

/** The evidence of a check as it wrote it down: names and figures in English, for auditors. */
function Saw({ evidence }: { evidence: unknown }) {
  const t = useWords('shell')
  const entries = Object.entries((evidence ?? {}) as Record<string, unknown>)
  if (entries.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('desk.promises.nothingNoted')}
      </Text>
    )
  return (
    <div lang="en">
      <Facts items={entries.map(([name, value]) => ({ label: name.replaceAll('_', ' '), value: written(value) }))} />
    </div>
  )
}

function written(value: unknown) {
  if (value === null || value === undefined) return '–'
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(', ') || '–'
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return <pre className={classes.code}>{JSON.stringify(value, null, 2)}</pre>
}
