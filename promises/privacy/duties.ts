import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** What data protection law asks of whoever processes data for others: records, requests, incidents. */
export const privacyDuties: AttestPromise[] = [
  promise(import.meta.url, 'priv-no-sharing', {
    kind: 'deployed',
    says: {
      en: 'The operator passes personal data to nobody but the sub-processors that this statement names and those to whom a company itself sends it or hands it over, and to others only where the law compels it. The server can open connections only to systems that the operator has declared for this; all others are blocked.',
      de: 'Der Betreiber gibt personenbezogene Daten nur an die in dieser Erklärung genannten Unterauftragsverarbeiter und an diejenigen weiter, denen ein Unternehmen sie selbst sendet oder weitergibt, an andere nur, wenn das Gesetz dazu zwingt. Der Server kann Verbindungen nur zu Systemen öffnen, die der Betreiber dafür angegeben hat; alle anderen sind gesperrt.',
      pl: 'Operator przekazuje dane osobowe tylko dalszym podmiotom przetwarzającym wymienionym w tym oświadczeniu oraz tym, którym firma sama je wysyła lub przekazuje, a innym tylko wtedy, gdy zmusza do tego prawo. Serwer może nawiązywać połączenia tylko z systemami zadeklarowanymi do tego przez operatora; wszystkie inne są zablokowane.',
    },
    maps: {
      iso27001: ['A.5.14', 'A.8.12'],
      gdpr: ['5(1)(b)', '5(1)(f)', '28(2)', '28(3)(a)'],
      asvs: ['13.2.4'],
      c5: ['COS-04', 'COS-08', 'INQ-04'],
      grundschutz: ['ARCH.5.2'],
    },
  }),
  promise(import.meta.url, 'inc-process', {
    kind: 'enforced',
    figures: ['privacy.breach_notice'],
    says: {
      en: 'Security incidents and breaches of personal data are handled by a documented process that fits that of the hosting provider, from detection to closing. The software counts the time for the notification of the supervisory authority, {privacy.breach_notice|hour|hours}, from the moment at which a breach becomes known, and closes no case before the companies concerned have been told.',
      de: 'Sicherheitsvorfälle und Verletzungen des Schutzes personenbezogener Daten werden nach einem dokumentierten, auf den des Hosting-Anbieters abgestimmten Ablauf behandelt, von der Erkennung bis zum Abschluss. Die Frist für die Meldung an die Aufsichtsbehörde, {privacy.breach_notice|Stunde|Stunden}, zählt die Software ab dem Bekanntwerden einer Verletzung, und sie schließt keinen Fall ab, bevor die betroffenen Unternehmen unterrichtet sind.',
      pl: 'Incydenty bezpieczeństwa i naruszenia ochrony danych osobowych są obsługiwane według udokumentowanej procedury, spójnej z procedurą dostawcy hostingu, od wykrycia do zamknięcia. Termin na zgłoszenie organowi nadzorczemu – {privacy.breach_notice|godzina|godziny|godzin} – oprogramowanie liczy od chwili stwierdzenia naruszenia i nie zamyka żadnej sprawy, zanim nie zostaną powiadomione firmy, których ona dotyczy.',
    },
    maps: {
      iso27001: ['A.5.24', 'A.5.25', 'A.5.26', 'A.5.27', 'A.6.8'],
      gdpr: ['33(1)', '33(2)', '34(1)'],
      c5: ['SIM-01', 'SIM-02', 'SIM-03', 'OPS-21'],
      grundschutz: ['REA.1.1', 'DET.1.1'],
    },
  }),
  promise(import.meta.url, 'breach-register', {
    kind: 'enforced',
    figures: ['privacy.breach_notice'],
    says: {
      en: 'Every breach of personal data is entered in a register with its facts, effects and remedies, also where none had to be notified. Each entry shows when the breach became known and when it was notified; a notification later than {privacy.breach_notice|hour|hours} needs its reasons in the register.',
      de: 'Jede Verletzung des Schutzes personenbezogener Daten wird mit Tatsachen, Auswirkungen und Abhilfe in ein Verzeichnis eingetragen, auch wenn keine Meldung nötig war. Jeder Eintrag zeigt, wann die Verletzung bekannt und wann sie gemeldet wurde; eine Meldung nach mehr als {privacy.breach_notice|Stunde|Stunden} verlangt dort eine Begründung.',
      pl: 'Każde naruszenie ochrony danych osobowych wpisujemy do rejestru wraz z okolicznościami, skutkami i działaniami zaradczymi, także gdy nie wymagało zgłoszenia. Każdy wpis pokazuje, kiedy naruszenie stwierdzono i kiedy je zgłoszono; zgłoszenie po upływie {privacy.breach_notice|godziny|godzin|godzin} wymaga podania przyczyn w rejestrze.',
    },
    maps: {
      iso27001: ['A.5.26', 'A.5.27', 'A.5.28', 'A.5.33'],
      gdpr: ['33(1)', '33(5)', '34(1)'],
      c5: ['SIM-03', 'SIM-05'],
      grundschutz: ['REA.1.1'],
    },
  }),
  promise(import.meta.url, 'dsr-process', {
    kind: 'enforced',
    figures: ['privacy.request_answer', 'privacy.request_extension'],
    says: {
      en: 'Requests of persons for access, correction, erasure, restriction, portability and objection follow a formal process: identity verified, deadline running from receipt, answer within {privacy.request_answer|month|months}. An extension by up to {privacy.request_extension|month|months} is possible only with reasons, of which the person is told within the first deadline.',
      de: 'Anträge betroffener Personen auf Auskunft, Berichtigung, Löschung, Einschränkung und Übertragung sowie Widersprüche folgen einem geregelten Ablauf: Identität geprüft, Frist ab Eingang, Antwort innerhalb von {privacy.request_answer|Monat|Monaten}. Eine Verlängerung um bis zu {privacy.request_extension|Monat|Monate} gibt es nur mit Gründen, die der Person innerhalb der ersten Frist mitgeteilt werden.',
      pl: 'Żądania osób dotyczące dostępu do danych, ich sprostowania, usunięcia, ograniczenia i przeniesienia oraz sprzeciwy obsługujemy według ustalonej procedury: tożsamość sprawdzona, termin liczony od wpływu, odpowiedź w ciągu {privacy.request_answer|miesiąca|miesięcy|miesięcy}. Przedłużenie o najwyżej {privacy.request_extension|miesiąc|miesiące|miesięcy} wymaga podania przyczyn, o których osoba dowiaduje się w pierwszym terminie.',
    },
    maps: { iso27001: ['A.5.34', 'A.5.37'], gdpr: ['12(3)', '12(6)', '15', '16', '17', '18', '20', '21', '28(3)(e)'] },
  }),
  promise(import.meta.url, 'portability', {
    kind: 'enforced',
    says: {
      en: 'A company can hand over to any person, in one file in a structured, commonly used and machine-readable format, all data that the person provided and that is stored about them here, with the meaning of each field.',
      de: 'Ein Unternehmen kann jeder Person in einer Datei in einem strukturierten, gängigen und maschinenlesbaren Format alle Daten übergeben, die sie bereitgestellt hat und die hier über sie gespeichert sind, samt der Bedeutung jedes Feldes.',
      pl: 'Firma może przekazać każdej osobie, w jednym pliku o ustrukturyzowanym, powszechnie używanym formacie nadającym się do odczytu maszynowego, wszystkie dane, które ta osoba dostarczyła i które są tu o niej przechowywane, wraz ze znaczeniem każdego pola.',
    },
    maps: { iso27001: ['A.5.34'], gdpr: ['15(3)', '20(1)', '20(2)'], c5: ['PI-02'] },
  }),
  promise(import.meta.url, 'ropa', {
    kind: 'attested',
    owner: 'data protection officer',
    figures: ['promises.review'],
    says: {
      en: 'Two records of processing activities are kept in writing, one of the processing for which the operator is responsible itself and one of that which is carried out for companies. Both are reviewed at least once every {promises.review|month|months} and after each change, and shown to the supervisory authority on request.',
      de: 'Zwei Verzeichnisse von Verarbeitungstätigkeiten werden schriftlich geführt: eines der Verarbeitungen, für die der Betreiber selbst verantwortlich ist, und eines derer, die er im Auftrag von Unternehmen vornimmt. Beide werden in Abständen von höchstens {promises.review|Monat|Monaten} und nach jeder Änderung überprüft und der Aufsichtsbehörde auf Anfrage vorgelegt.',
      pl: 'Prowadzimy na piśmie dwa rejestry: rejestr czynności przetwarzania, których administratorem jest sam operator, oraz rejestr kategorii czynności wykonywanych w imieniu firm. Oba przeglądamy nie rzadziej niż co {promises.review|miesiąc|miesiące|miesięcy} i po każdej zmianie, a na żądanie udostępniamy organowi nadzorczemu.',
    },
    expects: {
      en: 'Both records, with the date of their last review',
      de: 'Beide Verzeichnisse mit dem Datum ihrer letzten Überprüfung',
      pl: 'Oba rejestry z datą ostatniego przeglądu',
    },
    maps: {
      iso27001: ['A.5.9', 'A.5.31', 'A.5.34'],
      gdpr: ['30(1)', '30(2)', '30(3)', '30(4)'],
      c5: ['COM-01', 'AM-06'],
    },
  }),
  promise(import.meta.url, 'dpia', {
    kind: 'enforced',
    says: {
      en: 'Before a processing operation begins or changes, it is decided and recorded whether it is likely to bring a high risk to persons. Where it is, no processing begins without a data protection impact assessment with the advice of the data protection officer.',
      de: 'Bevor eine Verarbeitung beginnt oder sich ändert, wird entschieden und festgehalten, ob sie voraussichtlich ein hohes Risiko für Personen mit sich bringt. Ist das der Fall, beginnt sie nicht ohne Datenschutz-Folgenabschätzung mit dem Rat der oder des Datenschutzbeauftragten.',
      pl: 'Zanim przetwarzanie się rozpocznie lub zmieni, rozstrzygamy i odnotowujemy, czy może powodować wysokie ryzyko dla osób. Jeśli tak, nie rozpoczyna się bez oceny skutków dla ochrony danych skonsultowanej z inspektorem ochrony danych.',
    },
    maps: { iso27001: ['A.5.8', 'A.5.34'], gdpr: ['35(1)', '35(2)', '35(7)', '35(11)', '36(1)'] },
  }),
]
