import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** What outsiders have certified of the data centre and its provider. */
export const certificates: AttestPromise[] = [
  promise(import.meta.url, 'dc-27001', {
    kind: 'inherited',
    says: {
      en: 'The data centre runs an information security management system certified to ISO/IEC 27001; the certificate covers the site where the servers stand.',
      de: 'Das Rechenzentrum unterhält ein nach ISO/IEC 27001 zertifiziertes Managementsystem für Informationssicherheit; das Zertifikat umfasst den Standort der Server.',
      pl: 'Centrum danych utrzymuje system zarządzania bezpieczeństwem informacji certyfikowany na zgodność z ISO/IEC 27001; certyfikat obejmuje lokalizację serwerów.',
    },
    expects: {
      en: 'The valid ISO/IEC 27001 certificate of the data centre or its provider, with its scope',
      de: 'Das gültige Zertifikat nach ISO/IEC 27001 des Rechenzentrums oder seines Anbieters mit Geltungsbereich',
      pl: 'Ważny certyfikat ISO/IEC 27001 centrum danych lub jego dostawcy z podanym zakresem',
    },
    maps: {
      iso27001: ['A.5.19', 'A.5.22', 'A.5.23', 'A.7.1'],
      gdpr: ['28(1)', '28(5)'],
      c5: ['SSO-02', 'SSO-04', 'PS-01'],
      grundschutz: ['BES.4.7', 'BES.4.8'],
    },
  }),
  promise(import.meta.url, 'dc-27018', {
    kind: 'inherited',
    says: {
      en: 'The provider protects personal data in its cloud by ISO/IEC 27018, and a certificate confirms it for the services used here.',
      de: 'Der Anbieter schützt personenbezogene Daten in seiner Cloud nach ISO/IEC 27018; ein Zertifikat bestätigt das für die hier genutzten Dienste.',
      pl: 'Dostawca chroni dane osobowe w swojej chmurze zgodnie z ISO/IEC 27018, co dla używanych tu usług potwierdza certyfikat.',
    },
    expects: {
      en: 'The valid ISO/IEC 27018 certificate of the data centre or its provider, with its scope',
      de: 'Das gültige Zertifikat nach ISO/IEC 27018 des Rechenzentrums oder seines Anbieters mit Geltungsbereich',
      pl: 'Ważny certyfikat ISO/IEC 27018 centrum danych lub jego dostawcy z podanym zakresem',
    },
    maps: {
      iso27001: ['A.5.23', 'A.5.34'],
      gdpr: ['28(1)', '28(5)'],
      c5: ['SSO-02', 'SSO-04'],
      grundschutz: ['BES.4.8'],
    },
  }),
  promise(import.meta.url, 'dc-soc2', {
    kind: 'inherited',
    says: {
      en: 'An independent auditor has examined the data centre’s controls over a period and reported on them by SOC 2, type II, including its plans for continuity and recovery.',
      de: 'Eine unabhängige Prüfgesellschaft hat die Kontrollen des Rechenzentrums über einen Zeitraum untersucht und nach SOC 2, Typ II, berichtet, einschließlich der Pläne für Fortführung und Wiederherstellung.',
      pl: 'Niezależny audytor badał mechanizmy kontrolne centrum danych przez pewien okres i sporządził raport SOC 2 typu II, obejmujący także plany ciągłości działania i odtwarzania.',
    },
    expects: {
      en: 'The SOC 2 type II report with its period and scope',
      de: 'Der Bericht SOC 2, Typ II, mit Zeitraum und Umfang',
      pl: 'Raport SOC 2 typu II z okresem i zakresem badania',
    },
    maps: {
      iso27001: ['A.5.22', 'A.5.23', 'A.5.30', 'A.5.35'],
      gdpr: ['28(1)', '28(3)(h)'],
      c5: ['SSO-02', 'SSO-04', 'BCM-04'],
      grundschutz: ['BES.4.8'],
    },
  }),
  promise(import.meta.url, 'dc-9001', {
    kind: 'inherited',
    says: {
      en: 'The data centre runs a quality management system certified to ISO 9001.',
      de: 'Das Rechenzentrum unterhält ein nach ISO 9001 zertifiziertes Qualitätsmanagement.',
      pl: 'Centrum danych utrzymuje system zarządzania jakością certyfikowany na zgodność z ISO 9001.',
    },
    expects: {
      en: 'The valid ISO 9001 certificate of the data centre or its provider, with its scope',
      de: 'Das gültige Zertifikat nach ISO 9001 des Rechenzentrums oder seines Anbieters mit Geltungsbereich',
      pl: 'Ważny certyfikat ISO 9001 centrum danych lub jego dostawcy z podanym zakresem',
    },
    maps: { iso27001: ['A.5.19', 'A.5.22'], gdpr: ['28(1)'], c5: ['SSO-02'], grundschutz: ['BES.4.8'] },
  }),
  promise(import.meta.url, 'dc-14001', {
    kind: 'inherited',
    says: {
      en: 'The data centre runs an environmental management system certified to ISO 14001.',
      de: 'Das Rechenzentrum unterhält ein nach ISO 14001 zertifiziertes Umweltmanagement.',
      pl: 'Centrum danych utrzymuje system zarządzania środowiskowego certyfikowany na zgodność z ISO 14001.',
    },
    expects: {
      en: 'The valid ISO 14001 certificate of the data centre or its provider, with its scope',
      de: 'Das gültige Zertifikat nach ISO 14001 des Rechenzentrums oder seines Anbieters mit Geltungsbereich',
      pl: 'Ważny certyfikat ISO 14001 centrum danych lub jego dostawcy z podanym zakresem',
    },
    maps: { iso27001: ['A.5.22'] },
  }),
  promise(import.meta.url, 'dc-20000', {
    kind: 'inherited',
    says: {
      en: 'The provider manages its IT services by ISO/IEC 20000-1 and is certified for it.',
      de: 'Der Anbieter steuert seine IT-Dienste nach ISO/IEC 20000-1 und ist dafür zertifiziert.',
      pl: 'Dostawca zarządza usługami IT zgodnie z ISO/IEC 20000-1 i ma na to certyfikat.',
    },
    expects: {
      en: 'The valid ISO/IEC 20000-1 certificate of the data centre or its provider, with its scope',
      de: 'Das gültige Zertifikat nach ISO/IEC 20000-1 des Rechenzentrums oder seines Anbieters mit Geltungsbereich',
      pl: 'Ważny certyfikat ISO/IEC 20000-1 centrum danych lub jego dostawcy z podanym zakresem',
    },
    maps: { iso27001: ['A.5.19', 'A.5.22'], gdpr: ['28(1)'], c5: ['SSO-02'], grundschutz: ['BES.4.8'] },
  }),
]
