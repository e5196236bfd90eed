import { Alert, Button, Text } from '@mantine/core'
import type { Language } from '../../../../../web/kit/app.ts'
import { del, patch, post } from '../../../../../web/kit/client.ts'
import { notifyDone, useConfirm, useNotifyProblem } from '../../../../../web/kit/dialogs.tsx'
import { TextAreaField, TextField } from '../../../../../web/kit/fields.tsx'
import { FieldGrid, Form, FormBar } from '../../../../../web/kit/Form.tsx'
import { useForm } from '../../../../../web/kit/form.ts'
import { useRefresh } from '../../../../../web/kit/queries.ts'
import { Section } from '../../../../../web/kit/Section.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import classes from '../library.module.css'
import { InsertButton } from '../SlotHelp.tsx'
import { useInsert } from '../useInsert.ts'
import { filledWith, type MailDefaults, type MailTemplate, type MailUse } from './mail.ts'

type Values = { subject: string; body: string }
type MailFormProps = {
  use: MailUse
  language: Language
  /** None, as long as our words are sent. */
  template: MailTemplate | undefined
  defaults: MailDefaults
  isReadOnly: boolean
}

/** The words of a mail beside how it would read; ours are what it begins with. */
export function MailForm({ use, language, template, defaults, isReadOnly }: MailFormProps) {
  const t = useWords('letters')
  const refresh = useRefresh()
  const form = useForm<Values, MailTemplate>({
    draft: `mail-templates/${use}.${language}.${template?.id ?? 'new'}`,
    initial: { subject: (template ?? defaults).subject, body: (template ?? defaults).body },
    version: template?.version,
    isReadOnly,
    save: ({ values, changed, ifMatch, idempotencyKey }) =>
      template
        ? patch(`/mail-templates/${template.id}`, changed, { ifMatch })
        : post('/mail-templates', { use, language, ...values }, { idempotencyKey }),
    onSaved: async () => {
      notifyDone(t('saved'))
      await refresh('/mail-templates')
    },
  })
  const { insert, props } = useInsert('body')
  return (
    <div className={classes.halves} {...props}>
      <Form form={form} label={t('library.mail.title')}>
        <Section title={t('library.mail.title')}>
          {!template && <Alert mb="sm">{t('library.mail.isOurs')}</Alert>}
          <FieldGrid>
            <div className={classes.wide}>
              <TextField form={form} name="subject" label={t('library.mail.subject')} maxLength={200} isRequired />
            </div>
            <div className={classes.wide}>
              <TextAreaField
                form={form}
                name="body"
                label={t('library.mail.body')}
                lang={language}
                rows={10}
                isRequired
              />
            </div>
          </FieldGrid>
          {!isReadOnly && <Placeholders defaults={defaults} insert={insert} />}
        </Section>
        <FormBar form={form}>{template?.actions.includes('delete') && <ResetButton template={template} />}</FormBar>
      </Form>
      <div>
        <Section title={t('library.mail.preview')}>
          <Preview values={form.values} language={language} />
        </Section>
        {template && (
          <Section title={t('library.mail.default')}>
            <Words values={defaults} language={language} />
          </Section>
        )}
      </div>
    </div>
  )
}

function Placeholders({ defaults, insert }: { defaults: MailDefaults; insert: (slot: string) => void }) {
  const t = useWords('letters')
  return (
    <>
      <Text size="sm" mt="sm" mb="xs">
        {t('library.mail.placeholders')}
      </Text>
      <ul className={classes.slots}>
        {defaults.placeholders.map((name) => (
          <li key={name}>
            <InsertButton slot={`{${name}}`} insert={insert} />
            <Text size="xs">
              {t(`library.mail.names.${name}`)}
              {defaults.required.includes(name) && ` ${t('library.mail.required')}`}
            </Text>
          </li>
        ))}
      </ul>
    </>
  )
}

/** With values as they could be. */
function Preview({ values, language }: { values: Values; language: Language }) {
  const t = useWords('letters')
  const names = [
    'name',
    'company',
    'sender',
    'letter_of',
    'message',
    'due_on',
    'sent_on',
    'expires_on',
    'count',
    'link',
  ]
  const examples = Object.fromEntries(names.map((name) => [name, t(`library.mail.examples.${name}`)]))
  return (
    <Words
      language={language}
      values={{ subject: filledWith(values.subject, examples), body: filledWith(values.body, examples) }}
    />
  )
}

function Words({ values, language }: { values: Values; language: Language }) {
  return (
    <div className={classes.mail} lang={language}>
      <Text fw={600} size="sm">
        {values.subject}
      </Text>
      <Text size="sm">{values.body}</Text>
    </div>
  )
}

/** Back to our words: the own ones go. */
function ResetButton({ template }: { template: MailTemplate }) {
  const t = useWords('letters')
  const confirm = useConfirm()
  const notifyProblem = useNotifyProblem()
  const refresh = useRefresh()
  const reset = async () => {
    const action = t('library.mail.reset')
    const question = {
      title: t('library.mail.resetTitle'),
      text: t('library.mail.resetText'),
      action,
      isDangerous: true,
    }
    if (!(await confirm(question))) return
    try {
      await del(`/mail-templates/${template.id}`, { ifMatch: template.version })
      notifyDone(t('library.mail.resetDone'))
    } catch (error) {
      notifyProblem(error)
    }
    await refresh('/mail-templates')
  }
  return (
    <Button variant="default" onClick={() => void reset()}>
      {t('library.mail.reset')}
    </Button>
  )
}
