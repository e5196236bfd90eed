import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** Who reaches the machines below the software. */
export const machineAccess: AttestPromise[] = [
  promise(import.meta.url, 'infra-least', {
    kind: 'deployed',
    says: {
      en: 'Access to servers, databases, networks and their administration is given by role, only where the work needs it and to as few people as possible. It ends with the task, and each person uses an account of their own.',
      de: 'Zugang zu Servern, Datenbanken, Netzen und deren Verwaltung wird je nach Rolle vergeben, nur wo die Arbeit ihn erfordert und an möglichst wenige Personen. Er endet mit der Aufgabe, und jede Person nutzt ein eigenes Konto.',
      pl: 'Dostęp do serwerów, baz danych i sieci oraz do administrowania nimi jest nadawany według ról, tylko gdy wymaga tego praca, i jak najmniejszej liczbie osób. Kończy się wraz z zadaniem, a każda osoba używa własnego konta.',
    },
    maps: {
      iso27001: ['A.5.15', 'A.5.18', 'A.8.2'],
      gdpr: ['25(2)', '29', '32(4)'],
      c5: ['IDM-01', 'IDM-05', 'IDM-06', 'IDM-07'],
      grundschutz: ['BER.3.16', 'BER.4.1', 'BER.4.8'],
    },
  }),
  promise(import.meta.url, 'os-access', {
    kind: 'deployed',
    says: {
      en: 'Only authorised administrators reach the operating systems, and only with personal cryptographic keys. Signing in with a password, and as root from outside, is switched off.',
      de: 'An die Betriebssysteme gelangen nur befugte Administratorinnen und Administratoren und nur mit persönlichen kryptografischen Schlüsseln. Die Anmeldung mit Passwort und als root von außen ist abgeschaltet.',
      pl: 'Dostęp do systemów operacyjnych mają tylko uprawnieni administratorzy i tylko za pomocą osobistych kluczy kryptograficznych. Logowanie hasłem oraz z zewnątrz jako root jest wyłączone.',
    },
    maps: {
      iso27001: ['A.5.17', 'A.8.2', 'A.8.5', 'A.8.18'],
      gdpr: ['32(1)(b)'],
      c5: ['IDM-06', 'IDM-09', 'COS-05'],
      grundschutz: ['BER.5.9', 'KONF.5.1'],
    },
  }),
  promise(import.meta.url, 'env-split', {
    kind: 'deployed',
    says: {
      en: 'Production and test run on separate systems with separate databases and separate credentials. Data of companies is not used for tests.',
      de: 'Produktion und Test laufen auf getrennten Systemen mit getrennten Datenbanken und getrennten Zugangsdaten. Daten von Unternehmen werden nicht zum Testen verwendet.',
      pl: 'Środowiska produkcyjne i testowe działają na oddzielnych systemach, z oddzielnymi bazami i danymi dostępowymi. Danych firm nie używamy do testów.',
    },
    maps: {
      iso27001: ['A.8.31', 'A.8.33'],
      gdpr: ['5(1)(b)', '32(1)(b)'],
      c5: ['DEV-10'],
      grundschutz: ['ARCH.7.3'],
    },
  }),
]
