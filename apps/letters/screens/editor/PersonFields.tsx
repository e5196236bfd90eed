import { TextLink } from '../../../../web/kit/links.tsx'
import { DateField, SelectField, TextField } from '../../../../web/kit/fields.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { Section } from '../../../../web/kit/Section.tsx'
import { useHref, useRight } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { salutations } from '../employees/employee.ts'
import type { Letter } from '../letters/letter.ts'
import { optionsOf } from '../options.ts'
import { Fields } from './Fields.tsx'
import type { Values } from './values.ts'

/** Who the letter is about, as it was when it was written. */
export function PersonFields({ form, letter }: { form: Form<Values>; letter: Letter }) {
  const t = useWords('letters')
  const href = useHref()
  const seesEmployee = useRight('employee.read')
  return (
    <Section
      title={t('employee.person')}
      end={
        seesEmployee && (
          <TextLink to={href(`/employees/${letter.employee_id}`)} size="sm">
            {t('editor.toEmployee')}
          </TextLink>
        )
      }
    >
      <Fields>
        <SelectField
          form={form}
          name="salutation"
          label={t('fields.salutation')}
          options={optionsOf(t, 'salutations', salutations)}
          isRequired
        />
        <TextField form={form} name="title" label={t('fields.title')} maxLength={50} />
        <TextField form={form} name="first_name" label={t('fields.first_name')} maxLength={100} isRequired />
        <TextField form={form} name="last_name" label={t('fields.last_name')} maxLength={100} isRequired />
        <DateField form={form} name="born_on" label={t('fields.born_on')} hint={t('editor.bornHint')} />
        <TextField form={form} name="born_in" label={t('fields.born_in')} maxLength={100} />
      </Fields>
    </Section>
  )
}
