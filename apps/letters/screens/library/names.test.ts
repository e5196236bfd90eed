import { expect, test } from 'vitest'
import { placesOf } from '../../library/phrase-places.ts'
import { factSlots } from '../../text/grammar.ts'
import { countries } from '../../text/types.ts'
import words from '../../words/en.json' with { type: 'json' }
import { slotGroups, topicSlots } from './slots.ts'

const { library } = words.letters.screens

test('every place of the phrase book has a name', () => {
  const places = countries.flatMap((country) => [...placesOf(country)])
  const keys = places.flatMap(([, ofTopic]) => [...ofTopic])
  const isNamed = (names: object) => (key: string) => key in names
  expect(places.map(([topic]) => topic).filter((topic) => !isNamed(library.topics)(topic))).toEqual([])
  const cases = keys.map(([key]) => key).filter((key) => !/^[1-5]$/.test(key))
  expect(cases.filter((key) => !isNamed(library.cases)(key))).toEqual([])
  const pools = keys.flatMap(([, ofKey]) => [...ofKey.keys()])
  expect(pools.filter((pool) => !isNamed(library.pools)(pool))).toEqual([])
})

test('every fact that a wording can name is offered, with an explanation', () => {
  const groups = [...slotGroups, ...Object.values(topicSlots).map((slots) => ({ name: 'topic', slots }))]
  const offered = groups.flatMap(({ slots }) => slots.map(({ slot }) => slot))
  expect(factSlots.filter((fact) => !offered.includes(`{${fact}}`))).toEqual([])
  const explained = library.slots as unknown as Record<string, Record<string, string>>
  const silent = groups.flatMap(({ name, slots }) => slots.filter((slot) => !explained[name]?.[slot.name]))
  expect(silent).toEqual([])
})
