import { expect, it } from 'vitest'
import { buildLetter } from './build.ts'
import { allRated, base, eventful, persons } from './testing.ts'
import type { LetterInput, LetterOptions } from './types.ts'

/** The letter as it would be printed, with plain spaces. */
function print(change: Partial<LetterInput>, picked: LetterOptions['picked'] = {}): string {
  const options = { ...base.options, ...change.options, picked }
  const { heading, body } = buildLetter({ ...base, ...change, options })
  return `${heading}\n\n${body}`.replaceAll('\u00A0', ' ')
}

const introduction = 'introduction.closed.employment.1'
const tasks = 'tasks.any.employment.1'

it('Germany: a final letter', () => {
  const ratings = { willingness: 1, ability: 1, overall: 1, conduct: 1, closing: 1, results: null } as const
  const picked = {
    introduction,
    tasks,
    willingness: 'willingness.1.staff.1',
    ability: 'ability.1.staff.2',
    overall: 'overall.1.staff.1',
    conduct: 'conduct.1.staff.1',
    termination: 'termination.own_wish.employment.1',
    regret: 'regret.1.staff.2',
    thanks: 'thanks.1.staff.1',
    wishes: 'wishes.1.staff.1',
  }
  expect(print({ ratings, options: { reason: 'own_wish' } }, picked)).toBe(`Arbeitszeugnis

Frau Dr. Anna Müller, geboren am 3. Mai 1985 in Köln, war vom 1. März 2019 bis zum 31. Dezember 2024 bei der Muster GmbH als Controllerin tätig.

Zu den Aufgaben von Frau Dr. Müller gehörten insbesondere:
• Budgetplanung
• Berichtswesen

Frau Dr. Müller zeigte stets eine sehr hohe Einsatzbereitschaft und überzeugte durch außerordentliche Eigeninitiative. Dank ihres ausgeprägten analytischen Denkens durchdrang sie auch sehr komplexe Zusammenhänge jederzeit schnell und sicher.

Frau Dr. Müller erledigte die ihr übertragenen Aufgaben stets zu unserer vollsten Zufriedenheit.

Frau Dr. Müllers Verhalten gegenüber Vorgesetzten sowie Kolleginnen und Kollegen war stets vorbildlich.

Auf eigenen Wunsch verlässt Frau Dr. Müller unser Unternehmen zum 31. Dezember 2024.

Wir bedauern sehr, Frau Dr. Müller zu verlieren. Für ihre stets sehr gute Arbeit danken wir ihr. Wir wünschen ihr für die Zukunft beruflich weiterhin viel Erfolg und persönlich alles Gute.

Köln, 31. Dezember 2024`)
})

it('Germany: a whole career, nothing graded', () => {
  const employment = { ...base.employment, ...eventful }
  const picked = {
    introduction: 'introduction.closed_career.employment.1',
    stations_1: 'stations.first.employment.1',
    station_tasks_1: 'station_tasks.many.employment.1',
    stations_2: 'stations.next.employment.2',
    stations_3: 'stations.last.employment.2',
    interruptions_1: 'interruptions.parental_leave.employment.1',
    tasks: 'tasks.last.employment.1',
    extra_activities: 'extra_activities.any.employment.1',
    authorities_1: 'authorities.closed.employment.1',
    authorities_2: 'authorities.granted.employment.1',
    farewell: 'farewell.any.simple.2',
  }
  expect(print({ extent: 'simple', person: persons.male, employment }, picked)).toBe(`Arbeitszeugnis

Herr Piotr Marx war vom 1. März 2019 bis zum 31. Dezember 2024 bei der Muster GmbH am Standort Bonn in Teilzeit (80 %) beschäftigt, zuletzt als Controllerin.

Die Muster GmbH stellt Muster her.

Zunächst war Herr Marx vom 1. März 2019 bis zum 30. Juni 2020 als Buchhalterin (Niederlassung Köln) tätig. Das Aufgabengebiet umfasste insbesondere:
• Mahnwesen
• Kasse

Vom 1. September 2019 bis zum 30. Juni 2020 befand sich Herr Marx in Elternzeit. Danach arbeitete er vom 1. Juli 2020 bis zum 31. Dezember 2021 als Bilanzbuchhalterin im Werk Bonn. Am 1. Januar 2022 übernahm er die Tätigkeit als Controllerin.

Mit dieser Tätigkeit waren insbesondere folgende Aufgaben verbunden:
• Budgetplanung
• Berichtswesen

Darüber hinaus übernahm Herr Marx folgende zusätzliche Aufgaben:
• Brandschutz
• Ersthilfe

Vom 1. Juli 2020 bis zum 31. Dezember 2021 verfügte Herr Marx über Handlungsvollmacht. Zum 1. Januar 2022 erteilten wir ihm Prokura.

Für den weiteren Weg wünschen wir Herrn Marx alles Gute.

Köln, 31. Dezember 2024`)
})

