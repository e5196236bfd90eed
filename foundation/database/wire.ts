import pg from 'pg'
import { createRequire } from 'node:module'

const { prepareValue } = createRequire(import.meta.url)('pg/lib/utils.js') as { prepareValue(value: unknown): unknown }

/** A statement with its parameters; the text never contains a value. */
export interface Statement {
  sql: string
  parameters: readonly unknown[]
}

export interface Result {
  rows: Record<string, unknown>[]
  count: number
}

interface Field {
  name: string
  dataTypeID: number
}

/** What we use of pg's connection object, which has no published types. */
interface Wire {
  stream: { cork(): void; uncork(): void }
  parse(message: { name: string; text: string }): void
  bind(message: { statement: string; values: readonly unknown[]; valueMapper(value: unknown): unknown }): void
  describe(message: { type: 'P'; name: string }): void
  execute(message: object): void
  sync(): void
  on(event: 'parseComplete', listener: () => void): void
  removeListener(event: 'parseComplete', listener: () => void): void
}

type Parser = (value: string) => unknown

const keep: Parser = (value) => value
const utc: Parser = (value) => `${value.slice(0, 10)}T${value.slice(11).replace(/\+00$/, 'Z')}`
const own: Record<number, Parser> = { 1082: keep, 1184: utc, 1115: keep, 20: Number }

/** Dates stay `YYYY-MM-DD`, moments become ISO 8601; all connections speak UTC. */
export const types = {
  getTypeParser: (oid: number): Parser => own[oid] ?? (pg.types.getTypeParser(oid) as Parser),
} as pg.CustomTypesConfig

const names = new Map<string, string>()
const MAX_NAMED = 2000

/** One name per text for all connections, so that PostgreSQL parses and plans it once per connection. */
function nameOf(sql: string): string {
  let name = names.get(sql)
  if (name === undefined) {
    if (names.size >= MAX_NAMED) return ''
    name = `a${names.size}`
    names.set(sql, name)
  }
  return name
}

const described = new Map<string, Field[]>()
const prepared = new WeakMap<Wire, Set<string>>()

/**
 * Several statements in one write with one Sync of the extended protocol: PostgreSQL runs them as one transaction and
 * answers in one round trip (protocol-flow, "Pipelining"). Stacked statements in one text are impossible here.
 */
class Batch {
  private readonly statements: readonly Statement[]
  private readonly values: unknown[][]
  private readonly done: (error: Error | null, results: Result[]) => void
  private readonly results: Result[]
  private readonly fields: (Field[] | undefined)[] = []
  private readonly parsing: string[] = []
  private at = 0
  private known: Set<string> = new Set()
  private wire!: Wire
  private readonly parsed = () => {
    const name = this.parsing.shift()
    if (name) this.known.add(name)
  }

  constructor(statements: readonly Statement[], done: (error: Error | null, results: Result[]) => void) {
    this.statements = statements
    this.done = done
    // Before anything is written: a value that can't be sent must not leave half a message on the wire.
    this.values = statements.map((statement) => statement.parameters.map(prepareValue))
    this.results = statements.map(() => ({ rows: [], count: 0 }))
  }

  submit(wire: Wire): null {
    this.wire = wire
    this.known = prepared.get(wire) ?? new Set()
    prepared.set(wire, this.known)
    wire.on('parseComplete', this.parsed)
    wire.stream.cork()
    const announced = new Set<string>()
    this.statements.forEach((statement, i) => this.write(statement, this.values[i] as unknown[], announced))
    wire.sync()
    wire.stream.uncork()
    return null
  }

  private write({ sql }: Statement, values: unknown[], announced: Set<string>) {
    const name = nameOf(sql)
    if (!name || !(this.known.has(name) || announced.has(name))) {
      this.wire.parse({ name, text: sql })
      this.parsing.push(name)
      announced.add(name)
    }
    this.wire.bind({ statement: name, values, valueMapper: keep as (value: unknown) => unknown })
    const fields = name ? described.get(name) : undefined
    this.fields.push(fields)
    if (!fields) this.wire.describe({ type: 'P', name: '' })
    this.wire.execute({})
  }

  handleRowDescription({ fields }: { fields: Field[] }) {
    this.fields[this.at] = fields
    const name = nameOf((this.statements[this.at] as Statement).sql)
    if (name) described.set(name, fields)
  }

  handleDataRow({ fields: values }: { fields: (string | null)[] }) {
    const fields = this.fields[this.at] as Field[]
    const row: Record<string, unknown> = {}
    for (let i = 0; i < values.length; i++) {
      const field = fields[i] as Field
      const value = values[i] as string | null
      row[field.name] = value === null ? null : types.getTypeParser(field.dataTypeID, 'text')(value)
    }
    ;(this.results[this.at] as Result).rows.push(row)
  }

  handleCommandComplete({ text }: { text: string }) {
    const result = this.results[this.at++] as Result
    result.count = Number(/\d+$/.exec(text)?.[0] ?? 0)
  }

  handleEmptyQuery() {
    this.at++
  }

  handleError(error: Error) {
    this.finish(error)
  }

  handleReadyForQuery() {
    this.finish(null)
  }

  private finish(error: Error | null) {
    this.wire.removeListener('parseComplete', this.parsed)
    this.done(error, this.results)
  }
}

/** Runs the statements on one connection as one implicit transaction, in one round trip. Rejects with pg's error. */
export function send(client: pg.ClientBase, statements: readonly Statement[]): Promise<Result[]> {
  return new Promise((resolve, reject) => {
    const batch = new Batch(statements, (error, results) => (error ? reject(error) : resolve(results)))
    client.query(batch as unknown as pg.Submittable)
  })
}
