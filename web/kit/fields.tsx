import { MultiSelect, NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core'
import { DateInput, type DateInputProps } from '@mantine/dates'
import { useEffect, type ReactNode } from 'react'
import { dayFormats, parseDay } from './dates.ts'
import type { Form, NameOf } from './form.ts'
import { useFormat } from './format.ts'
import { useLanguage, useWords } from './words.ts'

export type Option = { value: string; label: string }

export type FieldProps<Values extends object, Value> = {
  form: Form<Values>
  name: NameOf<Values, Value>
  label: string
  hint?: ReactNode
  isRequired?: boolean
  /** The label is only heard: where a heading says it already. */
  isLabelHidden?: boolean
}

/** Ties a control of your own to a form: its value, its error, and what «what changed» calls it. */
export function useField<Values extends object, Value>(
  { form, name, label, hint, isRequired = false, isLabelHidden = false }: FieldProps<Values, Value>,
  write?: (value: unknown) => string,
) {
  const { register } = form
  useEffect(() => register(name, { label, isRequired, write }))
  return {
    value: form.values[name] as unknown as Value,
    write: (value: Value) => form.set(name, value as unknown as Values[typeof name]),
    props: {
      name,
      label: isLabelHidden ? undefined : label,
      'aria-label': isLabelHidden ? label : undefined,
      description: hint,
      error: form.errors[name],
      withAsterisk: isRequired,
      readOnly: form.isReadOnly,
      'aria-required': isRequired || undefined,
    },
  }
}

type Text = string | null | undefined

type TextFieldProps<Values extends object> = FieldProps<Values, Text> & {
  type?: 'text' | 'email' | 'tel' | 'url'
  autoComplete?: string
  placeholder?: string
  maxLength?: number
}

/** One line of text. Emptied, it is null (required fields stay ''). */
export function TextField<Values extends object>(props: TextFieldProps<Values>) {
  const field = useField<Values, Text>(props)
  const { type = 'text', autoComplete = 'off', placeholder, maxLength } = props
  return (
    <TextInput
      {...field.props}
      {...{ type, autoComplete, placeholder, maxLength }}
      value={field.value ?? ''}
      onChange={(event) => field.write(event.currentTarget.value || (props.isRequired ? '' : null))}
    />
  )
}

/** Several lines; grows with its text from `rows` to `maxRows`. */
export function TextAreaField<Values extends object>(
  props: FieldProps<Values, Text> & { rows?: number; maxRows?: number; lang?: string },
) {
  const field = useField<Values, Text>(props)
  return (
    <Textarea
      {...field.props}
      autosize
      minRows={props.rows ?? 3}
      maxRows={props.maxRows ?? 24}
      lang={props.lang}
      value={field.value ?? ''}
      onChange={(event) => field.write(event.currentTarget.value || (props.isRequired ? '' : null))}
    />
  )
}

/** One of few values. From eight options on it can be searched by typing. */
export function SelectField<Values extends object>(
  props: FieldProps<Values, Text> & { options: Option[]; placeholder?: string },
) {
  const { options } = props
  const field = useField<Values, Text>(props, (value) => labelOf(options, value))
  return (
    <Select
      {...field.props}
      data={options}
      searchable={options.length > 7}
      allowDeselect={false}
      clearable={!props.isRequired}
      placeholder={props.placeholder}
      value={field.value ?? null}
      onChange={(value) => field.write(value)}
    />
  )
}

/** Any number of values. */
export function MultiSelectField<Values extends object>(
  props: FieldProps<Values, string[] | null> & { options: Option[]; placeholder?: string },
) {
  const { options } = props
  const format = useFormat()
  const field = useField<Values, string[] | null>(props, (value) =>
    Array.isArray(value) ? format.list(value.map((one) => labelOf(options, one))) : '–',
  )
  return (
    <MultiSelect
      {...field.props}
      data={options}
      searchable
      clearable
      placeholder={field.value?.length ? '' : props.placeholder}
      value={field.value ?? []}
      onChange={(value) => field.write(value)}
    />
  )
}

/** A day 'YYYY-MM-DD' outside of a form. May be typed in many ways, see `parseDay`, or picked. */
export function DayInput(props: DateInputProps) {
  const language = useLanguage()
  const format = useFormat()
  const t = useWords('kit')
  return (
    <DateInput
      valueFormat={dayFormats[language]}
      dateParser={(text) => parseDay(text, format.today())}
      placeholder={t('form.dayPlaceholder')}
      clearButtonProps={{ 'aria-label': t('form.clear') }}
      previousLabel={t('calendar.previous')}
      nextLabel={t('calendar.next')}
      autoComplete="off"
      {...props}
    />
  )
}

/** A day as a field of a form. */
export function DateField<Values extends object>(
  props: FieldProps<Values, Text> & { min?: string; max?: string; placeholder?: string },
) {
  const format = useFormat()
  const field = useField<Values, Text>(props, (value) => format.date(String(value)))
  return (
    <DayInput
      {...field.props}
      {...(props.placeholder && { placeholder: props.placeholder })}
      minDate={props.min}
      maxDate={props.max}
      clearable={!props.isRequired && !field.props.readOnly}
      value={field.value ?? null}
      onChange={(value) => field.write(value)}
    />
  )
}

/** A number, written and read with the language's separators. */
export function NumberField<Values extends object>(
  props: FieldProps<Values, number | null> & { min?: number; max?: number; digits?: number; unit?: string },
) {
  const language = useLanguage()
  const field = useField<Values, number | null>(props)
  return (
    <NumberInput
      {...field.props}
      min={props.min}
      max={props.max}
      decimalScale={props.digits ?? 0}
      decimalSeparator={language === 'en' ? '.' : ','}
      suffix={props.unit ? `\u00a0${props.unit}` : undefined}
      value={field.value ?? ''}
      onChange={(value) => field.write(value === '' ? null : Number(value))}
    />
  )
}

/** Yes or no. */
export function SwitchField<Values extends object>(props: FieldProps<Values, boolean>) {
  const field = useField<Values, boolean>(props)
  const { label, name, description, error, readOnly } = field.props
  return (
    <Switch
      {...{ label, name, description, error }}
      disabled={readOnly}
      checked={field.value ?? false}
      onChange={(event) => field.write(event.currentTarget.checked)}
    />
  )
}

const labelOf = (options: Option[], value: unknown) =>
  options.find((option) => option.value === value)?.label ?? String(value)
