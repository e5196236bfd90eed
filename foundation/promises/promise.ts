import { type FigureName, figure, figureNames } from '../figures.ts'
import { type Language, languages } from '../tenancy/tables.ts'
import type { Live, Setting } from './live.ts'

/**
 * Who keeps a promise: the software (enforced), the installation (deployed), people (attested), a sub-processor
 * (inherited); or what the product declares not to do (limit).
 */
export const kinds = ['enforced', 'deployed', 'attested', 'inherited', 'limit'] as const
export type Kind = (typeof kinds)[number]

/** Who answers for a promise: whoever makes the software, runs it, leads the firm that runs it, or works for it. */
export const owners = ['maker', 'operator', 'management', 'data protection officer', 'sub-processor'] as const
export type Owner = (typeof owners)[number]

const usualOwner: Record<Kind, Owner> = {
  enforced: 'maker',
  deployed: 'operator',
  attested: 'management',
  inherited: 'sub-processor',
  limit: 'maker',
}

/** What a check saw, in words and figures that an auditor can follow. */
export type Evidence = Record<string, unknown>

/**
 * How the control is broken on purpose, in a scratch instance, to see that the check can fail: a change of one place in
 * the source, SQL as the database's owner, or both where two controls guard the same.
 */
export type Sabotage = Breakage & {
  /** Other promises whose checks turn red with it, each with the reason: they stand on the same control. */
  alsoBreaks?: Readonly<Record<string, string>>
}

type Breakage =
  | { file: string; replace: string; by: string; sql?: string }
  | { sql: string }
  /** The world around the installation is made wrong: a mail server without TLS, an expired certificate. */
  | { world: MakeWorld }

/** What a deployed promise looks at besides the server, set up for a proof: real servers on this machine. */
export interface World {
  /** The environment of an installation that finds itself in this world. */
  env: Record<string, string>
  /** What no environment variable decides: where the machine and the build are looked at, whom names are asked of. */
  setting?: Partial<Pick<Setting, 'proc' | 'sys' | 'build' | 'dnsServers'>>
  /** What the database holds in it, run as its owner once the server has started. */
  sql?: string
  stop(): Promise<void>
}

/** Sets up a world around the installation that will listen on this port of 127.0.0.1. */
export type MakeWorld = (port: number) => Promise<World>

/** ISO/IEC 27001:2022 Annex A, GDPR, OWASP ASVS 5.0, BSI C5:2020 and Grundschutz++. */
export const frameworks = ['iso27001', 'gdpr', 'asvs', 'c5', 'grundschutz'] as const
export type Framework = (typeof frameworks)[number]

export interface PromiseSpec {
  kind: Kind
  /** Who answers for it; if it isn't who usually does for this kind. */
  owner?: Owner
  /** How long a result or a document counts; otherwise `promises.freshness`, or `promises.review` of people's work. */
  fresh?: FigureName
  figures?: readonly FigureName[]
  /** The published sentence; figures stand in it as `{name}` or `{name|one|other}`, in Polish `{name|one|few|many}`. */
  says: Record<Language, string>
  /** Which document proves what people or a sub-processor keep. */
  expects?: Record<Language, string>
  /** Numbers of the frameworks that ask for it. */
  maps: { [F in Framework]?: readonly string[] }
  /** Tries the control on the running system, in the canary companies only. Throws `Broken` if it doesn't hold. */
  check?: (live: Live) => Promise<Evidence>
  /** The check calls each route, or waits: where every check looks at every sabotage, it is left out. */
  takesLong?: true
  /** Each of them alone must turn the check red. */
  sabotage?: readonly Sabotage[]
  /** A world in which a deployed promise is kept; without it the check is `not set up` in a bare installation. */
  world?: MakeWorld
  /** A command by which a stranger can repeat the check from outside; `{address}` is the installation's. */
  outside?: string
}

