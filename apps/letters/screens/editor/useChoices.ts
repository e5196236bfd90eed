import { useField } from '../../../../web/kit/fields.tsx'
import { type Form, formWithin } from '../../../../web/kit/form.ts'
import { useWords } from '../../../../web/kit/words.ts'
import type { Choices } from '../letters/letter.ts'
import type { Values } from './values.ts'

/** What was chosen beside the grades, as a form of its own; emptied choices are left out. */
export function useChoices(form: Form<Values>): Form<Choices> {
  const t = useWords('letters')
  const field = useField<Values, Choices>({ form, name: 'choices', label: t('fields.choices') }, () =>
    t('editor.choicesChanged'),
  )
  return formWithin(form, 'choices', field.value, field.write)
}
