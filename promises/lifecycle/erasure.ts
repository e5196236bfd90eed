import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** What happens to data after a contract, and to what carried it. */
export const erasure: AttestPromise[] = [
  promise(import.meta.url, 'del-request', {
    kind: 'enforced',
    figures: ['contract.erase_on_request'],
    says: {
      en: 'When a company whose contract has ended asks for it in writing or electronically, all its data is erased from the active databases and file stores within {contract.erase_on_request|day|days}.',
      de: 'Verlangt ein Unternehmen, dessen Vertrag geendet hat, es schriftlich oder elektronisch, werden alle seine Daten innerhalb von {contract.erase_on_request|Tag|Tagen} aus den aktiven Datenbanken und Dateiablagen gelöscht.',
      pl: 'Na pisemne lub elektroniczne żądanie firmy, której umowa się zakończyła, wszystkie jej dane usuwamy z aktywnych baz danych i magazynów plików w ciągu {contract.erase_on_request|dnia|dni|dni}.',
    },
    maps: {
      iso27001: ['A.5.34', 'A.8.10'],
      gdpr: ['17(1)', '28(3)(g)'],
      c5: ['PI-03'],
      grundschutz: ['ASST.7.3'],
    },
  }),
  promise(import.meta.url, 'del-paying', {
    kind: 'enforced',
    figures: ['contract.erase'],
    says: {
      en: 'All data of a company whose contract has ended is erased from the active databases and file stores by the software itself {contract.erase|day|days} after the end, without anybody having to ask for it.',
      de: 'Alle Daten eines Unternehmens, dessen Vertrag geendet hat, löscht die Software {contract.erase|Tag|Tage} nach dem Ende von selbst aus den aktiven Datenbanken und Dateiablagen, ohne dass jemand es verlangen muss.',
      pl: 'Wszystkie dane firmy, której umowa się zakończyła, oprogramowanie samo usuwa z aktywnych baz danych i magazynów plików {contract.erase|dzień|dni|dni} po jej zakończeniu, bez potrzeby składania wniosku.',
    },
    maps: {
      iso27001: ['A.5.33', 'A.8.10'],
      gdpr: ['5(1)(e)', '17(1)(a)', '28(3)(g)'],
      asvs: ['14.2.7'],
      c5: ['PI-03'],
      grundschutz: ['ASST.7.2', 'ASST.7.3'],
    },
  }),
  promise(import.meta.url, 'del-trial', {
    kind: 'enforced',
    figures: ['contract.erase_trial'],
    says: {
      en: 'A trial in which nobody has signed in for {contract.erase_trial|day|days} is erased with all its data by the software itself; its contact is told beforehand.',
      de: 'Einen Testzugang, in dem sich {contract.erase_trial|Tag|Tage} lang niemand angemeldet hat, löscht die Software mit allen Daten von selbst; der Kontakt wird vorher benachrichtigt.',
      pl: 'Dane firmy w okresie próbnym, do której przez {contract.erase_trial|dzień|dni|dni} nikt się nie zalogował, oprogramowanie samo usuwa w całości; osoba kontaktowa dowiaduje się o tym wcześniej.',
    },
    maps: {
      iso27001: ['A.8.10'],
      gdpr: ['5(1)(e)', '17(1)(a)'],
      asvs: ['14.2.7'],
      c5: ['PI-03'],
      grundschutz: ['ASST.7.2', 'ASST.7.3'],
    },
  }),
  promise(import.meta.url, 'erasure-proof', {
    kind: 'enforced',
    figures: ['backup.year_keep'],
    says: {
      en: 'When the data of a company has been returned or erased, the company gets a certificate. It says what was erased, when and by which rule, and that nothing was found afterwards in tables, files and logs. It names the day on which the last backup that still holds a copy expires, at the latest after {backup.year_keep|month|months}. It holds none of the erased contents.',
      de: 'Sind die Daten eines Unternehmens zurückgegeben oder gelöscht, erhält es eine Bescheinigung. Sie sagt, was wann nach welcher Regel gelöscht wurde und dass danach in Tabellen, Dateien und Protokollen nichts mehr gefunden wurde. Sie nennt den Tag, an dem die letzte Sicherung mit einer Kopie ausläuft, spätestens nach {backup.year_keep|Monat|Monaten}. Gelöschte Inhalte stehen nicht darin.',
      pl: 'Po zwrocie lub usunięciu danych firma otrzymuje zaświadczenie. Podaje ono, co, kiedy i według jakiej zasady usunięto oraz że potem niczego już nie znaleziono w tabelach, plikach i dziennikach. Wskazuje dzień, w którym wygaśnie ostatnia kopia zapasowa z tymi danymi, najpóźniej po {backup.year_keep|miesiącu|miesiącach|miesiącach}. Zaświadczenie nie zawiera usuniętych treści.',
    },
    maps: {
      iso27001: ['A.5.33', 'A.8.10'],
      gdpr: ['5(2)', '17(1)', '28(3)(g)', '28(3)(h)'],
      c5: ['PI-02', 'PI-03'],
      grundschutz: ['ASST.7.3'],
    },
  }),
  promise(import.meta.url, 'backup-ageing', {
    kind: 'deployed',
    figures: ['backup.year_keep'],
    says: {
      en: 'Erased data disappears from the backups as they expire, at the latest {backup.year_keep|month|months} after its erasure. Until then it is used for nothing; when a backup is restored, all erasures since its making are carried out again before anybody gets access.',
      de: 'Gelöschte Daten verschwinden aus den Sicherungen, sobald diese auslaufen, spätestens {backup.year_keep|Monat|Monate} nach der Löschung. Bis dahin werden sie zu nichts verwendet; wird eine Sicherung zurückgespielt, werden alle Löschungen seit ihrer Entstehung wiederholt, bevor jemand Zugriff erhält.',
      pl: 'Usunięte dane znikają z kopii zapasowych wraz z ich wygasaniem, najpóźniej {backup.year_keep|miesiąc|miesiące|miesięcy} po usunięciu. Do tego czasu nie są do niczego używane; po odtworzeniu kopii wszystkie późniejsze usunięcia są wykonywane ponownie, zanim ktokolwiek otrzyma dostęp.',
    },
    maps: {
      iso27001: ['A.8.10', 'A.8.13'],
      gdpr: ['5(1)(e)', '17(1)'],
      c5: ['OPS-06', 'PI-03'],
      grundschutz: ['ASST.7.2'],
    },
  }),
  promise(import.meta.url, 'media-wipe', {
    kind: 'inherited',
    says: {
      en: 'Before a storage medium leaves its server or the data centre, it is overwritten several times by a defined procedure or destroyed, and this is recorded.',
      de: 'Bevor ein Datenträger seinen Server oder das Rechenzentrum verlässt, wird er nach einem festgelegten Verfahren mehrfach überschrieben oder vernichtet; das wird protokolliert.',
      pl: 'Zanim nośnik opuści serwer lub centrum danych, jest według ustalonej procedury wielokrotnie nadpisywany albo niszczony, co zostaje udokumentowane.',
    },
    expects: {
      en: 'The provider’s procedure for wiping media, within the scope of its certificate',
      de: 'Das Löschverfahren des Anbieters für Datenträger, im Geltungsbereich seines Zertifikats',
      pl: 'Procedura usuwania danych z nośników u dostawcy, objęta jego certyfikatem',
    },
    maps: {
      iso27001: ['A.7.10', 'A.7.14', 'A.8.10'],
      gdpr: ['5(1)(f)', '32(1)(b)'],
      c5: ['AM-04', 'PI-03'],
      grundschutz: ['ASST.7.3'],
    },
  }),
  promise(import.meta.url, 'paper-shred', {
    kind: 'attested',
    says: {
      en: 'Paper with personal data is destroyed in shredders of at least security level P-4 (ISO/IEC 21964) or by a certified destroyer, and never thrown away whole.',
      de: 'Papier mit personenbezogenen Daten wird in Aktenvernichtern mindestens der Sicherheitsstufe P-4 (ISO/IEC 21964) oder durch einen zertifizierten Betrieb vernichtet und nie unzerkleinert weggeworfen.',
      pl: 'Papier z danymi osobowymi niszczymy w niszczarkach o klasie bezpieczeństwa co najmniej P-4 (ISO/IEC 21964) lub przez certyfikowaną firmę; nigdy nie wyrzucamy go w całości.',
    },
    expects: {
      en: 'The rule for paper, and the data sheet of the shredder or the contract with the destroyer',
      de: 'Die Regelung für Papier und das Datenblatt des Aktenvernichters oder der Vertrag mit dem Betrieb',
      pl: 'Zasady postępowania z papierem oraz karta niszczarki lub umowa z firmą niszczącą',
    },
    maps: { iso27001: ['A.7.7', 'A.7.10', 'A.8.10'], gdpr: ['5(1)(f)', '32(1)(b)'], grundschutz: ['ASST.7.3'] },
  }),
]
