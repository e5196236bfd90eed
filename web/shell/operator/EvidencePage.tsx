import { Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { patch, put } from '../../kit/client.ts'
import { notifyDone } from '../../kit/dialogs.tsx'
import { Form, FormBar } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import { TextLink } from '../../kit/links.tsx'
import { type ListAnswer, useGet, useRefresh } from '../../kit/queries.ts'
import { type RecordAction, RecordPage } from '../../kit/RecordPage.tsx'
import { Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { useWords } from '../../kit/words.ts'
import shell from '../shell.module.css'
import { EvidenceFields } from './EvidenceFields.tsx'
import { EvidenceFiles } from './EvidenceFiles.tsx'
import { type Evidence, evidenceTones, factsOf, useEvidenceWords } from './evidence.ts'
import { type ListedPromise, promiseTones, usePromiseWords } from './promise.ts'

export default function EvidencePage() {
  const t = useWords('shell')
  const words = useEvidenceWords()
  const navigate = useNavigate()
  const { id = '' } = useParams({ strict: false })
  const actions = (one: Evidence): RecordAction[] => [
    ...(one.followed_by
      ? []
      : [
          {
            label: t('desk.evidence.renew'),
            icon: IconRefresh,
            run: () => navigate({ to: '/operator/evidence/new', search: { follows: one.id } as never }),
          },
        ]),
    ...(one.withdrawn_at
      ? []
      : [
          {
            label: t('desk.evidence.withdraw'),
            isDangerous: true,
            confirm: { title: t('desk.evidence.withdrawTitle'), text: t('desk.evidence.withdrawText') },
            run: () => put(`/operator/evidence/${one.id}/withdrawal`),
            done: t('desk.evidence.withdrawn'),
          },
        ]),
  ]
  return (
    <RecordPage<Evidence>
      path="/operator/evidence"
      id={id}
      title={({ title }) => title}
      subtitle={({ kind }) => words.kind(kind ?? '')}
      state={({ state }) => ({ tone: evidenceTones[state], label: words.state(state) })}
      back={{ label: t('desk.evidence.title'), to: '/operator/evidence' }}
      actions={actions}
      renderSide={(one) => <Proves evidence={one} />}
    >
      {(one) => (
        <>
          <EvidenceFiles evidence={one} />
          <Section title={t('desk.evidence.facts')}>
            <FactsForm key={one.id} evidence={one} />
          </Section>
        </>
      )}
    </RecordPage>
  )
}

function FactsForm({ evidence }: { evidence: Evidence }) {
  const t = useWords('shell')
  const refresh = useRefresh()
  const form = useForm({
    draft: `operator/evidence/${evidence.id}`,
    initial: factsOf(evidence),
    version: evidence.version,
    isReadOnly: evidence.withdrawn_at !== null,
    save: ({ changed, ifMatch }) => patch<Evidence>(`/operator/evidence/${evidence.id}`, changed, { ifMatch }),
    onSaved: async () => {
      notifyDone(t('saved'))
      await Promise.all([refresh('/operator/evidence'), refresh('/operator/promises')])
    },
  })
  return (
    <Form form={form} label={t('desk.evidence.facts')}>
      <EvidenceFields form={form} />
      <FormBar form={form} />
    </Form>
  )
}

/** The promises that it proves, and its place among earlier and later evidence. */
function Proves({ evidence: { promises, follows, followed_by } }: { evidence: Evidence }) {
  const t = useWords('shell')
  const words = usePromiseWords()
  const { data } = useGet<ListAnswer<ListedPromise>>('/operator/promises')
  return (
    <Section title={t('desk.evidence.proves')}>
      <ul className={shell.lines}>
        {promises.map((id) => {
          const one = data?.items.find((promise) => promise.id === id)
          return (
            <li key={id}>
              <TextLink to={`/operator/promises/${id}`} size="sm">
                {one?.sentence ?? id}
              </TextLink>
              {one && <StateBadge tone={promiseTones[one.state]} label={words.state(one.state)} />}
              {one && (
                <Text size="xs" c="dimmed">
                  {id}
                </Text>
              )}
            </li>
          )
        })}
        {follows && (
          <li>
            <TextLink to={`/operator/evidence/${follows}`}>{t('desk.evidence.follows')}</TextLink>
          </li>
        )}
        {followed_by && (
          <li>
            <TextLink to={`/operator/evidence/${followed_by}`}>{t('desk.evidence.followedBy')}</TextLink>
          </li>
        )}
      </ul>
    </Section>
  )
}
