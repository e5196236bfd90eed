import type { Language } from '../../kit/app.ts'
import { request } from '../../kit/client.ts'
import type { Option } from '../../kit/fields.tsx'
import type { Tone } from '../../kit/StateBadge.tsx'
import { useWords } from '../../kit/words.ts'

export type EvidenceFile = { id: string; name: string; type: string; size: number; sha256: string; uploaded_at: string }

export type PublicCopy = {
  id: string
  token: string
  language: Language
  title: string
  name: string
  published_at: string
  withdrawn_at: string | null
}

/** What is said of a document that proves promises. */
export type EvidenceFacts = {
  promises: string[]
  title: string
  kind: string | null
  subprocessor_id: string | null
  effective_on: string | null
  expires_on: string | null
  owner_name: string
  owner_email: string
  owner_language: string | null
  reviewer_name: string
  reviewed_on: string | null
  note: string | null
}

export type Evidence = EvidenceFacts & {
  id: string
  version: number
  effective_on: string
  expires_on: string
  subprocessor_name: string | null
  follows: string | null
  followed_by: string | null
  state: keyof typeof evidenceTones
  withdrawn_at: string | null
  files: EvidenceFile[]
  documents: PublicCopy[]
}

export const evidenceTones = {
  'no document': 'bad',
  expired: 'bad',
  'expires soon': 'warn',
  'not yet': 'info',
  'in force': 'good',
  withdrawn: 'neutral',
} as const satisfies Record<string, Tone>

const kinds = ['certificate', 'contract', 'document', 'policy', 'report', 'review', 'test', 'training']

/** What may be filed; the server looks at the content too. */
export const fileKinds = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.txt,.csv,.md'

/** Answers functions that name what evidence is. */
export function useEvidenceWords() {
  const t = useWords('shell')
  const state = (key: string) => t(`desk.evidence.states.${key.replaceAll(' ', '_')}`)
  const kind = (key: string) => t(`desk.evidence.kinds.${key}`)
  const options = (values: string[], name: (value: string) => string): Option[] =>
    values.map((value) => ({ value, label: name(value) }))
  return { state, kind, states: options(Object.keys(evidenceTones), state), kinds: options(kinds, kind) }
}

/** Files a document under evidence. Throws `Problem`. */
export function addFile(id: string, file: File): Promise<EvidenceFile> {
  const form = new FormData()
  form.append('file', file)
  return request<EvidenceFile>('POST', `/operator/evidence/${id}/files`, { body: form })
}

/** What the form holds of evidence. */
export const factsOf = (one: EvidenceFacts): EvidenceFacts => ({
  promises: one.promises,
  title: one.title,
  kind: one.kind,
  subprocessor_id: one.subprocessor_id,
  effective_on: one.effective_on,
  expires_on: one.expires_on,
  owner_name: one.owner_name,
  owner_email: one.owner_email,
  owner_language: one.owner_language,
  reviewer_name: one.reviewer_name,
  reviewed_on: one.reviewed_on,
  note: one.note,
})
