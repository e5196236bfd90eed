import type { Finding } from '../../linter/types.ts'
import classes from './findings.module.css'
import { SeverityIcon } from './marks.tsx'
import { severities } from './findingWords.ts'

/** How many findings there are of each severity. */
export function FindingCounts({ findings }: { findings: readonly Finding[] }) {
  const counts = severities
    .map((severity) => ({ severity, count: findings.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
  return (
    <span className={classes.counts}>
      {counts.map(({ severity, count }) => (
        <span key={severity} className={classes.counts}>
          <SeverityIcon severity={severity} size={15} />
          {count}
        </span>
      ))}
    </span>
  )
}
