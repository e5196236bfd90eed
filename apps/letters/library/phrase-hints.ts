import { gradeOf, printGrade } from '../linter/grade-reader.ts'
import type { Topic } from '../text/types.ts'

/** Something about a wording that may be meant so. `code` names a sentence under `letters.phrase_warnings`. */
interface Hint {
  code: 'reads_otherwise' | 'names_person' | 'no_full_stop'
  values?: Record<string, string>
}

/** What would be said of one person only, where it doesn't stand in braces. */
const person = /(?<!\p{L})(?:Frau|Herrn?|[Ss]ie|[Ee]r|[Ii]h(?:r(?:e[mnrs]?)?|n|m)|[Ss]eine[mnrs]?)(?!\p{L})/u

/** What may have been overlooked in a phrase; `example` is its sentence about a woman. */
export function hintsOf(text: string, example: string, topic?: Topic, key?: string): Hint[] {
  const outside = text.replace(/\{[^{}]*\}/g, ' ')
  const [word] = person.exec(outside) ?? []
  const grade = Number(key)
  const read = topic && grade ? gradeOf(example, topic) : undefined
  const isOther = read && (grade < read.best || grade > read.worst)
  return [
    ...(isOther
      ? [{ code: 'reads_otherwise', values: { read: printGrade(read), grade: String(grade) } } as const]
      : []),
    ...(word ? [{ code: 'names_person', values: { word } } as const] : []),
    ...(/[.!:]$/.test(text) ? [] : [{ code: 'no_full_stop' } as const]),
  ]
}
