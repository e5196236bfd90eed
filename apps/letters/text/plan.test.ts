import { describe, expect, it } from 'vitest'
import { buildLetter } from './build.ts'
import { profileOf, profiles } from './profiles.ts'
import { allRated, base, eventful, persons } from './testing.ts'
import type { LetterInput } from './types.ts'
import { countries, extents, interruptionReasons, kinds, levels } from './types.ts'

const build = (change: Partial<LetterInput>) => buildLetter({ ...base, ...change })
const employment = base.employment

describe('headings and reasons', () => {
  it.each([
    ['DE', 'final', 'apprentice', 'Ausbildungszeugnis'],
    ['DE', 'interim', 'apprentice', 'Zwischenzeugnis'],
    ['DE', 'final', 'intern', 'Praktikumszeugnis'],
    ['DE', 'final', 'working_student', 'Arbeitszeugnis'],
    ['DE', 'provisional', 'manager', 'Vorläufiges Arbeitszeugnis'],
    ['AT', 'final', 'staff', 'Dienstzeugnis'],
    ['CH', 'final', 'apprentice', 'Lehrzeugnis'],
  ] as const)('%s %s %s: %s', (country, kind, level, heading) => {
    expect(build({ country, kind, level }).heading).toBe(heading)
  })

  it('calls a simple letter a confirmation in Switzerland only', () => {
    const heading = (country: LetterInput['country']) => build({ country, extent: 'simple' }).heading
    expect(countries.map(heading)).toEqual(['Arbeitszeugnis', 'Dienstzeugnis', 'Arbeitsbestätigung'])
  })

  it('knows a phrase for each reason of each country, kind, extent and level', () => {
    for (const country of countries)
      for (const kind of kinds)
        for (const extent of extents)
          for (const level of levels)
            for (const reason of profileOf(country).reasons[kind][level]) {
              const { blocks } = build({ country, kind, extent, level, options: { reason } })
              const said = blocks.some(({ phrase_id }) => phrase_id?.includes(`.${reason}.`))
              expect(said, `${country} ${kind} ${extent} ${level} ${reason}`).toBe(true)
            }
  })

  it('refuses what it cannot say', () => {
    expect(() => build({ options: { reason: 'taken_on' } })).toThrow('taken_on')
    expect(() => build({ kind: 'interim', options: { reason: 'own_wish' } })).toThrow('interim')
    expect(() => build({ employment: { ...employment, from: '2024-02-30' } })).toThrow('2024-02-30')
    expect(() => build({ options: { issued_on: '1.2.2024' } })).toThrow('1.2.2024')
    expect(() => build({ options: { reason_text: '{Si} geht.' } })).toThrow('{Si}')
    const stations = [
      { position: 'A', from: '2024-01-01' },
      { position: 'B', from: '2024-13-01' },
    ]
    expect(() => build({ employment: { ...employment, stations } })).toThrow('2024-13-01')
  })
})

