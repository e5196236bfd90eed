import { promise } from '../../foundation/promises/promise.ts'

export const mailOwn = promise(import.meta.url, 'mail-own', {
  kind: 'deployed',
  says: {
    en: 'Mail leaves from the operator’s own mail servers or those of a named sub-processor, always from the same address. Each company sets the name of the sender that recipients see.',
    de: 'E-Mails kommen von eigenen Mailservern des Betreibers oder denen eines genannten Unterauftragsverarbeiters und immer von derselben Adresse. Den Absendernamen, den Empfänger sehen, bestimmt jedes Unternehmen selbst.',
    pl: 'Poczta wychodzi z własnych serwerów operatora lub z serwerów wymienionego dalszego podmiotu przetwarzającego, zawsze z tego samego adresu. Nazwę nadawcy widoczną dla odbiorców ustala każda firma.',
  },
  maps: { iso27001: ['A.5.14'], gdpr: ['28(2)', '32(1)(b)'], c5: ['COS-08'], grundschutz: ['KONF.13.5'] },
})
