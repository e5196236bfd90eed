import { expect, it } from 'vitest'
import type { Route } from '../route.ts'
import type { Somebody } from '../testing/cast.ts'
import type { Answer } from '../testing/installation.ts'
import { bodiesOf, call, parametersOf, type Twist } from './calls.ts'
import { hostile, isValid, refusedBodies, type Schema } from './samples.ts'
import { freshStage, type Premises, type Stage } from './stage.ts'

/** Input that isn't as declared is refused, naming the field; nothing that comes in breaks the server. */
export function proveInput(route: Route, stage: () => Stage): void {
  const send = async (twist: Twist) => {
    const { somebody, premises } = await able(route, stage())
    return call(stage().at, somebody, route, premises, { body: (await bodiesOf(route, premises))[0], ...twist })
  }
  it('refuses a surplus parameter', async () => {
    refuses(await send({ query: { surplus_parameter: '1' } }), 'surplus_parameter', 'surplus')
  })
  if (route.method !== 'GET' && !route.upload)
    it('refuses a surplus member', async () => {
      const { premises } = await able(route, stage())
      const [body] = await bodiesOf(route, premises)
      refuses(await send({ body: { ...body, surplus_member: 1 } }), route.in ? 'surplus_member' : '', 'surplus')
    })
  if (route.in) proveBody(route, stage, send)
  if (route.query) proveQuery(route.query as Schema, send)
  if (parametersOf(route).length > 0)
    it('takes only identifiers in its path', async () => {
      const strange = ['x', '%00', "' or true", '../..', ...hostile({ type: 'string', format: 'uuid' })]
      await survive('id', strange, (id) => send({ id: id as string }))
    })
}

function proveBody(route: Route, stage: () => Stage, send: (twist: Twist) => Promise<Answer>) {
  const schema = route.in as Schema
  it('refuses values of wrong types, naming each field', async () => {
    const { premises } = await able(route, stage())
    const [valid] = await bodiesOf(route, premises)
    const cases = refusedBodies(schema as object, (valid ?? {}) as object)
    await Promise.all(
      cases.map(async ({ body, fields }) => {
        const answer = await send({ body })
        expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 400, code: 'invalid' })
        const named = (answer.body.errors as { field: string }[]).map(({ field }) => field.split('.')[0])
        expect([...new Set(named)]).toEqual(expect.arrayContaining(fields))
      }),
    )
    for (const body of ['{', 'null', '[]', '"x"', '1']) expect((await send({ body })).status).toBe(400)
    expect((await send({ body: 'x', headers: { 'content-type': 'text/plain' } })).status).toBe(400)
  })

  it('survives hostile values', async () => {
    const { premises } = await able(route, stage())
    const [valid] = await bodiesOf(route, premises)
    for (const [key, property] of Object.entries(schema.properties ?? {}))
      await survive(key, hostile(property), (value) => send({ body: { ...valid, [key]: value } }))
  })
}

function proveQuery(schema: Schema, send: (twist: Twist) => Promise<Answer>) {
  const entries = Object.entries(schema.properties ?? {})
  it('refuses parameters of wrong types', async () => {
    for (const [key, property] of entries) {
      const whole = { type: 'object', properties: { [key]: property } }
      const wrong = ['x', '-1', '1e9', 'x'.repeat(5000)].filter((value) => !isValid(whole, { [key]: value }, 'text'))
      for (const value of wrong) refuses(await send({ query: { [key]: value } }), key)
    }
  })

  it('survives hostile parameters', async () => {
    const forged = [
      'null',
      '{}',
      '["name","x","y"]',
      '["name",null,"00000000-0000-7000-8000-000000000000"]',
      '[1,{},[]]',
    ]
    const cursors = forged.map((text) => Buffer.from(text).toString('base64url'))
    for (const [key, property] of entries)
      await survive(key, [...hostile(property).flat(), ...(key === 'cursor' ? cursors : [])], (value) =>
        send({ query: { [key]: String(value) } }),
      )
  })
}

/** Each value is answered, whatever is answered. */
async function survive(key: string, values: unknown[], send: (value: unknown) => Promise<Answer>) {
  const answers = await Promise.all(values.map(async (value) => ({ [key]: value, status: (await send(value)).status })))
  expect(answers.filter(({ status }) => (status as number) >= 500)).toEqual([])
}

/** Somebody who may do it. Outside of companies each call comes from somebody new: it may end the own session. */
async function able(route: Route, stage: Stage): Promise<{ somebody: Somebody | undefined; premises: Premises }> {
  if (['anyone', 'guest'].includes(route.right)) return { somebody: undefined, premises: stage.north }
  if (route.right === 'operator') return { somebody: stage.olga, premises: stage.north }
  if (route.right === 'signed in') return freshStage(stage)
  return { somebody: stage.nora, premises: stage.north }
}

function refuses(answer: Answer, field: string, code?: string) {
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid' } })
  const named = (answer.body.errors as { field: string; code: string }[]).filter(
    (error) => error.field.split('.')[0] === field,
  )
  expect(named, `errors of ${field}`).not.toEqual([])
  if (code) expect(named.map((error) => error.code)).toContain(code)
}