describe('kinds', () => {
  it('writes interim letters in the present, from the first day on', () => {
    const { body } = build({ kind: 'interim', options: { reason: 'requested' } })
    expect(body).toMatch(/seit dem 1\.\u00A0März 2019/)
    expect(body).not.toMatch(/2024|bedauern/)
  })

  it('writes provisional letters in the present, with the end ahead', () => {
    const { body } = build({ kind: 'provisional', options: {} })
    expect(body).toMatch(/(?:ist|arbeitet) seit dem 1\.\u00A0März 2019|^Seit dem 1\.\u00A0März 2019 ist/)
    expect(body).toMatch(/wird am 31\.\u00A0Dezember 2024 enden\. Ein endgültiges Zeugnis folgt/)
    expect(build({ kind: 'provisional', options: { reason: 'own_wish' } }).body).toMatch(
      /wird Frau Dr\. Müller unser Unternehmen zum 31\.\u00A0Dezember 2024 verlassen\./,
    )
  })

  it('speaks of the end in the past once it is over', () => {
    const options = { reason: 'own_wish', issued_on: '2025-01-15' } as const
    expect(build({ options }).body).toMatch(/(?:verließ|schied) Frau Dr\. Müller/)
    expect(build({ options: { ...options, issued_on: '2024-12-31' } }).body).toMatch(
      /(?:verlässt|scheidet) Frau Dr\. Müller/,
    )
  })

  it('assesses nothing in a simple letter, and bids farewell only to who leaves', () => {
    const topics = (change: Partial<LetterInput>) =>
      build({ extent: 'simple', ...change }).blocks.map(({ topic }) => topic)
    expect(topics({})).toEqual(['introduction', 'tasks', 'farewell', undefined])
    expect(topics({ kind: 'interim' })).not.toContain('farewell')
    expect(topics({ options: { closing: { wishes: false } } })).not.toContain('farewell')
    const told = topics({ employment: { ...employment, ...eventful }, qualities: [{ name: 'Humor', grade: 1 }] })
    expect(told.filter((topic) => topic && /trainings|achievements|qualities/.test(topic))).toEqual([])
  })

  it('bids farewell where a grade of the closing stays unsaid, but not in a Swiss confirmation', () => {
    const topics = (change: Partial<LetterInput>) => build(change).blocks.map(({ topic }) => topic)
    expect(topics({ country: 'AT', ratings: allRated(3) })).toContain('farewell')
    expect(topics({ country: 'AT', ratings: allRated(3, { closing: null }) })).not.toContain('farewell')
    expect(topics({ country: 'CH', extent: 'simple' })).not.toContain('farewell')
  })

  it('promises the final letter for the end of what ends', () => {
    const promised = (country: LetterInput['country'], level: LetterInput['level']) =>
      build({ country, kind: 'provisional', level, options: {} }).body.match(/endgültiges Zeugnis.*Tag (.*)\./)?.[1]
    expect(promised('DE', 'staff')).toBe('der Beschäftigung')
    expect(promised('DE', 'apprentice')).toBe('der Ausbildung')
    expect(promised('CH', 'apprentice')).toBe('der Lehre')
    expect(promised('AT', 'intern')).toBe('des Praktikums')
  })

  it('thanks for long cooperation from ten years on', () => {
    const picked = { thanks: 'thanks.1.staff.2' }
    const thanks = (from: string, kind: LetterInput['kind'] = 'final') =>
      build({ kind, employment: { ...employment, from }, ratings: allRated(1), options: { picked } }).blocks.find(
        ({ topic }) => topic === 'thanks',
      )?.text
    expect(thanks('2014-12-31')).toMatch(/^Für die langjährige, stets hervorragende Zusammenarbeit/)
    expect(thanks('2015-01-02')).toMatch(/^Für die stets hervorragende Zusammenarbeit/)
  })

  it('neither regrets nor bids farewell to who is taken on', () => {
    const { blocks } = build({ level: 'apprentice', ratings: allRated(1), options: { reason: 'taken_on' } })
    expect(blocks.map(({ topic }) => topic).filter((topic) => topic && /regret|wishes|outlook/.test(topic))).toEqual([
      'outlook',
    ])
  })
})

