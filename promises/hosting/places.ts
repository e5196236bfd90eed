import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** Where the data is. */
export const places: AttestPromise[] = [
  promise(import.meta.url, 'loc-de', {
    kind: 'deployed',
    says: {
      en: 'All data of companies, backups included, is stored and processed in data centres in Germany.',
      de: 'Alle Daten der Unternehmen, einschließlich der Sicherungen, werden in Rechenzentren in Deutschland gespeichert und verarbeitet.',
      pl: 'Wszystkie dane firm, wraz z kopiami zapasowymi, są przechowywane i przetwarzane w centrach danych w Niemczech.',
    },
    maps: { iso27001: ['A.5.23', 'A.5.31'], gdpr: ['28(3)(a)', '44'], c5: ['PSS-12'] },
  }),
  promise(import.meta.url, 'loc-eea', {
    kind: 'deployed',
    says: {
      en: 'All data of companies, backups included, is stored and processed within the European Economic Area.',
      de: 'Alle Daten der Unternehmen, einschließlich der Sicherungen, werden im Europäischen Wirtschaftsraum gespeichert und verarbeitet.',
      pl: 'Wszystkie dane firm, wraz z kopiami zapasowymi, są przechowywane i przetwarzane na terenie Europejskiego Obszaru Gospodarczego.',
    },
    maps: { iso27001: ['A.5.23', 'A.5.31'], gdpr: ['28(3)(a)', '44'], c5: ['PSS-12'] },
  }),
  promise(import.meta.url, 'loc-no-transfer', {
    kind: 'deployed',
    says: {
      en: 'The operator and its sub-processors transfer no data of companies out of the country in which it is stored and make it readable from no other, not even for support or maintenance. Whether its own people use it from abroad is for each company to decide.',
      de: 'Der Betreiber und seine Unterauftragsverarbeiter übermitteln keine Daten der Unternehmen aus dem Land, in dem sie gespeichert sind, und machen sie von keinem anderen aus lesbar, auch nicht für Support oder Wartung. Ob seine eigenen Leute vom Ausland aus zugreifen, entscheidet jedes Unternehmen selbst.',
      pl: 'Operator i jego dalsze podmioty przetwarzające nie przekazują danych firm poza kraj, w którym są one przechowywane, i nie udostępniają ich do odczytu z żadnego innego, nawet na potrzeby pomocy technicznej czy prac serwisowych. O tym, czy jej pracownicy korzystają z nich z zagranicy, decyduje każda firma sama.',
    },
    maps: { iso27001: ['A.5.14', 'A.5.23'], gdpr: ['28(3)(a)', '44', '46', '48'], c5: ['PSS-12', 'INQ-01', 'INQ-04'] },
  }),
]
