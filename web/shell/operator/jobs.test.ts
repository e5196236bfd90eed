import { expect, test } from 'vitest'
import { stateOfJob, timesOf } from './jobs.ts'

test('times that jobs run at are said in words', () => {
  expect(timesOf('*/5 * * * *')).toEqual({ key: 'minutes', values: { count: 5 } })
  expect(timesOf('1 * * * *')).toEqual({ key: 'hourly', values: { minute: '01' } })
  expect(timesOf('17 */6 * * *')).toEqual({ key: 'hours', values: { count: 6, minute: '17' } })
  expect(timesOf('10 3 * * *')).toEqual({ key: 'daily', values: { time: '03:10' } })
  expect(timesOf('0 4 * * 1')).toEqual({ key: 'other', values: { crontab: '0 4 * * 1' } })
})

test('a failed job is given up only when no attempt is left', () => {
  const job = { id: '1', task: 'x', run_at: '', attempts: 3, max_attempts: 25, is_running: false, error: null }
  expect(stateOfJob(job)).toBe('waiting')
  expect(stateOfJob({ ...job, error: 'no answer' })).toBe('failed')
  expect(stateOfJob({ ...job, error: 'no answer', attempts: 25 })).toBe('given_up')
  expect(stateOfJob({ ...job, error: 'no answer', is_running: true })).toBe('running')
})