describe('levels', () => {
  it('gives apprentices kind, duration, aim, skills and examination', () => {
    const { body } = build({ level: 'apprentice', options: { reason: 'completed' } })
    expect(body).toMatch(/Berufsausbildung zur Controllerin\. .*anerkannten Ausbildungsberuf/)
    expect(body).toMatch(/Fertigkeiten, Kenntnisse und Fähigkeiten:\n• Budgetplanung/)
    expect(body).toMatch(/am 25\.\u00A0Juni 2024 .*mit der Note „gut“/)
    expect(body).toMatch(/Ausbilderinnen und Ausbildern/)
    const numeric = { ...employment, exam: { result: '1,7' } }
    expect(build({ level: 'apprentice', employment: numeric }).body).toMatch(/mit der Note 1,7(?: ab)?\./)
  })

  it('tells an examination only once it is passed', () => {
    const told = (exam: NonNullable<LetterInput['employment']['exam']>) =>
      build({ level: 'apprentice', employment: { ...employment, exam } }).blocks.some(({ topic }) => topic === 'exam')
    expect([told({}), told({ board: 'IHK' }), told({ passed_on: '2025-01-20' })]).toEqual([false, false, false])
    expect([told({ result: 'gut' }), told({ passed_on: '2024-12-31' })]).toEqual([true, true])
  })

  it('claims a completed training only where the examination is known', () => {
    const told = (exam: LetterInput['employment']['exam'], reason: 'completed' | 'own_wish') =>
      build({ level: 'apprentice', employment: { ...employment, exam }, options: { reason } }).body
    const passed = { passed_on: '2024-06-25' }
    expect(told(passed, 'completed')).toMatch(/absolvierte/)
    expect(told(undefined, 'completed')).not.toMatch(/[Ee]rfolgreich|Abschlussprüfung|absolvierte/)
    expect(told(undefined, 'own_wish')).toMatch(/ausgebildet/)
    expect(told(undefined, 'own_wish')).not.toMatch(/absolvierte/)
    expect(told(passed, 'own_wish')).toMatch(/absolvierte/)
  })

  it('names board and result of the examination as they are', () => {
    const told = (exam: LetterInput['employment']['exam'], country: LetterInput['country'] = 'DE') =>
      build({ country, level: 'apprentice', employment: { ...employment, exam } }).body
    expect(told({ passed_on: '2024-06-25', board: 'Amt für Berufsbildung' }, 'CH')).toMatch(/vor dem Amt für/)
    expect(told({ passed_on: '2024-06-25', board: 'Prüfungsausschuss der IHK' })).toMatch(/vor dem Prüfungsausschuss/)
    expect(told({ passed_on: '2024-06-25', result: 'mit Auszeichnung' }, 'AT')).toMatch(
      /prüfung (?:bestand .* )?mit Auszeichnung|2024 mit Auszeichnung/,
    )
    expect(told({ passed_on: '2024-06-25', result: 'bestanden' })).not.toMatch(/Note|„/)
  })

  it('takes the occupation or field out of a stored status', () => {
    const first = (level: LetterInput['level'], position: string) =>
      build({ level, person: persons.male, employment: { ...employment, position } }).body.split(
        /[.\n]\s?(?=\n|Ziel|Die )/,
      )[0]
    expect(first('apprentice', 'Auszubildender zum Koch')).toMatch(/Berufsausbildung zum Koch$/)
    expect(first('apprentice', 'Fachkraft für Lagerlogistik')).toMatch(/zur Fachkraft für Lagerlogistik$/)
    expect(first('intern', 'Praktikantin im Marketing')).toMatch(/ein Praktikum im Bereich Marketing$/)
    expect(first('intern', 'Praktikantin')).toMatch(/ein Praktikum$/)
    expect(first('intern', 'Praktische Chirurgie')).toMatch(/im Bereich Praktische Chirurgie$/)
  })

  it('loses a manager as a manager, an apprentice as neither', () => {
    for (let seed = 0; seed < 20; seed++) {
      const regret = (level: LetterInput['level']) =>
        build({ level, seed }).blocks.find(({ topic }) => topic === 'regret')?.text ?? ''
      expect(regret('manager')).toMatch(/Führungsk/)
      expect(regret('apprentice') + regret('working_student')).not.toMatch(/kraft/)
    }
  })

  it('lists the departments of those in training', () => {
    const stations = [
      { position: 'Vertrieb', from: '2020-01-01', activities: 'Angebote\nMessen' },
      { position: 'Einkauf', place: 'Werk Nord', from: '2019-03-01' },
    ]
    const { body } = build({ kind: 'interim', level: 'apprentice', employment: { ...employment, stations } })
    expect(body.replaceAll('\u00A0', ' ')).toContain(
      ':\n• Einkauf (Werk Nord), 1. März 2019 bis 31. Dezember 2019\n• Vertrieb, seit 1. Januar 2020: Angebote, Messen\n\n',
    )
  })

  it('mentions leadership for managers only', () => {
    const leads = (level: LetterInput['level']) => build({ level }).blocks.some((b) => b.criterion === 'leadership')
    expect(levels.filter(leads)).toEqual(['manager'])
  })
})

