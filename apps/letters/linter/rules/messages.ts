import type { Context, Match } from '../context.ts'
import { isComposed, matchesOf, rangeOf, restoring } from '../context.ts'
import { clarity, ruling } from '../sources.ts'
import type { Found, Mend, Rule } from '../types.ts'

/**
 * Words and marks that say something else than they seem to (§ 109 (2) GewO). Folk code lists are unreliable:
 * "kennen gelernt" is no code (BAG 9 AZR 386/10) and isn't among them.
 */
export const messageRules = {
  /** "bemüht" says that it didn't succeed: grade 5. */
  effort_only: { severity: 'warning', source: clarity, find: effortOnly },
  folk_code: { severity: 'hint', source: ruling('BAG 9 AZR 386/10'), find: folkCode },
  /** "kein Anlass zu Beanstandungen": praise by negation is grade 4. */
  negation: { severity: 'warning', source: clarity, find: negation },
  mark_exclamation: { severity: 'warning', source: clarity, find: (context) => marks(context, /!+/gu, () => '.') },
  mark_question: { severity: 'warning', source: clarity, find: (context) => marks(context, /\?+/gu, () => '.') },
  mark_ellipsis: { severity: 'warning', source: clarity, find: (context) => marks(context, /…|\.{3,}/gu, () => '.') },
  mark_quotation: { severity: 'warning', source: clarity, find: quotation },
  mark_emphasis: { severity: 'warning', source: clarity, find: emphasis },
  mark_capitals: { severity: 'hint', source: clarity, find: capitals },
  mark_smiley: { severity: 'error', source: clarity, find: smiley },
} satisfies Record<string, Rule>

const written = (context: Context, pattern: RegExp): Match[] =>
  matchesOf(context, pattern).filter(({ statement }) => !isComposed(statement))

function effortOnly(context: Context): Found[] {
  return written(context, /(?<![a-zäöüß])(?:bemüht(?:e[nrms]?)?|bemühten?|Bemühen|Bemühungen)(?![a-zäöüß])/gi)
    .filter(({ statement }) => !statement.isItem && (statement.composed?.block.grade ?? 1) < 5)
    .map(({ statement, word, ...range }) => ({
      at: rangeOf(statement.isEdited ? statement : range),
      values: { word },
      ...restoring(statement),
    }))
}

const codes =
  /(?<![a-zäöüß])(?:gesellig[a-zäöüß]*|Geselligkeit|Einfühlungsvermögen[a-zäöüß]*|(?:wusste|weiß|weiss) sich (?:gut )?(?:zu verkaufen|darzustellen|in Szene zu setzen)|trug (?:[a-zäöüß]+ ){0,6}zur Verbesserung des Betriebsklimas|toleranter? Mitarbeiter[a-zäöüß]*|mit Interesse bei der Sache|im Rahmen (?:ihrer|seiner) (?:Fähigkeiten|Möglichkeiten)|nach (?:besten|ihren|seinen) Kräften|gesundes? Selbst(?:bewusstsein|vertrauen)|Verständnis für (?:ihre|seine) Arbeit|(?:war|ist) (?:stets|immer|jederzeit) pünktlich|(?:vor allem|insbesondere|besonders|viel) Gesundheit|Suche nach eine[mr] [^.]{0,40}(?:Stelle|Arbeitsplatz|Tätigkeit|Wirkungskreis|Aufgabe))(?![a-zäöüß])/gi
const caring = /pfleg|sozial|pädagog|erzieh|therap|berat|arzt|ärzt|betreu|hebamme|seelsorg|psych|personal/i

function folkCode(context: Context): Found[] {
  return written(context, codes)
    .filter(({ statement, word }) => !statement.isItem && !(word.startsWith('Einfühlung') && caring.test(context.job)))
    .map(({ word, ...range }) => ({ at: rangeOf(range), values: { word } }))
}

const negated =
  /(?<![a-zäöüß])(?:nie|niemals|kein[a-zäöüß]* (?:Anlass|Grund|Klagen?|Beanstandung[a-zäöüß]*|Tadel)|nicht zu beanstanden|nicht un[a-zäöüß]+|ohne (?:Tadel|Beanstandung[a-zäöüß]*)|unbeanstandet)(?![a-zäöüß])/gi

function negation(context: Context): Found[] {
  return written(context, negated).flatMap(({ statement, word, ...range }) => {
    const { criterion, composed, isItem } = statement
    const grade = composed?.block.grade ?? (criterion && context.letter.ratings[criterion]) ?? 3
    if (isItem || !criterion || grade > 3) return []
    return [{ at: rangeOf(statement.isEdited ? statement : range), values: { word }, ...restoring(statement) }]
  })
}

/** Marks in sentences that somebody wrote; a list of tasks may name things as it likes. */
function marks(context: Context, pattern: RegExp, mended: (word: string) => string): Found[] {
  return written(context, pattern)
    .filter(({ statement }) => !statement.isItem)
    .map(({ word, start, end }) => {
      const mend: Mend = { replace: mended(word), label_values: { text: mended(word) } }
      return { at: { start, end }, values: { word }, mend }
    })
}

/** Names of products and courses may be quoted, praise may not. */
function quotation(context: Context): Found[] {
  return marks(context, /[„“"»«‚']\p{Ll}[^„“”"»«‚‘'\n]{0,80}[“”"«»‘']/gu, (word) => word.slice(1, -1))
}

function emphasis(context: Context): Found[] {
  const bare = (word: string) => word.replaceAll(/[*_~]|\u0332|\u0333/g, '').replaceAll(/<\/?[a-z]+>/gi, '')
  return marks(
    context,
    /(?:\*\*?|__?|~~)[a-zäöüß][^*_~\n]*(?:\*\*?|__?|~~)|<([bui]|em|strong)>[^<]*<\/\1>|(?:[a-zäöüß](?:\u0332|\u0333))+/gi,
    bare,
  )
}

function capitals(context: Context): Found[] {
  return marks(context, /(?<![\p{L}-])\p{Lu}{6,}(?![\p{L}-])/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}

function smiley(context: Context): Found[] {
  const faces = /(?![©®™‼⁉ℹ↔-↪])\p{Extended_Pictographic}\uFE0F?|(?<=[\s.,!])[:;]-?[()DP](?!\p{L})/gu
  return matchesOf(context, faces).map(({ word, start, end }) => ({
    at: { start, end },
    values: { word },
    mend: { replace: '' },
  }))
}
