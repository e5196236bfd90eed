import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** Logs of access, and copies of logs. */
export const accessLogs: AttestPromise[] = [
  promise(import.meta.url, 'log-access', {
    kind: 'enforced',
    says: {
      en: 'Every request to the server is recorded with time, person, company, address of origin and result, and can be searched: who opened which page or record at a given time.',
      de: 'Jede Anfrage an den Server wird mit Zeit, Person, Unternehmen, Herkunftsadresse und Ergebnis aufgezeichnet und ist durchsuchbar: wer zu einem bestimmten Zeitpunkt welche Seite oder welchen Datensatz geöffnet hat.',
      pl: 'Każde żądanie do serwera jest zapisywane z czasem, osobą, firmą, adresem pochodzenia i wynikiem, a zapisy można przeszukiwać: kto w danym czasie otworzył daną stronę lub dany rekord.',
    },
    maps: {
      iso27001: ['A.8.15', 'A.8.16'],
      gdpr: ['5(2)', '32(1)(b)'],
      asvs: ['16.2.1'],
      c5: ['OPS-10', 'OPS-15'],
      grundschutz: ['DET.3.1'],
    },
  }),
  promise(import.meta.url, 'log-backup', {
    kind: 'deployed',
    figures: ['backup.daily'],
    says: {
      en: 'All logs are copied to a separate system at least once every {backup.daily|hour|hours}, encrypted, where whoever administers this server can neither change nor delete them.',
      de: 'Alle Protokolle werden in Abständen von höchstens {backup.daily|Stunde|Stunden} verschlüsselt auf ein getrenntes System kopiert, wo sie niemand, der diesen Server verwaltet, ändern oder löschen kann.',
      pl: 'Wszystkie dzienniki są nie rzadziej niż co {backup.daily|godzinę|godziny|godzin} kopiowane w postaci zaszyfrowanej do oddzielnego systemu, w którym administratorzy tego serwera nie mogą ich zmienić ani usunąć.',
    },
    maps: {
      iso27001: ['A.8.13', 'A.8.15'],
      gdpr: ['5(2)', '32(1)(c)'],
      asvs: ['16.4.3'],
      c5: ['OPS-14', 'OPS-06'],
      grundschutz: ['DET.3.5'],
    },
  }),
]
