import { Input, Stack } from '@mantine/core'
import { languages } from '../../../kit/app.ts'
import { type FieldProps, TextAreaField, TextField, useField } from '../../../kit/fields.tsx'
import { formWithin } from '../../../kit/form.ts'
import { useLanguage, useWords } from '../../../kit/words.ts'
import { nativeNames } from '../../nativeNames.ts'
import type { Texts } from './status.ts'

type TextsFieldProps<Values extends object> = FieldProps<Values, Texts | null> & {
  maxLength: number
  isLong?: boolean
  /** It must be there in each language; otherwise one is enough. */
  isInAll?: boolean
}

/** A text in several languages, the reader's own first; null while it is in none. */
export function TextsField<Values extends object>(props: TextsFieldProps<Values>) {
  const t = useWords('shell')
  const own = useLanguage()
  const { value, write, props: shown } = useField<Values, Texts | null>(props, (texts) => said(texts as Texts | null))
  const inside = formWithin(props.form, props.name, value ?? {}, (texts: Texts) =>
    write(Object.values(texts).some(Boolean) ? texts : null),
  )
  const [first, ...others] = [own, ...languages.filter((one) => one !== own)]
  // What is said of the text as a whole stands beside its first field, where the focus goes.
  const form = { ...inside, errors: { ...(shown.error && { [first]: shown.error }), ...inside.errors } }
  const Field = props.isLong ? TextAreaField<Texts> : TextField<Texts>
  return (
    <div role="group" aria-label={props.label}>
      <Input.Label component="div" required={props.isRequired ?? false}>
        {props.label}
      </Input.Label>
      <Input.Description mb={4}>
        {props.hint ?? (props.isInAll ? null : t('statusDesk.someLanguages'))}
      </Input.Description>
      <Stack gap={6}>
        {[first, ...others].map((language) => (
          <Field
            key={language}
            form={form}
            name={language}
            label={nativeNames[language]}
            isRequired={props.isInAll ?? false}
            maxLength={props.maxLength}
            rows={3}
            lang={language}
          />
        ))}
      </Stack>
    </div>
  )
}

const said = (texts: Texts | null) => Object.values(texts ?? {}).join(' / ')