it('Germany: a provisional letter of an apprentice', () => {
  const picked = {
    introduction: 'introduction.current.apprentice.1',
    aim: 'aim.any.apprentice.1',
    tasks: 'tasks.any.apprentice.1',
    willingness: 'willingness.2.apprentice.1',
    overall: 'overall.2.apprentice.1',
    conduct: 'conduct.2.staff.1',
    conduct_external: 'conduct_external.1.staff.7',
    wishes: 'wishes.2.apprentice.1',
  }
  const change: Partial<LetterInput> = {
    kind: 'provisional',
    level: 'apprentice',
    person: persons.neutral,
    employment: { ...base.employment, position: 'Industriekaufleute', exam: undefined },
    ratings: { willingness: 2, overall: 2, conduct: 2, closing: 2 },
    options: { reason: 'completed', closing: { regret: false, thanks: false } },
  }
  expect(
    print(change, { ...picked, conduct: 'conduct.2.apprentice.1' })
      .split('\n\n')
      .slice(0, 5),
  ).toEqual([
    'Vorläufiges Ausbildungszeugnis',
    'Kim Schulz absolviert seit dem 1. März 2019 bei der Muster GmbH eine betriebliche Berufsausbildung im Beruf Industriekaufleute. Ziel der Ausbildung ist der Erwerb der beruflichen Handlungsfähigkeit und der Abschluss in diesem anerkannten Ausbildungsberuf.',
    'Während der Ausbildung erwirbt Kim Schulz insbesondere folgende berufliche Fertigkeiten, Kenntnisse und Fähigkeiten:\n• Budgetplanung\n• Berichtswesen',
    expect.stringMatching(/^Kim Schulz zeigt .* stets eine hohe Lernbereitschaft und Interesse am Beruf\.$/),
    'Kim Schulz erledigt die während der Ausbildung übertragenen Aufgaben stets zu unserer vollen Zufriedenheit.',
  ])
  expect(print(change, picked)).toContain(
    'Das Ausbildungsverhältnis wird am 31. Dezember 2024 mit dem Abschluss der Ausbildung enden. Ein endgültiges Zeugnis folgt mit dem letzten Tag der Ausbildung.\n\nWir wünschen Kim Schulz für das Berufsleben weiterhin Erfolg und persönlich alles Gute.',
  )
})

it('Germany: courses, qualities and successes beside the grades', () => {
  const { trainings, achievements } = eventful
  const change: Partial<LetterInput> = {
    kind: 'interim',
    employment: { ...base.employment, activities: [], trainings, achievements },
    ratings: { training: 2, results: 2 },
    qualities: [
      { name: 'Humor', grade: 3 },
      { name: 'Belastbarkeit', grade: 1 },
      { name: 'Sorgfalt', grade: 1 },
    ],
    options: { issued_on: undefined },
  }
  const picked = {
    introduction: 'introduction.current.employment.1',
    training: 'training.2.staff.6',
    trainings: 'trainings.two.employment.1',
    results: 'results.2.staff.1',
    qualities_1: 'qualities.1.staff.2',
    qualities_3: 'qualities.3.staff.1',
    achievements: 'achievements.many.employment.1',
  }
  expect(print(change, picked)).toBe(`Zwischenzeugnis

Frau Dr. Anna Müller, geboren am 3. Mai 1985 in Köln, ist seit dem 1. März 2019 bei der Muster GmbH als Controllerin tätig.

Frau Dr. Müllers Bereitschaft zur beruflichen Weiterbildung ist stets hoch. An den Fortbildungen „Bilanzrecht“ und „Gesprächsführung“ hat sie teilgenommen.

Die Qualität der Arbeitsergebnisse ist stets gut. Frau Dr. Müller überzeugt jederzeit in außerordentlichem Maße durch Belastbarkeit und Sorgfalt. Durch Humor trägt sie zum Gelingen der gemeinsamen Arbeit bei. Besonders hervorzuheben sind folgende Erfolge:
• Neues Berichtswesen
• Abschluss in fünf Tagen`)
})

