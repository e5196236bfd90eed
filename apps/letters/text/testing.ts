import type { Criterion, Employment, Grade, LetterInput, Person, PersonForm } from './types.ts'
import { criteria } from './types.ts'

/** The persons of the tests: a title, a name that ends in an s sound, a neutral form. */
export const persons: Record<PersonForm, Person> = {
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

export function allRated(grade: Grade, others: Partial<Record<Criterion, Grade | null>> = {}): LetterInput['ratings'] {
  return { ...Object.fromEntries(criteria.map((criterion) => [criterion, grade])), ...others }
}

export const base: LetterInput = {
  country: 'DE',
  kind: 'final',
  extent: 'qualified',
  level: 'staff',
  person: persons.female,
  employment: {
    position: 'Controllerin',
    company_name: 'Muster GmbH',
    from: '2019-03-01',
    until: '2024-12-31',
    activities: ['Budgetplanung', 'Berichtswesen'],
    exam: { passed_on: '2024-06-25', board: 'Industrie- und Handelskammer Köln', result: 'gut' },
  },
  ratings: allRated(2),
  options: { issued_on: '2024-12-31', place: 'Köln' },
  seed: 1,
}

/** Everything that can be told of an employment. */
export const eventful: Partial<Employment> = {
  site: 'Bonn',
  workload_percent: 80,
  company_sketch: 'Die Muster GmbH stellt Muster her.',
  extra_activities: ['Brandschutz', 'Ersthilfe'],
  stations: [
    { position: 'Controllerin', from: '2022-01-01' },
    { position: 'Buchhalterin', place: 'Niederlassung Köln', from: '2019-03-01', activities: 'Mahnwesen\nKasse' },
    { position: 'Bilanzbuchhalterin', place: 'im Werk Bonn', from: '2020-07-01', until: '2021-12-31' },
  ],
  authorities: [
    { name: 'Handlungsvollmacht', from: '2020-07-01', until: '2021-12-31' },
    { name: 'Prokura', from: '2022-01-01' },
  ],
  interruptions: [
    { reason: 'parental_leave', from: '2019-09-01', until: '2020-06-30', is_mentioned: true },
    { reason: 'sabbatical', from: '2023-05-01', until: '2023-07-31', is_mentioned: false },
  ],
  trainings: ['Bilanzrecht', 'Gesprächsführung'],
  achievements: ['Neues Berichtswesen', 'Abschluss in fünf Tagen'],
}