export interface AttestPromise extends PromiseSpec {
  readonly id: string
  readonly owner: Owner
  readonly fresh: FigureName
  /** The file that declares it, relative to the root: evidence of sabotage is bound to its content. */
  readonly file: string
}

/** The control does not hold: the check saw what must not be. */
export class Broken extends Error {
  readonly evidence: Evidence

  constructor(what: string, evidence: Evidence = {}) {
    super(what)
    this.evidence = evidence
  }
}

/** This installation has nothing that the probe could look at: no public address, no mail server. */
export class NotSetUp extends Error {}

/** Says what must be the case; if it isn't, the promise is broken and the sentence is its evidence. */
export function must(holds: boolean, what: string, evidence: Evidence = {}): asserts holds {
  if (!holds) throw new Broken(what, evidence)
}

/**
 * Parts of a check at the same time: what they saw together, or the first failure. Waits for all of them, so that none
 * is still at work when the canary companies are swept.
 */
export async function together(parts: readonly Promise<unknown>[]): Promise<Evidence> {
  const ended = await Promise.allSettled(parts)
  const failed = ended.find((part) => part.status === 'rejected')
  if (failed) throw failed.reason
  return Object.assign({}, ...ended.map((part) => (part.status === 'fulfilled' ? part.value : {}))) as Evidence
}

const PLACEHOLDER = /\{([a-z_.]+)((?:\|[^{}|]+)*)\}/g

/**
 * Declares a promise: `promise(import.meta.url, 'auth-lockout', { … })`. One with a check has a file of its own in its
 * group's folder; those that people, sub-processors or nobody keeps share one. Refuses one without a sentence in each
 * language, with a figure that it doesn't print, or that documents prove and that names none.
 */
export function promise(url: string, id: string, spec: PromiseSpec): AttestPromise {
  const refuse = (why: string) => {
    throw new Error(`Promise ${id}: ${why}`)
  }
  for (const language of languages) {
    const sentence = spec.says[language]
    if (!sentence) refuse(`has no sentence in ${language}.`)
    const named = [...sentence.matchAll(PLACEHOLDER)].map(([, name]) => name as FigureName)
    const unknown = named.find((name) => !figureNames.includes(name))
    if (unknown) refuse(`prints the unknown figure ${unknown} in ${language}.`)
    const missing = spec.figures?.find((name) => !named.includes(name))
    if (missing) refuse(`does not print its figure ${missing} in ${language}.`)
  }
  if (spec.sabotage && !spec.check) refuse('has a sabotage, but no check.')
  const { kind } = spec
  const isByEvidence = (kind === 'attested' || kind === 'inherited') && !spec.check
  if (isByEvidence && !languages.every((language) => spec.expects?.[language]))
    refuse('does not say in each language which document proves it.')
  const fresh = kind === 'enforced' || kind === 'deployed' ? 'promises.freshness' : 'promises.review'
  return { owner: usualOwner[kind], fresh, id, file: url.slice(url.lastIndexOf('/promises/') + 1), ...spec }
}

/** The group under which the statement prints a promise: the folder of its file. */
export const groupOf = ({ file }: AttestPromise): string => file.split('/')[1] as string

/**
 * The sentence in a language, its figures filled in from where the code reads them, in that language's plural form;
 * with `figures`, as a company has set them.
 */
export function sentence(
  { says }: Pick<PromiseSpec, 'says'>,
  language: Language,
  figures: (name: FigureName) => number = (name) => figure(name).value,
): string {
  return says[language].replace(PLACEHOLDER, (_, name: FigureName, forms: string) => {
    const value = figures(name)
    const number = new Intl.NumberFormat(language).format(value)
    const words = forms.split('|').slice(1)
    if (words.length === 0) return number
    const order = language === 'pl' ? ['one', 'few', 'many'] : ['one', 'other']
    const category = new Intl.PluralRules(language).select(value)
    const word = words[order.indexOf(category)] ?? words.at(-1)
    return `${number} ${word}`
  })
}
