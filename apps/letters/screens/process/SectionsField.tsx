import { Input, SegmentedControl } from '@mantine/core'
import { type FieldProps, useField } from '../../../../web/kit/fields.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { type Section, type Step, steps } from '../../guests/sections.ts'
import type { Access } from './handover.ts'
import classes from './process.module.css'

/** For each part of a letter: hidden, to read or to change. */
export function SectionsField<Values extends object>(props: FieldProps<Values, Access>) {
  const t = useWords('letters')
  const field = useField<Values, Access>(props)
  const write = (section: Section, level: string) => {
    const { [section]: _former, ...others } = field.value
    field.write(level === 'none' ? others : { ...others, [section]: level as 'read' | 'write' })
  }
  return (
    <div>
      {(Object.keys(steps) as Step[]).map((step) => (
        <fieldset key={step} className={classes.step}>
          <legend>{t(`process.steps.${step}`)}</legend>
          {steps[step].map((section) => (
            <div key={section} className={classes.section}>
              {t(`process.section.${section}`)}
              <SegmentedControl
                size="xs"
                aria-label={t(`process.section.${section}`)}
                value={field.value[section] ?? 'none'}
                onChange={(level) => write(section, level)}
                data={['none', 'read', 'write'].map((value) => ({ value, label: t(`process.level.${value}`) }))}
              />
            </div>
          ))}
        </fieldset>
      ))}
      {field.props.error && <Input.Error>{field.props.error}</Input.Error>}
    </div>
  )
}
