import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** The operator's own rooms and devices. */
export const premises: AttestPromise[] = [
  promise(import.meta.url, 'office', {
    kind: 'attested',
    owner: 'operator',
    says: {
      en: 'The operator’s offices have an alarm, keys are issued and taken back against record, doors are locked when nobody is there, and cleaners are chosen with care and bound to confidentiality.',
      de: 'Die Büros des Betreibers haben eine Alarmanlage, Schlüssel werden gegen Nachweis ausgegeben und zurückgenommen, Türen sind bei Abwesenheit verschlossen, und Reinigungspersonal ist sorgfältig ausgewählt und auf Vertraulichkeit verpflichtet.',
      pl: 'Biura operatora mają system alarmowy, klucze są wydawane i zwracane za potwierdzeniem, drzwi są zamykane podczas nieobecności, a personel sprzątający jest starannie dobrany i zobowiązany do poufności.',
    },
    expects: {
      en: 'The rules for the offices, the list of keys and the contract with the cleaners',
      de: 'Die Regelungen für die Büros, das Schlüsselverzeichnis und der Vertrag mit der Reinigung',
      pl: 'Zasady dotyczące biur, wykaz kluczy i umowa z firmą sprzątającą',
    },
    maps: {
      iso27001: ['A.7.1', 'A.7.2', 'A.7.3', 'A.7.4'],
      gdpr: ['32(1)(b)'],
      c5: ['PS-03', 'PS-04'],
      grundschutz: ['GEB.1.1'],
    },
  }),
  promise(import.meta.url, 'dev-devices', {
    kind: 'attested',
    owner: 'operator',
    says: {
      en: 'Laptops and telephones with which the operator’s people reach systems or data are encrypted, managed centrally, lock automatically and can be wiped remotely. Passwords are kept in a password manager only.',
      de: 'Laptops und Telefone, mit denen Beschäftigte des Betreibers an Systeme oder Daten gelangen, sind verschlüsselt, zentral verwaltet, sperren sich selbst und lassen sich aus der Ferne löschen. Passwörter liegen nur in einem Passwort-Manager.',
      pl: 'Laptopy i telefony, z których pracownicy operatora łączą się z systemami lub danymi, są szyfrowane, centralnie zarządzane, same się blokują i można je zdalnie wyczyścić. Hasła są przechowywane wyłącznie w menedżerze haseł.',
    },
    expects: {
      en: 'The report of the device management: devices, encryption, lock, last contact',
      de: 'Der Bericht der Geräteverwaltung: Geräte, Verschlüsselung, Sperre, letzter Kontakt',
      pl: 'Raport z systemu zarządzania urządzeniami: urządzenia, szyfrowanie, blokada, ostatni kontakt',
    },
    maps: {
      iso27001: ['A.5.17', 'A.6.7', 'A.7.9', 'A.8.1'],
      gdpr: ['32(1)(a)', '32(1)(b)'],
      c5: ['AM-02', 'AM-05', 'CRY-03', 'IDM-08'],
      grundschutz: ['KONF.3.2'],
    },
  }),
]
