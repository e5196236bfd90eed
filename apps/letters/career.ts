import type { FieldError } from '../../foundation/errors.ts'

interface Span {
  from: string
  until?: string | undefined
}

interface Career {
  stations?: readonly Span[]
  authorities?: readonly Span[]
  interruptions?: readonly Span[]
}

/** Spans of a career that end before they begin. Days compare as text. */
export function impossibleCareer(career: Career): FieldError[] {
  return (['stations', 'authorities', 'interruptions'] as const).flatMap((list) =>
    (career[list] ?? []).flatMap(({ from, until }, i) =>
      until && until < from ? [{ field: `${list}.${i}.until`, code: 'before_start' }] : [],
    ),
  )
}
