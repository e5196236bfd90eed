import { createHash } from 'node:crypto'
import { type Connections, statement } from '../database/logins.ts'
import { type FigureName, figure, figureNames } from '../figures.ts'
import { queueMail } from '../mail/queue.ts'
import { type AttestPromise, sentence } from '../promises/promise.ts'
import { contacts } from '../tenancy/contacts.ts'
import { type Language, languages } from '../tenancy/tables.ts'
import { uuid } from '../uuid.ts'
import { type Change, changesBetween, isNotable, type Wording } from './changes.ts'
import { changeNotice } from './notice.ts'

/** Servers that start at the same time write one after the other. */
const VERSION_LOCK = 4_827_196

/** A version of the statement: what changed against the one before; the first one has no changes. */
export interface Version {
  number: number
  at: string
  digest: string
  changes: Change[]
}

const inLanguages = (write: (language: Language) => string) =>
  Object.fromEntries(languages.map((language) => [language, write(language)])) as Record<Language, string>

/** The promises as they are worded now, with the figures that the code obeys; in the order of their names. */
export const wordings = (all: AttestPromise[]): Wording[] =>
  all
    .map((one) => ({
      id: one.id,
      kind: one.kind,
      figures: figuresIn(one),
      template: inLanguages((language) => one.says[language]),
      says: inLanguages((language) => sentence(one, language)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))

const figuresIn = ({ says }: AttestPromise): Record<string, number> => {
  const all = Object.values(says).join(' ')
  const named = figureNames.filter((name: FigureName) => all.includes(`{${name}}`) || all.includes(`{${name}|`))
  return Object.fromEntries(named.sort().map((name) => [name, figure(name).value]))
}

const digestOf = (all: Wording[]) => createHash('sha256').update(JSON.stringify(all)).digest('hex')

/**
 * Writes down the present wording, if it isn't the last one that was written, and tells each company's contact in the
 * same transaction what changed. Resolves to the new version's number, or to null if nothing changed.
 */
export function recordVersion(auth: Connections, all: AttestPromise[], address: string): Promise<number | null> {
  const now = wordings(all)
  const digest = digestOf(now)
  return auth.transaction(async (send) => {
    const [found] = await send(statement`
        select number, digest, promises from statement_version order by number desc limit 1`)
    const last = found?.rows[0] as { number: number; digest: string; promises: Wording[] } | undefined
    if (last?.digest === digest) return null
    const number = (last?.number ?? 0) + 1
    const changes = last ? changesBetween(last.promises, now) : []
    await send(
      statement`
          insert into statement_version (id, number, digest, promises, changes)
          values (${uuid()}, ${number}, ${digest}, ${JSON.stringify(now)}, ${JSON.stringify(changes)})`,
      ...(isNotable(changes) ? await notices({ send }, number, changes, address) : []),
    )
    return number
  }, statement`select pg_advisory_xact_lock(${VERSION_LOCK})`)
}

async function notices(auth: Pick<Connections, 'send'>, number: number, changes: Change[], address: string) {
  return (await contacts(auth)).flatMap(({ company, language, emails }) =>
    emails.map((email) => queueMail(email, changeNotice({ language, company, number, changes, address }))),
  )
}

/** All versions, the newest first, each with what changed in it. */
export const versions = (auth: Connections): Promise<Version[]> =>
  auth.rows<Version>(statement`select number, at, digest, changes from statement_version order by number desc`)
