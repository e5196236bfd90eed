import type { Criterion, Grade, Topic } from '../text/types.ts'

/** The grades that a sentence may mean; one grade where the code is clear. */
export interface GradeRange {
  best: Grade
  worst: Grade
}

/** Words that say "without exception". */
const always =
  /(?<![a-zäöüß])(?:stets|jederzeit|immer|durchweg|durchgängig|ausnahmslos|allzeit|zu jeder Zeit|in jeder Hinsicht)(?![a-zäöüß])/i
/** Words that say "more than good", with ss for ß. */
const superlative =
  /(?<![a-zäöüß])(?:sehr|äusserst|überaus|höchst[a-zäöüß]*|grösste[mnrs]?|besten?s|beste[mnr]?|(?:hervor|heraus|über)ragend[a-zäöüß]*|ausgezeichnet[a-zäöüß]*|ausserordentlich[a-zäöüß]*|aussergewöhnlich[a-zäöüß]*|exzellent[a-zäöüß]*|vorzüglich[a-zäöüß]*|beispielhaft[a-zäöüß]*)(?![a-zäöüß])/i
const sufficient = /grundsätzlich|anforderungsgerecht|(?<![a-zäöüß])Anforderungen|zufriedenstellend|angemessen/i
const poor = /im Wesentlichen|im Grossen und Ganzen|bemüht|(?<![a-zäöüß])Bemühen|weitgehend|überwiegend/i

/** "zu unserer … Zufriedenheit", not "die Zufriedenheit im Team". */
export const satisfactionFormula = /(?<![a-zäöüß])zu(?:r| unserer| meiner)(?: [a-zäöüß]+){0,3} Zufriedenheit/i
const content = /(?<![a-zäöüß])zufrieden(?![a-zäöüß])/i
const noComplaint = /ohne Tadel|kein[a-zäöüß]* (?:Anlass|Grund) zu|nicht zu beanstanden|unbeanstandet/i

const clear = (grade: Grade): GradeRange => ({ best: grade, worst: grade })

/**
 * The grade that courts and readers take from a German sentence: satisfaction formula, conduct formula, closing parts,
 * else adverb and adjective ("stets" + "sehr" = 1, "stets" = 2, plain = 3, "grundsätzlich" = 4, "im Wesentlichen" = 5;
 * BAG 9 AZR 12/03, 9 AZR 584/13). Undefined for what carries no grade, such as the introduction.
 */
export function gradeOf(sentence: string, topic?: Topic | Criterion): GradeRange | undefined {
  const text = readable(sentence)
  const about = topic ?? criteriaOf(text)[0]
  if (satisfactionFormula.test(text)) return satisfactionGrade(text)
  switch (about) {
    case undefined:
      return undefined
    case 'overall':
      return overallGrade(text)
    case 'conduct':
    case 'conduct_external':
      return conductGrade(text)
    case 'closing':
    case 'regret':
    case 'thanks':
    case 'wishes':
    case 'outlook':
      return closingGrade(text)
    default:
      return ungraded.has(about) ? undefined : performanceGrade(text)
  }
}

