import { type Static, Type } from 'typebox'
import { languages } from '../tenancy/tables.ts'
import { changeKinds, evidenceKinds, transferBases } from './tables.ts'

const closed = { additionalProperties: false }
const Day = Type.String({ format: 'date' })
const Id = Type.String({ format: 'uuid' })
const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const orNull = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) => Type.Union([schema, Type.Null()])

export const ById = Type.Object({ id: Id })
export const ByFile = Type.Object({ id: Id, file_id: Id })

const facts = {
  promises: Type.Array(Words(60), { minItems: 1, maxItems: 100, uniqueItems: true }),
  title: Words(200),
  kind: Type.Enum([...evidenceKinds]),
  effective_on: Day,
  owner_name: Words(200),
  owner_email: Type.String({ format: 'email', maxLength: 254 }),
  owner_language: Type.Enum([...languages]),
  reviewer_name: Words(200),
  reviewed_on: Day,
}
const maybe = {
  subprocessor_id: orNull(Id),
  /** Left out: as long as the promise lets evidence count. */
  expires_on: orNull(Day),
  note: orNull(Words(5000)),
}
const optional = {
  subprocessor_id: Type.Optional(maybe.subprocessor_id),
  expires_on: Type.Optional(maybe.expires_on),
  note: Type.Optional(maybe.note),
}

export const NewEvidence = Type.Object(
  {
    ...facts,
    ...optional,
    /** The evidence that this one renews. */
    follows: Type.Optional(orNull(Id)),
  },
  closed,
)
export type NewEvidence = Static<typeof NewEvidence>
export const EvidenceChanges = Type.Partial(Type.Object({ ...facts, ...optional }), { ...closed, minProperties: 1 })
export type EvidenceChanges = Static<typeof EvidenceChanges>

const file = { id: Id, name: Type.String(), type: Type.String(), size: Type.Integer(), sha256: Type.String() }
export const EvidenceFile = Type.Object({ ...file, uploaded_at: Type.String() })

/** A public copy as its operator sees it. */
export const Document = Type.Object({
  ...file,
  evidence_id: orNull(Id),
  token: Type.String(),
  language: Type.Enum([...languages]),
  title: Type.String(),
  published_at: Type.String(),
  withdrawn_at: orNull(Type.String()),
})

export const evidenceStates = ['no document', 'not yet', 'in force', 'expires soon', 'expired', 'withdrawn'] as const

export const Evidence = Type.Object({
  id: Id,
  ...facts,
  ...maybe,
  expires_on: Day,
  subprocessor_name: orNull(Type.String()),
  follows: orNull(Id),
  /** The evidence that renews it. */
  followed_by: orNull(Id),
  state: Type.Enum([...evidenceStates]),
  reminded_on: orNull(Day),
  withdrawn_at: orNull(Type.String()),
  created_at: Type.String(),
  version: Type.Integer(),
  files: Type.Array(EvidenceFile),
  documents: Type.Array(Document),
})
export type Evidence = Static<typeof Evidence>

export const Publication = Type.Object({ file_id: Id, language: Type.Enum([...languages]), title: Words(200) }, closed)
export type Publication = Static<typeof Publication>

/** What companies are told of a sub-processor; a change of it is announced. */
export const announced = {
  name: Words(200),
  role: Words(500),
  country: Type.String({ pattern: '^[A-Z]{2}$' }),
  place: Words(200),
  data_categories: Words(1000),
  transfer_basis: Type.Enum([...transferBases]),
}
const details = {
  service: orNull(Words(200)),
  website: orNull(Type.String({ format: 'uri', pattern: '^https?://', maxLength: 300 })),
  contract_on: orNull(Day),
  contract_number: orNull(Words(100)),
}
const someDetails = {
  service: Type.Optional(details.service),
  website: Type.Optional(details.website),
  contract_on: Type.Optional(details.contract_on),
  contract_number: Type.Optional(details.contract_number),
}

export const NewSubprocessor = Type.Object({ ...announced, ...someDetails, works_from: Day }, closed)
export type NewSubprocessor = Static<typeof NewSubprocessor>
export const SubprocessorChanges = Type.Partial(
  Type.Object({
    ...announced,
    ...someDetails,
    works_from: Day,
    /** When what companies are told changes; left out: as soon as it may. */
    from_on: Day,
  }),
  { ...closed, minProperties: 1 },
)
export type SubprocessorChanges = Static<typeof SubprocessorChanges>
export const End = Type.Object({ ended_on: Day }, closed)
export type End = Static<typeof End>

const Diff = Type.Record(Type.String(), Type.Object({ before: Type.Unknown(), after: Type.Unknown() }))
export const Change = Type.Object({
  id: Id,
  kind: Type.Enum([...changeKinds]),
  from_on: Day,
  announced_at: Type.String(),
  /** How many companies were told. */
  companies: Type.Integer(),
  /** Null as long as it is only announced. */
  applied_at: orNull(Type.String()),
  diff: Diff,
})
export type Change = Static<typeof Change>

export const Subprocessor = Type.Object({
  id: Id,
  ...announced,
  ...details,
  announced_at: Type.String(),
  works_from: Day,
  ended_on: orNull(Day),
  version: Type.Integer(),
  changes: Type.Array(Change),
})
export type Subprocessor = Static<typeof Subprocessor>

/** The sub-processors, with the earliest day for which a change may be announced now; null is any day. */
export const Subprocessors = Type.Object({
  items: Type.Array(Subprocessor),
  next: Type.Null(),
  earliest_on: orNull(Day),
})

const PublicDiff = orNull(
  Type.Object({ kind: Type.Enum([...changeKinds]), from_on: Day, announced_on: Day, diff: Diff }),
)
export const PublicSubprocessor = Type.Object({
  ...announced,
  service: details.service,
  website: orNull(Type.String()),
  certificates: Type.Array(
    Type.Object({ title: Type.String(), effective_on: Day, expires_on: Day, public_token: orNull(Type.String()) }),
  ),
  since: Day,
  until: orNull(Day),
  announced_on: Day,
  announced: PublicDiff,
})

export const PublicDocument = Type.Object({
  token: Type.String(),
  title: Type.String(),
  language: Type.Enum([...languages]),
  name: Type.String(),
  type: Type.String(),
  size: Type.Integer(),
  sha256: Type.String(),
  published_at: Type.String(),
})
