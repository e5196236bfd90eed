import { Group, Input, TextInput } from '@mantine/core'
import { DayInput, type FieldProps, useField } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import { useWords } from '../../../kit/words.ts'
import { readTime } from './moments.ts'

/** Day and time as the clocks of the shown zone have them, `2026-03-29T01:30`: see `toMoment`. */
export function MomentField<Values extends object>(props: FieldProps<Values, string | null>) {
  const t = useWords('shell')
  const format = useFormat()
  const write = (value: unknown) => String(value).replace('T', ' ')
  const { value, write: set, props: shown } = useField<Values, string | null>(props, write)
  const { label, description, error, withAsterisk, readOnly, name } = shown
  const [day = '', time = ''] = (value ?? '').split('T')
  const change = (nextDay: string, nextTime: string) => set(nextDay || nextTime ? `${nextDay}T${nextTime}` : null)
  const common = { readOnly, error: Boolean(error), 'aria-required': shown['aria-required'] }
  return (
    <Input.Wrapper
      role="group"
      aria-label={props.label}
      labelElement="div"
      {...{ label, error, withAsterisk }}
      description={description ?? t('statusDesk.zone', { zone: format.timeZone })}
    >
      <Group gap="xs" wrap="nowrap">
        <DayInput
          {...common}
          flex={1}
          name={`${name}.day`}
          aria-label={t('statusDesk.dayOf', { what: props.label })}
          value={day || null}
          onChange={(next) => change(next ?? '', time)}
        />
        <TextInput
          {...common}
          w="6rem"
          autoComplete="off"
          placeholder={t('statusDesk.timePlaceholder')}
          name={`${name}.time`}
          aria-label={t('statusDesk.timeOf', { what: props.label })}
          value={time}
          onChange={(event) => change(day, event.currentTarget.value)}
          onBlur={() => change(day, readTime(time))}
        />
      </Group>
    </Input.Wrapper>
  )
}
