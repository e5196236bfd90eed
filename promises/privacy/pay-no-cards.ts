import { must, promise } from '../../foundation/promises/promise.ts'
import { allFields, naming } from './sensitive.ts'

const words = [
  'card',
  'cardholder',
  'card_number',
  'credit_card',
  'creditcard',
  'stripe',
  'paypal',
  'pan',
  'cvc',
  'cvv',
  'karte',
  'kartennummer',
  'karta',
  'payment',
  'zahlung',
  'platnosc',
]

export const payNoCards = promise(import.meta.url, 'pay-no-cards', {
  kind: 'enforced',
  says: {
    en: 'The software takes no payments and has no field for card data: neither in the database nor in what its interface accepts or returns.',
    de: 'Die Software nimmt keine Zahlungen entgegen und hat kein Feld für Kartendaten: weder in der Datenbank noch in dem, was ihre Schnittstelle annimmt oder zurückgibt.',
    pl: 'Oprogramowanie nie przyjmuje płatności i nie ma pól na dane kart: ani w bazie danych, ani w tym, co jego interfejs przyjmuje lub zwraca.',
  },
  maps: { iso27001: ['A.5.34', 'A.8.12'], gdpr: ['5(1)(c)'], asvs: ['14.1.1'] },
  check: async (live) => {
    const fields = await allFields(live)
    const found = naming(fields, words)
    must(found.length === 0, `There are fields for payments or cards: ${found.join(', ')}.`)
    return { fields: fields.length }
  },
  sabotage: [
    {
      sql: 'alter table auth.account add column card_number text',
      alsoBreaks: { 'priv-minimise': 'The database stores a column that the statement does not publish.' },
    },
    {
      file: 'foundation/support/routes.ts',
      replace: '    hours: Type.Integer({ minimum: 1 }),\n',
      by: '    hours: Type.Integer({ minimum: 1 }),\n    payment: Type.Optional(Type.String()),\n',
    },
  ],
  outside: 'curl -s {address}/api/openapi.json',
})
