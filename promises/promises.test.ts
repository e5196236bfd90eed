import { describe, expect, it } from 'vitest'
import { groupOf, promise, sentence } from '../foundation/promises/promise.ts'
import { languages } from '../foundation/tenancy/tables.ts'
import { hasWords } from '../foundation/words.ts'
import { allPromises } from './index.ts'

const groups = [
  'governance people privacy lifecycle authentication authorisation access tenancy logs encryption mail application',
  'network operations development availability backup hosting limits',
].flatMap((line) => line.split(' '))

/** What the field promises, and what the law asks for besides. */
const catalogue = `
  gov-isms gov-cert-public gov-legal gov-framework gov-risk-review gov-effectiveness gov-audit-ext gov-tom-audit
  gov-dsms gov-dpo gov-statement gov-subproc-tom dpa-each dpa-audit proc-selection staff-bound staff-training
  staff-vetting policy-set
  priv-no-sharing priv-integrity priv-design priv-minimise priv-dataflow priv-no-sensitive pay-no-cards inc-process
  inc-transparent dsr-process dsr-self dpia
  ret-active del-self del-request del-paying del-trial del-auto-record del-auto-person del-guard del-owner end-readonly
  end-export backup-ageing media-wipe paper-shred
  auth-user auth-pwpolicy auth-lockout auth-reset auth-invite auth-disable auth-mfa auth-sso auth-biometric
  authz-roles authz-scope authz-private authz-crud tenant-isolation db-grants env-split support-grant infra-least
  os-access
  share-token share-scope share-otp share-otp-force
  log-security log-retention log-changes log-process log-access log-guard log-backup
  tls-all tls-hsts net-vpn enc-disk enc-db enc-key-escrow enc-backup mail-tls mail-auth mail-own
  waf-owasp waf-rate app-csrf app-xss app-sqli app-session app-redirect app-clickjack net-ddos net-deny net-log
  net-zones net-change net-fw-redundant net-ids host-av vuln-scan patch-os mon-app mon-servers
  dev-git dev-review dev-pipeline dev-dast dev-sast dev-pentest
  sla status-page maint-notice svc-channels capacity ha standby doc-mirror dr-plan
  bk-daily bk-hourly bk-full bk-diff bk-gfs bk-pitr bk-month bk-year bk-docs bk-separate bk-alert bk-restore bk-concept
  loc-de loc-eea loc-no-transfer dc-27001 dc-soc2 dc-9001 dc-14001 dc-20000 dc-27018 dc-entry dc-guard dc-power
  dc-cooling dc-fire dc-uplink dc-energy dc-exclusive office dev-devices
  ropa breach-register portability subproc-notice erasure-proof disclosure sbom log-sealed time-sync lib-lock`
  .trim()
  .split(/\s+/)

const one = (id: string) => {
  const found = allPromises.find((each) => each.id === id)
  if (!found) throw new Error(`There is no promise ${id}.`)
  return found
}

const tried = (id: string, language: 'en' | 'de' | 'pl') =>
  [1, 2, 5, 22].map((figure) => sentence(one(id), language, () => figure))

