import { Type } from 'typebox'

/** What the doors take, in the lengths of their columns. */
export const personName = Type.String({ minLength: 1, maxLength: 200 })
export const emailAddress = Type.String({ maxLength: 254, format: 'email' })
/** What is typed to sign in: whatever isn't an address simply has no account. */
export const typedEmail = Type.String({ minLength: 1, maxLength: 254 })
/** Longer than any password may be, so that the rule can say it in its own words. */
export const typedPassword = Type.String({ minLength: 1, maxLength: 4000 })
export const token = Type.String({ minLength: 1, maxLength: 200 })
/** Paging by the last row that was shown. */
export const cursorQuery = Type.Object(
  { cursor: Type.Optional(Type.String({ format: 'uuid' })) },
  { additionalProperties: false },
)
