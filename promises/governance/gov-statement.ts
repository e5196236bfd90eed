import { statement } from '../../foundation/database/logins.ts'
import { dayOf } from '../../foundation/evidence/days.ts'
import { lastProofs } from '../../foundation/evidence/in-force.ts'
import { type FigureName, figure } from '../../foundation/figures.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { must, NotSetUp, promise, sentence } from '../../foundation/promises/promise.ts'
import { changesBetween, type Wording } from '../../foundation/statement/changes.ts'
import { escape } from '../../foundation/statement/page.ts'
import { type Language, languages } from '../../foundation/tenancy/tables.ts'
import { say } from '../../foundation/words.ts'

const MINUTES = 5 * 60_000

export const govStatement = promise(import.meta.url, 'gov-statement', {
  kind: 'enforced',
  says: {
    en: 'This statement is public, in three languages and readable without JavaScript. It shows its date, scope, contact, legal status and limits, and each promise with its present state. Its figures are those that the software obeys. Every wording that was in force is listed with its date and with what was added, withdrawn, weakened, strengthened or reworded.',
    de: 'Diese Erklärung ist öffentlich, in drei Sprachen und ohne JavaScript lesbar. Sie nennt Datum, Geltungsbereich, Kontakt, rechtliche Einordnung und Grenzen sowie jede Zusage mit ihrem gegenwärtigen Stand. Ihre Zahlen sind die, an die sich die Software hält. Jeder Wortlaut, der gegolten hat, ist mit seinem Datum aufgeführt und mit dem, was hinzugekommen ist oder zurückgenommen, abgeschwächt, verschärft oder umformuliert wurde.',
    pl: 'To oświadczenie jest publiczne, dostępne w trzech językach i czytelne bez JavaScriptu. Podaje datę, zakres, kontakt, charakter prawny i ograniczenia oraz każde zobowiązanie z jego obecnym stanem. Jego liczby to te, których trzyma się oprogramowanie. Każde brzmienie, które obowiązywało, jest wymienione z datą oraz z tym, co dodano, wycofano, osłabiono, zaostrzono lub inaczej sformułowano.',
  },
  maps: { iso27001: ['A.5.1', 'A.5.31', 'A.5.37'], gdpr: ['5(2)', '24(1)', '28(3)(h)'], c5: ['PSS-01'] },
  check: async (live) => {
    const [last] = await recorded(live)
    must(last !== undefined, 'No wording of the promises is on record.')
    obeyed(last.promises)
    const before = await proven(live)
    const pages = await Promise.all(languages.map((language) => shown(live, language, last.promises)))
    const found = [...before, ...(await proven(live))]
    for (const id of pages.flat()) must(found.includes(id), `${id} is shown as kept, and nothing proves it.`)
    tellsWeakening(last.promises)
    return { promises: last.promises.length, languages, versions: await listed(live) }
  },
  world: async () => ({ env: { ATTEST_CONTACT: 'mailto:security@attest.example' }, stop: async () => {} }),
  sabotage: [
    { file: 'foundation/statement/model.ts', replace: '      ...limits(published, spoken, company),\n', by: '' },
    { file: 'foundation/statement/model.ts', replace: "    [words('head.contact'), reached],\n", by: '' },
    {
      file: 'foundation/promises/promise.ts',
      replace: 'const value = figures(name)',
      by: 'const value = figures(name) + 1',
    },
    {
      sql: `insert into auth.statement_version (id, number, digest, promises, changes)
            select gen_random_uuid(), number + 1, digest,
                   jsonb_set(promises, '{0,figures}', '{"identity.lockout_attempts": 9}'), '[]'
              from auth.statement_version order by number desc limit 1`,
    },
  ],
  outside: 'curl -s {address}/trust/en | grep -o "<article id=[^>]*>" | wc -l',
})

const recorded = (live: Live) =>
  live.auth.rows<{ number: number; promises: Wording[] }>(statement`
    select number, promises from statement_version order by number desc limit 1`)

