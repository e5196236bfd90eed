import { describe, expect, it } from 'vitest'
import { statement } from '../../database/logins.ts'
import { cast, company, join } from '../../testing/cast.ts'
import { answers, exported, leavesIn, makeUnit as unit, sealAll, sealedServer } from '../../testing/sealed.ts'
import { uuid } from '../../uuid.ts'
import { hashOfStub } from './leaf.ts'
import { mailCheckpoints } from './mail.ts'
import { verifyConsistency, verifyInclusion } from './merkle.ts'
import { notesIn, verifyNote } from './note.ts'
import { INSTALLATION } from './tables.ts'

const { at, key, seal, notesOf, verdictOf } = await sealedServer()
const people = await cast(at)

describe('sealing', () => {
  it('takes each entry once, and signs what it sealed', async () => {
    const { north, south } = people
    for (let i = 0; i < 5; i++) await unit(north)
    await unit(south, 'Elsewhere')
    await sealAll(at)
    await unit(north)
    expect(await seal(north.tenant_id)).toBe(1)
    expect(await seal(north.tenant_id)).toBe(0)
    const lines = await exported(north)
    const verdict = verdictOf(lines)
    expect(answers(verdict)).toBe('yes,yes,yes')
    const [count] = await at.superuser.rows<{ count: number }>(statement`
      select count(*) from (select id from app.change_log where tenant_id = ${north.tenant_id}
        union all select id from app.security_log where tenant_id = ${north.tenant_id} and kind <> 'log_exported') e`)
    expect(leavesIn(lines)).toHaveLength(count?.count as number)
    expect(lines.join('')).not.toContain('Elsewhere')
    expect(await seal(north.tenant_id)).toBe(1)
    expect(
      answers(
        verdictOf(
          await exported(north),
          notesIn(lines.map((line) => (JSON.parse(line) as { checkpoint?: string }).checkpoint ?? '').join('\n')),
        ),
      ),
    ).toBe('yes,yes,yes')
  })

  it('passes over none whose transaction ends late, and takes none twice, also at the same time', async () => {
    const { tenant_id } = await join(at, await company(at, 'Late'), 'Lara', 'administrator')
    const add = (id: string) =>
      statement`insert into app.security_log (id, tenant_id, kind) values (${id}, ${tenant_id}, 'signed_in')`
    const [late, early, lost] = [uuid(), uuid(), uuid()]
    await at.database.auth.transaction(async (send) => {
      await send(add(late))
      await at.database.auth.send(add(early))
      expect(await seal(tenant_id)).toBeLessThanOrEqual(2)
      const sealed = await at.superuser.rows(
        statement`select from app.log_leaf where entry_id = ${late} or entry_id = ${early}`,
      )
      expect(sealed).toEqual([])
    })
    await expect(
      at.database.auth.transaction(async (send) => {
        await send(add(lost))
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    await Promise.all([seal(tenant_id), seal(tenant_id), seal(tenant_id)])
    const sealed = await at.superuser.rows<{ position: number; entry_id: string }>(statement`
      select position, entry_id from app.log_leaf where tree = ${tenant_id} order by position`)
    expect(sealed.map(({ position }) => position)).toEqual(sealed.map((_, i) => i))
    expect(sealed.filter(({ entry_id }) => entry_id === late)).toHaveLength(1)
    expect(sealed.filter(({ entry_id }) => entry_id === early)).toHaveLength(1)
    expect(sealed.filter(({ entry_id }) => entry_id === lost)).toHaveLength(0)
  })

  it('goes on where a dump was restored, with transactions that are numbered anew', async () => {
    const nora = await join(at, await company(at, 'Moved'), 'Nora', 'administrator', { sees_private: true })
    await unit(nora)
    await seal(nora.tenant_id)
    await unit(nora)
    await at.superuser.send(
      statement`update app.log_tree set epoch = 'another server', after_txid = '900000000000' where tree = ${nora.tenant_id}`,
      statement`update app.change_log set txid = '800000000000' where tenant_id = ${nora.tenant_id}`,
    )
    await unit(nora)
    expect(await seal(nora.tenant_id)).toBe(2)
    await unit(nora)
    expect(await seal(nora.tenant_id)).toBe(1)
    expect(await seal(nora.tenant_id)).toBe(0)
    expect(answers(verdictOf(await exported(nora)))).toBe('yes,yes,yes')
  })

  it('can be undone by no login of the server', async () => {
    const { north } = people
    const { tenant_id } = north
    const ways = {
      app: (sql: string) => at.database.app.send({ sql, parameters: [] }),
      auth: (sql: string) => at.database.auth.send({ sql, parameters: [] }),
      jobs: (sql: string) =>
        at.database.jobs.send(statement`select app.enter_as_house(${tenant_id})`, { sql, parameters: [] }),
      guest: (sql: string) => at.database.guest.send({ sql, parameters: [] }),
    }
    for (const send of Object.values(ways))
      for (const table of ['log_tree', 'log_leaf', 'log_node', 'log_checkpoint'])
        for (const sql of [
          `delete from app.${table}`,
          `update app.${table} set tree = tree`,
          `truncate app.${table}`,
          `insert into app.${table} default values`,
        ])
          await expect(send(sql)).rejects.toMatchObject({ code: '42501' })
    const append = (first: number) =>
      `select app.seal_log(${first}, '{unit}', '{${uuid()}}', '{2026-01-01}', '{null}', sha256(''), '{}', '{}', '', '', 'here', false, '1', '${uuid()}')`
    await expect(ways.jobs(append(0))).rejects.toMatchObject({ code: '42501' })
    const [tree] = await at.superuser.rows<{ size: number }>(
      statement`select size from app.log_tree where tree = ${tenant_id}`,
    )
    const skipping = append(tree?.size ?? 0).replace("'1',", "'9000000000000',")
    await expect(ways.jobs(skipping)).rejects.toMatchObject({ code: '42501' })
    const [own] = await at.superuser.rows<{ size: number }>(
      statement`select size from app.log_tree where tree = ${INSTALLATION}`,
    )
    await expect(at.database.jobs.send({ sql: append(own?.size ?? 0), parameters: [] })).rejects.toMatchObject({
      code: '42501',
    })
    await expect(ways.app(append(0))).rejects.toMatchObject({ code: '42501' })
    await expect(ways.jobs(`select app.sign_log('${uuid()}', now(), 1, 'forged')`)).rejects.toMatchObject({
      code: '42501',
    })
    const beyond = (own?.size ?? 0) + 1
    await expect(ways.auth(`select app.sign_log('${uuid()}', now(), ${beyond}, 'forged')`)).rejects.toMatchObject({
      code: '42501',
    })
  })
})

describe('signed roots leave the machine', () => {
  it('by mail to the company’s contact, in its language, once for each growth', async () => {
    const who = await join(at, await company(at, 'Mailed'), 'Mia', 'administrator')
    await at.superuser.send(
      statement`update app.tenant set language = 'pl', contact_email = 'log@mailed.example' where id = ${who.tenant_id}`,
    )
    const mails = () =>
      at.superuser.rows<{ subject: string; body: string }>(
        statement`select subject, body from auth.mail where recipient = 'log@mailed.example' order by created_at`,
      )
    await mailCheckpoints(at.work)
    expect(await mails()).toEqual([])
    await unit(who)
    await seal(who.tenant_id)
    await Promise.all([mailCheckpoints(at.work), mailCheckpoints(at.work)])
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail?.subject).toBe('Podpisany stan dziennika firmy Mailed')
    expect(notesIn(mail?.body ?? '')).toEqual(await notesOf(who.tenant_id))
    expect(notesIn((mail?.body ?? '').replace(/^/gm, '> ').replaceAll('\n', '\r\n'))).toEqual(
      await notesOf(who.tenant_id),
    )
    await unit(who)
    await seal(who.tenant_id)
    await mailCheckpoints(at.work)
    expect(await mails()).toHaveLength(1)
    await at.superuser.send(
      statement`update auth.log_mail set at = at - interval '24 hours' where tree = ${who.tenant_id}`,
    )
    await mailCheckpoints(at.work)
    expect(await mails()).toHaveLength(2)
  })

  it('in public, with proofs that hold, and with nothing about companies but hashes', async () => {
    await unit(people.north)
    await sealAll(at)
    await at.superuser.send(
      statement`update app.log_checkpoint set at = at - interval '40 minutes' where tree = ${INSTALLATION}`,
    )
    await sealAll(at)
    const notes = await notesOf(INSTALLATION)
    const latest = await at.request('GET', '/log/checkpoint')
    expect(latest.body).toBe(notes.at(-1))
    expect(verifyNote(latest.body as string, key)).toBeDefined()
    expect((await at.request('GET', '/log/key')).body).toBe(`${key}\n`)
    for (const language of ['en', 'de', 'pl']) {
      const { status, body } = await at.request('GET', `/log/${language}`)
      expect([status, String(body).includes(key.slice(0, 20))]).toEqual([200, true])
    }
    expect((await at.request('GET', '/log/fr')).status).toBe(404)
    const sizes = [...new Set(notes.map((note) => Number(note.split('\n')[1])))]
    const roots = new Map(
      notes.map((note) => [Number(note.split('\n')[1]), Buffer.from(note.split('\n')[2] as string, 'base64')]),
    )
    const size = sizes.at(-1) as number
    for (const from of sizes) {
      const { body } = await at.request('GET', `/log/consistency?from=${from}&to=${size}`)
      const proof = (body.proof as string[]).map((hash) => Buffer.from(hash, 'base64'))
      expect(verifyConsistency(from, size, roots.get(from) as Buffer, roots.get(size) as Buffer, proof)).toBe(true)
    }
    for (const wrong of ['from=0&to=1', 'from=2&to=1', 'from=x&to=1', ''])
      expect((await at.request('GET', `/log/consistency?${wrong}`)).status).toBe(400)
    const own = (await notesOf(people.north.tenant_id)).at(-1) as string
    const { body } = await at.request('GET', `/log/inclusion?tree=${people.north.tenant_id}&size=${own.split('\n')[1]}`)
    const leaf = hashOfStub({ ...body.leaf, record: null })
    const proof = (body.proof as string[]).map((hash) => Buffer.from(hash, 'base64'))
    expect(verifyInclusion(leaf, body.position, size, proof, roots.get(size) as Buffer)).toBe(true)
    const feed = Buffer.from((await at.request('GET', '/log/feed.atom')).body as Uint8Array).toString()
    expect(feed).toContain(`<title>${size}</title>`)
    expect(feed).not.toContain(people.north.tenant_id)
    expect((await at.request('GET', `/log/inclusion?tree=${uuid()}&size=1`)).status).toBe(404)
  })
})
