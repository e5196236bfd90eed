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
      en: 'No data of companies is transferred to another country, nor made readable from there, not for support or maintenance either.',
      de: 'Daten der Unternehmen werden in kein anderes Land übermittelt und von dort auch nicht lesbar gemacht, auch nicht für Support oder Wartung.',
      pl: 'Dane firm nie są przekazywane do innego kraju ani udostępniane stamtąd do odczytu, także na potrzeby pomocy technicznej czy prac serwisowych.',
    },
    maps: { iso27001: ['A.5.14', 'A.5.23'], gdpr: ['28(3)(a)', '44', '46', '48'], c5: ['PSS-12', 'INQ-01', 'INQ-04'] },
  }),
]
