import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** How the machines are watched, scanned and kept up to date. */
export const machineCare: AttestPromise[] = [
  promise(import.meta.url, 'patch-os', {
    kind: 'deployed',
    figures: ['operations.patch'],
    says: {
      en: 'Security updates of operating systems, databases and network devices are tried in a test environment and installed within {operations.patch|day|days} of their release, critical ones first. The moment is chosen so that people at work notice as little of it as possible.',
      de: 'Sicherheitsupdates für Betriebssysteme, Datenbanken und Netzkomponenten werden in einer Testumgebung erprobt und innerhalb von {operations.patch|Tag|Tagen} nach Erscheinen installiert, kritische zuerst. Der Zeitpunkt wird so gewählt, dass der Betrieb möglichst wenig davon bemerkt.',
      pl: 'Aktualizacje bezpieczeństwa systemów operacyjnych, baz danych i urządzeń sieciowych są sprawdzane w środowisku testowym i instalowane w ciągu {operations.patch|dnia|dni|dni} od wydania, krytyczne w pierwszej kolejności. Termin dobieramy tak, by użytkownicy odczuli to jak najmniej.',
    },
    maps: {
      iso27001: ['A.8.8', 'A.8.19', 'A.8.32'],
      gdpr: ['32(1)(b)'],
      asvs: ['15.2.1'],
      c5: ['OPS-18', 'OPS-22', 'OPS-23'],
      grundschutz: ['DET.5.10', 'TEST.3.1'],
    },
  }),
  promise(import.meta.url, 'vuln-scan', {
    kind: 'deployed',
    figures: ['operations.scan'],
    says: {
      en: 'The whole environment is scanned for known vulnerabilities at least once every {operations.scan|hour|hours}; each finding is rated, assigned and followed until it is closed.',
      de: 'Die gesamte Umgebung wird in Abständen von höchstens {operations.scan|Stunde|Stunden} auf bekannte Schwachstellen untersucht; jeder Befund wird bewertet, zugewiesen und bis zum Abschluss verfolgt.',
      pl: 'Całe środowisko jest skanowane pod kątem znanych podatności nie rzadziej niż co {operations.scan|godzinę|godziny|godzin}; każde znalezisko jest oceniane, przydzielane i śledzone aż do zamknięcia.',
    },
    maps: {
      iso27001: ['A.8.8'],
      gdpr: ['32(1)(b)', '32(1)(d)'],
      c5: ['OPS-18', 'OPS-20', 'OPS-22', 'PSS-02'],
      grundschutz: ['DET.5.1', 'DET.5.3'],
    },
  }),
  promise(import.meta.url, 'host-av', {
    kind: 'deployed',
    says: {
      en: 'All servers and all workplaces of the operator run centrally managed protection against malware, whose signatures are updated automatically and whose alarms reach those on duty.',
      de: 'Auf allen Servern und Arbeitsplätzen des Betreibers läuft ein zentral verwalteter Schutz vor Schadsoftware, der sich selbst aktualisiert und dessen Alarme die Bereitschaft erreichen.',
      pl: 'Na wszystkich serwerach i stanowiskach pracy operatora działa centralnie zarządzana ochrona przed złośliwym oprogramowaniem, która sama się aktualizuje, a jej alarmy docierają do dyżurnych.',
    },
    maps: { iso27001: ['A.8.7'], gdpr: ['32(1)(b)'], c5: ['OPS-04', 'OPS-05'], grundschutz: ['KONF.7.1'] },
  }),
  promise(import.meta.url, 'mon-app', {
    kind: 'deployed',
    says: {
      en: 'From outside, the availability of the application, its names in the DNS, its HTTP headers, TLS, the libraries it uses and its open ports are watched without interruption. Findings reach development as tickets.',
      de: 'Von außen werden die Verfügbarkeit der Anwendung, ihre Namen im DNS, ihre HTTP-Header, TLS, die verwendeten Bibliotheken und ihre offenen Ports laufend überwacht. Befunde erreichen die Entwicklung als Tickets.',
      pl: 'Z zewnątrz nieprzerwanie monitorujemy dostępność aplikacji, jej nazwy w DNS, nagłówki HTTP, TLS, używane biblioteki i otwarte porty. Ustalenia trafiają do zespołu rozwoju jako zgłoszenia.',
    },
    maps: {
      iso27001: ['A.8.8', 'A.8.16'],
      gdpr: ['32(1)(b)', '32(1)(d)'],
      c5: ['OPS-13', 'PSS-02'],
      grundschutz: ['DET.5.1'],
    },
  }),
  promise(import.meta.url, 'mon-servers', {
    kind: 'deployed',
    says: {
      en: 'Servers and networks are watched around the clock, every day of the year; a failure alarms somebody on duty who can act on it.',
      de: 'Server und Netze werden rund um die Uhr an jedem Tag des Jahres überwacht; ein Ausfall alarmiert eine Bereitschaft, die handeln kann.',
      pl: 'Serwery i sieci są monitorowane całą dobę, każdego dnia w roku; awaria alarmuje dyżurnego, który może podjąć działania.',
    },
    maps: { iso27001: ['A.8.16'], gdpr: ['32(1)(b)'], c5: ['OPS-13', 'OPS-17', 'PS-07'] },
  }),
]
