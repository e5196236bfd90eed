import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from './config.ts'

/** What a running server leaves beside its data, so that the command line finds it. */
export interface Running {
  pid: number
  /** Where it listens. */
  url: string
  /** Its public address. */
  address: string
  /** Its embedded PostgreSQL; nothing with an external one. */
  postgres?: { host: string; port: number }
}

const fileOf = (config: Config) => path.join(config.data, 'server.json')

export const announce = (config: Config, running: Running) =>
  writeFileSync(fileOf(config), JSON.stringify(running), { mode: 0o600 })

export const withdraw = (config: Config) => rmSync(fileOf(config), { force: true })

/** The server that runs on this data, or undefined; a file left behind by a killed one doesn't count. */
export function findRunning(config: Config): Running | undefined {
  if (!existsSync(fileOf(config))) return undefined
  const running = JSON.parse(readFileSync(fileOf(config), 'utf8')) as Running
  try {
    process.kill(running.pid, 0)
    return running
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? running : undefined
  }
}
