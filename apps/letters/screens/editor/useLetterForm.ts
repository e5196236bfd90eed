import { useEffect, useRef } from 'react'
import { patch } from '../../../../web/kit/client.ts'
import { notifyDone } from '../../../../web/kit/dialogs.tsx'
import { type Form, useForm } from '../../../../web/kit/form.ts'
import { useRefresh } from '../../../../web/kit/queries.ts'
import { useWords } from '../../../../web/kit/words.ts'
import type { LetterBlock } from '../../text/types.ts'
import type { Letter } from '../letters/letter.ts'
import { type Composed, composeText, useComposed, useStep } from './composing.ts'
import { locked, reworded, unlocked } from './wording.ts'
import { type Values, valuesOf } from './values.ts'

/** The text of an open letter. */
export type LetterText = {
  /** As it stands now: composed, or written by hand. */
  body: string
  /** What the grades and facts of this moment give. Missing until it is composed. */
  composed: Composed | undefined
  /** What the stored grades and facts give. */
  stored: Composed | undefined
  /** Why nothing can be composed: facts contradict each other, or no answer. */
  problem: unknown
  /** The text is a composed one, and changes with grades and facts. */
  isFollowing: boolean
  /** Written by hand, and no longer what grades and facts give. */
  isApart: boolean
  /** Writes by hand. */
  write: (body: string) => void
  /** Takes over what is composed; from now on the text follows again. */
  follow: () => void
  /** Says a sentence in other words. */
  reword: (block: LetterBlock) => Promise<void>
  /** Keeps the wording of a sentence whatever else changes, or lets it go. */
  lock: (block: LetterBlock, isLocked: boolean) => void
}

/** An open letter: its form, and its text that follows the grades until somebody writes it by hand. */
export function useLetterForm(letter: Letter): { form: Form<Values>; text: LetterText } {
  const t = useWords('letters')
  const refresh = useRefresh()
  const { stored, isInStep, setTaken } = useStep(letter)
  const newest = useNewestVersion(letter)
  const form = useForm<Values, Letter>({
    draft: `letters/${letter.id}`,
    initial: valuesOf(letter),
    version: letter.version,
    isReadOnly: !letter.actions.includes('update'),
    save: async ({ values, changed, ifMatch }) => {
      const { body: _typed, ...others } = changed
      const isComposed = isInStep(values.body)
      const body = isComposed ? (await composeText(letter, values)).body : values.body
      if (isComposed) setTaken(body)
      const all = body === letter.body ? others : { ...others, body }
      if (Object.keys(all).length === 0) return letter
      return patch<Letter>(`/letters/${letter.id}`, all, { ifMatch: newest(ifMatch) })
    },
    onSaved: async () => {
      notifyDone(t('saved'))
      await refresh('/letters')
    },
  })
  const isFollowing = !form.isReadOnly && isInStep(form.values.body)
  const { data: composed, error } = useComposed(letter, form.values, isFollowing)
  const body = (isFollowing ? composed?.body : undefined) ?? form.values.body ?? stored?.body ?? ''
  const write = (typed: string) => {
    if (typed === composed?.body) setTaken(typed)
    form.set('body', typed)
  }
  const reword = async (block: LetterBlock) => {
    const choices = reworded(form.values.choices, block)
    form.set('choices', choices)
    if (isFollowing) return
    const { blocks } = await composeText(letter, { ...form.values, choices })
    const next = blocks.find(({ slot }) => slot !== undefined && slot === block.slot)
    if (next)
      form.set(
        'body',
        body.replace(block.text, () => next.text),
      )
  }
  const text: LetterText = {
    body,
    composed,
    stored,
    problem: error,
    isFollowing,
    isApart: !form.isReadOnly && !isFollowing && stored !== undefined && composed?.body !== body,
    write,
    follow: () => composed && write(composed.body),
    reword,
    lock: (block, isLocked) => {
      const change = isLocked ? locked : unlocked
      form.set('choices', change(form.values.choices, block))
    },
  }
  return { form, text }
}

/**
 * The version that a change may build on. Steps, comments and acknowledged findings make new versions too; as long as
 * nothing that the form holds was changed, what is typed fits the newest.
 */
function useNewestVersion(letter: Letter): (typedOn: number | undefined) => number | undefined {
  const seen = useRef(new Map<number, string>())
  useEffect(() => {
    seen.current.set(letter.version, JSON.stringify(valuesOf(letter)))
  }, [letter])
  return (typedOn) => {
    const before = typedOn === undefined ? undefined : seen.current.get(typedOn)
    return before !== undefined && before === JSON.stringify(valuesOf(letter)) ? letter.version : typedOn
  }
}
