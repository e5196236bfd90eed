import type { PhraseTexts } from './book.ts'

/** `{Eigenschaften}` are bare nouns in the accusative; the six begin differently, so that two grades can stand together. */
export const qualities: PhraseTexts = {
  'qualities.1.staff.1': 'Durch {Eigenschaften} {zeichnet|zeichnete} {sie sich} stets in hervorragender Weise aus.',
  'qualities.1.staff.2': '{Sie} {überzeugt|überzeugte} jederzeit in außerordentlichem Maße durch {Eigenschaften}.',
  'qualities.1.staff.3': 'Stets {fällt|fiel} {sie} äußerst positiv durch {Eigenschaften} auf.',
  'qualities.1.staff.4': {
    text: 'Im Arbeitsalltag {tut|tat} {sie sich} jederzeit in ausgezeichneter Weise durch {Eigenschaften} hervor.',
    version: 2,
  },
  'qualities.1.staff.5': {
    text: 'In jeder Hinsicht hervorragend {bewährt|bewährte} {sie sich} durch {Eigenschaften}.',
    version: 2,
  },
  'qualities.1.staff.6': 'Bei allen Aufgaben {beeindruckt|beeindruckte} {sie} uns stets sehr durch {Eigenschaften}.',

  'qualities.2.staff.1': 'Durch {Eigenschaften} {zeichnet|zeichnete} {sie sich} stets aus.',
  'qualities.2.staff.2': '{Sie} {überzeugt|überzeugte} jederzeit durch {Eigenschaften}.',
  'qualities.2.staff.3': 'Stets {fällt|fiel} {sie} positiv durch {Eigenschaften} auf.',
  'qualities.2.staff.4': 'Im Arbeitsalltag {tut|tat} {sie sich} jederzeit durch {Eigenschaften} hervor.',
  'qualities.2.staff.5': {
    text: 'In jeder Hinsicht {bewährt|bewährte} {sie sich} durch {Eigenschaften}.',
    version: 2,
  },
  'qualities.2.staff.6': 'Bei allen Aufgaben {beeindruckt|beeindruckte} {sie} uns stets durch {Eigenschaften}.',

  'qualities.3.staff.1': 'Durch {Eigenschaften} {trägt|trug} {sie} zum Gelingen der gemeinsamen Arbeit bei.',
  'qualities.3.staff.2': '{Sie} {überzeugt|überzeugte} durch {Eigenschaften}.',
  'qualities.3.staff.3': 'Positiv {fällt|fiel} {sie} durch {Eigenschaften} auf.',
  'qualities.3.staff.4': {
    text: 'Im Arbeitsalltag {beweist|bewies} {sie} {Eigenschaften}.',
    version: 2,
  },
  'qualities.3.staff.5': {
    text: 'In der Zusammenarbeit {überzeugt|überzeugte} {sie} durch {Eigenschaften}.',
    version: 2,
  },
  'qualities.3.staff.6': 'Bei der täglichen Arbeit {bewährt|bewährte} {sie sich} durch {Eigenschaften}.',

  'qualities.4.staff.1': 'Durch {Eigenschaften} {wird|wurde} {sie} den Anforderungen gerecht.',
  'qualities.4.staff.2': '{Sie} {verfügt|verfügte} in anforderungsgerechtem Maße über {Eigenschaften}.',
  'qualities.4.staff.3': 'Grundsätzlich {zeigt|zeigte} {sie} {Eigenschaften}.',
  'qualities.4.staff.4': 'Im Arbeitsalltag {überzeugt|überzeugte} {sie} grundsätzlich durch {Eigenschaften}.',
  'qualities.4.staff.5': 'Den Anforderungen {genügt|genügte} {sie} auch durch {Eigenschaften}.',
  'qualities.4.staff.6': 'Bei der täglichen Arbeit {bewährt|bewährte} {sie sich} grundsätzlich durch {Eigenschaften}.',

  'qualities.5.staff.1': 'Durch {Eigenschaften} {wird|wurde} {sie} den Erwartungen im Wesentlichen gerecht.',
  'qualities.5.staff.2': '{Sie} {ist|war} um {Eigenschaften} bemüht.',
  'qualities.5.staff.3': 'Im Wesentlichen {verfügt|verfügte} {sie} über {Eigenschaften}.',
  'qualities.5.staff.4': 'Im Arbeitsalltag {zeigt|zeigte} {sie} im Wesentlichen {Eigenschaften}.',
  'qualities.5.staff.5': 'Um {Eigenschaften} {ist|war} {sie} bemüht.',
  'qualities.5.staff.6': 'Bei der täglichen Arbeit {ist|war} {sie} um {Eigenschaften} bemüht.',
}