describe('Sentences', () => {
  it.each(languages)('in %s are whole and print their figures', (language) => {
    for (const each of allPromises) expect(sentence(each, language), `${each.id} ${language}`).toMatch(/^[^{}|]+\.$/)
  })

  it.each(languages)('in %s have each plural form of the language', (language) => {
    const forms = language === 'pl' ? 3 : 2
    for (const { id, says } of allPromises)
      for (const [placeholder] of says[language].matchAll(/\{[^{}]+\}/g))
        expect([1, forms + 1], `${id} ${placeholder}`).toContain(placeholder.split('|').length)
  })

  it('name the same figures in each language', () => {
    const named = (text: string) => new Set([...text.matchAll(/\{([a-z_.]+)/g)].map(([, name]) => name))
    for (const { id, says } of allPromises) {
      expect(named(says.de), `${id} de`).toEqual(named(says.en))
      expect(named(says.pl), `${id} pl`).toEqual(named(says.en))
    }
  })

  it('put figures in the plural form that the language asks for', () => {
    const allOf = (words: string[]) => words.map((word) => expect.stringContaining(word))
    expect(tried('staff-training', 'en')).toEqual(allOf(['1 month;', '2 months', '5 months', '22 months']))
    expect(tried('staff-training', 'de')).toEqual(
      allOf(['1 Monat in Datenschutz', '2 Monaten', '5 Monaten', '22 Monaten']),
    )
    expect(tried('staff-training', 'pl')).toEqual(
      allOf(['co 1 miesiąc;', 'co 2 miesiące;', 'co 5 miesięcy;', 'co 22 miesiące;']),
    )
    expect(tried('del-request', 'pl')).toEqual(
      allOf(['w ciągu 1 dnia.', 'w ciągu 2 dni.', 'w ciągu 5 dni.', 'w ciągu 22 dni.']),
    )
    expect(tried('bk-daily', 'pl')).toEqual(allOf(['co 1 godzinę.', 'co 2 godziny.', 'co 5 godzin.', 'co 22 godziny.']))
    expect(sentence(one('auth-lockout'), 'pl')).toMatch('Po 5 błędnych hasłach z rzędu')
    expect(sentence(one('log-changes'), 'pl')).toMatch('przechowujemy 36 miesięcy')
  })
})

describe('The catalogue', () => {
  it('is there as a whole', () => {
    const ids = allPromises.map(({ id }) => id)
    expect(catalogue.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('names each promise once, and what it promises beyond by limits only', () => {
    const ids = allPromises.map(({ id }) => id)
    expect(ids.filter((id, nth) => ids.indexOf(id) !== nth)).toEqual([])
    const beyond = allPromises.filter(({ id }) => !catalogue.includes(id))
    expect(beyond.filter(({ kind }) => kind !== 'limit').map(({ id }) => id)).toEqual([])
  })

  it('is printed by groups, each of which has a title in each language', () => {
    const printed = allPromises.map(groupOf)
    const inOrder = printed.filter((group, nth) => group !== printed[nth - 1])
    expect(inOrder).toEqual(groups)
    for (const language of languages)
      for (const group of groups) expect(hasWords(language, `trust.groups.${group}`), `${language} ${group}`).toBe(true)
  })

  it('declares limits, in a group of their own', () => {
    const limits = allPromises.filter(({ kind }) => kind === 'limit')
    expect(limits.length).toBeGreaterThan(10)
    expect(new Set(limits.map(groupOf))).toEqual(new Set(['limits']))
    expect(allPromises.filter((each) => groupOf(each) === 'limits' && each.kind !== 'limit')).toEqual([])
  })

  it('says who answers for what people and sub-processors keep, and which document proves it', () => {
    for (const { id, kind, owner, expects, check } of allPromises) {
      if (kind !== 'attested' && kind !== 'inherited') continue
      expect(owner === 'sub-processor', `${id} ${owner}`).toBe(kind === 'inherited')
      if (!check) for (const language of languages) expect(expects?.[language], `${id} ${language}`).toMatch(/[^.]$/)
    }
  })

  it('refuses what documents prove without the word which', () => {
    const says = { en: 'A.', de: 'A.', pl: 'A.' }
    const declare = (kind: 'attested' | 'inherited') => promise('/promises/people/x.ts', 'x', { kind, says, maps: {} })
    expect(() => declare('attested')).toThrow('which document proves it')
    expect(() => declare('inherited')).toThrow('which document proves it')
  })
})

/** How many criteria each area of C5:2020 has. */
const c5 = new Map(
  'OIS 7, SP 3, HR 6, AM 6, PS 7, OPS 24, IDM 9, CRY 4, COS 8, PI 3, DEV 10, SSO 5, SIM 5, BCM 4, COM 4, INQ 4, PSS 12'
    .split(', ')
    .map((area) => area.split(' ') as [string, string]),
)

/** How many controls each chapter of ISO/IEC 27001:2022, Annex A, has. */
const annexA = { 5: 37, 6: 8, 7: 14, 8: 34 } as Record<string, number>

const grundschutz =
  /^(ARCH|ASST|BER|BES|DET|DEV|DLS|GC|GEB|KONF|NOT|PERF|PERS|REA|RISK|SENS|STM|TEST|UMS|VRB)(\.[1-9]\d?){2,4}$/

describe('The numbers of frameworks', () => {
  it('could be numbers of that framework', () => {
    for (const { id, maps } of allPromises) {
      for (const number of maps.iso27001 ?? []) {
        const [, chapter = '', control] = /^A\.(\d)\.([1-9]\d?)$/.exec(number) ?? []
        expect(Number(control), `${id} ${number}`).toBeLessThanOrEqual(annexA[chapter] ?? 0)
      }
      for (const number of maps.c5 ?? []) {
        const [, area = '', criterion] = /^([A-Z]+)-(\d\d)$/.exec(number) ?? []
        expect(Number(criterion), `${id} ${number}`).toBeLessThanOrEqual(Number(c5.get(area) ?? 0))
      }
      for (const number of maps.asvs ?? [])
        expect(number, `${id} ${number}`).toMatch(/^([1-9]|1[0-7])\.\d{1,2}\.\d{1,2}$/)
      for (const article of maps.gdpr ?? [])
        expect(article, `${id} ${article}`).toMatch(/^\d{1,2}(\(\d{1,2}\))?(\([a-j]\))?$/)
      for (const number of maps.grundschutz ?? []) expect(number, `${id} ${number}`).toMatch(grundschutz)
    }
  })

  it('stand beside each promise, each once', () => {
    for (const { id, maps } of allPromises) {
      expect(maps.iso27001?.length ?? 0, `${id} iso27001`).toBeGreaterThan(0)
      for (const [framework, numbers] of Object.entries(maps))
        expect(new Set(numbers).size, `${id} ${framework}`).toBe(numbers.length)
    }
  })
})