/** Those whose last result says that they are kept, or of which there is evidence in force. */
async function proven({ auth }: Live): Promise<string[]> {
  const rows = await auth.rows<{ id: string; outcome: string }>(statement`
    select distinct on (promise) promise as id, outcome from promise_result order by promise, at desc`)
  const proofs = [...(await lastProofs(auth, dayOf(new Date())))].filter(([, { is_in_force }]) => is_in_force)
  return [...rows.flatMap(({ id, outcome }) => (outcome === 'kept' ? [id] : [])), ...proofs.map(([id]) => id)]
}

/** What is on record as the present wording has the figures that the code reads. */
function obeyed(promises: Wording[]) {
  for (const { id, figures } of promises)
    for (const [name, value] of Object.entries(figures)) {
      const obeys = figure(name as FigureName).value
      must(value === obeys, `${id} says ${value} of ${name}, and the software obeys ${obeys}.`)
    }
}

/** The page as anybody gets it: its head, and each promise with its sentence and the word for its state. */
async function shown(live: Live, language: Language, promises: Wording[]) {
  const { status, text } = await live.http('GET', `/trust/${language}`)
  must(
    status === 200 && text.includes(`<html lang="${language}">`),
    `There is no statement in ${language} (${status}).`,
  )
  must(!/<script/i.test(text), `The statement in ${language} needs JavaScript.`)
  const at = Date.parse(/<time datetime="([^"]+)"/.exec(text)?.[1] ?? '')
  must(Math.abs(Date.now() - at) < MINUTES, `The statement in ${language} does not show its date.`)
  if (text.includes(escape(say(language, 'statement.head.no_contact'))))
    throw new NotSetUp('The operator has named no contact (ATTEST_CONTACT).')
  must(/<dd><a href="(mailto:|https:)/.test(text), `The statement in ${language} shows no contact.`)
  for (const section of ['scope', 'legal', 'limits', 'history'])
    must(text.includes(`<h2 id="${section}">`), `The statement in ${language} has no section "${section}".`)
  const articles = new Map(
    [...text.matchAll(/<article id="([^"]+)">([^]*?)<\/article>/g)].map(([, id, all]) => [id, all]),
  )
  return promises.flatMap((one) => (showsPromise(articles.get(one.id), one, language) === 'kept' ? [one.id] : []))
}

function showsPromise(article: string | undefined, { id, template }: Wording, language: Language) {
  must(article !== undefined, `The statement in ${language} leaves out ${id}.`)
  const says = escape(sentence({ says: template }, language))
  must(article.includes(says), `${id} does not say in ${language} what the software obeys.`, { expected: says })
  const state = /<span class="state ([\w-]+)">.*?<\/span> ([^<]+)</.exec(article)
  const word = state && say(language, `statement.states.${(state[1] as string).replaceAll('-', ' ')}`)
  must(word !== null && state?.[2] === escape(word), `${id} shows no state in ${language}.`)
  return state[1]
}

/** A wording with a weaker figure, or without a promise, is told from the present one. */
function tellsWeakening(promises: Wording[]) {
  const weaker = promises.map((one) =>
    'identity.lockout_attempts' in one.figures
      ? { ...one, figures: { ...one.figures, 'identity.lockout_attempts': 99 } }
      : one,
  )
  const found = changesBetween(promises, weaker).flatMap(({ verdicts }) => verdicts)
  must(found.includes('weakened'), 'A weakened figure is not told.')
  const [gone] = changesBetween(promises, promises.slice(1))
  must(gone?.id === promises[0]?.id, 'A withdrawn promise is not told.')
}

/** Each recorded wording stands in the history, in each language. */
async function listed(live: Live): Promise<number> {
  const rows = await live.auth.rows<{ number: number }>(statement`
    select number from statement_version order by number desc`)
  for (const language of languages) {
    const { text } = await live.http('GET', `/trust/history/${language}`)
    for (const { number } of rows)
      must(text.includes(`id="version-${number}"`), `The history in ${language} leaves out version ${number}.`)
  }
  return rows.length
}
