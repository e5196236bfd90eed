import { recordOut } from '../../foundation/records.ts'
import { propertiesWithout } from './schema.ts'
import { letter } from './tables.ts'

/** Whose letter it is, and what has routes of its own: its state, whom it waits for, findings, corrections. */
const fixed = [
  'employee_id',
  'status',
  'status_since',
  'with_id',
  'due_on',
  'reminded_at',
  'acknowledged',
  'handed_over_on',
  'handed_over_how',
  'handed_over_note',
  'correction_number',
  'corrects_version',
]
/** What may be changed in a letter. */
export const changeable = propertiesWithout(letter.patch, ...fixed)

export const letterOut = recordOut(letter)
/** What lists of letters leave out: the text, and what it is made from. */
export const heavy = [
  'body',
  'activities',
  'extra_activities',
  'achievements',
  'reason_text',
  'ratings',
  'qualities',
  'choices',
  'stations',
  'authorities',
  'interruptions',
  'trainings',
  'acknowledged',
  'custom',
]
/** A letter in lists. */
export const listedLetter = recordOut(letter, heavy)
