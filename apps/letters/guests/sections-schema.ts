import { Type } from 'typebox'
import { steps } from './sections.ts'

const Level = Type.Optional(Type.Enum(['read', 'write']))

/** Which sections a guest sees, and which they may change; a section that isn't named is hidden. */
export const Sections = Type.Object(
  Object.fromEntries(Object.values(steps).flatMap((sections) => sections.map((section) => [section, Level]))),
  { additionalProperties: false },
)
