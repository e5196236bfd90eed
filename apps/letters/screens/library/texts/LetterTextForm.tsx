import { useNavigate } from '@tanstack/react-router'
import { patch, post } from '../../../../../web/kit/client.ts'
import { notifyDone } from '../../../../../web/kit/dialogs.tsx'
import { SelectField, TextAreaField, TextField } from '../../../../../web/kit/fields.tsx'
import { FieldGrid, Form, FormBar } from '../../../../../web/kit/Form.tsx'
import { useForm } from '../../../../../web/kit/form.ts'
import { useRefresh } from '../../../../../web/kit/queries.ts'
import { ReferenceField } from '../../../../../web/kit/ReferenceField.tsx'
import { Section } from '../../../../../web/kit/Section.tsx'
import { useHref, useRight } from '../../../../../web/kit/session.ts'
import { useWords } from '../../../../../web/kit/words.ts'
import { optionsOf } from '../../options.ts'
import classes from '../library.module.css'
import { SlotHelp } from '../SlotHelp.tsx'
import { TryPanel } from '../TryPanel.tsx'
import { useInsert } from '../useInsert.ts'
import { type LetterText, type LetterTextValues, textUses } from './letterText.ts'

const blank: LetterTextValues = { use: 'company_sketch', name: '', text: '', company_id: null }

export function LetterTextForm({ text }: { text?: LetterText }) {
  const t = useWords('letters')
  const canTry = useRight('phrase.read')
  const form = useTextForm(text)
  const { insert, props } = useInsert('text')
  const { values } = form
  // What is said of the company is printed as it stands.
  const hasSlots = values.use !== 'company_sketch'
  const isHelped = hasSlots && !form.isReadOnly
  return (
    <div className={isHelped ? classes.editor : undefined} {...props}>
      <Form form={form} label={t('library.text.title')}>
        <Section title={t('library.text.title')}>
          <FieldGrid>
            <SelectField
              form={form}
              name="use"
              label={t('library.text.use')}
              options={optionsOf(t, 'library.uses', textUses)}
              isRequired
            />
            <TextField
              form={form}
              name="name"
              label={t('library.name')}
              hint={t('library.text.nameHint')}
              maxLength={200}
              isRequired
            />
            <ReferenceField
              form={form}
              name="company_id"
              label={t('fields.company_id')}
              hint={t('library.text.companyHint')}
              placeholder={t('library.text.anyCompany')}
              source={{ path: '/companies', right: 'company.read' }}
              current={text?.labels?.company_id}
            />
            <div className={classes.wide}>
              <TextAreaField
                form={form}
                name="text"
                label={t('library.text.text')}
                hint={t(`library.useHints.${values.use}`)}
                lang="de"
                rows={4}
                isRequired
              />
            </div>
          </FieldGrid>
        </Section>
        {hasSlots && canTry && (
          <Section title={t('library.try.title')}>
            <TryPanel text={values.text} />
          </Section>
        )}
        <FormBar form={form} action={text ? undefined : t('library.text.createAction')} />
      </Form>
      {isHelped && (
        <aside aria-label={t('library.slots.title')}>
          <Section title={t('library.slots.title')}>
            <SlotHelp insert={insert} />
          </Section>
        </aside>
      )}
    </div>
  )
}

function useTextForm(text: LetterText | undefined) {
  const t = useWords('letters')
  const href = useHref()
  const navigate = useNavigate()
  const refresh = useRefresh()
  return useForm<LetterTextValues, LetterText>({
    draft: `letter-texts/${text?.id ?? 'new'}`,
    initial: text ? { use: text.use, name: text.name, text: text.text, company_id: text.company_id } : blank,
    version: text?.version,
    isReadOnly: text !== undefined && !text.actions.includes('update'),
    save: ({ values, changed, ifMatch, idempotencyKey }) =>
      text
        ? patch(`/letter-texts/${text.id}`, changed, { ifMatch })
        : post('/letter-texts', values, { idempotencyKey }),
    onSaved: async (saved) => {
      notifyDone(t('saved'))
      await refresh('/letter-texts')
      if (!text) await navigate({ to: href(`/library/texts/${saved.id}`), replace: true })
    },
  })
}
