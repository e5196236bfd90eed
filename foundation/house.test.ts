import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AppSpec, defineApp, house } from './app.ts'
import { differences } from './database/catalog.ts'
import { migrate } from './database/migrate.ts'
import { foundation } from './foundation.ts'
import { door, get, guestRoute, post, type Route } from './route.ts'
import { type AnyTable, flag, identifier, integer, ref, systemTable, table, text } from './table.ts'
import { startTestInstallation, type TestInstallation } from './testing/installation.ts'
import { readConfig } from '../server/config.ts'

const good = {
  area: 'thing',
  columns: { name: text(100).about('nobody'), is_odd: flag().default(false) },
  label: ['name'],
  keep: { while: 'contract' },
  log: 'dies with the record',
} as const

type Faults = Record<string, unknown>
/** A table that is all right but for the given facts; `undefined` leaves one out, as a forgetful author would. */
const thing = (faults: Faults = {}, name = 'thing'): AnyTable => table(name, { ...good, ...faults } as never)

const one = thing()
const answer = async () => ({})
const out = Type.Object({})
const things = { right: 'thing.read', summary: 'Lists things', out } as const
const read = get('/things', things, answer)
const write = post('/things', { ...things, right: 'thing.write' }, answer)
const visit = (path: string) => guestRoute('GET', path, { purpose: 'visit', summary: 'Visits', out }, answer)
const app = (faults: Partial<AppSpec> = {}, name = 'things') =>
  defineApp(name, { tables: [thing()], areas: ['thing'], routes: [read, write], ...faults })

it('An app without a fault is taken', () => {
  expect(house([foundation, app()]).routes).toContain(read)
})

describe('A table is refused', () => {
  it.each<[string, Faults, RegExp]>([
    ['without retention', { keep: undefined }, /^Table thing: says not how long/],
    ['without a word on its log', { log: undefined }, /^Table thing: says not whether its change log/],
    ['without an area', { area: undefined }, /^Table thing: belongs to no area/],
    [
      'that opens unknown rows to guests',
      { guests: [{ rows: 'thing_id', may: ['select'] }] },
      /^Table thing: names the unknown column thing_id/,
    ],
    [
      'that lets guests change everything',
      { guests: [{ rows: 'all', may: ['select', 'update'] }] },
      /^Table thing: lets guests change all rows/,
    ],
    [
      'that shows guests what is private',
      { guests: [{ rows: 'all', may: ['select'] }], private: 'is_odd' },
      /^Table thing: lets guests change all rows, or see those that are private/,
    ],
    [
      'that lets guests change what they do not see',
      { guests: [{ rows: 'id', may: ['update'] }] },
      /^Table thing: lets guests change rows that they do not see/,
    ],
    [
      'with a personal column without subject',
      { columns: { name: text(100) } },
      /^Table thing: column name may hold personal data/,
    ],
    [
      'that counts its time from an unknown column',
      { keep: { for: 'letters.keep_final', from: 'gone_on' } },
      /^Table thing: keep\.from names .* gone_on/,
    ],
    [
      'that is kept for no span of time',
      { keep: { for: 'identity.password_min', from: 'created_at' } },
      /^Table thing: identity\.password_min is no span/,
    ],
    [
      'whose retention depends on a choice that there isn’t',
      {
        keep: {
          for: { column: 'name', cases: { odd: 'letters.keep_interim' }, otherwise: 'letters.keep_final' },
          from: 'created_at',
        },
      },
      /^Table thing: keep\.for names odd, which is no choice of name/,
    ],
    ['that is kept with no record', { keep: { while: 'record' } }, /^Table thing: is kept with a record/],
    [
      'whose log is switched by a number',
      { logChanges: 'letters.keep_final' },
      /^Table thing: letters\.keep_final is no switch/,
    ],
    [
      'whose log is switched by what is off by itself',
      { logChanges: 'letters.four_eyes' },
      /^Table thing: letters\.four_eyes is no switch/,
    ],
    ['that is called by an unknown column', { label: ['title'] }, /^Table thing: names the unknown column title/],
    [
      'that is limited by an unknown column',
      { scope: { site: 'site_id' } },
      /^Table thing: names the unknown column site_id/,
    ],
    ['that searches in an unknown column', { search: ['title'] }, /^Table thing: names the unknown column title/],
    ['that sorts by an unknown column', { sorted: ['title'] }, /^Table thing: names the unknown column title/],
    ['that is unique in an unknown column', { unique: [['title']] }, /^Table thing: names the unknown column title/],
    ['that hides by an unknown column', { private: 'is_private' }, /^Table thing: names the unknown column is_private/],
    [
      'that brings its own version',
      { columns: { ...good.columns, version: integer(1, 9) } },
      /^Table thing: the column name version/,
    ],
    [
      'that brings its own tenant',
      { columns: { ...good.columns, tenant_id: identifier() } },
      /^Table thing: the column name tenant_id/,
    ],
  ])('%s', (_, faults, message) => {
    expect(() => thing(faults)).toThrow(message)
  })

  it('whose name is no plain word', () => {
    expect(() => thing({}, 'thing; drop table role')).toThrow(/^Table thing; drop table role: the name/)
  })

  it("of the house's own, without retention or subject", () => {
    const facts = {
      schema: 'auth',
      columns: { note: text(9).about('nobody') },
      grants: {},
      keep: { while: 'contract' },
    } as const
    expect(() => systemTable('note', { ...facts, keep: undefined as never })).toThrow(/^Table note: says not how long/)
    expect(() => systemTable('note', { ...facts, columns: { note: text(9) } })).toThrow(
      /^Table note: column note may hold/,
    )
  })
})

