import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** How the software is made and examined. */
export const developmentPractice: AttestPromise[] = [
  promise(import.meta.url, 'dev-review', {
    kind: 'attested',
    owner: 'maker',
    says: {
      en: 'No change of the code reaches production before somebody who did not write it, and who knows the field, has reviewed and approved it. Who approved which change is recorded.',
      de: 'Keine Änderung am Code gelangt in den Betrieb, bevor eine fachkundige Person, die sie nicht geschrieben hat, sie geprüft und freigegeben hat. Wer welche Änderung freigegeben hat, ist festgehalten.',
      pl: 'Żadna zmiana kodu nie trafia na produkcję, dopóki nie sprawdzi jej i nie zatwierdzi specjalista, który jej nie napisał. Odnotowujemy, kto zatwierdził którą zmianę.',
    },
    expects: {
      en: 'The settings of the repository that enforce the review, and a sample of approved changes',
      de: 'Die Einstellungen des Repositorys, die das Review erzwingen, und eine Stichprobe freigegebener Änderungen',
      pl: 'Ustawienia repozytorium wymuszające przegląd oraz próbka zatwierdzonych zmian',
    },
    maps: {
      iso27001: ['A.8.4', 'A.8.25', 'A.8.28', 'A.8.32'],
      gdpr: ['25(1)', '32(1)(d)'],
      c5: ['DEV-03', 'DEV-06', 'DEV-09'],
      grundschutz: ['DEV.4.11', 'DEV.6.1'],
    },
  }),
  promise(import.meta.url, 'dev-pipeline', {
    kind: 'deployed',
    says: {
      en: 'What runs here was built, packaged and tested automatically from one version of the code. Only a build whose tests all passed can be deployed, and its signed attestation names exactly that version.',
      de: 'Was hier läuft, wurde aus einer Fassung des Codes automatisch gebaut, gepackt und getestet. Nur ein Build, dessen Tests alle bestanden sind, kann ausgeliefert werden; sein signierter Nachweis nennt genau diese Fassung.',
      pl: 'To, co tu działa, zostało automatycznie zbudowane, spakowane i przetestowane z jednej wersji kodu. Wdrożyć można tylko kompilację, która przeszła wszystkie testy; jej podpisane poświadczenie wskazuje dokładnie tę wersję.',
    },
    maps: {
      iso27001: ['A.8.25', 'A.8.29', 'A.8.31', 'A.8.32'],
      gdpr: ['32(1)(b)', '32(1)(d)'],
      c5: ['DEV-06', 'DEV-08', 'DEV-09'],
      grundschutz: ['DEV.4.11', 'DEV.7.1', 'TEST.4.2'],
    },
  }),
  promise(import.meta.url, 'dev-sast', {
    kind: 'attested',
    owner: 'maker',
    says: {
      en: 'Every change of the source code is analysed statically for errors, hard-to-maintain code and vulnerabilities before it is released; findings are corrected or accepted with reasons.',
      de: 'Jede Änderung am Quellcode wird vor der Freigabe statisch auf Fehler, schwer wartbare Stellen und Schwachstellen untersucht; Befunde werden behoben oder mit Begründung hingenommen.',
      pl: 'Każda zmiana kodu źródłowego jest przed wydaniem poddawana analizie statycznej pod kątem błędów, kodu trudnego w utrzymaniu i podatności; ustalenia są usuwane albo akceptowane z uzasadnieniem.',
    },
    expects: {
      en: 'The report of the analysis of the version in use, with tool, date and open findings',
      de: 'Der Analysebericht zur eingesetzten Fassung mit Werkzeug, Datum und offenen Befunden',
      pl: 'Raport z analizy używanej wersji z nazwą narzędzia, datą i otwartymi ustaleniami',
    },
    maps: {
      iso27001: ['A.8.25', 'A.8.28', 'A.8.29'],
      gdpr: ['25(1)', '32(1)(d)'],
      c5: ['DEV-01', 'DEV-06', 'PSS-02'],
      grundschutz: ['DEV.4.11', 'TEST.3.1'],
    },
  }),
  promise(import.meta.url, 'dev-dast', {
    kind: 'attested',
    owner: 'maker',
    fresh: 'development.dast',
    figures: ['development.dast'],
    says: {
      en: 'The running application is attacked with a dynamic scanner by the recommendations of OWASP at least once every {development.dast|month|months} and after each larger change; findings are corrected.',
      de: 'Die laufende Anwendung wird in Abständen von höchstens {development.dast|Monat|Monaten} und nach jeder größeren Änderung mit einem dynamischen Scanner nach den Empfehlungen von OWASP angegriffen; Befunde werden behoben.',
      pl: 'Działająca aplikacja jest testowana skanerem dynamicznym według zaleceń OWASP nie rzadziej niż co {development.dast|miesiąc|miesiące|miesięcy} i po każdej większej zmianie; ustalenia są usuwane.',
    },
    expects: {
      en: 'The report of the last scan with version, tool, date and findings',
      de: 'Der Bericht des letzten Scans mit Fassung, Werkzeug, Datum und Befunden',
      pl: 'Raport z ostatniego skanowania z wersją, narzędziem, datą i ustaleniami',
    },
    maps: {
      iso27001: ['A.8.8', 'A.8.29'],
      gdpr: ['32(1)(d)'],
      c5: ['DEV-06', 'OPS-20', 'PSS-02'],
      grundschutz: ['DET.5.3', 'TEST.3.1'],
    },
  }),
  promise(import.meta.url, 'dev-pentest', {
    kind: 'attested',
    owner: 'maker',
    fresh: 'development.pentest',
    figures: ['development.pentest'],
    says: {
      en: 'Independent external testers carry out a penetration test at least once every {development.pentest|month|months} and after larger changes. Companies get its summary with the state of the findings on request.',
      de: 'Unabhängige externe Fachleute führen in Abständen von höchstens {development.pentest|Monat|Monaten} und nach größeren Änderungen einen Penetrationstest durch. Unternehmen erhalten die Zusammenfassung mit dem Stand der Befunde auf Anfrage.',
      pl: 'Niezależni eksperci zewnętrzni przeprowadzają test penetracyjny nie rzadziej niż co {development.pentest|miesiąc|miesiące|miesięcy} i po większych zmianach. Podsumowanie ze stanem ustaleń udostępniamy firmom na żądanie.',
    },
    expects: {
      en: 'The tester’s report or attestation with version, scope and date',
      de: 'Der Bericht oder die Bescheinigung der Prüfenden mit Fassung, Umfang und Datum',
      pl: 'Raport lub zaświadczenie testujących z wersją, zakresem i datą',
    },
    maps: {
      iso27001: ['A.5.35', 'A.8.8', 'A.8.29'],
      gdpr: ['32(1)(d)'],
      c5: ['OPS-19'],
      grundschutz: ['DET.5.4'],
    },
  }),
]
