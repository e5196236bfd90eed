import { Button, CloseButton, Group, Progress, Text } from '@mantine/core'
import { useState } from 'react'
import { notifyDone, useConfirm, useNotifyProblem } from './dialogs.tsx'
import classes from './list.module.css'
import type { BulkAction, Row } from './list.ts'
import { useRefresh } from './queries.ts'
import { useWords } from './words.ts'

type BulkBarProps<R extends Row> = { rows: R[]; actions: BulkAction<R>[]; path: string; clear: () => void }

/** What can be done with the selected rows, with its progress. */
export function BulkBar<R extends Row>({ rows, actions, path, clear }: BulkBarProps<R>) {
  const t = useWords('kit')
  const confirm = useConfirm()
  const notifyProblem = useNotifyProblem()
  const refresh = useRefresh()
  const [progress, setProgress] = useState<{ done: number; count: number } | null>(null)

  const run = async (action: BulkAction<R>, chosen: R[]) => {
    const question = action.confirm?.(chosen.length)
    const isWanted =
      !question || (await confirm({ ...question, action: action.label, isDangerous: action.isDangerous ?? false }))
    if (!isWanted) return
    if ('run' in action) return action.run(chosen)
    const failures: unknown[] = []
    for (const [done, row] of chosen.entries()) {
      setProgress({ done, count: chosen.length })
      await action.each(row).catch((error: unknown) => failures.push(error))
    }
    setProgress(null)
    const count = chosen.length - failures.length
    if (count > 0) notifyDone(t('bulk.done', { count, action: action.label }))
    if (failures.length > 0) notifyProblem(failures[0])
    clear()
    await refresh(path)
  }

  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('bulk.label')}>
      <Text size="sm" fw={600} role="status">
        {progress ? t('bulk.progress', progress) : t('bulk.selected', { count: rows.length })}
      </Text>
      {progress && <Progress value={(100 * progress.done) / progress.count} w={160} aria-label={t('bulk.label')} />}
      <Group gap="xs">
        {actions.map((action) => {
          const chosen = rows.filter((row) => !action.action || row.actions?.includes(action.action))
          const Shape = action.icon
          return (
            <Button
              key={action.label}
              size="compact-sm"
              variant="default"
              disabled={chosen.length === 0 || progress !== null}
              leftSection={Shape && <Shape size={14} aria-hidden />}
              onClick={() => void run(action, chosen)}
            >
              {chosen.length === rows.length ? action.label : `${action.label} (${chosen.length})`}
            </Button>
          )
        })}
      </Group>
      <CloseButton ml="auto" aria-label={t('bulk.clear')} onClick={clear} disabled={progress !== null} />
    </div>
  )
}
