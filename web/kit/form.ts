import { useCallback, useEffect, useRef, useState } from 'react'
import { type Change, Problem, randomKey } from './client.ts'
import { changedFields, keepDraft, pickFields, readDraft } from './draft.ts'
import { useTenantSlug } from './session.ts'
import { useWords } from './words.ts'

type SaveInput<Values> = {
  values: Values
  /** Only the fields that this person changed: the body of a PATCH. */
  changed: Partial<Values>
  /** The version that the changes build on. */
  ifMatch: number | undefined
  /** The same until saving succeeds: repeating a creation makes one record. */
  idempotencyKey: string
}

type FormOptions<Values extends object, Answer> = {
  /** Where typed text survives a reload, e.g. `employees/${id}`; null for secrets and tiny forms. */
  draft: string | null
  initial: Values
  /** The record's version; undefined while creating. When it grows, an untouched form takes `initial` anew. */
  version?: number | undefined
  save: (input: SaveInput<Values>) => Promise<Answer>
  onSaved?: (answer: Answer) => void | Promise<void>
  /** Fields that never reach the draft, such as passwords. */
  secret?: (keyof Values & string)[]
  /** Leaving with typed text asks first; false for forms like the sign-in. */
  isGuarded?: boolean
  /** The person may look and not change. */
  isReadOnly?: boolean
}

/** How a field is named, and how its value reads in «what changed». Fields tell it themselves. */
type FieldNote = { label: string; isRequired: boolean; write?: ((value: unknown) => string) | undefined }

/** Names of the fields of `Values` that hold a `Value`. */
export type NameOf<Values, Value> = {
  [Key in keyof Values]-?: Values[Key] extends Value ? Key : never
}[keyof Values] &
  string

export type Form<Values extends object> = {
  values: Values
  /** The message beside each field. */
  errors: Record<string, string>
  /** What went wrong beside no field, or null. */
  problem: unknown
  isDirty: boolean
  isSaving: boolean
  isReadOnly: boolean
  /** Typed text came back from before a reload. */
  isRestored: boolean
  /** Grows with each refused save: the first wrong field takes the focus. */
  refusals: number
  /** Somebody else saved meanwhile: what, or null. */
  stale: { changes: Change[] } | null
  set: <Name extends keyof Values & string>(name: Name, value: Values[Name]) => void
  submit: () => Promise<void>
  /** Back to what is saved. */
  reset: () => void
  /** Empty again, after what was typed has served. */
  clear: () => void
  /** After `stale`: theirs drops what was typed, mine saves it over the newest version. */
  take: (side: 'theirs' | 'mine') => void
  /** Whether something unsaved would be lost at this moment. */
  isDirtyNow: () => boolean
  /** For field components. */
  register: (name: string, note: FieldNote) => () => void
  note: (name: string) => FieldNote | undefined
}

type Base<Values> = { values: Values; version: number | undefined }