describe('facts', () => {
  it('tells a single task in a sentence', () => {
    for (const country of countries)
      for (const level of levels) {
        const one = { ...employment, activities: ['Korrespondenz'], extra_activities: ['Brandschutz'] }
        const { body } = build({ country, level, employment: one })
        expect(body).toMatch(/: Korrespondenz\.\n[^]*: Brandschutz\./)
        expect(body).not.toMatch(/•|Tätigkeiten:|Aufgaben:/)
      }
  })

  it('names the present position once more only where something else was told in between', () => {
    const told = (change: Partial<typeof employment>) =>
      build({ employment: { ...employment, ...eventful, ...change } }).body.match(/Controllerin/g)
    expect(told({})).toHaveLength(2)
    const later = { reason: 'sabbatical', from: '2023-05-01', until: '2023-07-31', is_mentioned: true } as const
    expect(told({ interruptions: [later] })).toHaveLength(3)
  })

  it('does without what is missing', () => {
    const { body } = build({
      person: persons.male,
      employment: { ...employment, until: undefined, activities: [' ', ''], position: 'Controller' },
      ratings: {},
      options: {},
    })
    expect(body).toMatch(/^[^\n]*Herr Piotr Marx[^\n]*\.$/)
    expect(body).toMatch(/1\.\u00A0März 2019/)
  })

  it('cleans lists and names the company rightly', () => {
    const tidied = { ...employment, activities: ['- Einkauf;', '• Verkauf.', ' Lager  und Versand, '], site: 'Bonn' }
    const { body } = build({
      employment: { ...tidied, company_name: 'Hand in Hand e. V.', company_sketch: 'Wir helfen.' },
    })
    expect(body).toContain('\n• Einkauf\n• Verkauf\n• Lager und Versand\n\n')
    expect(body).toMatch(/beim Verein Hand in Hand e\. V\. am Standort Bonn/)
    expect(body).toContain('\n\nWir helfen.\n\n')
    expect(build({ employment: { ...tidied, company_name: 'Siemens' } }).body).toMatch(/ bei Siemens /)
  })

  it('tells the workload: part time in Germany, any in Switzerland', () => {
    const body = (country: LetterInput['country'], workload_percent?: number) =>
      build({ country, employment: { ...employment, workload_percent } }).body.match(
        /(?:in|mit) .{0,20}\u00A0%\)?/,
      )?.[0]
    expect([body('DE'), body('DE', 100), body('DE', 62.5)]).toEqual([undefined, undefined, 'in Teilzeit (62,5\u00A0%)'])
    expect([body('CH'), body('CH', 100)]).toEqual([undefined, 'mit einem Pensum von 100\u00A0%'])
  })

  it('lets the last position go on in a provisional letter, though its end is known', () => {
    const stations = [
      { position: 'Buchhalterin', from: '2019-03-01' },
      { position: 'Controllerin', from: '2022-01-01', until: '2024-12-31' },
    ]
    const options = { issued_on: '2024-10-01' }
    const last = (until: string) =>
      build({
        kind: 'provisional',
        employment: { ...employment, stations: [stations[0]!, { ...stations[1]!, until }] },
        options,
      }).blocks.find(({ slot }) => slot === 'stations_2')?.phrase_id
    expect([last('2024-12-31'), last('2024-11-30'), last('2024-06-30')]).toEqual([
      expect.stringContaining('.current.'),
      expect.stringContaining('.current.'),
      expect.stringContaining('.next.'),
    ])
  })

  it('leaves out a single station that says nothing new', () => {
    const stations = [{ position: 'Controllerin', from: '2019-03-01' }]
    expect(build({ employment: { ...employment, stations } })).toEqual(build({}))
    const told = build({ employment: { ...employment, stations: [{ ...stations[0]!, activities: 'Kasse' }] } })
    expect(told.body).toMatch(/: Kasse\./)
  })

  it('has a sentence for each interruption, in the past once it is over', () => {
    for (const country of countries)
      for (const reason of interruptionReasons)
        for (const until of ['2020-02-01', undefined]) {
          const interruptions = [{ reason, from: '2019-06-01', until, is_mentioned: true }]
          const { blocks } = build({ country, kind: 'interim', employment: { ...employment, interruptions } })
          const text = blocks.find(({ topic }) => topic === 'interruptions')?.text ?? ''
          expect(text).toMatch(until ? /befand|ruhte|bezog|leistete/ : /befindet|ruht |bezieht|leistet /)
        }
    const wording = 'Vom {Von} bis zum {Bis} war {sie} beurlaubt.'
    const own = [{ reason: 'other', from: '2019-06-01', until: '2020-02-01', is_mentioned: true, wording } as const]
    expect(build({ employment: { ...employment, interruptions: own } }).body).toContain(
      'bis zum 1.\u00A0Februar 2020 war Frau Dr. Müller beurlaubt.',
    )
  })

  it('tells an interruption among the positions, and without them after the tasks', () => {
    const interruptions = [{ reason: 'care', from: '2020-01-01', until: '2020-06-30', is_mentioned: true }] as const
    const order = (stations: typeof eventful.stations) => {
      const { blocks } = build({ employment: { ...employment, stations, interruptions } })
      return blocks.flatMap(({ topic }) => (topic && /tasks|interruptions/.test(topic) ? topic : []))
    }
    expect(order(undefined)).toEqual(['tasks', 'interruptions'])
    expect(order(eventful.stations).indexOf('interruptions')).toBeLessThan(order(eventful.stations).indexOf('tasks'))
  })

  it('joins customers to all others only where the grade is the same', () => {
    const said = (conduct_external: 1 | 2 | null) =>
      build({ ratings: { conduct: 2, conduct_external } }).blocks.filter(({ section }) => section === 'conduct')
    expect(said(2).map(({ criterion }) => criterion)).toEqual(['conduct'])
    expect(said(2)[0]?.text).toContain('Kundinnen')
    expect(said(1).map(({ criterion }) => criterion)).toEqual(['conduct', 'conduct_external'])
    expect(said(1)[0]?.text).not.toContain('Kundinnen')
    expect(
      said(null)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('Kundinnen')
  })

  it('takes own words for introduction, reason and closing', () => {
    const options = {
      opening: '{Person} {hilft|half} uns seit dem {Beginn}.',
      reason_text: '{Sie} {zieht|zog} nach Wien.',
      closing_text: 'Wir danken {ihr/ihm}.',
    }
    const { body, blocks } = build({ options })
    expect(body).toMatch(/^Frau Dr\. Anna Müller, geboren am 3\.\u00A0Mai 1985 in Köln, half uns seit dem 1\./)
    expect(body).toContain('Frau Dr. Müller zieht nach Wien.')
    expect(blocks.filter(({ section }) => section === 'closing')).toEqual([
      expect.objectContaining({ text: 'Wir danken Frau Dr. Müller.' }),
    ])
    expect(blocks.find(({ topic }) => topic === 'aim')).toBeUndefined()
    const closing = { regret: false, thanks: false }
    const parts = build({ options: { closing } }).blocks.filter(({ section }) => section === 'closing')
    expect(parts.map(({ topic }) => topic)).toEqual(['wishes'])
  })
})

it('defaults to the extent that is due', () => {
  expect(countries.map((country) => profiles[country].defaultExtent)).toEqual(['qualified', 'simple', 'qualified'])
})
