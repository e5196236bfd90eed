import type { Context, Match } from '../context.ts'
import { isComposed, isTask, matchesOf, rangeOf, restoring } from '../context.ts'
import { clarity, ruling } from '../sources.ts'
import type { ForbiddenTopic } from '../topics.ts'
import { forbiddenTopics } from '../topics.ts'
import type { Found, Rule } from '../types.ts'

type TopicRules = { [T in keyof typeof forbiddenTopics as `topic_${T}`]: Rule }

/** One rule for each matter that a letter must not speak of, and the interruptions that it may. */
export const topicRules = {
  ...(Object.fromEntries(
    Object.entries(forbiddenTopics).map(([name, topic]) => [`topic_${name}`, topicRule(topic)]),
  ) as TopicRules),
  /** An interruption may only be named where leaving it out would give a wrong picture: about half of the time. */
  interruption_short: { severity: 'warning', source: ruling('BAG 9 AZR 261/04'), find: interruptionShort },
  interruption_long: { severity: 'hint', source: ruling('BAG 9 AZR 261/04'), find: interruptionLong },
} satisfies Record<string, Rule>

function topicRule(topic: ForbiddenTopic): Rule {
  const { severity, source } = topic
  const isGerman = (context: Context) => context.letter.country === 'DE'
  return {
    severity,
    source: (context) => (isGerman(context) ? source : clarity),
    find: (context) => speaking(context, topic),
  }
}

/** A task may have to do with the matter, and what the engine wrote was chosen: entries of lists are only hinted at. */
function speaking(context: Context, { words, except, jobs }: ForbiddenTopic): Found[] {
  return matchesOf(context, words)
    .filter(({ statement }) => !isComposed(statement))
    .filter(({ statement }) => !except?.test(statement.text))
    .map((match) => {
      const isWork = isTask(match.statement) || (jobs?.test(context.job) && !isOwn(match, context))
      return {
        ...(isWork ? { at: rangeOf(match), severity: 'hint' as const } : striking(match)),
        values: { word: match.word },
      }
    })
}

/** "ihr Gehalt", "seiner Krankheit": the person's own, whatever the job is about. */
function isOwn({ start }: Match, { plain }: Context): boolean {
  return /(?<!\p{L})(?:[Ii]hr|[Ss]ein)(?:e[mnrs]?)? (?:\p{Ll}+ )?$/u.test(plain.slice(Math.max(0, start - 40), start))
}

/** Strikes the sentence, or puts the composed one back. */
function striking({ statement }: Match): Found {
  const restored = restoring(statement)
  return { at: rangeOf(statement), ...(restored.mend ? restored : { mend: { replace: '' } }) }
}

const day = 86_400_000

/** Days, both ends included. */
function daysOf(from: string, until: string): number {
  return Math.max(0, (Date.parse(until) - Date.parse(from)) / day + 1)
}

/** The part of employment that all interruptions take up, 0 to 1. */
function interruptedPart({ letter, input }: Context): number {
  const { from, until = input.today, interruptions = [] } = letter.employment
  const total = daysOf(from, until)
  const away = interruptions.reduce((sum, one) => sum + daysOf(one.from, one.until ?? until), 0)
  return total > 0 ? away / total : 0
}

function interruptionShort(context: Context): Found[] {
  const { interruptions = [] } = context.letter.employment
  if (interruptedPart(context) >= 0.5) return []
  return interruptions.flatMap((one, at) => {
    if (!one.is_mentioned) return []
    const next = interruptions.with(at, { ...one, is_mentioned: false })
    const values = { reason: one.reason, from: one.from }
    return [{ field: 'interruptions', place: one.from, values, mend: { set: { interruptions: next } } }]
  })
}

function interruptionLong(context: Context): Found[] {
  const { interruptions = [] } = context.letter.employment
  const isSilent = interruptions.length > 0 && interruptions.every(({ is_mentioned }) => !is_mentioned)
  const percent = Math.round(interruptedPart(context) * 100)
  return isSilent && percent >= 50 ? [{ field: 'interruptions', values: { percent: String(percent) } }] : []
}
