import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** What the service as a whole, and this statement, do not promise. */
export const serviceLimits: AttestPromise[] = [
  promise(import.meta.url, 'limit-binding', {
    kind: 'limit',
    says: {
      en: 'This statement describes; it is no contract and changes none. What is owed is in the contract with each company and in its data processing agreement.',
      de: 'Diese Erklärung beschreibt; sie ist kein Vertrag und ändert keinen. Was geschuldet ist, steht im Vertrag mit dem jeweiligen Unternehmen und in dessen Vertrag zur Auftragsverarbeitung.',
      pl: 'To oświadczenie ma charakter opisowy; nie jest umową i żadnej nie zmienia. To, co należy się firmie, wynika z umowy z nią i z jej umowy powierzenia przetwarzania danych.',
    },
    maps: { iso27001: ['A.5.20', 'A.5.31'], gdpr: ['28(3)'] },
  }),
  promise(import.meta.url, 'limit-checks', {
    kind: 'limit',
    figures: ['promises.freshness'],
    says: {
      en: 'The checks of this statement run inside the same installation that they check, and the operator runs them. Whoever changes the program can change its checks. A state shown as kept can be up to {promises.freshness|hour|hours} old.',
      de: 'Die Prüfungen dieser Erklärung laufen in derselben Installation, die sie prüfen, und der Betreiber führt sie aus. Wer das Programm verändert, kann auch seine Prüfungen verändern. Ein als eingehalten gezeigter Zustand kann bis zu {promises.freshness|Stunde|Stunden} alt sein.',
      pl: 'Kontrole z tego oświadczenia działają w tej samej instalacji, którą sprawdzają, i uruchamia je operator. Kto zmieni program, może zmienić także jego kontrole. Stan pokazany jako dotrzymany może być sprzed najwyżej {promises.freshness|godziny|godzin|godzin}.',
    },
    maps: { iso27001: ['A.5.35', 'A.8.34'], gdpr: ['32(1)(d)'], c5: ['COM-02'] },
  }),
  promise(import.meta.url, 'limit-evidence', {
    kind: 'limit',
    says: {
      en: 'What people and sub-processors keep is shown by documents that the operator has recorded. The software knows their dates and that a named person has looked at them; it cannot judge whether what they say is true.',
      de: 'Was Menschen und Unterauftragsverarbeiter einhalten, wird durch Dokumente belegt, die der Betreiber erfasst hat. Die Software kennt deren Daten und weiß, dass eine benannte Person sie angesehen hat; ob zutrifft, was darin steht, kann sie nicht beurteilen.',
      pl: 'To, czego dotrzymują ludzie i dalsze podmioty przetwarzające, wykazują dokumenty wprowadzone przez operatora. Oprogramowanie zna ich daty i wie, że obejrzała je wskazana osoba; nie potrafi ocenić, czy ich treść jest prawdziwa.',
    },
    maps: { iso27001: ['A.5.22', 'A.5.35'], gdpr: ['28(5)', '32(1)(d)'], c5: ['SSO-04'] },
  }),
  promise(import.meta.url, 'limit-customer', {
    kind: 'limit',
    says: {
      en: 'Each company itself is responsible for whom it gives which right, for whom it hands records to, for what its people enter, and for their keeping passwords to themselves. Texts and files are not searched for contents that do not belong here.',
      de: 'Jedes Unternehmen ist selbst dafür verantwortlich, wem es welches Recht gibt, wem es Datensätze übergibt, was seine Leute eingeben und dass sie Passwörter für sich behalten. Texte und Dateien werden nicht nach Inhalten durchsucht, die nicht hierher gehören.',
      pl: 'Każda firma sama odpowiada za to, komu nadaje jakie uprawnienia, komu przekazuje rekordy, co wprowadzają jej pracownicy i czy nie ujawniają haseł. Tekstów i plików nie przeszukujemy pod kątem treści, których nie powinno tu być.',
    },
    maps: { iso27001: ['A.5.10', 'A.5.18'], gdpr: ['24(1)', '28(3)(a)'], c5: ['PSS-01', 'AM-02'] },
  }),
  promise(import.meta.url, 'limit-backup', {
    kind: 'limit',
    says: {
      en: 'This version makes no backups itself. Without backups of the operator’s own, data that is lost with the machine is lost for good.',
      de: 'Diese Version erstellt selbst keine Sicherungen. Ohne eigene Sicherungen des Betreibers sind Daten, die mit der Maschine verloren gehen, endgültig verloren.',
      pl: 'Ta wersja sama nie tworzy kopii zapasowych. Bez własnych kopii operatora dane utracone wraz z maszyną przepadają na zawsze.',
    },
    maps: { iso27001: ['A.8.13'], gdpr: ['32(1)(c)'], c5: ['OPS-06'], grundschutz: ['NOT.4.4'] },
  }),
  promise(import.meta.url, 'limit-backup-erasure', {
    kind: 'limit',
    says: {
      en: 'Copies in backups, snapshots and replicas are not erased one by one. Erased data stays in those that the operator has already made until they are overwritten or age out.',
      de: 'Kopien in Sicherungen, Snapshots und Replikaten werden nicht einzeln gelöscht. Gelöschte Daten bleiben in denen, die der Betreiber bereits angelegt hat, bis diese überschrieben werden oder auslaufen.',
      pl: 'Dane w kopiach zapasowych, migawkach i replikach nie są usuwane pojedynczo. Usunięte dane pozostają w tych, które operator już utworzył, dopóki te nie zostaną nadpisane lub nie wygasną.',
    },
    maps: { iso27001: ['A.8.10', 'A.8.13'], gdpr: ['5(1)(e)', '17(1)'], c5: ['PI-03'] },
  }),
  promise(import.meta.url, 'limit-single', {
    kind: 'limit',
    says: {
      en: 'As delivered, the service runs on one server and one database on one machine. When that machine fails, the service is down until it is repaired or replaced.',
      de: 'Im Auslieferungszustand läuft der Dienst mit einem Server und einer Datenbank auf einer einzigen Maschine. Fällt diese aus, steht der Dienst still, bis sie repariert oder ersetzt ist.',
      pl: 'W standardowej postaci usługę świadczą jeden serwer i jedna baza danych na jednej maszynie. Gdy ta maszyna zawiedzie, usługa nie działa, dopóki nie zostanie naprawiona lub wymieniona.',
    },
    maps: { iso27001: ['A.8.14'], gdpr: ['32(1)(b)'], c5: ['PS-02', 'BCM-03'], grundschutz: ['ARCH.8.3'] },
  }),
]
