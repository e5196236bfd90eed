import { Button, Menu, Text } from '@mantine/core'
import { IconDots, type Icon } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { ColumnNote } from './ChangeLines.tsx'
import { del } from './client.ts'
import { notifyDone, type Question, useConfirm, useNotifyProblem } from './dialogs.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import classes from './kit.module.css'
import { PageTitle } from './PageTitle.tsx'
import { useGet, useRefresh } from './queries.ts'
import { type Back, Section, WayBack } from './Section.tsx'
import { useHref } from './session.ts'
import { StateBadge, type Tone } from './StateBadge.tsx'
import { ErrorState, Loading } from './states.tsx'
import { useWords } from './words.ts'

/** Something to do with a record. With `action`, it is hidden unless the record's `actions` has it. */
export type RecordAction = {
  label: string
  action?: string
  icon?: Icon
  isPrimary?: boolean
  /** Stands behind the others, in the menu. */
  isInMenu?: boolean
  isDangerous?: boolean
  /** Names the consequence before it happens. */
  confirm?: { title: string; text: string }
  run: () => Promise<unknown>
  /** Said when it is done. */
  done?: string
}

/** What the page needs of a record. Only one with `actions` has things to do that the server decides on. */
type Shown = { id: string; version?: number; actions?: string[] }

type RecordPageProps<R extends Shown> = {
  /** The list in the API, e.g. `/letters`; the record is `${path}/${id}`. */
  path: string
  id: string
  title: (record: R) => string
  subtitle?: (record: R) => ReactNode
  state?: (record: R) => { label: string; tone: Tone }
  /** The list that the page belongs to; a deleted record leads there. */
  back: Back
  actions?: (record: R) => RecordAction[]
  /** Beside the way back: the way to other records. */
  renderNeighbours?: (record: R) => ReactNode
  /** Asked before deleting; without it there is no deleting. */
  deletion?: (record: R) => Omit<Question, 'isDangerous'>
  /** Names of columns for the history; without it there is no history. */
  notes?: (field: string) => ColumnNote | undefined
  renderSide?: (record: R) => ReactNode
  children: (record: R) => ReactNode
}

/** The record shape: head with state and permitted actions, sections, a side with history. */
export function RecordPage<R extends Shown>(props: RecordPageProps<R>) {
  const { path, id, notes, renderSide } = props
  const { data: record, error, refetch } = useGet<R>(`${path}/${id}`)
  const t = useWords('kit')
  if (!record) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  const badge = props.state?.(record)
  return (
    <div className={classes.page}>
      <div className={classes.pageWay}>
        <WayBack {...props.back} />
        {props.renderNeighbours?.(record)}
      </div>
      <header className={classes.pageHead}>
        <PageTitle>{props.title(record)}</PageTitle>
        {badge && <StateBadge {...badge} />}
        {props.subtitle && (
          <Text size="sm" c="dimmed" component="div">
            {props.subtitle(record)}
          </Text>
        )}
        <RecordActions {...props} record={record} />
      </header>
      <div className={notes || renderSide ? classes.columns : undefined}>
        <div>{props.children(record)}</div>
        {(notes || renderSide) && (
          <aside aria-label={t('record.side')}>
            {renderSide?.(record)}
            {notes && (
              <Section title={t('history.title')}>
                <HistoryPanel path={`${path}/${id}/history`} notes={notes} />
              </Section>
            )}
          </aside>
        )}
      </div>
    </div>
  )
}

function RecordActions<R extends Shown>(props: RecordPageProps<R> & { record: R }) {
  const { record, path } = props
  const t = useWords('kit')
  const navigate = useNavigate()
  const href = useHref()
  const refresh = useRefresh()
  const permitted = (props.actions?.(record) ?? []).filter(
    ({ action }) => action === undefined || record.actions?.includes(action),
  )
  const question = record.actions?.includes('delete') ? props.deletion?.(record) : undefined
  const remove: RecordAction[] = question
    ? [
        {
          label: question.action,
          action: 'delete',
          isDangerous: true,
          confirm: question,
          run: async () => {
            await del(`${path}/${record.id}`, { ifMatch: record.version })
            await navigate({ to: href(props.back.to) })
          },
        },
      ]
    : []
  const { run, busy } = useRun(() => refresh(path))
  const isInMenu = (one: RecordAction) => one.isInMenu || one.isDangerous
  const shown = permitted.filter((one) => !isInMenu(one))
  const inMenu = [...permitted.filter(isInMenu), ...remove]
  if (shown.length + inMenu.length === 0) return null
  return (
    <div className={classes.pageHeadEnd}>
      {shown.map((one) => (
        <Button
          key={one.label}
          variant={one.isPrimary ? 'filled' : 'default'}
          leftSection={one.icon && <one.icon size={16} aria-hidden />}
          loading={busy === one.label}
          onClick={() => void run(one)}
        >
          {one.label}
        </Button>
      ))}
      {inMenu.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" px="xs" aria-label={t('record.more')} title={t('record.more')}>
              <IconDots size={16} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {inMenu.map((one) => (
              <Menu.Item
                key={one.label}
                c={one.isDangerous ? 'var(--mantine-color-error)' : undefined}
                leftSection={one.icon && <one.icon size={16} aria-hidden />}
                onClick={() => void run(one)}
              >
                {one.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}

/** Asks where needed, runs, says that it is done or what went wrong, and reads anew. */
function useRun(after: () => Promise<void>) {
  const confirm = useConfirm()
  const notifyProblem = useNotifyProblem()
  const [busy, setBusy] = useState<string | null>(null)
  const run = async (action: RecordAction) => {
    const isDangerous = action.isDangerous ?? false
    if (action.confirm && !(await confirm({ ...action.confirm, action: action.label, isDangerous }))) return
    setBusy(action.label)
    try {
      await action.run()
      if (action.done) notifyDone(action.done)
      await after()
    } catch (error) {
      notifyProblem(error)
    } finally {
      setBusy(null)
    }
  }
  return { run, busy }
}
