import { describe, expect, it } from 'vitest'
import { statement } from '../../database/logins.ts'
import { purge } from '../../privacy/retention.ts'
import { answers, events, exported, leavesIn, makeUnit as unit, sealedServer, verdictOn } from '../../testing/sealed.ts'
import { uuid } from '../../uuid.ts'
import { exportLog } from './export.ts'
import { keyName, signNote, verifyNote } from './note.ts'
import { companyTrees } from './trees.ts'

const { at, key, seal, notesOf, verdictOf, administrator } = await sealedServer()

/** A record dies, and its log with it; as the trigger does it, in one transaction. */
const forget = (tenant: string, record: string) =>
  at.superuser.send(
    statement`delete from app.change_log where tenant_id = ${tenant} and record_id = ${record}`,
    statement`
      insert into app.change_log (tenant_id, table_name, record_id, action, record_version)
      values (${tenant}, 'unit', ${record}, 'delete', 1)`,
  )

describe('erasure', () => {
  it('leaves a log that verifies, and says why something is missing', async () => {
    const nora = await administrator('Forgetting')
    const tenant = nora.tenant_id
    const old = uuid()
    await at.superuser.send(statement`
      insert into app.security_log (id, tenant_id, kind, at, ip) values (${old}, ${tenant}, 'signed_in', now() - interval '59 days', '192.0.2.1')`)
    const employee = (await unit(nora, 'Forget me')).body as { id: string }
    await seal(tenant)
    const before = await exported(nora)
    // Time passes: the one entry is over its time, the record of the other dies and takes its log along.
    await at.superuser.send(statement`update app.security_log set at = now() - interval '59 days' where id = ${old}`)
    await at.superuser.send(statement`delete from app.security_log where id = ${old}`)
    await forget(tenant, employee.id)
    await seal(tenant)
    const lines = await exported(nora)
    expect(lines.join('')).not.toContain('Forget me')
    const young = verdictOf(lines)
    expect(answers(young)).toBe('yes,no,yes')
    expect(young.complete.because.join(' ')).toMatch(
      /security_log .* missing without a reason.*1 entries were erased with their record/,
    )
    const header = JSON.parse(lines[0] as string) as { exported_at: string }
    const later = new Date(Date.parse(header.exported_at) + 2 * 86_400_000)
    const moved = [JSON.stringify({ ...header, exported_at: later.toISOString() }), ...lines.slice(1)]
    const verdict = verdictOn(moved, [key], { now: later })
    expect(answers(verdict)).toBe('yes,yes,yes')
    expect(verdict.complete.because).toEqual([
      'Nothing else is missing.',
      '1 entries were erased because their time was over.',
      '1 entries were erased with their record, whose deletion is logged.',
    ])
    // An export from before the erasure and one from after it are one history.
    expect(answers(verdictOf([...before, ...lines]))).toBe('yes,yes,yes')
    await purge(at.work)
    expect(verdictOf(await exported(nora)).intact.holds).toBe('yes')
  })
})

describe('a deletion that no root has yet', () => {
  it('between sealing and export is named, and shown sealed by the next export', async () => {
    const who = await administrator('Between')
    const { id } = (await unit(who, 'Gone')).body as { id: string }
    await seal(who.tenant_id)
    await forget(who.tenant_id, id)
    const early = await exported(who)
    const verdict = verdictOf(early)
    expect(answers(verdict)).toBe('yes,unproven,yes')
    expect(verdict.complete.because).toEqual([expect.stringMatching(/^Complete apart from 1 entry of deleted records/)])
    expect(verdict.awaited).toHaveLength(1)
    await seal(who.tenant_id)
    const later = await exported(who)
    expect(verdictOf(later)).toMatchObject({ complete: { holds: 'yes' }, awaited: [] })
    expect(leavesIn(later).map((leaf) => leaf.id)).toContain(verdict.awaited[0])
    expect(verdictOf([...early, ...later])).toMatchObject({ complete: { holds: 'yes' }, awaited: [] })
  })

  it('during a long export is named also where it was sealed meanwhile', async () => {
    const who = await administrator('Long')
    await at.superuser.send(events(who.tenant_id, 4200))
    const { id } = (await unit(who)).body as { id: string }
    await seal(who.tenant_id)
    const db = at.work.inTenant(who.tenant_id)
    const [tree] = await companyTrees(at.work, who.tenant_id)
    const lines: string[] = []
    for await (const page of exportLog((...statements) => db.run(...statements), {
      tree: who.tenant_id,
      origin: tree?.origin as string,
      withValues: true,
    })) {
      lines.push(...page.trimEnd().split('\n'))
      if (leavesIn(lines).length !== 4096) continue
      await forget(who.tenant_id, id)
      await seal(who.tenant_id)
    }
    expect(verdictOf(lines)).toMatchObject({ intact: { holds: 'yes' }, complete: { holds: 'unproven' } })
    expect(answers(verdictOf([...lines, ...(await exported(who))]))).toBe('yes,yes,yes')
  })

  it('that somebody invented explains nothing for good', async () => {
    const who = await administrator('Invented')
    const { id: record } = (await unit(who, 'Inconvenient')).body as { id: string }
    await seal(who.tenant_id)
    await at.superuser.send(statement`delete from app.change_log where record_id = ${record}`)
    const lines = await exported(who)
    expect(answers(verdictOf(lines))).toBe('yes,no,yes')
    expect(verdictOf(lines).complete.because[0]).toMatch(/change_log .* missing without a reason/)
    const { ended_at } = JSON.parse(lines.at(-1) as string) as { ended_at: string }
    const moved = (milliseconds: number) => new Date(Date.parse(ended_at) + milliseconds).toISOString()
    const claiming = (at: string) => [
      ...lines.slice(0, -1),
      JSON.stringify({ ended_at, unsealed_deletions: [{ id: uuid(), at, record }] }),
    ]
    expect(answers(verdictOf(claiming(ended_at)))).toBe('yes,unproven,yes')
    for (const when of [moved(1), moved(-3_600_000), 'soon'])
      expect(answers(verdictOf(claiming(when)))).toBe('yes,no,yes')
    // A later root must have it.
    const text = verifyNote((await notesOf(who.tenant_id)).at(-1) as string, key) as string
    const root = signNote(
      text.replace(/signed .*/, `signed ${moved(3_700_000)}`),
      keyName(at.work.address),
      at.work.keys.signing,
    )
    expect(answers(verdictOf(claiming(ended_at), [root]))).toBe('yes,no,yes')
    const position = leavesIn(lines).find((leaf) => leaf.record === record)?.position
    const dropped = claiming(ended_at).filter((line) => !line.startsWith(`{"position":${position},`))
    expect(verdictOf(dropped).complete.holds).toBe('no')
    for (const wrong of ['{"ended_at":1,"unsealed_deletions":[]}', '{"ended_at":"x","unsealed_deletions":[1]}'])
      expect(verdictOf([...lines, wrong]).intact.holds).toBe('no')
  })
})
