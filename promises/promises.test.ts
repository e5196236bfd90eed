import { describe, expect, it } from 'vitest'
import { sentence } from '../foundation/promises/promise.ts'
import { languages } from '../foundation/tenancy/tables.ts'
import { hasWords } from '../foundation/words.ts'
import { allPromises } from './index.ts'
import { notYetKept } from './not-yet-kept.ts'

const one = (id: string) => {
  const found = allPromises.find((promise) => promise.id === id)
  if (!found) throw new Error(`There is no promise ${id}.`)
  return found
}

describe('Sentences', () => {
  it.each(languages)('in %s are whole and print their figures', (language) => {
    for (const promise of allPromises) expect(sentence(promise, language)).toMatch(/^[^{}|]+\.$/)
    for (const { about } of notYetKept) expect(about[language]).toMatch(/^[^{}|]+\.$/)
  })

  it('put figures in the plural form of their language', () => {
    expect(sentence(one('auth-lockout'), 'en')).toMatch('After 5 wrong passwords in a row')
    expect(sentence(one('auth-lockout'), 'de')).toMatch('Nach 5 falschen Passwörtern in Folge')
    expect(sentence(one('auth-lockout'), 'pl')).toMatch('Po 5 błędnych hasłach z rzędu')
    expect(sentence(one('auth-lockout'), 'pl')).toMatch('ważny 24 godziny')
    expect(sentence(one('log-changes'), 'pl')).toMatch('przechowujemy 36 miesięcy')
  })
})

describe('The catalogue', () => {
  it('names each promise once: kept, or not yet', () => {
    const ids = [...allPromises, ...notYetKept].map(({ id }) => id)
    expect(ids.filter((id, nth) => ids.indexOf(id) !== nth)).toEqual([])
  })

  it('has a title in each language for each group', () => {
    const groups = new Set(allPromises.map(({ file }) => file.split('/')[1]))
    for (const language of languages)
      for (const group of groups) expect(hasWords(language, `trust.groups.${group}`), `${language} ${group}`).toBe(true)
  })

  it('says of each promise which numbers of which framework ask for it', () => {
    for (const { maps } of allPromises) {
      for (const number of maps.iso27001 ?? []) expect(number).toMatch(/^A\.[5-8]\.\d{1,2}$/)
      for (const number of maps.asvs ?? []) expect(number).toMatch(/^([1-9]|1[0-7])\.\d{1,2}\.\d{1,2}$/)
      for (const article of maps.gdpr ?? []) expect(article).toMatch(/^\d{1,2}(\(\d\))?(\([a-h]\))?$/)
    }
  })
})
