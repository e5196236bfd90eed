import { type Fragment, fragment } from '../../foundation/database/fragment.ts'
import { statement } from '../../foundation/database/logins.ts'
import { figure, milliseconds } from '../../foundation/figures.ts'
import type { LeafLine } from '../../foundation/log/sealing/export.ts'
import { readCheckpoint, verifyNote } from '../../foundation/log/sealing/note.ts'
import { INSTALLATION } from '../../foundation/log/sealing/tables.ts'
import type { Verdicts } from '../../foundation/log/sealing/verdict.ts'
import { Verifier } from '../../foundation/log/sealing/verify.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { uuid } from '../../foundation/uuid.ts'
import { runJob, runsByItself } from '../privacy/ageing.ts'
import { refusedTo } from './refused.ts'

export const logSealed = promise(import.meta.url, 'log-sealed', {
  kind: 'enforced',
  takesLong: true,
  figures: ['log.checkpoint'],
  says: {
    en: 'The log of each company is sealed in a Merkle tree of its own. Its root is signed whenever the log has grown, at the latest after {log.checkpoint|minute|minutes}, and so is the root of the installation’s log, which contains the roots of all companies; that root everybody can fetch. Each company can export its sealed log and verify it without this server: an entry that was changed, removed or moved after it was sealed shows. No login of the server can change or remove what is sealed or signed.',
    de: 'Das Protokoll jedes Unternehmens ist in einem eigenen Merkle-Baum versiegelt. Dessen Wurzel wird signiert, sobald das Protokoll gewachsen ist, spätestens nach {log.checkpoint|Minute|Minuten}; ebenso die Wurzel des Protokolls der Installation, das die Wurzeln aller Unternehmen enthält; diese Wurzel kann jeder abrufen. Jedes Unternehmen kann sein versiegeltes Protokoll exportieren und ohne diesen Server prüfen: Ein Eintrag, der nach dem Versiegeln geändert, entfernt oder verschoben wurde, fällt auf. Keine Kennung des Servers kann Versiegeltes oder Signiertes ändern oder entfernen.',
    pl: 'Dziennik każdej firmy jest zapieczętowany we własnym drzewie Merkle’a. Gdy w dzienniku przybędzie wpisów, jego korzeń jest podpisywany, najpóźniej po {log.checkpoint|minucie|minutach|minutach}; tak samo korzeń dziennika instalacji, który zawiera korzenie wszystkich firm; ten korzeń każdy może pobrać. Każda firma może wyeksportować swój zapieczętowany dziennik i sprawdzić go bez tego serwera: wpis zmieniony, usunięty lub przestawiony po zapieczętowaniu wychodzi na jaw. Żaden login serwera nie może zmienić ani usunąć tego, co zapieczętowano lub podpisano.',
  },
  maps: { iso27001: ['A.5.28', 'A.8.15'], gdpr: ['5(1)(f)', '5(2)', '32(1)(b)'], asvs: ['16.4.2', '16.4.3'] },
  check: async (live) => {
    const person = await live.join(live.one, 'administrator', { sees_private: true })
    const from = await sealedUntil(live)
    const ids: string[] = []
    for (let nth = 0; nth < 2; nth++) {
      const { json } = await person.call('POST', '/units', { body: { name: `Sealed ${uuid()}` } })
      ids.push((json as { id: string }).id)
    }
    const event = uuid()
    await live.auth.send(statement`
      insert into security_log (id, tenant_id, kind, ip) values (${event}, ${live.one}, 'signed_out', '127.0.0.1')`)
    const isMine = fragment`(record_id = any(${ids}::uuid[]) or entry_id = ${event})`
    await sealUntil(live, fragment`${isMine} and position >= ${from}`, ids.length + 1)
    await rooted(live)
    const key = (await live.http('GET', '/log/key')).text.trim()
    const lines = await exported(person, from)
    const sound = verdictOf(lines, { key, from })
    const isAwaiting = sound.complete.holds === 'unproven' && sound.awaited.length > 0
    for (const name of ['intact', 'complete', 'signed'] as const)
      must(
        sound[name].holds === 'yes' || (name === 'complete' && isAwaiting),
        `The exported log is not ${name}: ${sound[name].because.join(' ')}`,
      )
    if (isAwaiting) await sealedLater(live, person, { key, from, awaited: sound.awaited })
    const found = seesTampering(lines, leavesOf(lines, ids), { key, from })
    const age = await fresh(live, key)
    await runsByItself(live, 'seal_log', `${figure('log.checkpoint').value} minutes`)
    const refused = await guarded(live)
    return {
      entries: sound.entries,
      covers: sound.covers,
      tampering_seen: found,
      installation_age_seconds: age,
      refused_statements: refused,
    }
  },
  sabotage: [
    {
      sql: 'grant update on app.log_leaf to attest_jobs',
      alsoBreaks: {
        'priv-dataflow': 'The published flows follow the rights in the database.',
      },
    },
    {
      sql: `create or replace function app.sign_log(checkpoint uuid, signed_at timestamptz, of_size bigint, signed_note text) returns void
        language sql security definer set search_path = pg_catalog as $$ select $$`,
    },
    {
      sql: `create function app.tidy() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
          begin
            update app.change_log set after = '{"name": "Changed afterwards"}' where tenant_id = new.tree and table_name = 'unit' and action = 'insert';
            return null;
          end $$;
        create trigger tidy after insert on app.log_checkpoint for each row execute function app.tidy()`,
    },
    {
      file: 'foundation/log/sealing/sources.ts',
      replace: "{ table: changeLog, of: 'companies', record: 'record_id', isGuarded: true },",
      by: '',
    },
  ],
})

