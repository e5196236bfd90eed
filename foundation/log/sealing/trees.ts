import { statement } from '../../database/logins.ts'
import type { Result, Statement } from '../../database/wire.ts'
import type { Work } from '../../jobs/jobs.ts'
import { keyName } from './note.ts'
import { CANARY, INSTALLATION } from './tables.ts'

/** Sends statements in the transaction that is open. */
export type Run = (...statements: Statement[]) => Promise<Result[]>

/** A tree, and the way to what its log may touch: a company's is entered as that company. */
export interface Tree {
  id: string
  /** The log's name in checkpoints. */
  origin: string
  /** A transaction in which nobody else adds to the tree. */
  alone<T>(work: (run: Run) => Promise<T>): Promise<T>
}

/** The name of a log: the installation's host, then whose log it is. */
export const originOf = (address: string, tree: string, canary = false): string =>
  `${keyName(address)}/log${tree === INSTALLATION ? '' : `/${canary ? CANARY : ''}${tree}`}`

const LOCK = 4_827_196
const lock = (tree: string) => statement`select pg_advisory_xact_lock(${LOCK}, hashtext(${tree}))`

/** The installation's own tree. */
export const installationTree = ({ database, address }: Pick<Work, 'database' | 'address'>): Tree => ({
  id: INSTALLATION,
  origin: originOf(address, INSTALLATION),
  alone: (work) => database.auth.transaction(work, lock(INSTALLATION)),
})

/** The trees of all companies, or of one. */
export async function companyTrees(work: Work, tenantId: string | null = null): Promise<Tree[]> {
  const tenants = await work.database.auth.rows<{ id: string; is_canary: boolean }>(statement`
    select id, is_canary from tenant
     where state <> 'erased' and (${tenantId}::uuid is null or id = ${tenantId}::uuid) order by id`)
  return tenants.map(({ id, is_canary }) => ({
    id,
    origin: originOf(work.address, id, is_canary),
    alone: (inside) =>
      work.inTenant(id).transaction(async (db) => {
        await db.run(lock(id))
        return inside((...statements) => db.run(...statements))
      }),
  }))
}
