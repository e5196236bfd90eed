import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** What keeps the service up when something fails. */
export const continuity: AttestPromise[] = [
  promise(import.meta.url, 'capacity', {
    kind: 'deployed',
    figures: ['operations.load'],
    says: {
      en: 'The load of processors, memory, storage and connections is measured without interruption. When any of them reaches {operations.load|percent|percent} of its capacity, those on duty are warned, and capacity is added before it runs out.',
      de: 'Die Auslastung von Prozessoren, Arbeitsspeicher, Speicherplatz und Verbindungen wird laufend gemessen. Ist eine dieser Ressourcen zu {operations.load|Prozent|Prozent} belegt, wird die Bereitschaft gewarnt und die Kapazität erweitert, bevor sie erschöpft ist.',
      pl: 'Obciążenie procesorów, pamięci, dysków i połączeń jest mierzone bez przerwy. Gdy wykorzystanie któregoś z tych zasobów osiągnie {operations.load|procent|procent|procent}, dyżurni dostają ostrzeżenie, a zasoby są zwiększane, zanim się wyczerpią.',
    },
    maps: {
      iso27001: ['A.8.6', 'A.8.16'],
      gdpr: ['32(1)(b)'],
      c5: ['OPS-01', 'OPS-02', 'OPS-03'],
      grundschutz: ['ARCH.9.3'],
    },
  }),
  promise(import.meta.url, 'ha', {
    kind: 'deployed',
    says: {
      en: 'Web servers, database servers and file storage each consist of several machines behind load balancing, with mirrored disks and two network cards. Any one of them can fail without the service failing.',
      de: 'Webserver, Datenbankserver und Dateispeicher bestehen jeweils aus mehreren Maschinen hinter einer Lastverteilung, mit gespiegelten Datenträgern und zwei Netzwerkkarten. Jede einzelne kann ausfallen, ohne dass der Dienst ausfällt.',
      pl: 'Serwery WWW, serwery baz danych i magazyn plików składają się z kilku maszyn za równoważeniem obciążenia, z lustrzanymi dyskami i dwiema kartami sieciowymi. Każda z nich może zawieść bez przerwy w działaniu usługi.',
    },
    maps: {
      iso27001: ['A.8.14'],
      gdpr: ['32(1)(b)'],
      c5: ['PS-02', 'OPS-01'],
      grundschutz: ['ARCH.8.3', 'ARCH.9.2'],
    },
  }),
  promise(import.meta.url, 'standby', {
    kind: 'deployed',
    figures: ['availability.failover'],
    says: {
      en: 'All data is copied continuously to a second system, which takes over within {availability.failover|minute|minutes} when the first one fails.',
      de: 'Alle Daten werden laufend auf ein zweites System gespiegelt, das bei Ausfall des ersten innerhalb von {availability.failover|Minute|Minuten} übernimmt.',
      pl: 'Wszystkie dane są na bieżąco kopiowane do drugiego systemu, który w razie awarii pierwszego przejmuje jego zadania w ciągu {availability.failover|minuty|minut|minut}.',
    },
    maps: {
      iso27001: ['A.5.30', 'A.8.14'],
      gdpr: ['32(1)(b)', '32(1)(c)'],
      c5: ['PS-02', 'BCM-03'],
      grundschutz: ['ARCH.8.3'],
    },
  }),
  promise(import.meta.url, 'doc-mirror', {
    kind: 'deployed',
    says: {
      en: 'Stored documents and files are mirrored continuously between two separate sites, and each of the two has backups of its own.',
      de: 'Gespeicherte Dokumente und Dateien werden laufend zwischen zwei getrennten Standorten gespiegelt, und jeder der beiden hat eigene Sicherungen.',
      pl: 'Przechowywane dokumenty i pliki są na bieżąco replikowane między dwiema oddzielnymi lokalizacjami, a każda z nich ma własne kopie zapasowe.',
    },
    maps: { iso27001: ['A.8.13', 'A.8.14'], gdpr: ['32(1)(b)', '32(1)(c)'], c5: ['PS-02', 'OPS-09'] },
  }),
  promise(import.meta.url, 'dr-plan', {
    kind: 'attested',
    owner: 'operator',
    figures: ['promises.review'],
    says: {
      en: 'A plan for emergencies and recovery, agreed with the hosting provider, says how failures are prevented, who decides what, and how the service continues on a reserve system. It is rehearsed and corrected at least once every {promises.review|month|months}.',
      de: 'Ein mit dem Hosting-Anbieter abgestimmter Notfall- und Wiederanlaufplan regelt, wie Ausfällen vorgebeugt wird, wer was entscheidet und wie der Dienst auf einem Reservesystem weiterläuft. Er wird in Abständen von höchstens {promises.review|Monat|Monaten} geübt und berichtigt.',
      pl: 'Uzgodniony z dostawcą hostingu plan awaryjny i odtworzeniowy określa, jak zapobiegamy awariom, kto o czym decyduje i jak usługa działa dalej na systemie rezerwowym. Plan jest ćwiczony i poprawiany nie rzadziej niż co {promises.review|miesiąc|miesiące|miesięcy}.',
    },
    expects: {
      en: 'The plan, and the dated report of its last rehearsal',
      de: 'Der Plan und der datierte Bericht über die letzte Übung',
      pl: 'Plan oraz datowany raport z ostatniego ćwiczenia',
    },
    maps: {
      iso27001: ['A.5.29', 'A.5.30'],
      gdpr: ['32(1)(b)', '32(1)(c)', '32(1)(d)'],
      c5: ['BCM-01', 'BCM-02', 'BCM-03', 'BCM-04'],
      grundschutz: ['NOT.1.1'],
    },
  }),
]
