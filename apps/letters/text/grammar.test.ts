import { describe, expect, it } from 'vitest'
import type { PhraseContext } from './grammar.ts'
import { fullName, genitive, nameOf, PhraseError, renderPhrase, validatePhrase } from './grammar.ts'
import type { Person } from './types.ts'

const anna: Person = { form: 'female', title: 'Dr.', first_name: 'Anna', last_name: 'Müller' }
const piotr: Person = { form: 'male', first_name: 'Piotr', last_name: 'Marx' }
const kim: Person = { form: 'neutral', first_name: 'Kim', last_name: 'Schulz' }

function render(text: string, person: Person, context: Partial<PhraseContext> = {}): string {
  return renderPhrase(text, { person, tense: 'past', named: false, facts: {}, ...context })
}

describe('names', () => {
  it.each([
    ['Müller', 'Müllers'],
    ['Schmitz', 'Schmitz’'],
    ['Hans', 'Hans’'],
    ['Weiß', 'Weiß’'],
    ['Marx', 'Marx’'],
    ['Schulz', 'Schulz’'],
    ['Groß', 'Groß’'],
    ['Gauss', 'Gauss’'],
    ['Lafontaine', 'Lafontaines'],
    ['Prince', 'Prince’'],
  ])('genitive of %s is %s', (name, expected) => expect(genitive(name)).toBe(expected))

  it('declines Herr, keeps titles', () => {
    expect(nameOf(piotr, 'nominative')).toBe('Herr Marx')
    expect(nameOf(piotr, 'oblique')).toBe('Herrn Marx')
    expect(nameOf(piotr, 'genitive')).toBe('Herrn Marx’')
    expect(nameOf(anna, 'genitive')).toBe('Frau Dr. Müllers')
    expect(nameOf(kim, 'oblique')).toBe('Kim Schulz')
    expect(fullName(anna)).toBe('Frau Dr. Anna Müller')
    expect(fullName({ ...kim, title: 'Dr.' })).toBe('Dr. Kim Schulz')
  })
})

describe('phrases', () => {
  const own = '{Sie} {erledigt|erledigte} {ihre} Aufgaben stets selbstständig.'

  it('follows person and tense', () => {
    expect(render(own, anna)).toBe('Sie erledigte ihre Aufgaben stets selbstständig.')
    expect(render(own, piotr, { tense: 'present' })).toBe('Er erledigt seine Aufgaben stets selbstständig.')
    expect(render(own, kim)).toBe('Kim Schulz erledigte die Aufgaben stets selbstständig.')
  })

  it('names the person once where asked', () => {
    expect(render(own, piotr, { named: true })).toBe('Herr Marx erledigte seine Aufgaben stets selbstständig.')
    expect(render('Mit {ihrem} Eifer {hilft|half} {sie}; auf {sie/ihn} ist Verlass.', piotr, { named: true })).toBe(
      'Mit seinem Eifer half Herr Marx; auf ihn ist Verlass.',
    )
    expect(render('{Frau/Herrn Names} Art gefiel; {sie} überzeugte.', anna, { named: true })).toBe(
      'Frau Dr. Müllers Art gefiel; sie überzeugte.',
    )
  })

  it.each([
    ['{Ihre} Leistung', 'Ihre Leistung', 'Seine Leistung', 'Kim Schulz’ Leistung'],
    ['{Ihr/Sein} Fleiß', 'Ihr Fleiß', 'Sein Fleiß', 'Kim Schulz’ Fleiß'],
    ['Wir danken {ihr/ihm}', 'Wir danken ihr', 'Wir danken ihm', 'Wir danken Kim Schulz'],
    ['Für {sie/ihn}', 'Für sie', 'Für ihn', 'Für Kim Schulz'],
    ['Mit {ihrem} Fleiß', 'Mit ihrem Fleiß', 'Mit seinem Fleiß', 'Mit dem Fleiß'],
    ['Dank {ihrer} Kraft', 'Dank ihrer Kraft', 'Dank seiner Kraft', 'Dank der Kraft'],
    ['Dank {ihres} Mutes', 'Dank ihres Mutes', 'Dank seines Mutes', 'Dank des Mutes'],
    ['In {ihren} Ämtern', 'In ihren Ämtern', 'In seinen Ämtern', 'In den Ämtern'],
    ['Von {Frau/Herrn Name}', 'Von Frau Dr. Müller', 'Von Herrn Marx', 'Von Kim Schulz'],
    ['Da zeigte {sie sich}', 'Da zeigte sie sich', 'Da zeigte er sich', 'Da zeigte sich Kim Schulz'],
    [
      'Die {ihr/ihm/} übertragene Arbeit',
      'Die ihr übertragene Arbeit',
      'Die ihm übertragene Arbeit',
      'Die übertragene Arbeit',
    ],
  ])('%s', (text, female, male, neutral) => {
    expect(render(text, anna)).toBe(female)
    expect(render(text, piotr)).toBe(male)
    expect(render(text, kim)).toBe(neutral)
  })

  it('closes the gaps of missing facts, keeps unbreakable spaces, inserts facts unread', () => {
    expect(render('Es endete {am Ende} gut {mit Note}.', anna)).toBe('Es endete gut.')
    expect(render('es endete {am Ende}.', anna, { facts: { 'am Ende': 'am 1.\u00A0Mai' } })).toBe(
      'Es endete am 1.\u00A0Mai.',
    )
    expect(render('Beim {Firma}.', anna, { facts: { Firma: '{sie} e. V.' } })).toBe('Beim {sie} e. V.')
  })
})

describe('validation', () => {
  it.each([
    ['{Sei} arbeitet.', 'unknown_slot', 'Sei'],
    ['{er/sie} arbeitet.', 'unknown_slot', 'er/sie'],
    ['{zeigt|} Eifer.', 'unknown_slot', 'zeigt|'],
    ['{a|b|c} Eifer.', 'unknown_slot', 'a|b|c'],
    ['{} Eifer.', 'unknown_slot', ''],
    ['{Ihr} Eifer.', 'ambiguous_slot', 'Ihr'],
    ['Das kann {sie}er.', 'glued_slot', 'sie'],
    ['Das ist {Frau/Herr Name}s Art.', 'glued_slot', 'Frau/Herr Name'],
    ['{Sie arbeitet.', 'unbalanced_brace', '{Sie arbeitet.'],
    ['Sie} arbeitet.', 'unbalanced_brace', 'Sie} arbeitet.'],
  ])('refuses %s', (text, code, slot) => {
    const error = captured(() => validatePhrase(text))
    expect(error).toBeInstanceOf(PhraseError)
    expect(error).toMatchObject({ code, slot })
    expect((error as Error).message).toContain(slot)
  })

  it('accepts what it renders', () => {
    expect(() =>
      validatePhrase(
        '{Sie} {ist|war} {die/der/eine} Stütze, zeig{t|te} viel als Mitarbeiter{in//} und half {am Standort} {bei Firma}.',
      ),
    ).not.toThrow()
  })
})

function captured(run: () => void): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}
