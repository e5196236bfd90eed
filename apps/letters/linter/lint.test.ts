import { describe, expect, it } from 'vitest'
import { buildLetter } from '../text/build.ts'
import { profileOf } from '../text/profiles.ts'
import type { Country, Grade, Kind, LetterInput, Level, PersonForm } from '../text/types.ts'
import { countries, criteria, extents, kinds, levels, personForms } from '../text/types.ts'
import { lint } from './lint.ts'
import { mended, printed, sample } from './testing.ts'
import type { Finding, LintInput } from './types.ts'

const names: Record<PersonForm, LetterInput['person']> = {
  female: {
    form: 'female',
    title: 'Dr.',
    first_name: 'Anna',
    last_name: 'Müller',
    born_on: '1985-05-03',
    born_in: 'Köln',
  },
  male: { form: 'male', first_name: 'Piotr', last_name: 'Marx' },
  neutral: { form: 'neutral', first_name: 'Kim', last_name: 'Schulz' },
}

/** A letter whose grades go together: all alike, or one apart. */
function consistent(
  country: Country,
  kind: Kind,
  level: Level,
  form: PersonForm,
  grade: Grade,
  seed: number,
): LintInput {
  const worst = Math.max(...profileOf(country).gradesSaid)
  const gradeFor = (at: number) => (seed % 2 ? grade : Math.min(worst, grade + ((at + seed) % 2))) as Grade
  const known = profileOf(country).reasons[kind][level]
  const [from, until] = ['2019-03-01', '2024-12-31']
  const letter: LetterInput = {
    country,
    kind,
    extent: extents[seed % 5 === 4 ? 1 : 0] ?? 'qualified',
    level,
    person: names[form],
    employment: {
      position: 'Controllerin',
      company_name: 'Krankenhaus Nord GmbH',
      company_sketch: 'Die Gewerkschaft der Schwestern gründete am 1. Mai 1901 das Haus in der Lindenstraße 5!',
      from,
      until: kind === 'interim' ? undefined : until,
      workload_percent: 100,
      activities: ['Budgetplanung', 'Berichtswesen'],
      exam: { passed_on: '2024-06-25', board: 'IHK Köln', result: 'gut' },
      ...(seed % 3 === 0 && {
        trainings: ['Excel für alle'],
        achievements: ['Einführung der neuen Software'],
        extra_activities: ['Betreuung der Auszubildenden'],
        authorities: [{ name: 'Prokura', from: '2021-01-01' }],
        stations: [
          { position: 'Buchhalterin', from, activities: 'Kontieren\nMahnwesen' },
          { position: 'Controllerin', from: '2021-01-01' },
        ],
      }),
    },
    ratings: Object.fromEntries(criteria.map((criterion, at) => [criterion, gradeFor(at)])),
    qualities: seed % 2 ? [{ name: 'Belastbarkeit', grade }] : [],
    options: {
      place: 'Köln',
      issued_on: kind === 'interim' ? '2024-10-01' : until,
      reason: known[seed % (known.length + 1)],
    },
    seed,
  }
  const composed = buildLetter(letter)
  const issued_on = letter.options?.issued_on
  return { ...sample(), letter, composed, body: printed(composed.blocks), issued_on, today: issued_on ?? until }
}

function* allConsistent(): Generator<LintInput> {
  for (const country of countries)
    for (const kind of kinds)
      for (const level of levels)
        for (const form of personForms)
          for (const grade of profileOf(country).gradesSaid)
            for (let seed = 0; seed < 5; seed++) yield consistent(country, kind, level, form, grade, seed)
}

