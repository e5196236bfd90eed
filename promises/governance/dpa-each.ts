import { statement } from '../../foundation/database/logins.ts'
import { must, NotSetUp, promise, type World } from '../../foundation/promises/promise.ts'

export const dpaEach = promise(import.meta.url, 'dpa-each', {
  kind: 'deployed',
  says: {
    en: 'For every company whose contract runs, a signed data processing agreement under Art. 28 GDPR is recorded, with its version and the day on which it was signed.',
    de: 'Für jedes Unternehmen mit laufendem Vertrag ist ein unterzeichneter Vertrag zur Auftragsverarbeitung nach Art. 28 DSGVO vermerkt, mit Fassung und Tag der Unterzeichnung.',
    pl: 'Dla każdej firmy z obowiązującą umową odnotowano podpisaną umowę powierzenia przetwarzania danych zgodną z art. 28 RODO, wraz z jej wersją i dniem podpisania.',
  },
  maps: { iso27001: ['A.5.20', 'A.5.34'], gdpr: ['28(3)', '28(9)', '29'], c5: ['SSO-01'] },
  check: async (live) => {
    const [found] = await live.auth.rows<{ companies: number; recorded: number; signed: number }>(statement`
      select count(*)::integer as companies, count(c.tenant_id)::integer as recorded,
             count(*) filter (where c.dpa_version is not null and c.dpa_signed_on <= now())::integer as signed
        from tenant t left join contract c on c.tenant_id = t.id
       where t.state in ('trial', 'active') and not t.is_canary`)
    if (!found?.recorded) throw new NotSetUp('No contract with a company is recorded at the operator’s desk.')
    const { companies, signed } = found
    must(signed === companies, `Of ${companies} companies ${companies - signed} have no signed agreement.`)
    return { companies, signed }
  },
  world: () => companies(`now() - interval '1 day'`),
  sabotage: [
    { world: () => companies('null') },
    { world: () => companies(`now() + interval '7 days'`) },
    { sql: "delete from app.contract where number = '2'" },
  ],
})

/** Two companies with contracts, of which the second one's agreement was signed then. */
const companies = async (signed: string): Promise<World> => ({
  env: {},
  sql: `
    insert into app.tenant (id, slug, name, country, language, time_zone)
      select gen_random_uuid(), 'firm-' || nth, 'Firm ' || nth, 'DE', 'de', 'Europe/Berlin' from generate_series(1, 2) nth;
    insert into app.contract (tenant_id, number, dpa_version, dpa_signed_on)
      select id, right(slug, 1), '1', case slug when 'firm-1' then date '2026-01-01' else ${signed} end::date
        from app.tenant where slug like 'firm-%'`,
  stop: async () => {},
})
