import { diffWordsWithSpace } from 'diff'
import { type FigureName, figure, figureNames } from '../figures.ts'
import type { Kind } from '../promises/promise.ts'
import { type Language, languages } from '../tenancy/tables.ts'

/** A promise as it was published: figures with their values, and the sentences with and without them. */
export interface Wording {
  id: string
  kind: Kind
  figures: Record<string, number>
  /** With `{figures}` as placeholders. */
  template: Record<Language, string>
  says: Record<Language, string>
}

/** What a change means for whoever relies on the promise; the gravest first. */
export const verdicts = ['withdrawn', 'weakened', 'changed', 'reworded', 'strengthened', 'added'] as const
export type Verdict = (typeof verdicts)[number]

export interface FigureChange {
  name: string
  before: number
  after: number
  /** `changed` where it depends which way is the stricter promise. */
  verdict: 'weakened' | 'changed' | 'strengthened'
}

/** One promise in two versions of the statement; `before` or `after` is null where it wasn't there. */
export interface Change {
  id: string
  verdicts: Verdict[]
  kind: { before: Kind; after: Kind } | null
  figures: FigureChange[]
  before: Record<Language, string> | null
  after: Record<Language, string> | null
}

type Stricter = (name: string) => 'lower' | 'higher' | undefined

const declared: Stricter = (name) =>
  (figureNames as string[]).includes(name) ? figure(name as FigureName).stricter : undefined

/** How much a kind proves: what software keeps is checked, what people keep is believed, a limit promises nothing. */
const strength: Record<Kind, number> = { enforced: 3, deployed: 2, attested: 1, inherited: 1, limit: 0 }

/** What changed from one version to the next, the gravest first; nothing for promises that stayed as they were. */
export function changesBetween(before: Wording[], after: Wording[], stricter: Stricter = declared): Change[] {
  const earlier = new Map(before.map((one) => [one.id, one]))
  const later = new Map(after.map((one) => [one.id, one]))
  const ids = [...new Set([...later.keys(), ...earlier.keys()])]
  return ids
    .map((id) => changeOf(id, earlier.get(id), later.get(id), stricter))
    .filter(({ verdicts: found }) => found.length > 0)
    .sort((a, b) => gravity(a) - gravity(b) || (a.id < b.id ? -1 : 1))
}

const gravity = ({ verdicts: [first] }: Change) => verdicts.indexOf(first as Verdict)

function changeOf(id: string, before: Wording | undefined, after: Wording | undefined, stricter: Stricter): Change {
  const figures = before && after ? figureChanges(before, after, stricter) : []
  const found = new Set<Verdict>(figures.map(({ verdict }) => verdict))
  // A new limit takes something away; a limit that is withdrawn gives it back.
  if (!before && after) found.add('added').add(after.kind === 'limit' ? 'weakened' : 'added')
  if (before && !after) found.add('withdrawn').add(before.kind === 'limit' ? 'strengthened' : 'withdrawn')
  if (before && after && before.kind !== after.kind) found.add(kindVerdict(before.kind, after.kind))
  if (before && after && languages.some((language) => before.template[language] !== after.template[language]))
    found.add('reworded')
  return {
    id,
    verdicts: verdicts.filter((verdict) => found.has(verdict)),
    kind: before && after && before.kind !== after.kind ? { before: before.kind, after: after.kind } : null,
    figures,
    before: before?.says ?? null,
    after: after?.says ?? null,
  }
}

function kindVerdict(before: Kind, after: Kind): FigureChange['verdict'] {
  if (strength[before] === strength[after]) return 'changed'
  return strength[after] < strength[before] ? 'weakened' : 'strengthened'
}

/** Figures that stand in both versions with another value; one that was put in or left out is a new wording. */
function figureChanges(before: Wording, after: Wording, stricter: Stricter): FigureChange[] {
  return Object.entries(after.figures).flatMap(([name, value]) => {
    const old = before.figures[name]
    if (old === undefined || old === value) return []
    const way = stricter(name)
    const isStricter = way === 'lower' ? value < old : value > old
    return [{ name, before: old, after: value, verdict: way ? (isStricter ? 'strengthened' : 'weakened') : 'changed' }]
  })
}

/** Whether companies are told: for anything but promises that were only added. */
export const isNotable = (changes: Change[]): boolean =>
  changes.some(({ verdicts: found }) => found.some((verdict) => verdict !== 'added'))

export type Marked = { kept: string } | { removed: string } | { added: string }

/** Two sentences as one, word by word: what stayed, what went and what came. */
export const markedWords = (before: string, after: string): Marked[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) =>
    added ? { added: value } : removed ? { removed: value } : { kept: value },
  )
