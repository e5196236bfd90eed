import { must, promise } from '../../foundation/promises/promise.ts'
import { allFields, naming } from './sensitive.ts'

/** Words by which such fields are called, in English, German and Polish. */
const words = [
  'iban bic bank bank_account account_number konto kontonummer rachunek',
  'pesel ssn social_security tax_id national_id sozialversicherung sozialversicherungsnummer steuer_id steuernummer tax_number taxes vat_id nip',
  'passport identity_card reisepass ausweis paszport driving_licence driver_license fuehrerschein',
  'health diagnosis illness disability disabled pregnant blood krankheit gesundheit schwerbehinderung zdrowie choroba',
  'religion denomination konfession wyznanie ethnicity race origin nationality citizenship birthplace herkunft staatsangehoerigkeit narodowosc union trade_union gewerkschaft party partei partia sexual sexuality sexual_orientation biometric genetic fingerprint',
].flatMap((line) => line.split(' '))

export const privNoSensitive = promise(import.meta.url, 'priv-no-sensitive', {
  kind: 'enforced',
  says: {
    en: 'The software has no field for bank accounts, national identity or tax numbers, passports, identity cards, driving licences, health, religion, origin, trade-union or political membership, sexual life or biometric data: neither in the database nor in what its interface accepts. What people write into free text is theirs to decide.',
    de: 'Die Software hat kein Feld für Bankverbindungen, nationale Identifikations- oder Steuernummern, Reisepässe, Ausweise, Führerscheine, Gesundheit, Religion, Herkunft, Mitgliedschaft in Gewerkschaften oder Parteien, Sexualleben oder biometrische Daten: weder in der Datenbank noch in dem, was ihre Schnittstelle annimmt. Was Menschen in Freitextfelder schreiben, entscheiden sie selbst.',
    pl: 'Oprogramowanie nie ma pól na rachunki bankowe, krajowe numery identyfikacyjne lub podatkowe, paszporty, dowody osobiste, prawa jazdy, dane o zdrowiu, wyznaniu, pochodzeniu, przynależności do związków zawodowych lub partii, życiu seksualnym ani na dane biometryczne: ani w bazie danych, ani w tym, co przyjmuje jego interfejs. O treści pól tekstowych decydują osoby, które je wypełniają.',
  },
  maps: { iso27001: ['A.5.34'], gdpr: ['5(1)(c)', '9(1)', '25(2)'], asvs: ['14.1.1'] },
  check: async (live) => {
    const fields = await allFields(live)
    const found = naming(fields, words)
    must(found.length === 0, `There are fields for what is not to be collected: ${found.join(', ')}.`)
    return { fields: fields.length, words: words.length }
  },
  sabotage: [
    {
      sql: 'alter table app.employee add column iban text',
      alsoBreaks: { 'priv-minimise': 'The database stores a column that the statement does not publish.' },
    },
    {
      file: 'foundation/support/routes.ts',
      replace: '    hours: Type.Integer({ minimum: 1 }),\n',
      by: '    hours: Type.Integer({ minimum: 1 }),\n    passport_number: Type.Optional(Type.String()),\n',
    },
  ],
  outside: 'curl -s {address}/api/openapi.json',
})
