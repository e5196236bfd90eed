import { performance } from 'node:perf_hooks'
import { composeInput, inputOf, type Material } from '../apps/letters/composing.ts'
import { lint } from '../apps/letters/linter/lint.ts'
import { profileOf } from '../apps/letters/text/profiles.ts'
import { criteria } from '../apps/letters/text/types.ts'
import { renderDocx } from '../foundation/documents/docx.ts'
import { type LetterDocument, renderLetter } from '../foundation/documents/letter.ts'
import { zipStream } from '../foundation/documents/zip.ts'

/** How long a letter takes: its text, its check, its documents; and what a thousand in one archive need. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3) * 20
const MANY = 1000

const material: Material = {
  country: 'DE',
  kind: 'final',
  extent: 'qualified',
  employee_kind: 'manager',
  salutation: 'female',
  title: 'Dr.',
  first_name: 'Anna',
  last_name: 'Müller',
  born_on: '1985-05-03',
  born_in: 'Köln',
  position: 'Leiterin Einkauf',
  period_from: '2015-03-01',
  period_until: '2026-06-30',
  workload_percent: null,
  stations: [
    { position: 'Einkäuferin', from: '2015-03-01', until: '2019-12-31' },
    { position: 'Leiterin Einkauf', from: '2020-01-01' },
  ],
  authorities: [{ name: 'Prokura', from: '2021-01-01' }],
  interruptions: [],
  trainings: 'Verhandlungsführung\nVertragsrecht im Einkauf',
  activities: Array.from(
    { length: 12 },
    (_, i) => `Steuerung des Einkaufs der Warengruppe ${i + 1} in acht Ländern`,
  ).join('\n'),
  extra_activities: 'Ausbildung von Kaufleuten',
  achievements: 'Einführung eines elektronischen Bestellwesens',
  reason: 'own_wish',
  reason_text: null,
  ratings: Object.fromEntries(criteria.map((criterion) => [criterion, 2])),
  qualities: [
    { name: 'Belastbarkeit', grade: 1 },
    { name: 'Teamgeist', grade: 2 },
  ],
  choices: {},
  seed: 1,
  place: 'Hamburg',
  issued_on: '2026-06-30',
}

const letterAt = (seed: number) => {
  const input = inputOf({ ...material, seed }, 'Nordlicht GmbH')
  return { input, composed: composeInput(input, profileOf('DE')) }
}

const documentAt = (seed: number): LetterDocument => {
  const { heading, body } = letterAt(seed).composed
  return {
    language: 'de',
    title: heading,
    letterhead: { company: 'Nordlicht GmbH', lines: ['Hafenstraße 3', '20457 Hamburg'], footer: ['HRB 1234'] },
    heading,
    paragraphs: body.split('\n\n').map((text) => ({ text })),
    place_and_date: 'Hamburg, 30. Juni 2026',
    signers: [{ name: 'Eva Brandt', role: 'Geschäftsführerin' }],
    issued_on: '2026-06-30',
  }
}

async function median(rounds: number, work: (round: number) => unknown): Promise<number> {
  const times: number[] = []
  for (let round = -3; round < rounds; round++) {
    const start = performance.now()
    await work(round + 3)
    if (round >= 0) times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number
}

async function archive(): Promise<{ seconds: number; bytes: number; grownMb: number }> {
  const before = process.memoryUsage().rss
  let most = before
  async function* files() {
    for (let seed = 0; seed < MANY; seed += 2) {
      const both = await Promise.all([seed, seed + 1].map((one) => renderLetter(documentAt(one))))
      for (const [i, bytes] of both.entries()) yield { name: `${seed + i}.pdf`, bytes }
    }
  }
  const start = performance.now()
  let bytes = 0
  for await (const chunk of zipStream(files())) {
    bytes += (chunk as Buffer).length
    most = Math.max(most, process.memoryUsage().rss)
  }
  return { seconds: (performance.now() - start) / 1000, bytes, grownMb: (most - before) / 1_048_576 }
}

const report = (name: string, milliseconds: number, target: number) =>
  console.log(
    `${name.padEnd(14)} median ${milliseconds.toFixed(2).padStart(7)} ms (target ${target})${milliseconds > target ? ' MISSED' : ''}`,
  )

report('letter text', await median(ROUNDS * 10, letterAt), 5)
const { input, composed } = letterAt(1)
const checked = {
  letter: input,
  body: composed.body,
  composed,
  signers: [{ name: 'Eva Brandt', role: 'Geschäftsführerin' }],
  medium: 'paper' as const,
  consented: false,
  issued_on: '2026-06-30',
  today: '2026-06-30',
  letterhead: true,
}
report('linter', await median(ROUNDS * 10, () => lint(checked)), 10)
report('PDF', await median(ROUNDS, (seed) => renderLetter(documentAt(seed))), 120)
report('DOCX', await median(ROUNDS, (seed) => renderDocx(documentAt(seed))), 120)
const { seconds, bytes, grownMb } = await archive()
console.log(
  `ZIP of ${MANY} letters: ${seconds.toFixed(1)} s, ${(bytes / 1_048_576).toFixed(1)} MB, memory of this process grew by at most ${grownMb.toFixed(0)} MB`,
)
process.exit(0)
