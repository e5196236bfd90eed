import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** The networks in which the servers stand. */
export const networks: AttestPromise[] = [
  promise(import.meta.url, 'net-zones', {
    kind: 'deployed',
    says: {
      en: 'Web servers, databases, administration and backup stand in separate networks. Only connections named in the rules are possible between them, and only between the kinds of systems that need them.',
      de: 'Webserver, Datenbanken, Administration und Sicherung stehen in getrennten Netzen. Zwischen ihnen sind nur Verbindungen möglich, die in den Regeln benannt sind, und nur zwischen den Arten von Systemen, die sie brauchen.',
      pl: 'Serwery WWW, bazy danych, administracja i kopie zapasowe znajdują się w oddzielnych sieciach. Możliwe są między nimi tylko połączenia wymienione w regułach i tylko między tymi rodzajami systemów, które ich potrzebują.',
    },
    maps: {
      iso27001: ['A.8.20', 'A.8.22'],
      gdpr: ['32(1)(b)'],
      c5: ['COS-02', 'COS-05', 'COS-06'],
      grundschutz: ['ARCH.2.1', 'ARCH.2.2'],
    },
  }),
  promise(import.meta.url, 'net-vpn', {
    kind: 'deployed',
    says: {
      en: 'Between sites, and for administration from outside, data travels only through a private network that is encrypted by IPsec, WireGuard or TLS.',
      de: 'Zwischen Standorten und zur Administration von außen laufen Daten nur durch ein privates Netz, das mit IPsec, WireGuard oder TLS verschlüsselt ist.',
      pl: 'Między lokalizacjami oraz przy administracji z zewnątrz dane przesyłane są wyłącznie siecią prywatną szyfrowaną przez IPsec, WireGuard lub TLS.',
    },
    maps: {
      iso27001: ['A.8.20', 'A.8.21', 'A.8.24'],
      gdpr: ['32(1)(a)'],
      c5: ['COS-02', 'COS-05', 'CRY-02'],
      grundschutz: ['KONF.14.1', 'ASST.4.2'],
    },
  }),
  promise(import.meta.url, 'net-ddos', {
    kind: 'inherited',
    says: {
      en: 'The network provider detects and diverts distributed attacks that aim to overload lines or servers, permanently and without having to be asked.',
      de: 'Der Netzanbieter erkennt verteilte Angriffe, die Leitungen oder Server überlasten sollen, und leitet sie ab, ständig und ohne Aufforderung.',
      pl: 'Dostawca sieci stale i bez wezwania wykrywa i odfiltrowuje rozproszone ataki mające przeciążyć łącza lub serwery.',
    },
    expects: {
      en: 'The contract or service description in which the provider commits itself to the protection',
      de: 'Der Vertrag oder die Leistungsbeschreibung, worin der Anbieter den Schutz zusagt',
      pl: 'Umowa lub opis usługi, w których dostawca zobowiązuje się do ochrony',
    },
    maps: {
      iso27001: ['A.8.6', 'A.8.20', 'A.8.21'],
      gdpr: ['32(1)(b)'],
      c5: ['COS-01'],
      grundschutz: ['ARCH.9.5'],
    },
  }),
  promise(import.meta.url, 'net-log', {
    kind: 'deployed',
    says: {
      en: 'Every connection that the firewall allows or refuses is logged with time, origin and destination, and the logs feed the monitoring.',
      de: 'Jede Verbindung, die die Firewall zulässt oder abweist, wird mit Zeit, Herkunft und Ziel protokolliert; die Protokolle speisen die Überwachung.',
      pl: 'Każde połączenie, na które zapora pozwala lub które odrzuca, jest rejestrowane z czasem, źródłem i celem, a rejestry zasilają monitoring.',
    },
    maps: {
      iso27001: ['A.8.15', 'A.8.16', 'A.8.20'],
      gdpr: ['32(1)(b)'],
      c5: ['COS-03', 'OPS-10'],
      grundschutz: ['DET.3.1'],
    },
  }),
  promise(import.meta.url, 'net-change', {
    kind: 'attested',
    owner: 'operator',
    says: {
      en: 'Changes of firewall rules are requested, approved by a second person, logged with reasons, and can be undone. The rules in force are reviewed.',
      de: 'Änderungen an Firewall-Regeln werden beantragt, von einer zweiten Person freigegeben, mit Begründung protokolliert und lassen sich zurücknehmen. Die geltenden Regeln werden überprüft.',
      pl: 'Zmiany reguł zapory są zgłaszane, zatwierdzane przez drugą osobę, rejestrowane z uzasadnieniem i odwracalne. Obowiązujące reguły podlegają przeglądom.',
    },
    expects: {
      en: 'The change procedure, and the dated report of the last review of the rules',
      de: 'Das Änderungsverfahren und der datierte Bericht über die letzte Überprüfung der Regeln',
      pl: 'Procedura zmian oraz datowany raport z ostatniego przeglądu reguł',
    },
    maps: { iso27001: ['A.8.9', 'A.8.20', 'A.8.32'], gdpr: ['32(1)(d)'], c5: ['COS-02', 'DEV-03'] },
  }),
  promise(import.meta.url, 'net-fw-redundant', {
    kind: 'inherited',
    says: {
      en: 'Firewalls and core network devices are redundant; when one fails, another takes over by itself.',
      de: 'Firewalls und zentrale Netzkomponenten sind redundant; fällt eine aus, übernimmt eine andere von selbst.',
      pl: 'Zapory i główne urządzenia sieciowe są redundantne; gdy jedno zawiedzie, inne samo przejmuje jego zadania.',
    },
    expects: {
      en: 'The provider’s description of its network, within the scope of its certificate',
      de: 'Die Netzbeschreibung des Anbieters, im Geltungsbereich seines Zertifikats',
      pl: 'Opis sieci dostawcy objęty jego certyfikatem',
    },
    maps: { iso27001: ['A.8.14', 'A.8.20'], gdpr: ['32(1)(b)'], c5: ['PS-02', 'COS-01'], grundschutz: ['ARCH.8.1'] },
  }),
  promise(import.meta.url, 'net-ids', {
    kind: 'deployed',
    says: {
      en: 'A system for the detection and prevention of intrusions watches the traffic for port scans, spoofing, password guessing, cross-site scripting and SQL injection, blocks what it recognises, and alerts those on duty.',
      de: 'Ein System zur Erkennung und Abwehr von Angriffen überwacht den Verkehr auf Portscans, Spoofing, Ausprobieren von Passwörtern, Cross-Site-Scripting und SQL-Injection, sperrt Erkanntes und alarmiert die Bereitschaft.',
      pl: 'System wykrywania i zapobiegania włamaniom obserwuje ruch pod kątem skanowania portów, podszywania się, zgadywania haseł, cross-site scriptingu i wstrzykiwania SQL, blokuje rozpoznane ataki i alarmuje dyżurnych.',
    },
    maps: {
      iso27001: ['A.8.16', 'A.8.20'],
      gdpr: ['32(1)(b)'],
      c5: ['COS-01', 'COS-03', 'OPS-13'],
      grundschutz: ['ARCH.5.1'],
    },
  }),
]
