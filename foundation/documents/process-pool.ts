import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { basename } from 'node:path'

type Job<In, Out> = { input: In; resolve: (output: Out) => void; reject: (error: Error) => void }
type Options = { size: number; uses: number; limitMs: number }
type Reply<Out> = { output: Out } | { error: string }

/**
 * A few processes that run native code away from the server: they start when there is work, take one job at a time, and
 * are replaced after `uses` jobs, when they die, or when a job exceeds `limitMs` (in a thread, native code couldn't be
 * stopped). They receive no environment and don't keep the server alive when idle. `worker` is the address of the
 * worker's module, which calls `serve`.
 */
export class ProcessPool<In, Out> {
  readonly #waiting: Job<In, Out>[] = []
  readonly #idle: ChildProcess[] = []
  readonly #used = new WeakMap<ChildProcess, number>()
  #running = 0
  readonly #worker: URL
  readonly #options: Options

  constructor(worker: URL, options: Options) {
    this.#worker = worker
    this.#options = options
  }

  /** Resolves to the worker's answer. Rejects with its error, or when its process dies or exceeds the time. */
  run(input: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ input, resolve, reject })
      this.#next()
    })
  }

  #next(): void {
    if (this.#running >= this.#options.size) return
    const job = this.#waiting.shift()
    if (!job) return
    this.#running++
    const child = this.#idle.pop() ?? this.#start()
    this.#perform(child, job)
      .then(job.resolve, job.reject)
      .finally(() => {
        this.#running--
        this.#release(child)
        this.#next()
      })
  }

  #start(): ChildProcess {
    const child = fork(...command(this.#worker))
    child.on('error', () => child.kill('SIGKILL'))
    child.on('exit', () => {
      const at = this.#idle.indexOf(child)
      if (at >= 0) this.#idle.splice(at, 1)
    })
    return child
  }

  #perform(child: ChildProcess, job: Job<In, Out>): Promise<Out> {
    child.ref()
    child.channel?.ref()
    return new Promise<Out>((resolve, reject) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), this.#options.limitMs)
      const died = () =>
        settle(() =>
          reject(
            new Error(`${basename(this.#worker.pathname)} stopped, or needed more than ${this.#options.limitMs} ms`),
          ),
        )
      const answered = (reply: Reply<Out>) =>
        settle(() => ('error' in reply ? reject(new Error(reply.error)) : resolve(reply.output)))
      const settle = (done: () => void) => {
        clearTimeout(timer)
        child.off('exit', died).off('error', died).off('message', answered)
        done()
      }
      child.once('exit', died).once('error', died).once('message', answered)
      child.send(job.input as object)
    })
  }

  #release(child: ChildProcess): void {
    const used = (this.#used.get(child) ?? 0) + 1
    this.#used.set(child, used)
    if (!child.connected || child.exitCode !== null || child.signalCode !== null) return
    child.unref()
    child.channel?.unref()
    if (used < this.#options.uses) this.#idle.push(child)
    else child.disconnect()
  }
}

/** The worker's side: prepares once, then answers job after job until the server goes away. */
export function serve<In, Out>(prepare: () => Promise<(input: In) => Out | Promise<Out>>): void {
  let ready: ReturnType<typeof prepare> | undefined
  const answer = async (input: In): Promise<Reply<Out>> => {
    ready ??= prepare()
    try {
      return { output: await (await ready)(input) }
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) }
    }
  }
  process.on('message', (input: In) => void answer(input).then((reply) => process.send?.(reply)))
}

function command(worker: URL): Parameters<typeof fork> {
  const execArgv = worker.pathname.endsWith('.ts') ? ['--import', createRequire(worker).resolve('tsx')] : []
  return [worker, [], { execArgv, env: {}, serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }]
}