describe('An app is refused', () => {
  const route = (more: object, method: 'get' | 'post' = 'get') =>
    (method === 'get' ? get : post)('/odd', { ...things, ...more } as typeof things, answer)
  it.each<[string, Partial<AppSpec>, RegExp]>([
    [
      'with a route without right',
      { routes: [route({ right: undefined })] },
      /^App things: route GET \/odd says not who may use it/,
    ],
    [
      'with a right in an unknown area',
      { routes: [route({ right: 'nothing.read' })] },
      /^App things: route GET \/odd needs the unknown right nothing\.read/,
    ],
    [
      'with a right of an unknown level',
      { routes: [route({ right: 'thing.own' })] },
      /^App things: route GET \/odd needs the unknown right thing\.own/,
    ],
    [
      'with a right that is no right',
      { routes: [route({ right: 'everybody' })] },
      /^App things: route GET \/odd needs the unknown right everybody/,
    ],
    [
      'with a route that answers nobody knows what',
      { routes: [route({ out: undefined })] },
      /^App things: route GET \/odd says not what it answers/,
    ],
    [
      'with a writing route for readers',
      { routes: [route({}, 'post')] },
      /^App things: route POST \/odd changes something/,
    ],
    [
      'with a route for guests of no purpose',
      { routes: [route({ right: 'guest' })] },
      /^App things: route GET \/odd is for guests and says not which links/,
    ],
    [
      'with a purpose that is not for guests',
      { routes: [route({ purpose: 'visit' })] },
      /^App things: route GET \/odd is for guests and says not which links/,
    ],
    [
      'with a route for guests on a closed table',
      { tables: [one], routes: [route({ right: 'guest', purpose: 'visit', table: one })] },
      /^App things: route GET \/odd works on table thing, which is closed to guests/,
    ],
    [
      'with a route on a table of others',
      { routes: [route({ table: thing({}, 'other') })] },
      /^App things: route GET \/odd works on table other/,
    ],
    ['with a table twice', { tables: [thing(), thing()] }, /^App things: table thing is declared twice/],
    [
      'with a table in an unknown area',
      { areas: [], routes: [] },
      /^App things: table thing belongs to the unknown area thing/,
    ],
  ])('%s', (_, faults, message) => {
    expect(() => app(faults)).toThrow(message)
  })
})

