import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** One-time codes beside the links of guests. */
export const shareCodes: AttestPromise[] = [
  promise(import.meta.url, 'share-otp', {
    kind: 'enforced',
    figures: ['identity.one_time_code'],
    says: {
      en: 'Whoever shares a record can demand a one-time code beside the link. It goes to the guest’s address or telephone, works once and for {identity.one_time_code|minute|minutes}, and without it the link opens nothing.',
      de: 'Wer einen Datensatz teilt, kann neben dem Link einen Einmalcode verlangen. Er geht an die Adresse oder das Telefon des Gastes, gilt einmal und {identity.one_time_code|Minute|Minuten} lang, und ohne ihn öffnet der Link nichts.',
      pl: 'Kto udostępnia rekord, może zażądać kodu jednorazowego obok linku. Kod trafia na adres lub telefon gościa, działa jeden raz i przez {identity.one_time_code|minutę|minuty|minut}, a bez niego link niczego nie otwiera.',
    },
    maps: {
      iso27001: ['A.5.14', 'A.8.5'],
      gdpr: ['32(1)(b)'],
      asvs: ['6.5.5', '6.6.1'],
      c5: ['PSS-05'],
      grundschutz: ['BER.5.8'],
    },
  }),
  promise(import.meta.url, 'share-otp-force', {
    kind: 'enforced',
    says: {
      en: 'A company can make the one-time code mandatory for everything that its people share, and decides by which channels it may be sent. Nobody in the company can then share without it.',
      de: 'Ein Unternehmen kann den Einmalcode für alles zur Pflicht machen, was seine Leute teilen, und bestimmt, auf welchen Wegen er versandt werden darf. Ohne ihn kann dort dann niemand mehr teilen.',
      pl: 'Firma może wymagać kodu jednorazowego przy wszystkim, co udostępniają jej pracownicy, i decyduje, jakimi kanałami wolno go wysyłać. Nikt w firmie nie może wtedy udostępniać bez kodu.',
    },
    maps: { iso27001: ['A.5.14', 'A.5.15', 'A.8.5'], gdpr: ['25(2)', '32(1)(b)'], c5: ['PSS-05', 'PSS-09'] },
  }),
]
