import type { Context } from '../context.ts'
import { matchesOf, rangeOf } from '../context.ts'
import { clarity, ruling } from '../sources.ts'
import type { Found, Rule } from '../types.ts'

/** Whether the letter reads as if somebody had taken care. */
export const styleRules = {
  too_short: { severity: 'hint', source: clarity, find: tooShort },
  too_long: { severity: 'hint', source: clarity, find: tooLong },
  repeated_sentence: { severity: 'warning', source: clarity, find: repeatedSentence },
  repeated_opening: { severity: 'hint', source: clarity, find: repeatedOpening },
  long_sentence: { severity: 'hint', source: clarity, find: longSentence },
  double_word: { severity: 'hint', source: ruling('BAG 9 AZR 893/98'), find: doubleWord },
  spacing: { severity: 'hint', source: ruling('BAG 9 AZR 893/98'), find: spacing },
} satisfies Record<string, Rule>

/** Characters on an A4 page under a letterhead. */
const page = 2600
/** Less than half of it looks like disinterest. */
const least = 1000

function tooShort({ body, isQualified }: Context): Found[] {
  return isQualified && body.length < least ? [{ field: 'body', values: { count: String(body.length) } }] : []
}

function tooLong({ body, letter }: Context): Found[] {
  const pages = letter.extent === 'simple' ? 1 : letter.level === 'manager' ? 3 : 2
  return body.length > pages * page ? [{ field: 'body', values: { pages: String(pages) } }] : []
}

function repeatedSentence({ statements }: Context): Found[] {
  const seen = new Set<string>()
  return statements.flatMap((statement) => {
    const text = statement.text.toLowerCase()
    if (statement.isItem || !seen.has(text)) {
      seen.add(text)
      return []
    }
    return [{ at: rangeOf(statement), values: { sentence: statement.text }, mend: { replace: '' } }]
  })
}

/** Three sentences in a row that start alike. */
function repeatedOpening({ statements }: Context): Found[] {
  const prose = statements.filter(({ isItem }) => !isItem)
  const openings = prose.map(({ text }) => text.match(/^\p{L}+/u)?.[0] ?? '')
  return prose.flatMap((statement, at) => {
    const word = openings[at]
    const isThird = word && openings[at - 1] === word && openings[at - 2] === word && openings[at - 3] !== word
    return isThird ? [{ at: rangeOf(statement), values: { word } }] : []
  })
}

function longSentence({ statements }: Context): Found[] {
  return statements.flatMap((statement) => {
    const words = statement.text.split(/\s+/).length
    return statement.isItem || words <= 45 ? [] : [{ at: rangeOf(statement), values: { count: String(words) } }]
  })
}

/** "die die" can be right, so nothing is mended. */
function doubleWord(context: Context): Found[] {
  return matchesOf(context, /(?<![a-zäöüß])([a-zäöüß]{2,}) \1(?![a-zäöüß])/gi).map(({ word, ...range }) => ({
    at: rangeOf(range),
    values: { word },
  }))
}

function spacing({ body }: Context): Found[] {
  return [...body.matchAll(/(?<=[^\s]) {2,}(?=[^\s])| +(?=[,.;:](?:\s|$))/gu)].map(({ index, 0: gap }) => ({
    at: { start: index, end: index + gap.length },
    mend: { replace: /^[,.;:]/.test(body.slice(index + gap.length)) ? '' : ' ' },
  }))
}