describe('Apps together are refused', () => {
  const other = (faults: Partial<AppSpec>) => app({ tables: [], areas: ['other'], routes: [], ...faults }, 'other')
  const elsewhere = { ...good.columns, elsewhere_id: ref(thing({}, 'elsewhere')) }
  it.each<[string, Partial<AppSpec>, RegExp]>([
    ['a table twice', { tables: [thing({ area: 'other' })] }, /table thing is declared twice/],
    [
      'a route twice',
      { routes: [get('/things', { ...things, right: 'other.read' }, answer)] },
      /route GET \/things is declared twice/,
    ],
    ['a purpose of guests twice', { routes: [visit('/others')] }, /purpose of guests visit is declared twice/],
    ['an area twice', { areas: ['thing'] }, /area thing is declared twice/],
    [
      'a reference to an undeclared table',
      { tables: [thing({ area: 'other', columns: elsewhere }, 'more')] },
      /^Table more: column elsewhere_id references the undeclared table elsewhere/,
    ],
    [
      'an unknown subject',
      { tables: [thing({ area: 'other', columns: { name: text(9).about('martian') } }, 'more')] },
      /^Table more: column name is about martian/,
    ],
  ])('with %s', (_, faults, message) => {
    expect(() => house([foundation, app({ routes: [read, write, visit('/visit')] }), other(faults)])).toThrow(message)
  })

  it('with an app twice', () => {
    expect(() => house([foundation, app(), other({}), other({ areas: ['more'] })])).toThrow(
      /app other is declared twice/,
    )
  })

  it('with a door within an area', () => {
    const odd = {
      ...door('GET', '/odd', { right: 'anyone', summary: 'x', out }, answer),
      right: 'thing',
    } as unknown as Route
    expect(() => app({ routes: [odd] })).toThrow(/needs the unknown right thing/)
  })
})