/** How much of the company's log is sealed: only what follows is looked at, however long it grows. */
async function sealedUntil(live: Live): Promise<number> {
  const { size } = await live.inTenant(live.one).one<{ size: number }>(statement`
    select coalesce(max(size), 0) as size from app.log_checkpoint where tree = ${live.one}`)
  return size
}

/** Seals until so many leaves are there: a transaction that somebody else has open holds sealing back for a while. */
async function sealUntil(live: Live, which: Fragment, count: number) {
  const isSealed = await live.until(async () => {
    await runJob(live, 'seal_log')
    const found = fragment`select position from app.log_leaf where tree = ${live.one} and ${which}`
    return (await live.inTenant(live.one).all(found.statement())).length >= count || undefined
  })
  must(isSealed === true, 'What was just logged is not sealed.')
}

/** The newest root of the company is an entry of the installation's log. */
async function rooted(live: Live) {
  const isRooted = await live.until(async () => {
    await runJob(live, 'seal_log')
    const [found] = await live.auth.rows(statement`
      select from app.log_leaf where tree = ${INSTALLATION} and entry_id = (
        select id from app.log_checkpoint where tree = ${live.one} order by size desc, at desc limit 1)`)
    return found && true
  })
  must(isRooted === true, 'The root of a company is not in the log of the installation.')
}

/** The company's log from a position on, as it gets it. */
async function exported(person: Canary, from: number): Promise<string[]> {
  const { status, text } = await person.call('GET', `/log-export?from=${from}`)
  must(status === 200, `The log could not be exported (${status}).`)
  return text.trimEnd().split('\n')
}

/** Somebody else deleted a record between sealing and export: the next root has these deletions. */
async function sealedLater(live: Live, person: Canary, { key, from, awaited }: Asked & { awaited: string[] }) {
  await sealUntil(live, fragment`entry_id = any(${awaited}::uuid[])`, awaited.length)
  const { complete, awaited: still } = verdictOf(await exported(person, from), { key, from })
  const isShown = complete.holds !== 'no' && !still.some((id) => awaited.includes(id))
  must(isShown, `A deletion was sealed, but the export does not show it: ${complete.because.join(' ')}`)
}

