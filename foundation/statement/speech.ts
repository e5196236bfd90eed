import { type FigureName, figure } from '../figures.ts'
import { dayInWords, locales } from '../privacy/certificate.ts'
import type { Framework } from '../promises/promise.ts'
import type { Language } from '../tenancy/tables.ts'
import { hasWords, say } from '../words.ts'
import type { Inline } from './document.ts'
import { momentInWords } from './page.ts'

/** How the statement speaks in one language. */
export interface Speech {
  language: Language
  words(key: string, values?: Record<string, string | number>): string
  day(day: string): string
  moment(iso: string | null): Inline
  number(value: number): string
  /** A value of a figure with its unit: "24 hours", "on". */
  value(name: FigureName, value: number): string
  /** What a module is called: by the statement, by the app itself, or else as the software names it. */
  module(name: string): string
  list(all: string[]): string
  /** A number of a framework as its readers write it: `Art. 32 Abs. 1 Buchst. b`. */
  numbered(framework: Framework, number: string): string
}

/** The words of the statement in a language. */
export function speech(language: Language): Speech {
  const words: Speech['words'] = (key, values) => say(language, `statement.${key}`, values)
  const number = (value: number) => new Intl.NumberFormat(locales[language]).format(value)
  return {
    language,
    words,
    number,
    day: (day) => dayInWords(language, day),
    moment: (iso) => (iso ? { time: iso, says: momentInWords(language, iso) } : words('never')),
    value: (name, value) => {
      const { unit } = figure(name)
      if (unit === 'yes or no') return words(value === 1 ? 'yes' : 'no')
      return words(`units.${unit}`, { count: value })
    },
    module: (name) => {
      const known = [`statement.modules.${name}`, `${name}.screens.app`, `${name}.app`]
      const key = known.find((one) => hasWords(language, one))
      return key ? say(language, key) : name
    },
    list: (all) => new Intl.ListFormat(locales[language]).format(all),
    numbered: (framework, of) => (framework === 'gdpr' ? article(words, of) : of),
  }
}

function article(words: Speech['words'], of: string): string {
  const [, number = of, paragraph, letter] = /^(\d+)(?:\((\d+)\))?(?:\(([a-z])\))?$/.exec(of) ?? []
  return [
    words('article.number', { number }),
    paragraph ? words('article.paragraph', { number: paragraph }) : '',
    letter ? words('article.letter', { letter }) : '',
  ].join('')
}
