import { type TSchema, Type } from 'typebox'
import { criteria, interruptionReasons } from './text/types.ts'

const closed = { additionalProperties: false }
const line = (max: number) => Type.String({ minLength: 1, maxLength: max })
const day = Type.String({ format: 'date' })
const words = (max: number) => Type.Optional(Type.String({ maxLength: max }))

/** What the JSON columns of employees and letters hold. */
const Grade = Type.Union([Type.Integer({ minimum: 1, maximum: 5 }), Type.Null()])

export const values = {
  Station: Type.Object(
    { position: line(200), place: words(200), from: day, until: Type.Optional(day), activities: words(5000) },
    closed,
  ),
  Authority: Type.Object({ name: line(100), from: day, until: Type.Optional(day) }, closed),
  Interruption: Type.Object(
    {
      reason: Type.Enum([...interruptionReasons]),
      from: day,
      until: Type.Optional(day),
      is_mentioned: Type.Boolean(),
      wording: words(500),
    },
    closed,
  ),
  Quality: Type.Object({ name: line(80), grade: Type.Integer({ minimum: 1, maximum: 5 }) }, closed),
  Custom: Type.Record(
    Type.String({ pattern: '^[a-z][a-z0-9_]{0,40}$' }),
    Type.Union([Type.String({ maxLength: 2000 }), Type.Number(), Type.Null()]),
  ),
}

/** A grade for each criterion that the letter speaks of. */
export const Ratings = Type.Object(Object.fromEntries(criteria.map((key) => [key, Type.Optional(Grade)])), closed)

const isSaid = Type.Optional(Type.Boolean())
const bySlot = <T extends TSchema>(value: T) =>
  Type.Optional(Type.Record(Type.String({ pattern: '^[a-z0-9_]{1,40}$' }), value))

/** What the person who writes the letter chose beside the grades. */
export const Choices = Type.Object(
  {
    picked: bySlot(Type.String({ maxLength: 100 })),
    rerolls: bySlot(Type.Integer({ minimum: 0, maximum: 10_000 })),
    closing: Type.Optional(Type.Object({ regret: isSaid, thanks: isSaid, wishes: isSaid, outlook: isSaid }, closed)),
    /** The criteria that count for this job; all, if not named. */
    criteria: Type.Optional(Type.Array(Type.Enum([...criteria]), { uniqueItems: true })),
    company_sketch: words(2000),
    opening: words(2000),
    closing_text: words(2000),
    exam: Type.Optional(Type.Object({ passed_on: Type.Optional(day), board: words(200), result: words(100) }, closed)),
  },
  closed,
)

export const Acknowledged = Type.Record(
  Type.String({ maxLength: 200 }),
  Type.Object({ reason: line(500), by: line(200), at: Type.String({ format: 'date-time' }) }, closed),
)
