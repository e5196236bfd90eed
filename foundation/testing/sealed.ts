import { setTimeout } from 'node:timers/promises'
import { afterAll } from 'vitest'
import { statement } from '../database/logins.ts'
import type { LeafLine } from '../log/sealing/export.ts'
import { keyName, verifierKey } from '../log/sealing/note.ts'
import { sealLogs, sealTree } from '../log/sealing/seal.ts'
import { companyTrees } from '../log/sealing/trees.ts'
import type { Verdicts } from '../log/sealing/verdict.ts'
import { Verifier } from '../log/sealing/verify.ts'
import { uuid } from '../uuid.ts'
import { company, join } from './cast.ts'
import { startTestInstallation, type TestInstallation } from './installation.ts'

interface Who {
  request(method: string, path: string, sent?: { body?: object }): Promise<{ status: number; body: unknown }>
}

/** The lines of an export, as somebody gets it. */
export async function exported(who: Who, path = '/log-export'): Promise<string[]> {
  const { status, body } = await who.request('GET', path)
  if (status !== 200) throw new Error(`The export was answered with ${status}.`)
  return String(body).trimEnd().split('\n')
}

export const leavesIn = (lines: string[]): LeafLine[] =>
  lines.flatMap((line) => (line.startsWith('{"position"') ? [JSON.parse(line) as LeafLine] : []))

interface Asked {
  notes?: string[]
  from?: number
  now?: Date
}

/** The verdicts on one log: on an export, and on signed roots that came by mail. */
export function verdictOn(lines: string[], keys: string[], { notes = [], from, now }: Asked = {}): Verdicts {
  const verifier = new Verifier()
  for (const note of notes) verifier.note('mail', note)
  verifier.lines('export', lines)
  return [...verifier.verdicts(keys, now, from).values()][0] as Verdicts
}

/** The answers as `yes,no,unproven`: intact, complete, signed. */
export const answers = ({ intact, complete, signed }: Verdicts): string =>
  [intact.holds, complete.holds, signed.holds].join()

/** Waits two seconds at most for transactions that began before now, in any database of the cluster: they hold sealing back. */
async function settled({ superuser }: TestInstallation): Promise<void> {
  const [now] = await superuser.rows<{ txid: string }>(statement`select pg_current_xact_id()::text as txid`)
  const isOver = statement`select pg_snapshot_xmin(pg_current_snapshot()) > ${now?.txid ?? '0'}::xid8 as over`
  for (const end = Date.now() + 2000; Date.now() < end; await setTimeout(10))
    if ((await superuser.rows<{ over: boolean }>(isOver))[0]?.over) return
}

/** Seals all logs now. */
export async function sealAll(at: TestInstallation): Promise<void> {
  await settled(at)
  await sealLogs(at.work)
}

/** Seals a company's log now; returns how many entries. */
export async function sealCompany(at: TestInstallation, tenant: string): Promise<number> {
  await settled(at)
  const [tree] = await companyTrees(at.work, tenant)
  return tree ? sealTree(at.work, tree) : 0
}

/** The signed roots of a tree, the smallest first. */
export async function signedRoots(at: TestInstallation, tree: string): Promise<string[]> {
  const roots = await at.superuser.rows<{ note: string }>(
    statement`select note from app.log_checkpoint where tree = ${tree} order by size, at`,
  )
  return roots.map(({ note }) => note)
}

/** Makes a record whose changes are logged. */
export const makeUnit = (who: Who, name: string = uuid()) => who.request('POST', '/units', { body: { name } })

/** Writes so many sign-ins into a company's log. */
export const events = (tenant: string, count: number) => statement`
  insert into app.security_log (tenant_id, kind, ip, detail)
  select ${tenant}, 'signed_in', '192.0.2.1', jsonb_build_object('n', n) from generate_series(1, ${count}::integer) n`

/** A server for the tests of one file, and what they do with its sealed logs. */
export async function sealedServer() {
  const at = await startTestInstallation()
  afterAll(() => at.stop())
  const key = verifierKey(keyName(at.work.address), at.work.keys.signing)
  return {
    at,
    key,
    seal: (tenant: string) => sealCompany(at, tenant),
    notesOf: (tree: string) => signedRoots(at, tree),
    verdictOf: (lines: string[], notes: string[] = [], keys = [key]) => verdictOn(lines, keys, { notes }),
    administrator: async (of: string) =>
      join(at, await company(at, of), 'Ada', 'administrator', { sees_private: true }),
  }
}
