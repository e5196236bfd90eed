import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** Ways of signing in beside the password. */
export const factors: AttestPromise[] = [
  promise(import.meta.url, 'auth-mfa', {
    kind: 'enforced',
    figures: ['identity.one_time_code'],
    says: {
      en: 'Everybody can protect their account with a second factor: a passkey or an authenticator app. A company can demand it of all its members. A code that is sent by text message is possible only beside one of these, works once, and for {identity.one_time_code|minute|minutes}.',
      de: 'Jede Person kann ihr Konto mit einem zweiten Faktor schützen: einem Passkey oder einer Authenticator-App. Ein Unternehmen kann ihn von allen Mitgliedern verlangen. Ein Code per SMS ist nur neben einem dieser beiden möglich, gilt einmal und {identity.one_time_code|Minute|Minuten} lang.',
      pl: 'Każdy może zabezpieczyć konto drugim składnikiem: kluczem dostępu lub aplikacją uwierzytelniającą. Firma może wymagać go od wszystkich swoich użytkowników. Kod wysłany SMS-em jest możliwy tylko obok jednego z nich, działa jeden raz i przez {identity.one_time_code|minutę|minuty|minut}.',
    },
    maps: {
      iso27001: ['A.5.17', 'A.8.5'],
      gdpr: ['32(1)(b)'],
      asvs: ['6.3.3', '6.5.5', '6.6.1'],
      c5: ['IDM-09', 'PSS-05'],
      grundschutz: ['BER.5.8', 'BER.5.9'],
    },
  }),
  promise(import.meta.url, 'auth-sso', {
    kind: 'enforced',
    says: {
      en: 'A company can let its members sign in through its own identity provider, by OpenID Connect or SAML, and decides whether this is the only way in or one beside others. Where it is the only way, nobody gets into that company by a password, a mailed link or a key.',
      de: 'Ein Unternehmen kann seine Mitglieder über den eigenen Identitätsdienst anmelden lassen, mit OpenID Connect oder SAML, und bestimmt, ob das der einzige Weg ist oder einer neben anderen. Ist es der einzige, kommt niemand mit Passwort, E-Mail-Link oder Schlüssel in dieses Unternehmen.',
      pl: 'Firma może umożliwić logowanie przez własnego dostawcę tożsamości, za pomocą OpenID Connect lub SAML, i decyduje, czy jest to jedyna droga, czy jedna z kilku. Jeśli jest jedyna, dostępu do tej firmy nie daje hasło, link z e-maila ani klucz.',
    },
    maps: {
      iso27001: ['A.5.16', 'A.8.5'],
      gdpr: ['32(1)(b)'],
      asvs: ['6.8.1', '6.8.2'],
      c5: ['IDM-09', 'PSS-05'],
      grundschutz: ['BER.3.6'],
    },
  }),
  promise(import.meta.url, 'auth-biometric', {
    kind: 'attested',
    owner: 'operator',
    says: {
      en: 'Those who administer this installation unlock their devices and sign in to its systems biometrically wherever the device offers it, always together with a second factor. Biometric data never leaves the device.',
      de: 'Wer diese Installation verwaltet, entsperrt seine Geräte und meldet sich an den Systemen biometrisch an, wo das Gerät es bietet, immer zusammen mit einem zweiten Faktor. Biometrische Daten verlassen das Gerät nie.',
      pl: 'Osoby administrujące tą instalacją odblokowują urządzenia i logują się do jej systemów biometrycznie wszędzie tam, gdzie urządzenie to umożliwia, zawsze razem z drugim składnikiem. Dane biometryczne nigdy nie opuszczają urządzenia.',
    },
    expects: {
      en: 'The rule for administrators’ devices, and a report of their settings',
      de: 'Die Regelung für Geräte der Administration und ein Bericht über deren Einstellungen',
      pl: 'Zasady dla urządzeń administratorów oraz raport z ich ustawień',
    },
    maps: { iso27001: ['A.8.1', 'A.8.5'], gdpr: ['32(1)(b)'], c5: ['IDM-09'], grundschutz: ['BER.5.9'] },
  }),
]
