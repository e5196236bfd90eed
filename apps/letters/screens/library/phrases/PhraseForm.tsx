import { Alert, Text } from '@mantine/core'
import { patch, post } from '../../../../../web/kit/client.ts'
import { notifyDone } from '../../../../../web/kit/dialogs.tsx'
import { TextAreaField } from '../../../../../web/kit/fields.tsx'
import { FieldGrid, Form, FormBar } from '../../../../../web/kit/Form.tsx'
import { useForm } from '../../../../../web/kit/form.ts'
import { useRefresh } from '../../../../../web/kit/queries.ts'
import { Section } from '../../../../../web/kit/Section.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import classes from '../library.module.css'
import { SlotHelp } from '../SlotHelp.tsx'
import { TryPanel } from '../TryPanel.tsx'
import { useInsert } from '../useInsert.ts'
import { PlaceFields } from './PlaceFields.tsx'
import { type Phrase, type Place, usePlaceNames } from './phrase.ts'

export type PhraseValues = Place & {
  text: string
  neutral: string | null
  note: string | null
  replaces: string | null
}

type PhraseFormProps = {
  initial: PhraseValues
  /** Missing while a new one is written. */
  phrase?: Phrase
  onCreated?: (phrase: Phrase) => void
}

/** A wording beside what it would say; what can stand in braces is explained and put in with a click. */
export function PhraseForm({ initial, phrase, onCreated }: PhraseFormProps) {
  const t = useWords('letters')
  const refresh = useRefresh()
  const { country, topic, key, pool, replaces } = initial
  const form = useForm<PhraseValues, Phrase>({
    draft: `phrases/${phrase?.id ?? ['new', country, topic, key, pool, replaces].join('.')}`,
    initial,
    version: phrase?.version,
    isReadOnly: phrase !== undefined && !phrase.actions.includes('update'),
    save: ({ values, changed, ifMatch, idempotencyKey }) =>
      phrase ? patch(`/phrases/${phrase.id}`, changed, { ifMatch }) : post('/phrases', values, { idempotencyKey }),
    onSaved: async (saved) => {
      notifyDone(t('saved'))
      await Promise.all([refresh('/phrases'), refresh('/phrase-book')])
      if (!phrase) onCreated?.(saved)
    },
  })
  const { insert, props } = useInsert('text')
  const { values } = form
  const place = { country: values.country, topic: values.topic, key: values.key, pool: values.pool }
  return (
    <div className={classes.editor} {...props}>
      <Form form={form} label={t('library.phrase.wording')}>
        <Section title={t('library.phrase.place')}>
          {initial.replaces ? <ReplacedPlace values={initial} /> : <PlaceFields form={form} />}
        </Section>
        <Section title={t('library.phrase.wording')}>
          {phrase?.status === 'approved' && <Alert mb="sm">{t('library.phrase.editApproved')}</Alert>}
          <FieldGrid>
            <div className={classes.wide}>
              <TextAreaField
                form={form}
                name="text"
                label={t('phrase_fields.text')}
                hint={t('library.phrase.textHint')}
                lang="de"
                isRequired
              />
            </div>
            <div className={classes.wide}>
              <TextAreaField
                form={form}
                name="neutral"
                label={t('phrase_fields.neutral')}
                hint={t('library.phrase.neutralHint')}
                lang="de"
                rows={2}
              />
            </div>
            <div className={classes.wide}>
              <TextAreaField form={form} name="note" label={t('phrase_fields.note')} rows={1} />
            </div>
          </FieldGrid>
        </Section>
        <Section title={t('library.try.title')}>
          <TryPanel text={values.text} neutral={values.neutral} place={place} />
        </Section>
        <FormBar form={form} action={phrase ? undefined : t('library.phrase.saveDraft')} />
      </Form>
      {!form.isReadOnly && (
        <aside aria-label={t('library.slots.title')}>
          <Section title={t('library.slots.title')}>
            <SlotHelp insert={insert} topic={values.topic} />
          </Section>
        </aside>
      )}
    </div>
  )
}

function ReplacedPlace({ values }: { values: PhraseValues }) {
  const t = useWords('letters')
  const names = usePlaceNames()
  const { country, topic, key, pool, replaces } = values
  return (
    <>
      <Text size="sm">
        {[names.country(country), names.topic(topic), names.key(key), names.pool(pool)].join(' › ')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('library.phrase.replaces', { id: replaces ?? '' })}
      </Text>
    </>
  )
}
