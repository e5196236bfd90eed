import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { post } from '../../kit/client.ts'
import { notifyDone, useNotifyProblem } from '../../kit/dialogs.tsx'
import { useFormat } from '../../kit/format.ts'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { useGet, useRefresh } from '../../kit/queries.ts'
import { PlainPage, Section } from '../../kit/Section.tsx'
import { StateBadge, type Tone } from '../../kit/StateBadge.tsx'
import { ErrorState, Loading } from '../../kit/states.tsx'
import { useWords } from '../../kit/words.ts'
import { useNameOf } from '../names.ts'
import shell from '../shell.module.css'
import { type Job, type Jobs, stateOfJob, timesOf } from './jobs.ts'
import classes from './operator.module.css'

const tones: Record<ReturnType<typeof stateOfJob>, Tone> = {
  given_up: 'bad',
  failed: 'warn',
  running: 'info',
  waiting: 'neutral',
}

/** Work that the server does by itself: what failed, what waits, and what is planned. */
export default function JobsPage() {
  const t = useWords('shell')
  const { data, error, refetch } = useGet<Jobs>('/operator/jobs')
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  return (
    <PlainPage head={<PageTitle>{t('desk.jobs.title')}</PageTitle>}>
      <Section title={t('desk.jobs.now')}>
        {data.items.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('desk.jobs.none')}
          </Text>
        ) : (
          <ul className={shell.lines}>
            {data.items.map((job) => (
              <JobLine key={job.id} job={job} />
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('desk.jobs.planned')}>
        <Planned planned={data.planned} />
      </Section>
    </PlainPage>
  )
}

function JobLine({ job }: { job: Job }) {
  const t = useWords('shell')
  const format = useFormat()
  const refresh = useRefresh()
  const notifyProblem = useNotifyProblem()
  const [isBusy, setBusy] = useState(false)
  const nameOf = useNameOf('desk.jobs.tasks')
  const state = stateOfJob(job)
  const retry = async () => {
    setBusy(true)
    try {
      await post(`/operator/jobs/${job.id}/retry`)
      notifyDone(t('desk.jobs.retried'))
      await refresh('/operator/jobs')
    } catch (error) {
      notifyProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <li>
      <span className={classes.task}>{nameOf(job.task)}</span>
      <StateBadge tone={tones[state]} label={t(`desk.jobs.states.${state}`)} />
      <span className={classes.end}>
        {job.attempts > 0 && `${t('desk.jobs.attempts', { done: job.attempts, of: job.max_attempts })} · `}
        {state !== 'given_up' && format.dateTime(job.run_at)}
      </span>
      {job.error && !job.is_running && (
        <Button size="compact-sm" variant="default" loading={isBusy} onClick={() => void retry()}>
          {t('desk.jobs.retry')}
        </Button>
      )}
      {job.error && (
        <span className={`${classes.code} ${classes.whole}`} lang="en">
          {job.error}
        </span>
      )}
    </li>
  )
}

function Planned({ planned }: { planned: Jobs['planned'] }) {
  const t = useWords('shell')
  const format = useFormat()
  const nameOf = useNameOf('desk.jobs.tasks')
  return (
    <ul className={shell.lines}>
      {planned.map(({ task, at, last_run_at }) => {
        const { key, values } = timesOf(at)
        return (
          <li key={task}>
            <span className={classes.task}>{nameOf(task)}</span>
            <span>{t(`desk.jobs.times.${key}`, values)}</span>
            <span className={classes.end}>
              {last_run_at ? t('desk.jobs.last', { at: format.dateTime(last_run_at) }) : t('desk.jobs.notYet')}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
