import { patch } from '../../../../web/kit/client.ts'
import { notifyDone } from '../../../../web/kit/dialogs.tsx'
import { type Form, useForm } from '../../../../web/kit/form.ts'
import { useRefresh } from '../../../../web/kit/queries.ts'
import { useWords } from '../../../../web/kit/words.ts'
import type { BuiltLetter, LetterBlock, Topic } from '../../text/types.ts'
import type { Letter } from '../letters/letter.ts'
import { composeText, useComposed, useStep, type Values, valuesOf } from './composing.ts'

/** The text of an open letter. */
export type LetterText = {
  /** As it stands now: composed, or written by hand. */
  body: string
  /** What the grades and facts of this moment give. Missing until it is composed, or where they contradict each other. */
  composed: BuiltLetter | undefined
  /** What the stored grades and facts give. */
  stored: BuiltLetter | undefined
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
}

/** An open letter: its form, and its text that follows the grades until somebody writes it by hand. */
export function useLetterForm(letter: Letter): { form: Form<Values>; text: LetterText } {
  const t = useWords('letters')
  const refresh = useRefresh()
  const { stored, isInStep, setTaken } = useStep(letter)
  const form = useForm<Values, Letter>({
    draft: `letters/${letter.id}`,
    initial: valuesOf(letter),
    version: letter.version,
    isReadOnly: !letter.actions.includes('update'),
    save: async ({ values, changed, ifMatch }) => {
      const { body: _typed, ...others } = changed
      const body = isInStep(values.body) ? (await composeText(letter, values)).body : values.body
      const all = body === letter.body ? others : { ...others, body }
      return Object.keys(all).length === 0 ? letter : patch<Letter>(`/letters/${letter.id}`, all, { ifMatch })
    },
    onSaved: async () => {
      notifyDone(t('saved'))
      await refresh('/letters')
    },
  })
  const { data: composed } = useComposed(letter, form.values)
  const isFollowing = !form.isReadOnly && isInStep(form.values.body)
  const body = (isFollowing ? composed?.body : undefined) ?? form.values.body ?? stored?.body ?? ''
  const write = (typed: string) => form.set('body', typed)
  const reword = async ({ topic, text: old }: LetterBlock) => {
    if (!topic) return
    const choices = reworded(form.values.choices, topic)
    form.set('choices', choices)
    if (isFollowing) return
    const next = (await composeText(letter, { ...form.values, choices })).blocks.find((one) => one.topic === topic)
    if (next) write(body.replace(old, () => next.text))
  }
  const follow = () => {
    if (!composed) return
    setTaken(composed.body)
    write(composed.body)
  }
  const isApart = !form.isReadOnly && !isFollowing && stored !== undefined && composed?.body !== body
  return { form, text: { body, composed, stored, isFollowing, isApart, write, follow, reword } }
}

/** The next wording of a topic; a picked one no longer counts. */
function reworded(choices: Values['choices'], topic: Topic): Values['choices'] {
  const { [topic]: _picked, ...picked } = choices.picked ?? {}
  return { ...choices, picked, rerolls: { ...choices.rerolls, [topic]: (choices.rerolls?.[topic] ?? 0) + 1 } }
}
