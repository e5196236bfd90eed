import { describe, expect, it } from 'vitest'
import { ProcessPool } from './process-pool.ts'

const open = (options: { size?: number; uses?: number; limitMs?: number }) =>
  new ProcessPool<string, { pid: number; env: string[] }>(new URL('./process-pool.fixture.ts', import.meta.url), {
    size: 1,
    uses: 100,
    limitMs: 10_000,
    ...options,
  })

describe('a process pool', () => {
  it('answers more jobs than it has processes, elsewhere than in the server and without its environment', async () => {
    const pool = open({ size: 2 })
    const answers = await Promise.all(Array.from({ length: 12 }, () => pool.run('work')))
    const pids = new Set(answers.map((answer) => answer.pid))
    expect(pids.size).toBe(2)
    expect(pids.has(process.pid)).toBe(false)
    expect(answers[0]?.env).not.toContain('PATH')
  })

  it('passes a refusal on and keeps the process', async () => {
    const pool = open({})
    const { pid } = await pool.run('work')
    await expect(pool.run('refuse')).rejects.toThrow('refused')
    expect((await pool.run('work')).pid).toBe(pid)
  })

  it('rejects the job of a process that dies or hangs, and goes on with another', async () => {
    const pool = open({ limitMs: 4000 })
    const jobs = ['die', 'work', 'hang', 'work'].map((job) => pool.run(job))
    const ends = await Promise.allSettled(jobs)
    expect(ends.map((end) => end.status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled'])
  })

  it('replaces a process after its number of jobs', async () => {
    const pool = open({ uses: 2 })
    const pids = []
    for (let job = 0; job < 5; job++) pids.push((await pool.run('work')).pid)
    expect(pids[1]).toBe(pids[0])
    expect(new Set(pids).size).toBe(3)
  })
})
