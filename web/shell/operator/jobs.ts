export type Job = {
  id: string
  task: string
  run_at: string
  attempts: number
  max_attempts: number
  is_running: boolean
  error: string | null
}

export type Jobs = { items: Job[]; planned: { task: string; at: string; last_run_at: string | null }[] }

/** A job that failed is tried again by itself, as long as attempts are left. */
export function stateOfJob({ is_running, error, attempts, max_attempts }: Job) {
  if (is_running) return 'running'
  if (!error) return 'waiting'
  return attempts >= max_attempts ? 'given_up' : 'failed'
}

type Times = { key: 'minutes' | 'hourly' | 'hours' | 'daily' | 'other'; values: Record<string, string | number> }

/** A crontab's times (UTC) as a key of the words and its values; what is rarer is shown as it stands. */
export function timesOf(crontab: string): Times {
  const [minute = '', hour = '', ...days] = crontab.split(' ')
  const every = (field: string) => /^\*\/(\d+)$/.exec(field)?.[1]
  const isNumber = (field: string) => /^\d+$/.test(field)
  const isDaily = days.every((field) => field === '*')
  const at = minute.padStart(2, '0')
  if (isDaily && every(minute) && hour === '*') return { key: 'minutes', values: { count: Number(every(minute)) } }
  if (isDaily && isNumber(minute) && hour === '*') return { key: 'hourly', values: { minute: at } }
  if (isDaily && isNumber(minute) && every(hour))
    return { key: 'hours', values: { count: Number(every(hour)), minute: at } }
  if (isDaily && isNumber(minute) && isNumber(hour))
    return { key: 'daily', values: { time: `${hour.padStart(2, '0')}:${at}` } }
  return { key: 'other', values: { crontab } }
}
