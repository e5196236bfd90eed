import type { Letter } from '../mail/letters.ts'
import type { Language } from '../tenancy/tables.ts'
import { say } from '../words.ts'
import type { Change } from './changes.ts'

interface About {
  language: Language
  /** Typed by people. */
  company: string
  number: number
  changes: Change[]
  address: string
}

/** Tells a company which promises changed: what each said before and what it says now, the gravest first. */
export function changeNotice({ language, company: typed, number, changes, address }: About): Letter {
  const company = typed.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
  const words = (key: string, values: Record<string, string | number> = {}) =>
    say(language, `statement.mail.${key}`, { address, company, ...values })
  const isWeaker = changes.some(({ verdicts }) => verdicts.includes('weakened') || verdicts.includes('withdrawn'))
  return {
    subject: words(isWeaker ? 'subject_weakened' : 'subject'),
    body: `${[
      words('body', { number }),
      ...changes.map((change) => entry(language, change)),
      words('link', { link: `${address}/trust/history/${language}` }),
      say(language, 'mail.signature', { address }),
    ].join('\n\n')}\n`,
  }
}

function entry(language: Language, { id, verdicts, before, after }: Change): string {
  const words = (key: string) => say(language, `statement.history.${key}`)
  const found = verdicts.map((verdict) => words(`verdicts.${verdict}`)).join(', ')
  return [
    say(language, 'statement.mail.entry', { id, verdicts: found }),
    ...(before && before[language] !== after?.[language] ? [`${words('before')}: ${before[language]}`] : []),
    ...(after ? [`${words('now')}: ${after[language]}`] : []),
  ].join('\n')
}