describe('the linter', () => {
  it('finds nothing above a hint where grades go together', { timeout: 120_000 }, () => {
    const alarms: string[] = []
    let count = 0
    for (const input of allConsistent()) {
      count++
      const { country, kind, level, person, seed } = input.letter
      for (const { severity, rule, at } of lint(input)) {
        const text = at ? input.body.slice(at.start, at.end) : ''
        if (severity !== 'hint') alarms.push(`${country} ${kind} ${level} ${person.form} #${seed} ${rule}: ${text}`)
      }
    }
    expect(alarms.slice(0, 10)).toEqual([])
    expect(count).toBe(12 * 3 * 5 * 3 * 5)
  })

  it('takes at most 10 ms for a letter of two pages', () => {
    const activities = Array.from(
      { length: 24 },
      (_, at) => `Steuerung und Überwachung der Prozesse im Bereich ${at} samt Berichten`,
    )
    const input = sample({ letter: { level: 'manager' }, ratings: { leadership: 2 }, employment: { activities } })
    expect(input.body.length).toBeGreaterThan(3000)
    const edited = { ...input, body: input.body.replaceAll('stets', 'oft').replaceAll('gute', 'brauchbare') }
    const times = Array.from({ length: 40 }, () => {
      const start = performance.now()
      lint(edited)
      return performance.now() - start
    })
    expect(times.toSorted((a, b) => a - b)[10]).toBeLessThan(10)
  })

  it('says the same about the same, in any place of the text, with keys of its own', () => {
    const changes = { edit: (body: string) => `${body} Sie war krank! Sie war krank!` }
    const findings = lint(sample(changes))
    expect(lint(sample(changes))).toEqual(findings)
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
    const moved = lint(sample({ edit: (body) => `Ein Vorspann.\n\n${changes.edit(body)}` }))
    expect(moved.map(({ key }) => key)).toEqual(expect.arrayContaining(findings.map(({ key }) => key)))
  })

  it('shows the gravest first, then in the order of the text', () => {
    const findings = lint(
      sample({ ratings: { results: 4 }, edit: (body) => `${body} Sie war krank! Sie war  gesellig.` }),
    )
    const rank = { error: 0, warning: 1, hint: 2 }
    const ranks = findings.map(({ severity }) => rank[severity])
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(findings[0]?.rule).toBe('topic_illness')
  })

  it('names the grade that was composed and the one that reads, and restores the sentence', () => {
    const { body } = sample()
    const input = sample({ edit: (text) => text.replace('stets zu unserer vollen', 'zu unserer') })
    const finding = lint(input).find(({ rule }) => rule === 'intensifier_lost') as Finding
    expect(finding).toMatchObject({ severity: 'warning', values: { criterion: 'overall', grade: '2', read: '4' } })
    expect(mended(input.body, finding)).toBe(body)
  })

  it('notices each "stets" that is taken out of a graded sentence', () => {
    const unnoticed: string[] = []
    for (let seed = 0; seed < 30; seed++) {
      const sound = sample({ letter: { seed, level: 'manager' }, ratings: { leadership: 2 } })
      for (const { criterion, text } of sound.composed.blocks) {
        const weaker = text.replaceAll(/ ?(?:stets|jederzeit)(?= )/gi, '').trim()
        if (!criterion || criterion === 'closing' || weaker === text) continue
        const findings = lint({ ...sound, body: sound.body.replace(text, weaker) })
        if (!findings.some(({ rule }) => rule === 'intensifier_lost')) unnoticed.push(weaker)
      }
    }
    expect(unnoticed).toEqual([])
  })

  it('checks what the grades say where nothing is written yet', () => {
    expect(lint({ ...sample(), body: ' \n' })).toEqual([])
  })

  it('bears odd texts', () => {
    const odd = [
      '\n\n\n',
      '•',
      'a'.repeat(50_000),
      '{'.repeat(500),
      '„'.repeat(500),
      'ß…!?😀'.repeat(200),
      '. '.repeat(5000),
      'Sie war.\r\nSie ist.',
      'hat '.repeat(12_000),
      'trug '.repeat(10_000),
      'Sie war gut. '.repeat(3000),
    ]
    for (const body of odd) {
      const input = { ...sample(), body }
      for (const { at, key } of lint(input)) {
        expect(key.length).toBeLessThanOrEqual(200)
        if (at) expect(at.start >= 0 && at.start < at.end && at.end <= body.length).toBe(true)
      }
    }
  })

  it('bears names that read like the text', () => {
    const person = { form: 'male', first_name: 'Er.(x', last_name: 'Krank' } as const
    const rules = lint(sample({ person })).map(({ rule }) => rule)
    expect(rules).not.toContain('topic_illness')
    expect(rules).not.toContain('name_missing')
  })

  it('cites the law of the country', () => {
    const source = (country: Country) =>
      lint(sample({ letter: { country }, edit: (body) => `${body} Sie war krank.` }))[0]?.source
    expect([source('DE'), source('AT'), source('CH')]).toEqual(['§ 109 (2) GewO', '§ 39 (1) AngG', 'Art. 330a (1) OR'])
  })

  it('only hints at a task that has to do with a forbidden matter', () => {
    const employment = { activities: ['Verwaltung der Abmahnungen und des Gehalts', 'Kontakt zu Krankenkassen'] }
    const found = lint(sample({ employment })).filter(({ rule }) => rule.startsWith('topic_'))
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'topic_warning hint',
      'topic_salary hint',
    ])
    const own = sample({ edit: (body) => `${body} Ihr Gehalt war hoch.` })
    expect(lint(own).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['topic_salary warning'])
  })

  it('only hints at a single task, which is told in a sentence', () => {
    const employment = { activities: ['Verwaltung der Abmahnungen'] }
    const found = lint(sample({ employment })).filter(({ rule }) => rule.startsWith('topic_'))
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['topic_warning hint'])
  })

  it('knows long names, titles and a company in the dative', () => {
    const people: LetterInput['person'][] = [
      { form: 'female', title: 'Prof. Dr.', first_name: 'Katharina', last_name: 'von der Heide' },
      { form: 'male', title: 'Dipl.-Ing.', first_name: 'Karl-Heinz', last_name: 'Meyer-Landrut' },
      { form: 'male', first_name: 'Luca', last_name: 'de Santis' },
      { form: 'neutral', title: 'Dr.', first_name: 'Sascha', last_name: 'Freiherr von Hohenstein' },
    ]
    for (const person of people)
      for (const company_name of ['Deutsche Bahn AG', 'Deutsches Rotes Kreuz', 'Stadtwerke Kiel', 'Die Feinkost GmbH'])
        for (let seed = 0; seed < 5; seed++)
          expect(lint(sample({ letter: { seed }, person, employment: { company_name } }))).toEqual([])
    const [frau] = people
    const other = sample({ person: frau, edit: (body) => `${body} Frau von der Leyen dankt.` })
    expect(lint(other).map(({ rule }) => rule)).toEqual(['other_name'])
  })

  it('reads the occupation out of a stored status, and misses it where there is only the status', () => {
    const rules = (position: string) =>
      lint(sample({ letter: { level: 'apprentice' }, employment: { position } })).map(({ rule }) => rule)
    expect(rules('Auszubildende zur Industriekauffrau')).not.toContain('position_missing')
    expect(rules('Auszubildende')).toContain('training_missing')
  })

  it('asks a final letter for the last day', () => {
    const found = lint(sample({ employment: { until: undefined } })).find(({ rule }) => rule === 'end_missing')
    expect(found).toMatchObject({ severity: 'error', field: 'until' })
  })

  it('notices each part of the closing that is cut, whatever else speaks of "Dank" and "Wünsche"', () => {
    for (let seed = 0; seed < 30; seed++) {
      const sound = sample({ letter: { seed } })
      for (const { criterion, topic, text } of sound.composed.blocks) {
        if (criterion !== 'closing') continue
        const body = `${sound.body.replace(text, '')} Dank ihres Blicks ging sie auf Wünsche von Kunden ein.`
        const parts = lint({ ...sound, body }).filter(({ rule }) => rule === 'closing_incomplete')
        expect(parts.map(({ values }) => values?.['part'])).toEqual([topic])
      }
    }
  })

  it('notices success that is no longer to go on', () => {
    for (let seed = 0; seed < 30; seed++) {
      const sound = sample({ letter: { seed } })
      const body = sound.body.replace('weiterhin Erfolg', 'Erfolg')
      expect(lint({ ...sound, body }).map(({ rule }) => rule)).toEqual(['intensifier_lost'])
    }
  })

  it('notices the other tense in each graded sentence, lasting knowledge aside', () => {
    const unnoticed: string[] = []
    for (let seed = 0; seed < 30; seed++) {
      const sound = sample({ letter: { seed } })
      const present = sample({ letter: { seed }, options: { tense: 'present' } }).composed.blocks
      sound.composed.blocks.forEach(({ criterion, text }, at) => {
        const other = present[at]?.text ?? ''
        const isLasting = /verfügt|besitzt/.test(other)
        if (!criterion || criterion === 'closing' || isLasting || other === text) return
        const findings = lint({ ...sound, body: sound.body.replace(text, other) })
        if (!findings.some(({ rule }) => rule === 'wrong_tense')) unnoticed.push(other)
      })
    }
    expect(unnoticed).toEqual([])
  })

  it('hints at wishes for health and for the search of work', () => {
    const rules = (sentence: string) => lint(sample({ edit: (body) => `${body} ${sentence}` })).map(({ rule }) => rule)
    expect(rules('Wir wünschen ihr vor allem Gesundheit.')).toContain('folk_code')
    expect(rules('Für die Suche nach einer neuen Stelle wünschen wir ihr Glück.')).toContain('folk_code')
  })

  it('asks nothing of a simple letter that only a qualified one has', () => {
    const found = lint(
      sample({ letter: { extent: 'simple' }, ratings: Object.fromEntries(criteria.map((one) => [one, null])) }),
    )
    expect(found).toEqual([])
  })
})
