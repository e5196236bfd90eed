import { PasswordInput } from '@mantine/core'
import { IconCheck, IconCircle, IconX } from '@tabler/icons-react'
import { type FieldProps, useField } from '../kit/fields.tsx'
import { useGet } from '../kit/queries.ts'
import { useWords } from '../kit/words.ts'
import { checkRules, type PasswordRules } from './passwordRules.ts'
import classes from './shell.module.css'

type PasswordFieldProps<Values extends object> = Omit<FieldProps<Values, string>, 'isRequired'> & {
  autoComplete: 'current-password' | 'new-password'
}

export function PasswordField<Values extends object>(props: PasswordFieldProps<Values>) {
  const t = useWords('shell')
  const field = useField<Values, string>({ ...props, isRequired: true })
  return (
    <PasswordInput
      {...field.props}
      autoComplete={props.autoComplete}
      aria-invalid={field.props.error ? true : undefined}
      visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
      value={field.value}
      onChange={(event) => field.write(event.currentTarget.value)}
    />
  )
}

/** A password being chosen, with the rules and how far they are met. */
export function NewPasswordField<Values extends object>(props: Omit<PasswordFieldProps<Values>, 'autoComplete'>) {
  const t = useWords('shell')
  const { data: rules } = useGet<PasswordRules>('/password-rules')
  const value = props.form.values[props.name] as unknown as string
  return (
    <div>
      <PasswordField {...props} autoComplete="new-password" />
      {rules && (
        <ul className={classes.rules} aria-label={t('password.rules')}>
          {checkRules(rules, value).map(({ key, state, count }) => {
            const Shape = state === 'met' ? IconCheck : state === 'broken' ? IconX : IconCircle
            return (
              <li key={key} data-met={state === 'met' || undefined} data-broken={state === 'broken' || undefined}>
                <Shape size={14} aria-label={t(`password.${state}`)} />
                {t(`password.${key}`, { count })}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