/** Holds what is typed until it is saved: drafts, field errors, If-Match. Render it with `Form` and the fields. */
export function useForm<Values extends object, Answer = unknown>(options: FormOptions<Values, Answer>): Form<Values> {
  const t = useWords('kit')
  const { initial, version } = options
  const slug = useTenantSlug()
  const draftKey = options.draft === null ? null : `${slug ?? ''}:${options.draft}`
  const [restored] = useState(() => (draftKey ? readDraft(draftKey) : null))
  const [base, setBase] = useState<Base<Values>>({ values: initial, version: restored?.version ?? version })
  const [values, setValues] = useState<Values>({ ...initial, ...restored?.changed })
  const [seen, setSeen] = useState(version)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<unknown>(null)
  const [isRestored, setRestored] = useState(restored !== null)
  const [isSaving, setSaving] = useState(false)
  const [refusals, setRefusals] = useState(0)
  const [conflict, setConflict] = useState<Problem | null>(null)
  const fields = useRef(new Map<string, FieldNote>())
  const idempotencyKey = useRef(randomKey())
  const changed = changedFields(base.values, values)
  const isDirty = Object.keys(changed).length > 0
  const dirty = useRef(isDirty)

  const start = useCallback((next: Base<Values>, kept: Partial<Values> = {}) => {
    setBase(next)
    setValues({ ...next.values, ...kept })
    setErrors({})
    setProblem(null)
    setRestored(false)
  }, [])

  if (seen !== version) {
    setSeen(version)
    if (!isDirty) start({ values: initial, version })
  }

  useEffect(() => {
    dirty.current = isDirty && options.isGuarded !== false
    if (draftKey)
      keepDraft(draftKey, isDirty ? { changed: without(changed, options.secret), version: base.version } : null)
  })

  const refuse = (error: unknown) => {
    if (error instanceof Problem && error.code === 'stale') return setConflict(error)
    const fieldErrors = error instanceof Problem ? error.errors : []
    setErrors(Object.fromEntries(fieldErrors.map((one) => [one.field, one.message])))
    const isBesideFields = fieldErrors.length > 0 && fieldErrors.every((one) => fields.current.has(one.field))
    setProblem(isBesideFields ? null : error)
    setRefusals((count) => count + 1)
  }

  const saveOver = async (from: Base<Values>, current: Values) => {
    const changes = changedFields(from.values, current)
    if (from.version !== undefined && Object.keys(changes).length === 0) return
    setSaving(true)
    try {
      const answer = await options.save({
        values: current,
        changed: changes,
        ifMatch: from.version,
        idempotencyKey: idempotencyKey.current,
      })
      dirty.current = false
      idempotencyKey.current = randomKey()
      start({ values: current, version: versionOf(answer) ?? from.version })
      if (draftKey) keepDraft(draftKey, null)
      await options.onSaved?.(answer)
    } catch (error) {
      refuse(error)
    } finally {
      setSaving(false)
    }
  }

  const submit = async () => {
    if (isSaving || options.isReadOnly) return
    const missing = [...fields.current].filter(([name, note]) => note.isRequired && isEmpty(valueAt(values, name)))
    if (missing.length === 0) return saveOver(base, values)
    setErrors(Object.fromEntries(missing.map(([name]) => [name, t('form.required')])))
    setRefusals((count) => count + 1)
  }

  const take = (side: 'theirs' | 'mine') => {
    if (!conflict) return
    const newest = { values: pickFields(initial, conflict.current), version: versionOf(conflict.current) }
    setConflict(null)
    start(newest, side === 'mine' ? changed : {})
    if (side === 'mine') void saveOver(newest, { ...newest.values, ...changed })
  }

  return {
    values,
    errors,
    problem,
    isDirty,
    isSaving,
    isReadOnly: options.isReadOnly ?? false,
    isRestored,
    refusals,
    stale: conflict && { changes: conflict.changes },
    set: (name, value) => {
      setValues((before) => ({ ...before, [name]: value }))
      // Those of rows within the field are said of rows that may have moved.
      setErrors((before) =>
        without(
          before,
          Object.keys(before).filter((key) => key.split('.')[0] === name),
        ),
      )
    },
    submit,
    reset: () => start({ values: base.values, version: base.version }),
    clear: () => start({ values: initial, version }),
    take,
    isDirtyNow: useCallback(() => dirty.current, []),
    register: useCallback((name, note) => {
      fields.current.set(name, note)
      return () => void fields.current.delete(name)
    }, []),
    note: useCallback((name) => fields.current.get(name), []),
  }
}

/**
 * A part of a field's value as a form of its own: what is set goes to `write`, with empty values left out; errors and
 * names are those below `prefix`, e.g. `stations.0.from` or `custom.size`.
 */
export function formWithin<Values extends object, Part extends object>(
  form: Form<Values>,
  prefix: string,
  part: Part,
  write: (part: Part) => void,
): Form<Part> {
  const inside = (field: string) => `${prefix}.${field}`
  const own = Object.entries(form.errors).filter(([field]) => field.startsWith(inside('')))
  return {
    ...form,
    values: part,
    errors: Object.fromEntries(own.map(([field, message]) => [field.slice(prefix.length + 1), message])),
    set: (field, value) => {
      const { [field]: _, ...others } = part as Record<string, unknown>
      write((value === null || value === undefined ? others : { ...others, [field]: value }) as Part)
    },
    register: (field, note) => form.register(inside(field), note),
    note: (field) => form.note(inside(field)),
  }
}

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** The value of a field, or of a field within a row: `stations.0.from`. */
const valueAt = (values: object, name: string) =>
  name.split('.').reduce<unknown>((within, key) => (within as Record<string, unknown> | undefined)?.[key], values)

function without<T>(changed: { [name: string]: T }, names: string[] = []): Record<string, T> {
  return Object.fromEntries(Object.entries(changed).filter(([name]) => !names.includes(name)))
}

function versionOf(answer: unknown): number | undefined {
  const version = (answer as { version?: unknown } | null | undefined)?.version
  return typeof version === 'number' ? version : undefined
}
