import { figure } from '../../foundation/figures.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { accepted } from '../../foundation/promises/rows.ts'

export const wafRate = promise(import.meta.url, 'waf-rate', {
  kind: 'enforced',
  figures: ['limits.ip', 'limits.secrets'],
  says: {
    en: 'From one address the API takes up to {limits.ip|request|requests} per minute, among them up to {limits.secrets|request|requests} with a password or another secret. Whatever comes beyond that is refused and told when to try again; other addresses notice nothing.',
    de: 'Von einer Adresse nimmt die API bis zu {limits.ip|Anfrage|Anfragen} je Minute an, davon bis zu {limits.secrets|Anfrage|Anfragen} mit einem Passwort oder einem anderen Geheimnis. Was darüber hinausgeht, wird mit der Angabe abgelehnt, wann ein neuer Versuch möglich ist; andere Adressen merken davon nichts.',
    pl: 'Z jednego adresu API przyjmuje do {limits.ip|żądania|żądań|żądań} na minutę, w tym do {limits.secrets|żądania|żądań|żądań} z hasłem lub innym sekretem. Wszystko ponad to jest odrzucane z informacją, kiedy spróbować ponownie; inne adresy niczego nie odczują.',
  },
  maps: {
    iso27001: ['A.8.6', 'A.8.20'],
    gdpr: ['32(1)(b)'],
    asvs: ['2.4.1', '6.3.1'],
    c5: ['COS-01', 'OPS-03'],
    grundschutz: ['KONF.15.3'],
  },
  check: async (live) => {
    if (!live.ip(0)) throw new Error('This system gives the check no address of its own.')
    const secrets = () => live.limited('POST', '/api/v1/unlocks', { body: { token: 'no such link' }, from: 1 })
    const plain = () => live.limited('GET', '/api/v1/password-rules', { from: 2 })
    const served = {
      requests: await flood(live, plain, figure('limits.ip').value, 200),
      requests_with_a_secret: await flood(live, secrets, figure('limits.secrets').value, 404),
    }
    // The same count holds for each route that takes a secret.
    for (const route of live.house.routes.filter(({ secrets: takes }) => takes)) {
      const { status } = await live.limited(route.method, `/api/v1${route.path}`, { ...accepted(route), from: 1 })
      must(status === 429, `Beyond the limit of requests with a secret ${route.path} answered with ${status}.`)
    }
    return served
  },
  sabotage: [
    { file: 'foundation/pipeline.ts', replace: 'if (!result.isAllowed && result.isExceeded)', by: 'if (!result)' },
    { file: 'foundation/pipeline.ts', replace: 'if (route.secrets) await limits.secrets(request)', by: '' },
    {
      file: 'foundation/pipeline.ts',
      replace: "address: limit('ip', (request) => request.ip)",
      by: "address: limit('ip', () => 'everybody')",
    },
  ],
  outside: `for i in $(seq 40); do curl -s -o /dev/null -w '%{http_code} ' -X POST {address}/api/v1/unlocks -H 'Content-Type: application/json' -d '{"token":"x"}'; done`,
})

/** More than an operator would set; a figure above is not tried out. */
const MOST = 3000
const BEYOND = 20
const AT_ONCE = 10

/** As many as promised are served, none more; then the same request from another address is served. */
async function flood(live: Live, ask: () => ReturnType<Live['limited']>, allowed: number, status: number) {
  if (allowed > MOST) throw new Error(`The operator allows ${allowed} requests per minute: too many to try out.`)
  const statuses: number[] = []
  let left = allowed + BEYOND
  let waits: unknown[] = []
  const began = Date.now()
  const work = async () => {
    while (left-- > 0) {
      const answer = await ask()
      statuses.push(answer.status)
      if (answer.status === 429) waits = [...waits, answer.headers['retry-after']]
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const served = statuses.filter((one) => one === status).length
  must(
    served === allowed,
    `Of ${allowed + BEYOND} requests from one address ${served} were served instead of ${allowed}.`,
  )
  must(statuses.filter((one) => one === 429).length === BEYOND, 'What came beyond the limit was not refused with 429.')
  must(
    waits.every((wait) => Number(wait) >= 1 && Number(wait) <= 60),
    `A refusal does not say when to come again: ${String(waits[0])}.`,
  )
  const minute = 60 - (Date.now() - began) / 1000
  must(
    Number(waits[0]) >= minute - 1,
    `The count begins anew after ${String(waits[0])} seconds, before a minute is over.`,
  )
  const elsewhere = await live.limited('GET', '/api/v1/password-rules', { from: 3 })
  must(elsewhere.status === 200, `Another address was refused too (${elsewhere.status}).`)
  return { served, refused: BEYOND }
}
