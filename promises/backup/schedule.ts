import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

const maps = {
  iso27001: ['A.8.13'],
  gdpr: ['32(1)(b)', '32(1)(c)'],
  c5: ['OPS-06'],
  grundschutz: ['NOT.4.4'],
}

/** Which backups are made when, and how long they are kept. */
export const backupSchedule: AttestPromise[] = [
  promise(import.meta.url, 'bk-daily', {
    kind: 'deployed',
    figures: ['backup.daily'],
    says: {
      en: 'All data, files and settings are backed up automatically at least once every {backup.daily|hour|hours}.',
      de: 'Alle Daten, Dateien und Einstellungen werden in Abständen von höchstens {backup.daily|Stunde|Stunden} automatisch gesichert.',
      pl: 'Kopie zapasowe wszystkich danych, plików i ustawień powstają automatycznie nie rzadziej niż co {backup.daily|godzinę|godziny|godzin}.',
    },
    maps,
  }),
  promise(import.meta.url, 'bk-hourly', {
    kind: 'deployed',
    figures: ['backup.incremental'],
    says: {
      en: 'What has changed is backed up automatically and incrementally at least once every {backup.incremental|minute|minutes}, so that no more than the work of that time can be lost.',
      de: 'Was sich geändert hat, wird in Abständen von höchstens {backup.incremental|Minute|Minuten} automatisch inkrementell gesichert, sodass höchstens die Arbeit dieser Zeit verloren gehen kann.',
      pl: 'Zmiany są zapisywane automatycznie w przyrostowej kopii zapasowej nie rzadziej niż co {backup.incremental|minutę|minuty|minut}, więc nie można utracić danych z dłuższego okresu.',
    },
    maps,
  }),
  promise(import.meta.url, 'bk-full', {
    kind: 'deployed',
    figures: ['backup.full', 'backup.full_keep'],
    says: {
      en: 'A full backup of the database is made at least once every {backup.full|hour|hours} and kept for {backup.full_keep|day|days}.',
      de: 'Die Datenbank wird in Abständen von höchstens {backup.full|Stunde|Stunden} vollständig gesichert; jede Sicherung bleibt {backup.full_keep|Tag|Tage} erhalten.',
      pl: 'Pełna kopia zapasowa bazy danych powstaje nie rzadziej niż co {backup.full|godzinę|godziny|godzin} i jest przechowywana przez {backup.full_keep|dzień|dni|dni}.',
    },
    maps,
  }),
  promise(import.meta.url, 'bk-diff', {
    kind: 'deployed',
    figures: ['backup.differential', 'backup.differential_keep'],
    says: {
      en: 'A differential backup of the database, on the basis of the last full one, is made at least once every {backup.differential|hour|hours} and kept for {backup.differential_keep|day|days}.',
      de: 'Die Datenbank wird in Abständen von höchstens {backup.differential|Stunde|Stunden} differenziell auf Grundlage der letzten Vollsicherung gesichert; jede Sicherung bleibt {backup.differential_keep|Tag|Tage} erhalten.',
      pl: 'Różnicowa kopia zapasowa bazy danych, oparta na ostatniej pełnej, powstaje nie rzadziej niż co {backup.differential|godzinę|godziny|godzin} i jest przechowywana przez {backup.differential_keep|dzień|dni|dni}.',
    },
    maps,
  }),
  promise(import.meta.url, 'bk-gfs', {
    kind: 'deployed',
    figures: [
      'backup.grandfather',
      'backup.grandfather_keep',
      'backup.father',
      'backup.father_keep',
      'backup.son',
      'backup.son_keep',
    ],
    says: {
      en: 'Whole servers, with all disks and partitions, are backed up in generations: fully every {backup.grandfather|day|days}, kept for {backup.grandfather_keep|day|days}; incrementally on top of that every {backup.father|day|days}, kept for {backup.father_keep|day|days}; and again every {backup.son|hour|hours}, kept for {backup.son_keep|day|days}. A generation is kept for as long as a later one needs it.',
      de: 'Ganze Server mit allen Datenträgern und Partitionen werden in Generationen gesichert: vollständig im Abstand von {backup.grandfather|Tag|Tagen}, {backup.grandfather_keep|Tag|Tage} aufbewahrt; darauf aufbauend inkrementell im Abstand von {backup.father|Tag|Tagen}, {backup.father_keep|Tag|Tage} aufbewahrt; und erneut im Abstand von {backup.son|Stunde|Stunden}, {backup.son_keep|Tag|Tage} aufbewahrt. Eine Generation bleibt erhalten, solange eine spätere sie braucht.',
      pl: 'Całe serwery, ze wszystkimi dyskami i partycjami, są zabezpieczane pokoleniowo: w całości co {backup.grandfather|dzień|dni|dni}, z przechowywaniem przez {backup.grandfather_keep|dzień|dni|dni}; na tej podstawie przyrostowo co {backup.father|dzień|dni|dni}, z przechowywaniem przez {backup.father_keep|dzień|dni|dni}; i ponownie co {backup.son|godzinę|godziny|godzin}, z przechowywaniem przez {backup.son_keep|dzień|dni|dni}. Pokolenie pozostaje, dopóki potrzebuje go późniejsze.',
    },
    maps,
  }),
  promise(import.meta.url, 'bk-pitr', {
    kind: 'deployed',
    figures: ['backup.pitr'],
    says: {
      en: 'The database can be restored to its state at any moment up to {backup.pitr|day|days} back.',
      de: 'Die Datenbank lässt sich bis zu {backup.pitr|Tag|Tage} rückwirkend auf ihren Stand zu jedem beliebigen Zeitpunkt zurücksetzen.',
      pl: 'Bazę danych można odtworzyć do stanu z dowolnej chwili do {backup.pitr|dnia|dni|dni} wstecz.',
    },
    maps,
  }),
  promise(import.meta.url, 'bk-month', {
    kind: 'deployed',
    figures: ['backup.month_keep'],
    says: {
      en: 'One backup of each month is kept for {backup.month_keep|month|months}.',
      de: 'Eine Sicherung je Kalendermonat bleibt {backup.month_keep|Monat|Monate} erhalten.',
      pl: 'Jedną kopię zapasową z każdego miesiąca przechowujemy przez {backup.month_keep|miesiąc|miesiące|miesięcy}.',
    },
    maps: { ...maps, iso27001: ['A.5.33', 'A.8.13'] },
  }),
  promise(import.meta.url, 'bk-year', {
    kind: 'deployed',
    figures: ['backup.year_keep'],
    says: {
      en: 'One backup of each year is kept for {backup.year_keep|month|months}. What was erased since stays erased when it is restored.',
      de: 'Eine Sicherung je Kalenderjahr bleibt {backup.year_keep|Monat|Monate} erhalten. Was seither gelöscht wurde, bleibt auch nach dem Zurückspielen gelöscht.',
      pl: 'Jedną kopię zapasową z każdego roku przechowujemy przez {backup.year_keep|miesiąc|miesiące|miesięcy}. To, co od tego czasu usunięto, pozostaje usunięte także po odtworzeniu.',
    },
    maps: { ...maps, iso27001: ['A.5.33', 'A.8.10', 'A.8.13'], gdpr: ['5(1)(e)', '32(1)(c)'] },
  }),
  promise(import.meta.url, 'bk-docs', {
    kind: 'deployed',
    figures: ['backup.daily', 'backup.documents_keep', 'backup.deleted_keep'],
    says: {
      en: 'Documents and files are backed up at least once every {backup.daily|hour|hours}; earlier versions of changed ones are kept for {backup.documents_keep|day|days}, deleted ones for {backup.deleted_keep|day|days}.',
      de: 'Dokumente und Dateien werden in Abständen von höchstens {backup.daily|Stunde|Stunden} gesichert; frühere Fassungen geänderter bleiben {backup.documents_keep|Tag|Tage} erhalten, gelöschte {backup.deleted_keep|Tag|Tage}.',
      pl: 'Kopie zapasowe dokumentów i plików powstają nie rzadziej niż co {backup.daily|godzinę|godziny|godzin}; wcześniejsze wersje zmienionych przechowujemy przez {backup.documents_keep|dzień|dni|dni}, usunięte przez {backup.deleted_keep|dzień|dni|dni}.',
    },
    maps,
  }),
]
