import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** Where backups lie, who notices when one fails, and whether they can be restored. */
export const backupCare: AttestPromise[] = [
  promise(import.meta.url, 'bk-separate', {
    kind: 'deployed',
    says: {
      en: 'Backups lie in two physically separate places, neither of which is on the servers or in the fire section of the data that they hold.',
      de: 'Sicherungen liegen an zwei räumlich getrennten Orten, keiner davon auf den Servern oder im Brandabschnitt der Daten, die sie enthalten.',
      pl: 'Kopie zapasowe są przechowywane w dwóch fizycznie oddzielnych miejscach; żadne z nich nie znajduje się na serwerach ani w strefie pożarowej danych, które zawierają.',
    },
    maps: { iso27001: ['A.7.5', 'A.8.13', 'A.8.14'], gdpr: ['32(1)(b)', '32(1)(c)'], c5: ['OPS-06', 'OPS-09'] },
  }),
  promise(import.meta.url, 'bk-alert', {
    kind: 'deployed',
    says: {
      en: 'A backup that failed, was incomplete or did not take place opens a ticket by itself and reaches those on duty by mail. The ticket is closed only by a later backup that succeeded, or by a named person with reasons.',
      de: 'Eine Sicherung, die fehlgeschlagen, unvollständig oder ausgeblieben ist, öffnet von selbst ein Ticket und erreicht die Bereitschaft per E-Mail. Geschlossen wird es nur durch eine spätere gelungene Sicherung oder von einer benannten Person mit Begründung.',
      pl: 'Kopia zapasowa, która się nie powiodła, jest niepełna lub nie powstała, sama otwiera zgłoszenie i powiadamia dyżurnych e-mailem. Zgłoszenie zamyka tylko późniejsza udana kopia albo wskazana osoba z podaniem przyczyny.',
    },
    maps: { iso27001: ['A.8.13', 'A.8.16'], gdpr: ['32(1)(c)', '32(1)(d)'], c5: ['OPS-07'] },
  }),
  promise(import.meta.url, 'bk-restore', {
    kind: 'deployed',
    figures: ['backup.drill'],
    says: {
      en: 'At least once every {backup.drill|day|days} the newest backup is restored automatically to an empty system and compared with what was backed up: tables, numbers of rows, files and the sealed log. Each trial leaves a report.',
      de: 'In Abständen von höchstens {backup.drill|Tag|Tagen} wird die neueste Sicherung automatisch auf ein leeres System zurückgespielt und mit dem Gesicherten verglichen: Tabellen, Zeilenzahlen, Dateien und das versiegelte Protokoll. Jede Probe hinterlässt einen Bericht.',
      pl: 'Nie rzadziej niż co {backup.drill|dzień|dni|dni} najnowsza kopia jest automatycznie odtwarzana na pustym systemie i porównywana z tym, co zabezpieczono: tabele, liczby wierszy, pliki i zapieczętowany dziennik. Każda próba pozostawia raport.',
    },
    maps: { iso27001: ['A.5.30', 'A.8.13'], gdpr: ['32(1)(c)', '32(1)(d)'], c5: ['OPS-08', 'BCM-04'] },
  }),
  promise(import.meta.url, 'bk-concept', {
    kind: 'attested',
    owner: 'operator',
    says: {
      en: 'A written concept says for all data what is backed up when and where, how long each kind is kept, how it is restored, and who answers for it.',
      de: 'Ein schriftliches Konzept legt für alle Daten fest, was wann wohin gesichert wird, wie lange jede Art aufbewahrt wird, wie sie zurückgespielt wird und wer dafür verantwortlich ist.',
      pl: 'Spisana koncepcja określa dla wszystkich danych, co, kiedy i dokąd jest kopiowane, jak długo każdy rodzaj jest przechowywany, jak się go odtwarza i kto za to odpowiada.',
    },
    expects: {
      en: 'The concept with version and date of approval',
      de: 'Das Konzept mit Stand und Freigabedatum',
      pl: 'Koncepcja z wersją i datą zatwierdzenia',
    },
    maps: { iso27001: ['A.5.33', 'A.8.13'], gdpr: ['5(1)(e)', '32(1)(c)'], c5: ['OPS-06'], grundschutz: ['NOT.1.1'] },
  }),
]
