import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** Encryption of what lies still, and its keys. */
export const atRest: AttestPromise[] = [
  promise(import.meta.url, 'enc-db', {
    kind: 'deployed',
    says: {
      en: 'The files of the database are encrypted with AES-256. Whoever gets hold of the files, but not of the key, reads nothing in them.',
      de: 'Die Dateien der Datenbank sind mit AES-256 verschlüsselt. Wer an die Dateien gelangt, aber nicht an den Schlüssel, liest darin nichts.',
      pl: 'Pliki bazy danych są zaszyfrowane algorytmem AES-256. Kto zdobędzie pliki, ale nie klucz, niczego w nich nie odczyta.',
    },
    maps: {
      iso27001: ['A.8.24'],
      gdpr: ['32(1)(a)'],
      c5: ['CRY-01', 'CRY-03'],
      grundschutz: ['KONF.11.8', 'KONF.10.2'],
    },
  }),
  promise(import.meta.url, 'enc-key-escrow', {
    kind: 'deployed',
    says: {
      en: 'The keys and certificates without which data could not be decrypted are kept a second time outside of the server infrastructure, encrypted, in a place to which only named people have access. The use of that copy has been tested.',
      de: 'Die Schlüssel und Zertifikate, ohne die sich Daten nicht entschlüsseln ließen, liegen ein zweites Mal außerhalb der Server-Infrastruktur, verschlüsselt und nur benannten Personen zugänglich. Die Verwendung dieser Kopie wurde erprobt.',
      pl: 'Klucze i certyfikaty, bez których nie dałoby się odszyfrować danych, są przechowywane po raz drugi poza infrastrukturą serwerową, zaszyfrowane i dostępne tylko wskazanym osobom. Użycie tej kopii zostało wypróbowane.',
    },
    maps: { iso27001: ['A.8.13', 'A.8.24'], gdpr: ['32(1)(b)', '32(1)(c)'], c5: ['CRY-01', 'CRY-04'] },
  }),
  promise(import.meta.url, 'enc-backup', {
    kind: 'deployed',
    says: {
      en: 'Backups are encrypted before they leave the server and travel only electronically over encrypted connections. No backup is carried on a portable medium.',
      de: 'Sicherungen werden verschlüsselt, bevor sie den Server verlassen, und nur elektronisch über verschlüsselte Verbindungen übertragen. Keine Sicherung wird auf einem tragbaren Datenträger befördert.',
      pl: 'Kopie zapasowe są szyfrowane, zanim opuszczą serwer, i przesyłane wyłącznie elektronicznie przez szyfrowane połączenia. Żadnej kopii nie przewozi się na nośnikach przenośnych.',
    },
    maps: {
      iso27001: ['A.5.14', 'A.8.13', 'A.8.24'],
      gdpr: ['32(1)(a)'],
      c5: ['CRY-02', 'CRY-03', 'OPS-06', 'OPS-09'],
      grundschutz: ['NOT.4.8', 'ASST.4.2'],
    },
  }),
]
