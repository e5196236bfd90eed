import { Text } from '@mantine/core'
import type { Language } from '../../kit/app.ts'
import { useFormat } from '../../kit/format.ts'
import { type ListAnswer, useGet } from '../../kit/queries.ts'
import { StateBadge, type Tone } from '../../kit/StateBadge.tsx'
import { ErrorState, Loading } from '../../kit/states.tsx'
import { TextDiff } from '../../kit/TextDiff.tsx'
import { useLanguage, useWords } from '../../kit/words.ts'
import classes from '../shell.module.css'

/** What a change means for who relies on the promise, the gravest first. */
const verdictTones = {
  withdrawn: 'bad',
  weakened: 'bad',
  changed: 'info',
  reworded: 'neutral',
  strengthened: 'good',
  added: 'good',
} as const satisfies Record<string, Tone>
type Verdict = keyof typeof verdictTones

type Change = {
  id: string
  verdicts: Verdict[]
  before: Record<Language, string> | null
  after: Record<Language, string> | null
}
type Version = { number: number; at: string; changes: Change[] }

/** Every wording of the promises, the newest first, with what changed in it. */
export function StatementHistory() {
  const t = useWords('shell')
  const format = useFormat()
  const { data, error, refetch } = useGet<ListAnswer<Version>>('/statement/history')
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  return (
    <ul className={classes.lines}>
      {data.items.map(({ number, at, changes }) => (
        <li key={number}>
          <strong>{t('statement.version', { number })}</strong>
          <Text span size="sm" c="dimmed">
            {format.dateTime(at)}
          </Text>
          {changes.length === 0 ? (
            <Text span size="sm">
              {t(number === 1 ? 'statement.first' : 'statement.same')}
            </Text>
          ) : (
            <Changes changes={changes} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Changes({ changes }: { changes: Change[] }) {
  const t = useWords('shell')
  const language = useLanguage()
  const count = (verdict: Verdict) => changes.filter(({ verdicts }) => verdicts.includes(verdict)).length
  const found = (Object.keys(verdictTones) as Verdict[]).filter((verdict) => count(verdict) > 0)
  return (
    <details className={classes.whole}>
      <summary>
        {found.map((verdict) => (
          <StateBadge
            key={verdict}
            tone={verdictTones[verdict]}
            label={`${t(`statement.verdicts.${verdict}`)}: ${count(verdict)}`}
          />
        ))}
      </summary>
      <ul className={classes.lines}>
        {changes.map(({ id, verdicts, before, after }) => (
          <li key={id}>
            <code>{id}</code>
            {verdicts.map((verdict) => (
              <StateBadge key={verdict} tone={verdictTones[verdict]} label={t(`statement.verdicts.${verdict}`)} />
            ))}
            <div className={classes.whole}>
              <TextDiff before={before?.[language] ?? ''} after={after?.[language] ?? ''} layout="inline" />
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
