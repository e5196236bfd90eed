import { foldings } from './fold.ts'

type Candidate<Key> = { key: Key; field: number; column: number; score: number }

/** Words of headings that stand for one another, in English, German and Polish. */
const wordForms: Record<string, string> = {
  ...words('number', 'no', 'nr', 'num', 'nummer', 'numer'),
  ...words('date', 'datum', 'data', 'dat'),
  ...words('email', 'mail', 'emailadresse', 'mailadresse'),
  ...words('phone', 'telephone', 'telefon', 'tel', 'fon'),
  ...words('street', 'strasse', 'str', 'ulica', 'ul'),
  ...words('birth', 'geburts', 'geb', 'urodzenia', 'ur'),
  ...words('department', 'dept', 'abteilung', 'abt', 'dzial'),
  ...words('employee', 'mitarbeiter', 'pracownik', 'pracownika'),
}

function words(meaning: string, ...forms: string[]): Record<string, string> {
  return Object.fromEntries(forms.map((form) => [form, meaning]))
}

/**
 * Proposes a column for each field, by its key and the names that it goes by. The same text wins over the same words
 * in any order, and those over a heading that merely contains more words of a name than others. Each column is used
 * once. The answer depends on nothing but the arguments: of equals, the earlier field and the earlier column win.
 * `isPossible` can refuse a near column for a field, by what stands in it.
 *
 * @returns the column's index for each field, null where no heading is near enough
 */
export function guessMapping<Key extends string>(
  columns: readonly string[],
  fields: readonly { key: Key; names: readonly string[] }[],
  isPossible: (key: Key, column: number) => boolean = () => true,
): Record<Key, number | null> {
  const mapping = Object.fromEntries(fields.map(({ key }) => [key, null])) as Record<Key, number | null>
  const used = new Set<number>()
  for (const { key, column } of candidates(columns, fields)) {
    if (mapping[key] !== null || used.has(column) || !isPossible(key, column)) continue
    mapping[key] = column
    used.add(column)
  }
  return mapping
}

function candidates<Key extends string>(
  columns: readonly string[],
  fields: readonly { key: Key; names: readonly string[] }[],
): Candidate<Key>[] {
  const headings = columns.map(nameForms)
  const all = fields.flatMap(({ key, names }, field) => {
    const known = [key, ...names].map(nameForms)
    return headings.map((heading, column) => ({
      key,
      field,
      column,
      score: Math.max(...known.map((name) => likeness(heading, name))),
    }))
  })
  const near = all.filter(({ score }) => score > 0.5)
  return near.toSorted((a, b) => b.score - a.score || a.field - b.field || a.column - b.column)
}

type NameForms = { texts: string[]; tokens: string[][] }

function nameForms(name: string): NameForms {
  const texts = foldings(name)
  const core = foldings(name.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
  return { texts, tokens: core.map(tokensOf) }
}

/** `Geburts-Datum`, `Geburtsdatum` and `Geb.-Dat.` are the same two words. */
function tokensOf(folded: string): string[] {
  const separated = folded.replace(/\be mail/g, 'email').replace(/(\p{L}{3,})(nummer|datum)\b/gu, '$1 $2')
  return [...new Set(separated.split(' ').map((word) => (Object.hasOwn(wordForms, word) ? wordForms[word]! : word)))]
}

function likeness(heading: NameForms, name: NameForms): number {
  if (heading.texts.some((text) => name.texts.includes(text))) return 3
  return Math.max(...heading.tokens.flatMap((a) => name.tokens.map((b) => overlap(a, b))))
}

function overlap(heading: string[], name: string[]): number {
  const common = name.filter((word) => heading.includes(word)).length
  if (common < name.length) return 0
  return heading.length === name.length ? 2 : common / heading.length
}