/** On one line and without quotation marks; Swiss letters have no ß, so none is looked for. */
function readable(text: string): string {
  return text
    .replaceAll(/[„“”"»«]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('ß', 'ss')
}

const ungraded = new Set<string>(['introduction', 'aim', 'tasks', 'exam', 'termination', 'issue', 'farewell'])

function satisfactionGrade(text: string): GradeRange {
  if (poor.test(text) || /insgesamt/i.test(text)) return clear(5)
  if (/vollste|ausserordentlich|grösste/i.test(text)) return always.test(text) ? clear(1) : { best: 1, worst: 2 }
  if (/(?<![a-zäöüß])(?:voll|gross)/i.test(text)) return always.test(text) ? clear(2) : clear(3)
  return always.test(text) ? { best: 3, worst: 4 } : clear(4)
}

/** Without the formula: "waren wir stets sehr zufrieden", "die Leistungen waren stets sehr gut". */
function overallGrade(text: string): GradeRange | undefined {
  if (!content.test(text)) return /Leistung/i.test(text) ? performanceGrade(text) : undefined
  if (poor.test(text)) return clear(5)
  const isConstant = always.test(text)
  if (/ausserordentlich|äusserst|höchst|vollst/i.test(text)) return isConstant ? clear(1) : { best: 1, worst: 2 }
  if (superlative.test(text)) return isConstant ? { best: 1, worst: 2 } : { best: 2, worst: 3 }
  return isConstant || /(?<![a-zäöüß])voll/i.test(text) ? clear(3) : clear(4)
}

function conductGrade(text: string): GradeRange {
  if (/kein\p{L}* Klage/u.test(text) || poor.test(text)) return clear(5)
  if (noComplaint.test(text)) return clear(4)
  if (/vorbildlich/i.test(text)) return always.test(text) ? clear(1) : clear(2)
  if (/einwandfrei|korrekt|tadellos/i.test(text)) return always.test(text) ? clear(2) : clear(3)
  return performanceGrade(text)
}

function performanceGrade(text: string): GradeRange {
  if (poor.test(text)) return clear(5)
  if (sufficient.test(text)) return clear(4)
  if (superlative.test(text)) return always.test(text) ? clear(1) : { best: 1, worst: 2 }
  return always.test(text) ? clear(2) : clear(3)
}

function closingGrade(text: string): GradeRange {
  if (/bedauer|Verlust|wieder(?:sehen|aufnehmen)?|fortsetzen|fortgesetzt/i.test(text))
    return superlative.test(text) ? clear(1) : clear(2)
  if (/(?<![a-zäöüß])(?:be)?dank/i.test(text)) {
    if (!always.test(text)) return superlative.test(text) ? { best: 1, worst: 2 } : clear(3)
    return superlative.test(text) ? clear(1) : clear(2)
  }
  const isWarm = /viel Erfolg|erdenklich/i.test(text) || superlative.test(text)
  // Success that doesn't go on is success that there wasn't.
  if (/Erfolg/.test(text) && !/weiterhin/i.test(text)) return clear(3)
  if (isWarm || /Erfolg/.test(text)) return clear(isWarm ? 1 : 2)
  if (/freu|hoffen/i.test(text)) return { best: 2, worst: 3 }
  return /weiterhin|gern|gute[nr]? /i.test(text) ? clear(3) : { best: 4, worst: 5 }
}

/** "2", or "1–2" where the sentence leaves it open. */
export function printGrade({ best, worst }: GradeRange): string {
  return best === worst ? String(best) : `${best}–${worst}`
}

const subjects: readonly [Criterion, RegExp][] = [
  ['overall', satisfactionFormula],
  ['overall', content],
  [
    'closing',
    /bedauer|(?<![a-zäöüß])(?:be)?dank(?:en|bar)|(?<![a-zäöüß])Dank(?![a-zäöüß])|wünschen|Wünsche|alles Gute/i,
  ],
  [
    'conduct',
    /(?<![a-zäöüß])(?:Verhalten|verhielt|verhält|Auftreten|Umgang mit|einwandfrei|vorbildlich)|Vorgesetzte|zu keiner Klage/i,
  ],
  [
    'leadership',
    /Führungs(?:kraft|stil|verhalten)|(?:führt|leitet)e? (?:[a-zäöüß]+ ){0,3}(?:Team|Abteilung)|Teamleistung/i,
  ],
  ['training', /Weiterbildung|Fortbildung|(?<![a-zäöüß])Seminare?|bildete? sich/i],
  ['expertise', /Fachkenntnis|Fachwissen|Fachfragen|(?<![a-zäöüß])Kenntnisse|Ausbildungsinhalte/i],
  ['ability', /Auffassungsgabe|belastbar|Belastung|Urteilsvermögen|denken(?![a-zäöüß])|Denkvermögen|Zusammenhänge/i],
  ['willingness', /Einsatz|Engagement|engagiert|motivi?|Initiative|(?:Leistungs|Lern)bereit|Lerneifer|Elan/i],
  ['working_style', /Arbeitsweise|sorgfältig|zuverlässig|gewissenhaft|selbst(?:st)?ändig|Termine|strukturiert/i],
  ['results', /Ergebnis|Arbeitsgüte|Qualität|(?<![a-zäöüß])Ziele?(?![a-zäöüß])|Lernerfolg|Erfolg/i],
]

/** All that a sentence written by hand seems to be about, the likeliest first. */
export function criteriaOf(sentence: string): Criterion[] {
  const text = readable(sentence)
  return subjects.filter(([, words]) => words.test(text)).map(([criterion]) => criterion)
}

/** The parts of a closing by the words that make them. */
const closingWords: readonly ['regret' | 'thanks' | 'wishes' | 'outlook', RegExp][] = [
  ['regret', /bedauer/i],
  // Not "Dank ihres Urteilsvermögens", nor "auf Wünsche von Kunden".
  [
    'thanks',
    /(?<![a-zäöüß])(?:be)?danken|dankbar|Dank (?:gilt|aus|an)|(?<![a-zäöüß])(?:mit|[a-zäöüß]{1,20}e[mnr]?) Dank/,
  ],
  ['wishes', /wünschen|Wünsche begleiten|(?:guten|besten) Wünsche|alles Gute/i],
  ['outlook', /freuen uns|weitere[nr]? (?:Zusammenarbeit|Tätigkeit)|künftig/i],
]

export function closingPartsOf(text: string): Topic[] {
  return closingWords.filter(([, words]) => words.test(text)).map(([part]) => part)
}
