import { type TSchema, Type } from 'typebox'

/** The properties of an object schema, but for those named. */
export const propertiesWithout = (schema: TSchema, ...names: string[]): Record<string, TSchema> =>
  Object.fromEntries(
    Object.entries((schema as TSchema & { properties: Record<string, TSchema> }).properties).filter(
      ([name]) => !names.includes(name),
    ),
  )

/** An object schema that refuses surplus members. */
export const closed = (properties: Record<string, TSchema>, options: object = {}) =>
  Type.Object(properties, { ...options, additionalProperties: false })
