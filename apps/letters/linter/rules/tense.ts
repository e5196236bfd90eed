import type { Profile } from '../../text/profiles.ts'
import type { Tense } from '../../text/types.ts'
import type { Context, Statement } from '../context.ts'
import { rangeOf, restoring } from '../context.ts'
import { clarity } from '../sources.ts'
import type { Found, Rule } from '../types.ts'

/** An interim letter speaks in the present, a final one in the past; the profile of the country decides. */
export const tenseRules = {
  wrong_tense: { severity: 'warning', source: clarity, find: wrongTense },
  mixed_tense: { severity: 'warning', source: clarity, find: mixedTense },
  /** "hat gewesen", "ist gearbeitet". */
  wrong_auxiliary: { severity: 'warning', source: clarity, find: wrongAuxiliary },
} satisfies Record<string, Rule>

type Verbs = ReadonlyMap<string, Tense>
const known = new WeakMap<Profile, Verbs>()

/** Participles look the same as these present forms, and as those in "-iert". */
const ambiguous = new Set(['besucht', 'bewältigt', 'erfüllt', 'erzielt', 'leistet'])
/** With one of these it is a participle. */
const auxiliary = /(?<!\p{L})(?:haben|hatten|sind|waren|werden|wurden|worden|konnten?|können|kann)(?!\p{L})/u

/** The verb forms of the graded phrases by tense, and a few that letters use often. */
function verbsOf(profile: Profile): Verbs {
  const cached = known.get(profile)
  if (cached) return cached
  const verbs = new Map<string, Tense>([
    ['hat', 'present'],
    ['hatte', 'past'],
    ['arbeitet', 'present'],
    ['arbeitete', 'past'],
    ['leistete', 'past'],
    ['überzeugt', 'present'],
    ['überzeugte', 'past'],
  ])
  const slot = /(\p{L}*)\{([^{}|]+)\|([^{}|]+)\}(\p{L}*)/gu
  const graded = [...profile.phrases].filter(([name]) => /\.[1-5]\./.test(name)).flatMap(([, phrases]) => phrases)
  for (const phrase of graded) {
    for (const [, head = '', present = '', past = '', tail = ''] of phrase.text.matchAll(slot)) {
      verbs.set(head + present + tail, 'present')
      verbs.set(head + past + tail, 'past')
    }
  }
  for (const form of verbs.keys()) if (ambiguous.has(form) || form.endsWith('iert')) verbs.delete(form)
  known.set(profile, verbs)
  return verbs
}

/** "zu erwähnen sind", "hervorzuheben ist": said today of whatever time. */
const remark = /zu(?: |[a-zäöüß])[a-zäöüß]+ (?:ist|sind)(?![a-zäöüß])/gi

/** What somebody knows and is gifted with lasts, so that a final letter may tell it in the present. */
const lasting = /(?<!\p{L})(?:verfügt|besitzt|hat|kennt)(?!\p{L})/gu

/** The tenses of finite verbs in a sentence. */
function tensesOf({ text, criterion }: Statement, verbs: Verbs): Set<Tense> {
  const mayLast = criterion === 'ability' || criterion === 'expertise'
  const told = text.replaceAll(remark, '').replaceAll(lasting, mayLast ? '' : '$&')
  const words = told.match(/\p{L}+/gu) ?? []
  const tenses = new Set(words.flatMap((word) => verbs.get(word) ?? []))
  const isPresent =
    tenses.size === 0 && !auxiliary.test(told) && words.some((word) => ambiguous.has(word) || word.endsWith('iert'))
  return isPresent ? new Set(['present']) : tenses
}

const expectedTense = ({ letter, profile }: Context): Tense => letter.options?.tense ?? profile.tenses[letter.kind]

/** Sentences that carry a grade; the closing is always in the present. */
const carrying = ({ statements }: Context) =>
  statements.filter(({ criterion, grade, isItem }) => criterion && criterion !== 'closing' && grade && !isItem)

function wrongTense(context: Context): Found[] {
  const verbs = verbsOf(context.profile)
  const expected = expectedTense(context)
  return carrying(context).flatMap((statement) => {
    const [only, ...more] = tensesOf(statement, verbs)
    if (!only || more.length > 0 || only === expected) return []
    return [{ at: rangeOf(statement), values: { tense: expected }, ...restoring(statement) }]
  })
}

function mixedTense(context: Context): Found[] {
  const verbs = verbsOf(context.profile)
  return carrying(context)
    .filter((statement) => tensesOf(statement, verbs).size > 1)
    .map((statement) => ({
      at: rangeOf(statement),
      values: { tense: expectedTense(context) },
      ...restoring(statement),
    }))
}

const having =
  /(?<![a-zäöüß])hat(?:te)? [^.;,]{0,200}(?:gewesen|geworden|geblieben|gegangen|gekommen|ausgeschieden|aufgestiegen)(?![a-zäöüß])/i
const being =
  /(?<![a-zäöüß])(?:ist|war) [^.;,]{0,200}(?:gearbeitet|mitgearbeitet|mitgewirkt|teilgenommen|beigetragen|besessen|gezeigt hat)(?![a-zäöüß])/i

function wrongAuxiliary({ statements }: Context): Found[] {
  return statements
    .filter(({ text, isItem }) => !isItem && (having.test(text) || being.test(text)))
    .map((statement) => ({ at: rangeOf(statement), ...restoring(statement) }))
}
