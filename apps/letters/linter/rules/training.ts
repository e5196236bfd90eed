import type { Level } from '../../text/types.ts'
import type { Context } from '../context.ts'
import { content, training } from '../sources.ts'
import type { Found, Rule } from '../types.ts'

/** What letters of apprentices, interns and working students say beside the rest. */
export const trainingRules = {
  /** Kind of the training. */
  training_missing: { severity: 'error', source: training, find: (context) => unnamed(context, 'apprentice') },
  training_aim_missing: { severity: 'error', source: training, find: aimMissing },
  training_skills_missing: { severity: 'error', source: training, find: skillsMissing },
  training_exam_missing: { severity: 'hint', source: training, find: examMissing },
  internship_missing: { severity: 'warning', source: content, find: (context) => unnamed(context, 'intern') },
  studies_missing: { severity: 'warning', source: content, find: (context) => unnamed(context, 'working_student') },
} satisfies Record<string, Rule>

const names: Partial<Record<Level, RegExp>> = {
  apprentice:
    /Ausbildung|ausgebildet|Auszubildende|Lernende|Grundbildung|Lehr(?:e(?!\p{L})|ling|beruf|zeit|verhältnis)/u,
  intern: /Prakti(?:kum|ka|kant)/i,
  working_student: /studi|Werkstudent/i,
}

const isTraining = ({ letter }: Context) => letter.level === 'apprentice'

/** "Auszubildende" alone doesn't say what for. */
const statusOnly = /^(?:Auszubildende[rn]?|Azubi|Lehrling|Lernende[rn]?)$/u

function unnamed({ letter, body }: Context, level: Level): Found[] {
  if (letter.level !== level) return []
  if (statusOnly.test(letter.employment.position.trim())) return [{ field: 'position' }]
  return names[level]?.test(body) ? [] : [{ field: 'body' }]
}

function aimMissing(context: Context): Found[] {
  const isSaid = /Handlungsfähigkeit|Abschluss|(?<!\p{L})Ziel(?!\p{L})|Ausbildungsziel|zielt/u.test(context.body)
  return isTraining(context) && context.profile.namesAim && !isSaid ? [{ field: 'body' }] : []
}

function skillsMissing(context: Context): Found[] {
  const { body, letter, statements } = context
  const areListed =
    statements.some(({ isItem }) => isItem) || letter.employment.activities.some((entry) => entry.trim())
  const areSaid = areListed || /Fertigkeiten|Kenntnisse|Fähigkeiten/u.test(body)
  return isTraining(context) && !areSaid ? [{ field: 'activities' }] : []
}

function examMissing(context: Context): Found[] {
  const { letter, body } = context
  const isSaid =
    letter.employment.exam?.passed_on ?? /(?:Abschluss|Gesellen|Fach)prüfung|Qualifikationsverfahren/i.test(body)
  return isTraining(context) && letter.kind === 'final' && !isSaid ? [{ field: 'choices.exam' }] : []
}
