import { serve } from './process-pool.ts'

serve<string, { pid: number; env: string[] }>(async () => (input) => {
  if (input === 'die') process.exit(1)
  if (input === 'refuse') throw new Error('refused')
  while (input === 'hang') Math.random()
  return { pid: process.pid, env: Object.keys(process.env) }
})
