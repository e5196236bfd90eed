import { Checkbox, Switch, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { dayFormats, parseDay } from '../../../../web/kit/dates.ts'
import { useField } from '../../../../web/kit/fields.tsx'
import { FieldGrid, Wide } from '../../../../web/kit/Form.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { useFormat } from '../../../../web/kit/format.ts'
import { Section } from '../../../../web/kit/Section.tsx'
import { useLanguage, useWords } from '../../../../web/kit/words.ts'
import type { Choices } from '../letters/letter.ts'
import type { Values } from './composing.ts'

const closings = ['regret', 'thanks', 'wishes', 'outlook'] as const

type PartProps = { choices: Choices; change: (changes: Partial<Choices>) => void; isReadOnly: boolean }

/** What the text says beside the grades: customers, the company, the closing words, an exam. */
export function ChoiceFields({ form }: { form: Form<Values> }) {
  const t = useWords('letters')
  const field = useField<Values, Choices>({ form, name: 'choices', label: t('fields.choices') }, () =>
    t('editor.choicesChanged'),
  )
  const part: PartProps = {
    choices: field.value,
    change: (changes) => field.write({ ...field.value, ...changes }),
    isReadOnly: form.isReadOnly,
  }
  const { kind } = form.values
  return (
    <Section title={t('fields.choices')}>
      <FieldGrid>
        {kind === 'apprentice' && <Exam {...part} />}
        <Wide>
          <Textarea
            label={t('editor.companySketch')}
            description={t('editor.companySketchHint')}
            autosize
            minRows={2}
            maxLength={2000}
            lang="de"
            readOnly={part.isReadOnly}
            value={part.choices.company_sketch ?? ''}
            onChange={(event) => part.change({ company_sketch: event.currentTarget.value })}
          />
        </Wide>
        {kind !== 'simple' && (
          <Wide>
            <Switch
              label={t('editor.customerContact')}
              disabled={part.isReadOnly}
              checked={part.choices.customer_contact !== false}
              onChange={(event) => part.change({ customer_contact: event.currentTarget.checked })}
            />
          </Wide>
        )}
        <Wide>
          <Closing {...part} />
        </Wide>
      </FieldGrid>
    </Section>
  )
}

function Closing({ choices, change, isReadOnly }: PartProps) {
  const t = useWords('letters')
  const said = closings.filter((part) => choices.closing?.[part] !== false)
  return (
    <Checkbox.Group
      label={t('criteria.closing')}
      value={said}
      onChange={(parts) =>
        change({ closing: Object.fromEntries(closings.map((part) => [part, parts.includes(part)])) })
      }
    >
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem 1rem', marginTop: '0.5rem' }}>
        {closings.map((part) => (
          <Checkbox key={part} size="xs" value={part} label={t(`topics.${part}`)} disabled={isReadOnly} />
        ))}
      </div>
    </Checkbox.Group>
  )
}

function Exam({ choices, change, isReadOnly }: PartProps) {
  const t = useWords('letters')
  const language = useLanguage()
  const format = useFormat()
  const { exam = {} } = choices
  const set = (changes: NonNullable<Choices['exam']>) => {
    const kept = Object.entries({ ...exam, ...changes }).filter(([, value]) => value)
    change({ exam: kept.length > 0 ? Object.fromEntries(kept) : undefined })
  }
  return (
    <>
      <DateInput
        label={t('editor.examPassedOn')}
        valueFormat={dayFormats[language]}
        dateParser={(text) => parseDay(text, format.today())}
        clearable={!isReadOnly}
        readOnly={isReadOnly}
        value={exam.passed_on ?? null}
        onChange={(passed_on) => set({ passed_on: passed_on ?? undefined })}
      />
      <TextInput
        label={t('editor.examBoard')}
        placeholder="Handwerkskammer Köln"
        maxLength={200}
        readOnly={isReadOnly}
        value={exam.board ?? ''}
        onChange={(event) => set({ board: event.currentTarget.value })}
      />
      <TextInput
        label={t('editor.examResult')}
        placeholder="gut"
        maxLength={100}
        readOnly={isReadOnly}
        value={exam.result ?? ''}
        onChange={(event) => set({ result: event.currentTarget.value })}
      />
    </>
  )
}
