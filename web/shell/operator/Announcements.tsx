import { Text } from '@mantine/core'
import { ChangeLines } from '../../kit/ChangeLines.tsx'
import { useFormat } from '../../kit/format.ts'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { useWords } from '../../kit/words.ts'
import shell from '../shell.module.css'
import classes from './operator.module.css'
import type { Announced } from './subprocessor.ts'

/** What companies were told, when, and from which day it counts. */
export function Announcements({ changes }: { changes: Announced[] }) {
  const t = useWords('shell')
  const format = useFormat()
  const writers: Record<string, (value: unknown) => string> = {
    country: (value) => format.country(String(value)),
    transfer_basis: (value) => t(`desk.subprocessors.bases.${String(value)}`),
  }
  const note = (field: string) => ({ label: t(`desk.subprocessors.${field}`), write: writers[field] })
  return (
    <ul className={shell.lines}>
      {changes.map(({ id, kind, from_on, announced_at, companies, applied_at, diff }) => (
        <li key={id}>
          <strong>{t(`desk.subprocessors.kinds.${kind}`, { day: format.longDate(from_on) })}</strong>
          {!applied_at && <StateBadge tone="info" label={t('desk.subprocessors.pending')} />}
          <Text size="xs" c="dimmed" className={classes.end}>
            {t('desk.subprocessors.toldOn', { at: format.dateTime(announced_at), count: companies })}
          </Text>
          {Object.keys(diff).length > 0 && (
            <div className={classes.whole}>
              <ChangeLines
                changes={Object.entries(diff).map(([field, { before, after }]) => ({ field, before, after }))}
                note={note}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
