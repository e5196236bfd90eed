import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** How the operator's organisation leads, reviews and lets others examine its security. */
export const securityManagement: AttestPromise[] = [
  promise(import.meta.url, 'gov-isms', {
    kind: 'attested',
    says: {
      en: 'The operator runs an information security management system that an accredited body has certified to ISO/IEC 27001. Its scope covers the operation of this service.',
      de: 'Der Betreiber unterhält ein Managementsystem für Informationssicherheit, das eine akkreditierte Stelle nach ISO/IEC 27001 zertifiziert hat. Sein Geltungsbereich umfasst den Betrieb dieses Dienstes.',
      pl: 'Operator utrzymuje system zarządzania bezpieczeństwem informacji, certyfikowany przez akredytowaną jednostkę na zgodność z ISO/IEC 27001. Jego zakres obejmuje świadczenie tej usługi.',
    },
    expects: {
      en: 'The valid certificate with its scope, and the statement of applicability',
      de: 'Das gültige Zertifikat mit Geltungsbereich und die Erklärung zur Anwendbarkeit',
      pl: 'Ważny certyfikat z podanym zakresem oraz deklaracja stosowania',
    },
    maps: {
      iso27001: ['A.5.1', 'A.5.2', 'A.5.4'],
      gdpr: ['24(1)', '32(1)(d)'],
      c5: ['OIS-01'],
      grundschutz: ['GC.1.1'],
    },
  }),
  promise(import.meta.url, 'gov-framework', {
    kind: 'attested',
    says: {
      en: 'The security programme follows named guidance: ISO/IEC 27002, the criteria catalogue C5 of the German BSI, and OWASP ASVS. Beside each promise stand the numbers of the requirements to which it contributes.',
      de: 'Das Sicherheitsprogramm folgt benannten Leitfäden: ISO/IEC 27002, dem Kriterienkatalog C5 des BSI und OWASP ASVS. Neben jeder Zusage stehen die Nummern der Anforderungen, zu denen sie beiträgt.',
      pl: 'Program bezpieczeństwa opiera się na wskazanych wytycznych: ISO/IEC 27002, katalogu kryteriów C5 niemieckiego urzędu BSI oraz OWASP ASVS. Przy każdym zobowiązaniu podajemy numery wymagań, do których spełnienia się przyczynia.',
    },
    expects: {
      en: 'The security policy, in force, that names the guidance it follows',
      de: 'Die geltende Sicherheitsleitlinie, die die befolgten Leitfäden nennt',
      pl: 'Obowiązująca polityka bezpieczeństwa, która wymienia stosowane wytyczne',
    },
    maps: { iso27001: ['A.5.1', 'A.5.36'], gdpr: ['24(2)', '32(1)'], c5: ['OIS-02', 'SP-01'] },
  }),
  promise(import.meta.url, 'gov-risk-review', {
    kind: 'attested',
    figures: ['promises.review'],
    says: {
      en: 'The risks to the data and to the operation, and the measures against them, are assessed at least once every {promises.review|month|months}. What has to be improved is decided, assigned and followed up.',
      de: 'Die Risiken für Daten und Betrieb und die Maßnahmen dagegen werden in Abständen von höchstens {promises.review|Monat|Monaten} bewertet. Was zu verbessern ist, wird beschlossen, zugewiesen und nachverfolgt.',
      pl: 'Ryzyko dla danych i dla działania usługi oraz środki jego ograniczania oceniamy nie rzadziej niż co {promises.review|miesiąc|miesiące|miesięcy}. Potrzebne usprawnienia są zatwierdzane, przydzielane i rozliczane.',
    },
    expects: {
      en: 'The dated risk assessment with the treatment plan, approved by management',
      de: 'Die datierte Risikobewertung mit Behandlungsplan, von der Leitung freigegeben',
      pl: 'Datowana ocena ryzyka z planem postępowania, zatwierdzona przez kierownictwo',
    },
    maps: { iso27001: ['A.5.7', 'A.5.35', 'A.5.36'], gdpr: ['24(1)', '32(1)(d)', '32(2)'], c5: ['OIS-06', 'OIS-07'] },
  }),
  promise(import.meta.url, 'gov-effectiveness', {
    kind: 'attested',
    owner: 'operator',
    figures: ['promises.review'],
    says: {
      en: 'The effectiveness of all technical measures is reviewed as a whole at least once every {promises.review|month|months}, including those that no check of this statement covers.',
      de: 'Die Wirksamkeit aller technischen Maßnahmen wird in Abständen von höchstens {promises.review|Monat|Monaten} als Ganzes überprüft, auch die der Maßnahmen, die keine Prüfung dieser Erklärung erfasst.',
      pl: 'Skuteczność wszystkich środków technicznych przeglądamy w całości nie rzadziej niż co {promises.review|miesiąc|miesiące|miesięcy}, również tych, których nie obejmuje żadna kontrola z tego oświadczenia.',
    },
    expects: {
      en: 'The dated report of the review with findings and measures',
      de: 'Der datierte Prüfbericht mit Feststellungen und Maßnahmen',
      pl: 'Datowany raport z przeglądu z ustaleniami i działaniami',
    },
    maps: { iso27001: ['A.5.35', 'A.5.36', 'A.8.34'], gdpr: ['32(1)(d)'], c5: ['COM-03', 'COM-04', 'OPS-20'] },
  }),
  promise(import.meta.url, 'gov-audit-ext', {
    kind: 'attested',
    figures: ['promises.review'],
    says: {
      en: 'Independent external auditors examine data protection, policies and defences at least once every {promises.review|month|months}.',
      de: 'Unabhängige externe Stellen prüfen Datenschutz, Richtlinien und Schutzmaßnahmen in Abständen von höchstens {promises.review|Monat|Monaten}.',
      pl: 'Niezależni audytorzy zewnętrzni badają ochronę danych, polityki i zabezpieczenia nie rzadziej niż co {promises.review|miesiąc|miesiące|miesięcy}.',
    },
    expects: {
      en: 'The auditor’s report with name, date and scope',
      de: 'Der Bericht der prüfenden Stelle mit Namen, Datum und Umfang',
      pl: 'Raport audytora z nazwą, datą i zakresem badania',
    },
    maps: { iso27001: ['A.5.35'], gdpr: ['24(1)', '28(3)(h)', '32(1)(d)'], c5: ['COM-02', 'COM-03'] },
  }),
  promise(import.meta.url, 'policy-set', {
    kind: 'attested',
    says: {
      en: 'Written policies on passwords, on the deletion of data and on clear desks and screens are in force, are known to everybody who works for the operator, and have a named owner.',
      de: 'Schriftliche Richtlinien zu Passwörtern, zum Löschen von Daten und zu aufgeräumten Schreibtischen und Bildschirmen sind in Kraft, allen Beschäftigten des Betreibers bekannt und haben eine benannte verantwortliche Person.',
      pl: 'Obowiązują spisane zasady dotyczące haseł, usuwania danych oraz czystego biurka i ekranu; znają je wszyscy pracownicy operatora, a każda z nich ma wskazaną osobę odpowiedzialną.',
    },
    expects: {
      en: 'The policies with version, date of approval and owner',
      de: 'Die Richtlinien mit Stand, Freigabedatum und verantwortlicher Person',
      pl: 'Dokumenty zasad z wersją, datą zatwierdzenia i osobą odpowiedzialną',
    },
    maps: {
      iso27001: ['A.5.1', 'A.5.17', 'A.7.7', 'A.8.10'],
      gdpr: ['24(2)', '32(4)'],
      c5: ['SP-01', 'SP-02', 'AM-02'],
    },
  }),
]