/** The entries of this check. */
function leavesOf(lines: string[], ids: string[]): LeafLine[] {
  const leaves = lines.flatMap((line) => (line.startsWith('{"position":') ? [JSON.parse(line) as LeafLine] : []))
  const mine = leaves.filter(({ record }) => record !== undefined && ids.includes(record))
  must(mine.length === ids.length, 'What was just logged is not sealed.')
  return mine
}

interface Asked {
  key: string
  from: number
}

function verdictOf(lines: string[], { key, from }: Asked): Verdicts {
  const verifier = new Verifier()
  verifier.lines('export', lines)
  const [verdict] = verifier.verdicts([key], new Date(), from).values()
  must(verdict !== undefined, 'The export holds no log.')
  return verdict
}

/** Tampers with the export as somebody would, and sees that it shows. */
function seesTampering(lines: string[], [first, second]: LeafLine[], asked: Asked): string[] {
  if (!first || !second) throw new Error('There are too few entries to tamper with.')
  const at = (line: string, { position }: LeafLine) => line.startsWith(`{"position":${position},`)
  const instead = (of: LeafLine, by: LeafLine) => (line: string) => (at(line, of) ? JSON.stringify(by) : line)
  const edited = verdictOf(lines.map(instead(first, { ...first, entry: { ...first.entry, action: 'update' } })), asked)
  must(edited.intact.holds === 'no', 'An entry that was changed was not noticed.')
  const swapped = lines
    .map(instead(first, { ...second, position: first.position }))
    .map((line) => (at(line, second) ? JSON.stringify({ ...first, position: second.position }) : line))
  must(verdictOf(swapped, asked).intact.holds === 'no', 'Entries in another order were not noticed.')
  const dropped = verdictOf(
    lines.filter((line) => !at(line, second)),
    asked,
  )
  must(dropped.complete.holds === 'no', 'An entry that is missing was not noticed.')
  const forged = lines.map((line) => line.replace(/(— \S+ [A-Za-z0-9+/]{8})../, '$1AA'))
  must(verdictOf(forged, asked).signed.holds === 'no', 'A forged signature was not noticed.')
  return ['changed', 'reordered', 'missing', 'forged']
}

/** How old the newest public root of the installation is, in seconds. */
async function fresh(live: Live, key: string): Promise<number> {
  const { status, text } = await live.http('GET', '/log/checkpoint')
  const signed = status === 200 ? verifyNote(text, key) : undefined
  const says = signed === undefined ? undefined : readCheckpoint(signed)
  must(says !== undefined, 'Everybody should find a signed root at /log/checkpoint.')
  const age = Date.now() - Date.parse(says.at)
  must(age <= milliseconds('log.checkpoint'), `The newest signed root is ${Math.round(age / 60_000)} minutes old.`)
  return Math.round(age / 1000)
}

function guarded(live: Live): Promise<number> {
  const again = statement`
    select app.seal_log(0, '{}', '{}', '{}', '{}', '', '{}', '{}', '', '', 'here', false, '1', ${INSTALLATION})`
  const attempts = [
    statement`update app.log_leaf set at = at where tree = ${live.one}`,
    statement`delete from app.log_leaf where tree = ${live.one}`,
    statement`truncate app.log_leaf`,
    statement`insert into app.log_leaf (tree, position) values (${live.one}, 0)`,
    statement`update app.log_checkpoint set note = note where tree = ${live.one}`,
    statement`delete from app.log_checkpoint where tree = ${live.one}`,
    statement`truncate app.log_checkpoint`,
    statement`insert into app.log_checkpoint (tree, note) values (${live.one}, '')`,
    statement`update app.log_tree set size = 0 where tree = ${live.one}`,
    statement`update app.log_node set hash = '' where tree = ${live.one}`,
    again,
  ]
  return refusedTo(live, () => attempts)
}
