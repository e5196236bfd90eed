import { IconCheck } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { patch } from '../../../../../web/kit/client.ts'
import { TextLink } from '../../../../../web/kit/links.tsx'
import { HistoryPanel } from '../../../../../web/kit/HistoryPanel.tsx'
import { useRefresh } from '../../../../../web/kit/queries.ts'
import { type RecordAction, RecordPage } from '../../../../../web/kit/RecordPage.tsx'
import { Section } from '../../../../../web/kit/Section.tsx'
import { useHref } from '../../../../../web/kit/session.ts'
import { useWords } from '../../../../../web/kit/words.ts'
import { PhraseForm, type PhraseValues } from './PhraseForm.tsx'
import { newPhraseSearch, type Phrase, statusTones, usePlaceNames } from './phrase.ts'

const fields = ['country', 'topic', 'key', 'pool', 'status', 'replaces', 'text', 'neutral', 'note']

/** One wording of the company's own. */
export default function PhrasePage() {
  const t = useWords('letters')
  const names = usePlaceNames()
  const actions = useActions()
  const subtitle = usePlaceLink()
  const { id = '' } = useParams({ strict: false })
  const write = { ...names, status: (value: string) => t(`library.statuses.${value}`) }
  const notes = (field: string) =>
    fields.includes(field)
      ? {
          label: t(`phrase_fields.${field}`),
          write: field in write ? (value: unknown) => write[field as keyof typeof write](String(value)) : undefined,
        }
      : undefined
  return (
    <RecordPage<Phrase>
      path="/phrases"
      id={id}
      title={({ topic, key }) => `${names.topic(topic)} › ${names.key(key)}`}
      subtitle={subtitle}
      state={({ status }) => ({ label: t(`library.statuses.${status}`), tone: statusTones[status] })}
      back={{ label: t('library.areas.phrases.title'), to: '/library/phrases' }}
      actions={actions}
      deletion={({ replaces, status }) => ({
        title: t('library.phrase.deleteTitle'),
        text: t(replaces && status !== 'draft' ? 'library.phrase.deleteReplacing' : 'library.phrase.deleteText'),
        action: t('library.phrase.delete'),
      })}
    >
      {(phrase) => (
        <>
          <PhraseForm key={phrase.id} phrase={phrase} initial={valuesOf(phrase)} />
          <Section title={t('editor.history')}>
            <HistoryPanel path={`/phrases/${phrase.id}/history`} notes={notes} />
          </Section>
        </>
      )}
    </RecordPage>
  )
}

/** The way to where the wording stands among the others. */
function usePlaceLink() {
  const t = useWords('letters')
  const href = useHref()
  return ({ country, topic, key, pool }: Phrase) => (
    <TextLink to={href('/library/phrases')} search={newPhraseSearch({ country, topic, key, pool })} size="sm">
      {t('library.phrase.toPlace')}
    </TextLink>
  )
}

const valuesOf = ({ country, topic, key, pool, text, neutral, note, replaces }: Phrase): PhraseValues => ({
  country,
  topic,
  key,
  pool,
  text,
  neutral,
  note,
  replaces,
})

/** Approving and retiring. A retired wording gives its place back to ours. */
function useActions() {
  const t = useWords('letters')
  const refresh = useRefresh()
  return ({ id, status, version, replaces }: Phrase): RecordAction[] => {
    const change = async (values: object) => {
      await patch(`/phrases/${id}`, values, { ifMatch: version })
      await refresh('/phrase-book')
    }
    const approve: RecordAction = {
      label: t(status === 'retired' ? 'library.phrase.reapprove' : 'library.phrase.approve'),
      action: 'update',
      icon: IconCheck,
      isPrimary: true,
      run: () => change({ status: 'approved' }),
      done: t('library.phrase.approved'),
    }
    const retire: RecordAction = {
      label: t('library.phrase.retire'),
      action: 'update',
      confirm: {
        title: t('library.phrase.retireTitle'),
        text: t(replaces ? 'library.phrase.retireReplacing' : 'library.phrase.retireText'),
      },
      run: () => change({ status: 'retired', replaces: null }),
      done: t('library.phrase.retired'),
    }
    return [...(status === 'approved' ? [] : [approve]), ...(status === 'retired' ? [] : [retire])]
  }
}
