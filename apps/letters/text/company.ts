import type { Profile } from './profiles.ts'

/** "Deutsches Rotes ", "Freie und ": adjectives that a name begins with, declined with it. */
const adjectives =
  /^(?:(?:Deutsch|Rot|Frei|Neu|Alt|Groß|Klein|Erst|Vereinigt|Allgemein|Staatlich|\p{Lu}\p{Ll}{3,}isch)e[rs]? )+/u
/** Plural nouns at the end of a first word: "Stadtwerke", "Sportfreunde". */
const plural = /^\p{L}*(?:werke|betriebe|freunde|kliniken|bühnen|werkstätten|bahnen)(?= |$)/iu

/**
 * Where somebody works, in the dative: "bei der Deutschen Bahn AG", "beim Deutschen Roten Kreuz", "bei den Stadtwerken
 * Kiel". A name that begins with an article or can't be declined stays as it is.
 */
export function atCompany(name: string, profile: Profile): string {
  if (/^(?:Der|Die|Das) /.test(name)) return `${/\be\. ?V\./.test(name) ? 'beim Verein' : 'bei der Firma'} ${name}`
  const found = profile.companyPrepositions.find(({ form }) => form.test(name))
  const preposition = found?.preposition ?? 'bei'
  const [leading = ''] = adjectives.exec(name) ?? []
  const rest = name.slice(leading.length)
  const declined = leading.replaceAll(/e[rs]? /g, 'en ')
  if (found?.isLegalForm) return `${preposition} ${leading.endsWith('e ') ? declined + rest : name}`
  if (plural.test(rest)) return `bei den ${declined}${rest.replace(plural, (noun) => noun.replace(/(?<!n)$/, 'n'))}`
  if (leading) return `${leading.endsWith('e ') ? 'bei der' : 'beim'} ${declined}${rest}`
  return `${preposition} ${name}`
}

const institution =
  /\be\. ?V\.|^(?:Stadt|Landeshauptstadt|Gemeinde|Land|Kanton|Freistaat|Amt)\b|klinik|krankenhaus|spital|universität|hochschule|schule|akademie|gymnasium|kreis(?= |$)|\p{L}{3,}amt(?= |$)|behörde|ministerium|agentur für|kammer|kirche|bistum|verein(?!ig)|verband|stiftung|museum|theater|^kita(?= |$)|praxis|kanzlei|rotes kreuz|diakonie|caritas/iu

/** Hospitals, authorities, associations and the like don't call themselves a "Unternehmen". */
export function isInstitution(name: string, profile: Profile): boolean {
  const isBusiness = profile.companyPrepositions.some(({ form, isLegalForm }) => isLegalForm && form.test(name))
  return institution.test(name) && !isBusiness
}

/** Whom a company of this name serves, in the dative; the others have customers. */
const clienteles: readonly [RegExp, string][] = [
  [/klinik|krankenhaus|spital|praxis/iu, 'Patientinnen und Patienten'],
  [/kanzlei|rechtsanw|anwält|steuerberat|notar/iu, 'Mandantinnen und Mandanten'],
  [/senioren|pflegeheim|altenheim|wohnheim/iu, 'Bewohnerinnen und Bewohnern'],
  [/kita(?= |$)|kindergarten|kindertages/iu, 'Kindern und Eltern'],
  [/universität|hochschule/iu, 'Studierenden'],
  [/hotel|gasthof|gasthaus|restaurant/iu, 'Gästen'],
  [/^(?:Stadt|Landeshauptstadt|Gemeinde|Kanton|Land|Amt)(?= )|\p{L}{3,}amt(?= |$)/iu, 'Bürgerinnen und Bürgern'],
]

/** "Kundinnen und Kunden", in a hospital "Patientinnen und Patienten"; dative. */
export function clienteleOf(name: string, { customers }: Profile): string {
  return clienteles.find(([pattern]) => pattern.test(name))?.[1] ?? customers
}
