import { describe, expect, it } from 'vitest'
import { buildLetter } from './build.ts'
import { atCompany, clienteleOf, isInstitution } from './company.ts'
import { profileOf } from './profiles.ts'
import { allRated, base } from './testing.ts'

describe('a company in the dative', () => {
  it.each([
    ['DE', 'Muster GmbH', 'bei der Muster GmbH'],
    ['DE', 'Meier GmbH & Co. KG', 'bei der Meier GmbH & Co. KG'],
    ['DE', 'Dr. Meyer & Partner mbB', 'bei Dr. Meyer & Partner mbB'],
    ['DE', 'Siemens', 'bei Siemens'],
    ['DE', 'Fischer & Söhne', 'bei Fischer & Söhne'],
    ['DE', 'Die Brotmanufaktur GmbH', 'bei der Firma Die Brotmanufaktur GmbH'],
    ['DE', 'Stadtwerke Kiel', 'bei den Stadtwerken Kiel'],
    ['DE', 'Stadtwerke Kiel GmbH', 'bei der Stadtwerke Kiel GmbH'],
    ['DE', 'Deutsche Bahn AG', 'bei der Deutschen Bahn AG'],
    ['DE', 'Deutsches Institut GmbH', 'bei der Deutsches Institut GmbH'],
    ['DE', 'Deutsches Rotes Kreuz', 'beim Deutschen Roten Kreuz'],
    ['DE', 'Deutscher Alpenverein e. V.', 'beim Deutschen Alpenverein e. V.'],
    ['DE', 'Universitätsklinikum Köln', 'beim Universitätsklinikum Köln'],
    ['DE', 'Klinikum Nord gGmbH', 'bei der Klinikum Nord gGmbH'],
    ['DE', 'Kreissparkasse Köln', 'bei der Kreissparkasse Köln'],
    ['DE', 'Lebenshilfe Köln e. V.', 'bei der Lebenshilfe Köln e. V.'],
    ['DE', 'Hand in Hand e. V.', 'beim Verein Hand in Hand e. V.'],
    ['DE', 'Stadt Köln', 'bei der Stadt Köln'],
    ['AT', 'Berg Ges.m.b.H.', 'bei der Berg Ges.m.b.H.'],
    ['AT', 'Land Tirol', 'beim Land Tirol'],
    ['CH', 'Kanton Zürich', 'beim Kanton Zürich'],
    ['CH', 'Muster & Cie KlG', 'bei der Muster & Cie KlG'],
  ] as const)('%s %s: %s', (country, name, expected) => {
    expect(atCompany(name, profileOf(country))).toBe(expected)
  })

  it.each([
    ['Muster GmbH', 'Kundinnen und Kunden'],
    ['Klinikum Nord gGmbH', 'Patientinnen und Patienten'],
    ['Anwaltskanzlei Roth', 'Mandantinnen und Mandanten'],
    ['Hotel Adler GmbH', 'Gästen'],
    ['Stadt Köln', 'Bürgerinnen und Bürgern'],
    ['Stadtwerke Kiel', 'Kundinnen und Kunden'],
  ])('%s serves %s', (name, expected) => {
    expect(clienteleOf(name, profileOf('DE'))).toBe(expected)
    const employment = { ...base.employment, company_name: name }
    expect(buildLetter({ ...base, employment, ratings: { conduct: 2, conduct_external: 2 } }).body).toContain(expected)
    expect(buildLetter({ ...base, employment, ratings: { conduct: 2, conduct_external: 1 } }).body).toContain(expected)
  })

  it('calls a hospital, an authority or an association a "Haus", a business an "Unternehmen"', () => {
    const isHouse = (name: string) => isInstitution(name, profileOf('DE'))
    expect(['Klinikum Nord', 'Stadt Köln', 'Hilfe e. V.', 'Freie Universität Berlin'].every(isHouse)).toBe(true)
    expect(['Klinikum Nord gGmbH', 'Stadtwerke Kiel', 'Samt & Seide', 'Siemens'].some(isHouse)).toBe(false)
    for (let seed = 0; seed < 20; seed++) {
      const employment = { ...base.employment, company_name: 'Klinikum Nord' }
      const { body } = buildLetter({ ...base, employment, ratings: allRated(1), options: { reason: 'own_wish' }, seed })
      expect(body).not.toMatch(/(?<!\p{L})Unternehmens?(?!\p{L})/u)
    }
  })
})