describe('A database is refused', () => {
  let at: TestInstallation
  beforeAll(async () => {
    at = await startTestInstallation()
  })
  afterAll(() => at.stop())

  it('never as long as it is as declared', async () => {
    expect(await differences(at.superuser, at.house.tables)).toEqual([])
  })

  it.each<[string, string[], RegExp]>([
    ['with an undeclared table', ['create table app.stray (id uuid)'], /Table app\.stray is in the database/],
    [
      'with an undeclared view',
      ['create view app.peep as select * from app.company'],
      /Table app\.peep is in the database/,
    ],
    [
      'with an undeclared column',
      ['alter table app.company add column stray text'],
      /Column app\.company\.stray is in the database/,
    ],
    [
      'without a column',
      ['alter table app.company drop column street'],
      /Column app\.company\.street is declared, but not/,
    ],
    ['without a table', ['drop table app.unit cascade'], /Table app\.unit is declared, but not/],
    [
      'with a column of another type',
      ['alter table app.company alter column street type varchar(10)'],
      /app\.company\.street is character varying\(10\) instead of text/,
    ],
    [
      'with a column that may be empty',
      ['alter table app.company alter column name drop not null'],
      /app\.company\.name is optional/,
    ],
    [
      'with a foreign key that leaves out the company',
      [
        'alter table app.company add constraint lone unique (id)',
        'alter table app.site add constraint stray foreign key (company_id) references app.company (id)',
      ],
      /Foreign key stray of app\.site leaves out tenant_id/,
    ],
    [
      'without a foreign key',
      ['alter table app.site drop constraint site_tenant_id_company_id_fkey'],
      /app\.site: column company_id needs a foreign key/,
    ],
    [
      'with a key that leaves out the company',
      ['alter table app.unit drop constraint unit_pkey cascade', 'alter table app.unit add primary key (id)'],
      /app\.unit: its primary key must be/,
    ],
    [
      'without row-level security',
      ['alter table app.company disable row level security'],
      /app\.company is not isolated/,
    ],
    [
      'with row-level security that its owner may pass',
      ['alter table app.company no force row level security'],
      /app\.company is not isolated/,
    ],
    ['without the restrictive policy', ['drop policy tenant on app.company'], /app\.company is not isolated/],
    [
      'with a policy that only permits',
      [
        'drop policy tenant on app.company',
        'create policy tenant on app.company using (tenant_id = (select app.current_tenant()))',
      ],
      /app\.company is not isolated/,
    ],
    [
      'with a policy that restricts nothing',
      ['alter policy tenant on app.company using (true)'],
      /app\.company: its policy tenant does not keep/,
    ],
    [
      'with a policy that writes past the company',
      ['alter policy tenant on app.company with check (true)'],
      /app\.company: its policy tenant does not keep/,
    ],
    [
      'with a policy that forgets a login',
      ['alter policy tenant on app.company to attest_jobs'],
      /app\.company: its policy tenant does not keep/,
    ],
    [
      'with a policy for guests on a closed table',
      ['create policy guest on app.role as restrictive to attest_guest using (true)'],
      /app\.role has the policy guest/,
    ],
    ['with a table open to guests', ['grant select on app.role to attest_guest'], /attest_guest may select app\.role/],
    [
      'with a policy more',
      ['create policy stray on app.company to attest_app using (true)'],
      /app\.company has the policy stray/,
    ],
    [
      'with a log that is off',
      ['alter table app.company disable trigger log_change'],
      /app\.company writes no change log/,
    ],
    [
      'with a log that sees no deletions',
      [
        "create or replace trigger log_change after insert or update on app.company for each row execute function app.log_change('outlives')",
      ],
      /app\.company writes no change log/,
    ],
    [
      'with a login that owns a table',
      ['alter table app.company owner to attest_app'],
      /app\.company is owned by attest_app[^]*attest_app owns something/,
    ],
    [
      'with a login that owns a function',
      [
        'create function public.mine() returns int language sql return 1',
        'alter function public.mine() owner to attest_app',
      ],
      /attest_app owns something/,
    ],
    ['with a login that passes row-level security', ['alter role attest_app bypassrls'], /attest_app could get around/],
    ['with a login that is a superuser', ['alter role attest_jobs superuser'], /attest_jobs could get around/],
    [
      'with a login that may act as the owner',
      ['grant attest_owner to attest_app'],
      /attest_app may act as attest_owner/,
    ],
    [
      'with an executable set_config',
      ['grant execute on function pg_catalog.set_config(text, text, boolean) to attest_app'],
      /attest_app may call set_config/,
    ],
    [
      "with a function that acts with its owner's rights",
      ['create function app.sudo() returns int security definer language sql return 1'],
      /Function app\.sudo acts with its owner's rights/,
    ],
    [
      'with a function more',
      [
        'create function app.stray() returns int language sql return 1',
        'grant execute on function app.stray() to attest_app',
      ],
      /attest_app may call app\.stray/,
    ],
    [
      'with a context that anybody may set',
      ['grant execute on function app.set_context to attest_app'],
      /attest_app may call app\.set_context/,
    ],
    [
      'with a right to empty a table',
      ['grant truncate on app.company to attest_app'],
      /attest_app may truncate app\.company/,
    ],
    [
      'with a right that reaches sign-in',
      ['grant select on app.company to attest_auth'],
      /attest_auth may select app\.company/,
    ],
    [
      'with a right on a single column',
      ['grant select (password_hash) on auth.account to attest_app'],
      /attest_app may select auth\.account/,
    ],
    ['with a right for everybody', ['grant select on app.company to public'], /Everybody may select app\.company/],
    [
      'with a log that can be rewritten',
      ['grant update on app.change_log to attest_app'],
      /attest_app may update app\.change_log/,
    ],
    [
      'without a right that is declared',
      ['revoke select on app.company from attest_jobs'],
      /attest_jobs may not select app\.company/,
    ],
    [
      'with the schema of accounts open',
      ['grant usage on schema auth to attest_app'],
      /attest_app may use schema auth/,
    ],
    [
      'with a schema in which a login makes things',
      ['grant create on schema app to attest_app'],
      /attest_app may make things in schema app/,
    ],
  ])('%s', async (_, faults, message) => {
    expect(await problemsAfter(at, faults)).toMatch(message)
  })

  it('at start, naming every difference, and the server stays down', async () => {
    await at.superuser.send({ sql: 'create table app.stray (id uuid)', parameters: [] })
    await at.superuser.send({ sql: 'alter table app.company drop column street', parameters: [] })
    const start = migrate(at.address, at.house, readConfig({}).root)
    await expect(start).rejects.toThrow(/not as declared:\n[^]*app\.stray is in[^]*app\.company\.street is declared/)
  })
})

/** What is said of the database after these statements, which are then rolled back. */
async function problemsAfter({ superuser, house }: TestInstallation, faults: string[]): Promise<string> {
  const run = (sql: string) => superuser.send({ sql, parameters: [] })
  // One connection: everything up to the rollback happens in one transaction.
  await run('begin')
  try {
    for (const fault of faults) await run(fault)
    return (await differences(superuser, house.tables)).join('\n')
  } finally {
    await run('rollback')
  }
}
