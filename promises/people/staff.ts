import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** Those who work for the operator. */
export const staff: AttestPromise[] = [
  promise(import.meta.url, 'staff-bound', {
    kind: 'attested',
    says: {
      en: 'Everybody who works for the operator and can reach data of companies has been bound to confidentiality in writing and has signed the policies on data protection, communication and information security. The signed declarations are kept.',
      de: 'Wer für den Betreiber arbeitet und an Daten von Unternehmen gelangen kann, ist schriftlich auf Vertraulichkeit verpflichtet und hat die Richtlinien zu Datenschutz, Kommunikation und Informationssicherheit unterschrieben. Die Erklärungen werden aufbewahrt.',
      pl: 'Każda osoba pracująca dla operatora, która może mieć dostęp do danych firm, zobowiązała się na piśmie do zachowania poufności i podpisała zasady ochrony danych, komunikacji oraz bezpieczeństwa informacji. Podpisane oświadczenia są przechowywane.',
    },
    expects: {
      en: 'The list of signed declarations, compared with the list of people with access',
      de: 'Die Liste der unterschriebenen Erklärungen, abgeglichen mit der Liste der Zugangsberechtigten',
      pl: 'Wykaz podpisanych oświadczeń porównany z wykazem osób mających dostęp',
    },
    maps: {
      iso27001: ['A.6.2', 'A.6.6'],
      gdpr: ['28(3)(b)', '29', '32(4)'],
      c5: ['HR-02', 'HR-06'],
      grundschutz: ['PERS.3.1', 'PERS.3.2'],
    },
  }),
  promise(import.meta.url, 'staff-training', {
    kind: 'attested',
    fresh: 'people.training',
    figures: ['people.training'],
    says: {
      en: 'Everybody who works for the operator is trained in data protection and information security on joining and then at least once every {people.training|month|months}; who took part, and when, is recorded.',
      de: 'Alle Beschäftigten des Betreibers werden bei Eintritt und danach in Abständen von höchstens {people.training|Monat|Monaten} in Datenschutz und Informationssicherheit geschult; wer wann teilgenommen hat, ist nachgewiesen.',
      pl: 'Wszyscy pracownicy operatora przechodzą szkolenie z ochrony danych i bezpieczeństwa informacji przy rozpoczęciu pracy, a potem nie rzadziej niż co {people.training|miesiąc|miesiące|miesięcy}; udział i jego data są odnotowywane.',
    },
    expects: {
      en: 'The record of the training: contents, date, who took part and who is missing',
      de: 'Der Schulungsnachweis: Inhalte, Datum, Teilnehmende und Fehlende',
      pl: 'Dokumentacja szkolenia: treść, data, uczestnicy i nieobecni',
    },
    maps: { iso27001: ['A.6.3'], gdpr: ['32(4)', '39(1)(b)'], c5: ['HR-03', 'DEV-04'], grundschutz: ['SENS.1.1'] },
  }),
  promise(import.meta.url, 'staff-vetting', {
    kind: 'attested',
    says: {
      en: 'The skills and references of people who administer systems or change the software are verified by interview, test and inquiry before they get access, and they are trained for their task.',
      de: 'Fachkunde und Referenzen von Personen, die Systeme verwalten oder die Software ändern, werden durch Gespräch, Test und Nachfrage geprüft, bevor sie Zugang erhalten; für ihre Aufgabe werden sie geschult.',
      pl: 'Umiejętności i referencje osób, które administrują systemami lub zmieniają oprogramowanie, sprawdzamy podczas rozmowy, testem i przez zasięgnięcie informacji, zanim otrzymają dostęp; osoby te są szkolone do swoich zadań.',
    },
    expects: {
      en: 'The procedure for vetting, and for each administrator the record that it took place',
      de: 'Das Prüfverfahren und je administrierender Person der Nachweis der Durchführung',
      pl: 'Procedura weryfikacji oraz potwierdzenie jej przeprowadzenia dla każdego administratora',
    },
    maps: { iso27001: ['A.6.1'], gdpr: ['32(4)'], c5: ['HR-01'] },
  }),
]
