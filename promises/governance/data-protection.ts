import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** How data protection is organised, agreed with companies and expected of those who work for the operator. */
export const dataProtection: AttestPromise[] = [
  promise(import.meta.url, 'gov-legal', {
    kind: 'attested',
    owner: 'data protection officer',
    says: {
      en: 'The service is operated in conformity with the General Data Protection Regulation and the law of the European Union. This sentence cannot be tested on its own: it sums up all other promises of this statement and holds only as far as they do.',
      de: 'Der Dienst wird im Einklang mit der Datenschutz-Grundverordnung und dem Recht der Europäischen Union betrieben. Dieser Satz lässt sich für sich allein nicht prüfen: Er fasst alle anderen Zusagen dieser Erklärung zusammen und gilt nur, soweit sie gelten.',
      pl: 'Usługa jest świadczona zgodnie z ogólnym rozporządzeniem o ochronie danych i prawem Unii Europejskiej. Tego zdania nie da się sprawdzić osobno: jest ono podsumowaniem wszystkich innych zobowiązań zawartych w tym oświadczeniu i obowiązuje tylko w takim zakresie jak one.',
    },
    expects: {
      en: 'The data protection officer’s assessment of this statement as a whole',
      de: 'Die Beurteilung dieser Erklärung im Ganzen durch die Datenschutzbeauftragte oder den Datenschutzbeauftragten',
      pl: 'Ocena całego oświadczenia przez inspektora ochrony danych',
    },
    maps: { iso27001: ['A.5.31', 'A.5.34'], gdpr: ['5(2)', '24(1)', '28(1)'], c5: ['COM-01'] },
  }),
  promise(import.meta.url, 'gov-tom-audit', {
    kind: 'attested',
    owner: 'data protection officer',
    says: {
      en: 'An external auditor has examined the technical and organisational measures and found that they meet the requirements of Art. 32 GDPR. The report is given to companies on request.',
      de: 'Eine externe Stelle hat die technischen und organisatorischen Maßnahmen geprüft und festgestellt, dass sie die Anforderungen des Art. 32 DSGVO erfüllen. Unternehmen erhalten den Bericht auf Anfrage.',
      pl: 'Zewnętrzny audytor zbadał środki techniczne i organizacyjne i stwierdził, że spełniają wymagania art. 32 RODO. Raport udostępniamy firmom na żądanie.',
    },
    expects: {
      en: 'The report on the examination of the measures, with examiner and date',
      de: 'Der Bericht über die Prüfung der Maßnahmen mit prüfender Stelle und Datum',
      pl: 'Raport z badania środków z nazwą badającego i datą',
    },
    maps: { iso27001: ['A.5.34', 'A.5.35'], gdpr: ['28(1)', '28(3)(h)', '32(1)(d)'], c5: ['COM-02', 'COM-03'] },
  }),
  promise(import.meta.url, 'gov-dsms', {
    kind: 'enforced',
    says: {
      en: 'All procedures and rules of data protection are kept in one place in this installation: records of processing, requests, incidents, contracts and rules. Everybody sees the part that their role allows, and every version is retained.',
      de: 'Alle Verfahren und Regelungen des Datenschutzes stehen an einer Stelle dieser Installation: Verarbeitungsverzeichnis, Anträge, Vorfälle, Verträge und Regelungen. Jede Person sieht den Teil, den ihre Rolle erlaubt, und jede Fassung bleibt erhalten.',
      pl: 'Wszystkie procedury i zasady ochrony danych są w jednym miejscu tej instalacji: rejestry czynności przetwarzania, żądania, incydenty, umowy i zasady. Każdy widzi część, na którą pozwala jego rola, a każda wersja jest zachowywana.',
    },
    maps: { iso27001: ['A.5.34', 'A.5.37'], gdpr: ['5(2)', '24(1)', '30(1)'], c5: ['SP-01', 'SP-02'] },
  }),
  promise(import.meta.url, 'gov-dpo', {
    kind: 'attested',
    says: {
      en: 'A data protection officer is appointed in writing, is independent in this task and notified to the supervisory authority. The contact details are published.',
      de: 'Eine Datenschutzbeauftragte oder ein Datenschutzbeauftragter ist schriftlich bestellt, in dieser Aufgabe weisungsfrei und der Aufsichtsbehörde gemeldet. Die Kontaktdaten sind veröffentlicht.',
      pl: 'Inspektor ochrony danych jest wyznaczony na piśmie, niezależny w wykonywaniu tego zadania i zgłoszony organowi nadzorczemu. Dane kontaktowe są opublikowane.',
    },
    expects: {
      en: 'The deed of appointment and the notification to the supervisory authority',
      de: 'Die Bestellungsurkunde und die Meldung an die Aufsichtsbehörde',
      pl: 'Akt wyznaczenia i zawiadomienie organu nadzorczego',
    },
    maps: { iso27001: ['A.5.2', 'A.5.34'], gdpr: ['37(1)', '37(7)', '38(3)', '39(1)'], c5: ['OIS-05'] },
  }),
  promise(import.meta.url, 'gov-subproc-tom', {
    kind: 'inherited',
    says: {
      en: 'This statement covers the hosting provider too. The provider’s own technical and organisational measures are annexed to ours in the version in force.',
      de: 'Diese Erklärung umfasst auch den Hosting-Anbieter. Dessen technische und organisatorische Maßnahmen sind den unseren in der geltenden Fassung beigefügt.',
      pl: 'To oświadczenie obejmuje również dostawcę hostingu. Jego środki techniczne i organizacyjne są w obowiązującej wersji załączone do naszych.',
    },
    expects: {
      en: 'The hosting provider’s technical and organisational measures, with their date',
      de: 'Die technischen und organisatorischen Maßnahmen des Hosting-Anbieters mit Stand',
      pl: 'Środki techniczne i organizacyjne dostawcy hostingu z datą',
    },
    maps: { iso27001: ['A.5.19', 'A.5.20', 'A.5.21'], gdpr: ['28(2)', '28(4)'], c5: ['SSO-01', 'SSO-04'] },
  }),
  promise(import.meta.url, 'dpa-audit', {
    kind: 'attested',
    owner: 'data protection officer',
    says: {
      en: 'An external auditor has examined the template of the data processing agreement against Art. 28 GDPR and found it complete. The report is given to companies on request.',
      de: 'Eine externe Stelle hat die Vorlage des Vertrags zur Auftragsverarbeitung anhand von Art. 28 DSGVO geprüft und für vollständig befunden. Unternehmen erhalten den Bericht auf Anfrage.',
      pl: 'Zewnętrzny audytor sprawdził wzór umowy powierzenia przetwarzania danych pod kątem art. 28 RODO i uznał go za kompletny. Raport udostępniamy firmom na żądanie.',
    },
    expects: {
      en: 'The report on the template, with its version, examiner and date',
      de: 'Der Bericht zur Vorlage mit deren Fassung, prüfender Stelle und Datum',
      pl: 'Raport dotyczący wzoru z jego wersją, nazwą badającego i datą',
    },
    maps: { iso27001: ['A.5.20', 'A.5.35'], gdpr: ['28(3)', '28(9)'], c5: ['COM-02'] },
  }),
  promise(import.meta.url, 'proc-selection', {
    kind: 'attested',
    owner: 'data protection officer',
    figures: ['promises.review'],
    says: {
      en: 'Sub-processors are chosen by the guarantees that they offer for the security of the data. Each is assessed before the contract and again at least once every {promises.review|month|months}.',
      de: 'Unterauftragsverarbeiter werden nach den Garantien ausgewählt, die sie für die Sicherheit der Daten bieten. Jeder wird vor Vertragsschluss und danach in Abständen von höchstens {promises.review|Monat|Monaten} beurteilt.',
      pl: 'Dalsze podmioty przetwarzające wybieramy według gwarancji bezpieczeństwa danych, jakie dają. Każdy jest oceniany przed zawarciem umowy, a potem nie rzadziej niż co {promises.review|miesiąc|miesiące|miesięcy}.',
    },
    expects: {
      en: 'The dated assessment of each sub-processor',
      de: 'Die datierte Beurteilung jedes Unterauftragsverarbeiters',
      pl: 'Datowana ocena każdego dalszego podmiotu przetwarzającego',
    },
    maps: {
      iso27001: ['A.5.19', 'A.5.21', 'A.5.22', 'A.5.23'],
      gdpr: ['28(1)', '28(4)'],
      c5: ['SSO-01', 'SSO-02', 'SSO-04'],
      grundschutz: ['BES.1.1', 'DLS.1.1'],
    },
  }),
]
