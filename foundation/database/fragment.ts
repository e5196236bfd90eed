import { type RawBuilder, sql } from 'kysely'
import type { Statement } from './wire.ts'

/**
 * A piece of a statement with its parameters. Pieces that are the same in every request are made once per table, so
 * that a request only joins strings; a typed builder costs several times as much (measured in docs/decisions/0006).
 * Text comes from declarations and from our own source only, values always become parameters.
 */
export class Fragment {
  readonly parts: readonly string[]
  readonly values: readonly unknown[]

  constructor(parts: readonly string[], values: readonly unknown[]) {
    this.parts = parts
    this.values = values
  }

  /** The whole, ready to be sent. */
  statement(): Statement {
    return { sql: this.parts.reduce((text, part, i) => `${text}$${i}${part}`), parameters: this.values }
  }

  /** The same for a typed builder. */
  raw<T>(): RawBuilder<T> {
    return sql<T>(this.parts as unknown as TemplateStringsArray, ...this.values)
  }
}

/** A fragment from a template: fragments within are joined, everything else becomes a parameter. */
export function fragment(texts: TemplateStringsArray, ...values: unknown[]): Fragment {
  const parts = [texts[0] as string]
  const parameters: unknown[] = []
  const append = (text: string) => {
    parts[parts.length - 1] += text
  }
  values.forEach((value, i) => {
    if (value instanceof Fragment) {
      append(value.parts[0] as string)
      parameters.push(...value.values)
      parts.push(...value.parts.slice(1))
      append(texts[i + 1] as string)
    } else {
      parameters.push(value)
      parts.push(texts[i + 1] as string)
    }
  })
  return new Fragment(parts, parameters)
}

/** Text that a declaration or our own source wrote, never a request. */
export const literal = (text: string) => new Fragment([text], [])

/** Several fragments with the same text between them. */
export const joined = (fragments: readonly Fragment[], between: string): Fragment =>
  fragments.reduce((all, next) => fragment`${all}${literal(between)}${next}`)