it('Austria: a simple letter of an apprentice', () => {
  const picked = {
    introduction: 'introduction.closed.apprentice.at1',
    tasks: 'tasks.any.apprentice.at1',
    exam: 'exam.passed.apprentice.at1',
    farewell: 'farewell.any.simple.2',
  }
  const change: Partial<LetterInput> = {
    country: 'AT',
    extent: 'simple',
    level: 'apprentice',
    person: { ...persons.male, born_on: '2004-01-09' },
    employment: { ...base.employment, position: 'Bürokaufmann', exam: { passed_on: '2024-01-25', result: 'gut' } },
    options: { reason: 'completed', place: 'Graz' },
  }
  expect(print(change, picked)).toBe(`Lehrzeugnis

Herr Piotr Marx, geboren am 9. Jänner 2004, absolvierte vom 1. März 2019 bis zum 31. Dezember 2024 bei der Muster GmbH eine Lehre im Lehrberuf Bürokaufmann.

Während der Lehrzeit erwarb Herr Marx insbesondere folgende Fertigkeiten:
• Budgetplanung
• Berichtswesen

Die Lehrabschlussprüfung bestand Herr Marx am 25. Jänner 2024. Das Lehrverhältnis endet am 31. Dezember 2024 mit dem Abschluss der Lehrzeit.

Für den weiteren Weg wünschen wir Herrn Marx alles Gute.

Graz, 31. Dezember 2024`)
})

it('Austria: grades that hamper advancement stay unsaid', () => {
  const { blocks } = buildLetter({ ...base, country: 'AT', ratings: allRated(3, { overall: 2, ability: 1 }) })
  expect(blocks.flatMap(({ criterion }) => criterion ?? [])).toEqual(['ability', 'overall'])
  expect(blocks.find(({ criterion }) => criterion === 'overall')?.text).not.toContain('vollen')
})

it('Switzerland: a confirmation of employment', () => {
  const change: Partial<LetterInput> = {
    country: 'CH',
    kind: 'interim',
    extent: 'simple',
    employment: { ...base.employment, company_name: 'Strauß AG', workload_percent: 100 },
    options: { reason: 'requested', place: 'Zürich' },
  }
  const picked = {
    introduction: 'introduction.current.employment.2',
    tasks: 'tasks.any.employment.1',
    issue: 'issue.requested.interim.1',
  }
  expect(print(change, picked)).toBe(`Arbeitsbestätigung

Frau Dr. Anna Müller, geboren am 3. Mai 1985 in Köln, ist seit dem 1. März 2019 bei der Strauß AG mit einem Pensum von 100 % als Controllerin beschäftigt.

Zu den Aufgaben von Frau Dr. Müller gehören insbesondere:
• Budgetplanung
• Berichtswesen

Diese Arbeitsbestätigung wird auf Wunsch von Frau Dr. Müller ausgestellt.

Zürich, 31. Dezember 2024`)
})

it('Switzerland: plain words, ss and the date of leaving', () => {
  const picked = {
    introduction,
    tasks,
    willingness: 'willingness.1.staff.4',
    overall: 'overall.1.staff.ch1',
    termination: 'termination.own_wish.employment.ch1',
  }
  const ratings = { willingness: 1, overall: 1 } as const
  const body = print({ country: 'CH', ratings, options: { reason: 'own_wish' } }, picked)
  expect(body.split('\n\n').slice(3, 6)).toEqual([
    'Stets setzte sich Frau Dr. Müller mit aussergewöhnlich grossem Engagement für die Ziele des Unternehmens ein.',
    'Mit den Leistungen von Frau Dr. Müller waren wir stets ausserordentlich zufrieden.',
    'Auf eigenen Wunsch verlässt Frau Dr. Müller unser Unternehmen per 31. Dezember 2024.',
  ])
})
