import { Checkbox } from '@mantine/core'
import { DateField, TextAreaField, TextField } from '../../../../web/kit/fields.tsx'
import { Wide } from '../../../../web/kit/Form.tsx'
import { type Form, formWithin } from '../../../../web/kit/form.ts'
import { Section } from '../../../../web/kit/Section.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Choices } from '../letters/letter.ts'
import classes from './editor.module.css'
import { Fields, Place } from './Fields.tsx'
import { LetterTextMenu, type LetterTextUse } from './LetterTextMenu.tsx'
import { useChoices } from './useChoices.ts'
import type { Values } from './values.ts'

const closings = ['regret', 'thanks', 'wishes', 'outlook'] as const

/** What the text says beside facts and grades: the company, own words, the closing's parts, an exam. */
export function WordingFields({ form }: { form: Form<Values> }) {
  const t = useWords('letters')
  const choices = useChoices(form)
  const { company_id, employee_kind, extent } = form.values
  return (
    <Section title={t('editor.wording')}>
      <Fields>
        {employee_kind === 'apprentice' && <Exam form={choices} />}
        <OwnText form={choices} name="company_sketch" use="company_sketch" companyId={company_id} />
        <OwnText form={choices} name="opening" use="opening" companyId={company_id} />
        {extent === 'qualified' && (
          <Place of="choices.closing">
            <ClosingParts form={choices} />
          </Place>
        )}
        <OwnText form={choices} name="closing_text" use="closing" companyId={company_id} />
      </Fields>
    </Section>
  )
}

type OwnTextProps = {
  form: Form<Choices>
  name: 'company_sketch' | 'opening' | 'closing_text'
  use: LetterTextUse
  companyId: string
}

function OwnText({ form, name, use, companyId }: OwnTextProps) {
  const t = useWords('letters')
  return (
    <Wide>
      <TextAreaField
        form={form}
        name={name}
        label={t(`editor.${name}`)}
        hint={t(`editor.${name}Hint`)}
        rows={2}
        lang="de"
      />
      {!form.isReadOnly && (
        <LetterTextMenu
          use={use}
          companyId={companyId}
          present={form.values[name]}
          take={(text) => form.set(name, text)}
        />
      )}
    </Wide>
  )
}

function ClosingParts({ form }: { form: Form<Choices> }) {
  const t = useWords('letters')
  const { closing, closing_text } = form.values
  const choose = (parts: string[]) => {
    const isAll = closings.every((part) => parts.includes(part))
    form.set('closing', isAll ? undefined : Object.fromEntries(closings.map((part) => [part, parts.includes(part)])))
  }
  return (
    <Checkbox.Group
      label={t('criteria.closing')}
      value={closings.filter((part) => closing?.[part] !== false)}
      onChange={choose}
    >
      <div className={classes.checks}>
        {closings.map((part) => (
          <Checkbox
            key={part}
            size="xs"
            value={part}
            label={t(`topics.${part}`)}
            disabled={form.isReadOnly || Boolean(closing_text)}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}

type ExamValues = NonNullable<Choices['exam']>

/** The exam is said as soon as anything is known of it. */
function Exam({ form }: { form: Form<Choices> }) {
  const t = useWords('letters')
  const exam = formWithin<Choices, ExamValues>(form, 'exam', form.values.exam ?? {}, (values) =>
    form.set('exam', Object.keys(values).length > 0 ? values : undefined),
  )
  return (
    <Place of="choices.exam">
      <Fields>
        <DateField form={exam} name="passed_on" label={t('editor.examPassedOn')} />
        <TextField
          form={exam}
          name="board"
          label={t('editor.examBoard')}
          placeholder="Handwerkskammer Köln"
          maxLength={200}
        />
        <TextField form={exam} name="result" label={t('editor.examResult')} placeholder="gut" maxLength={100} />
      </Fields>
    </Place>
  )
}
