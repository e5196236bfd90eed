import { Anchor, Text } from '@mantine/core'
import { useFormat } from '../../kit/format.ts'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { type ListAnswer, useGet } from '../../kit/queries.ts'
import { PlainPage, Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { ErrorState, Loading } from '../../kit/states.tsx'
import { useWords } from '../../kit/words.ts'
import { type PromiseState, promiseStates, promiseTones, usePromiseWords } from '../operator/promise.ts'
import classes from '../shell.module.css'
import { StatementHistory } from './StatementHistory.tsx'
import { StatementLinks } from './StatementLinks.tsx'

type Proof = { title: string; expires_on: string; public_token: string | null }
type Statement = {
  at: string
  wording: number | null
  promises: { id: string; state: PromiseState; evidence: Proof | null }[]
}

/** What this installation promises the company, whether it is kept, and what changed in it. */
export default function StatementPage() {
  const t = useWords('shell')
  const { data, error, refetch } = useGet<Statement>('/statement')
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  return (
    <PlainPage head={<PageTitle>{t('statement.title')}</PageTitle>}>
      <Text size="sm" c="dimmed" mb="md">
        {t('statement.intro')}
      </Text>
      <Section title={t('statement.states')}>
        <States statement={data} />
      </Section>
      <Section title={t('statement.read')}>
        <StatementLinks />
      </Section>
      <Section title={t('statement.evidence')}>
        <EvidenceLines promises={data.promises} />
      </Section>
      <Section title={t('statement.subprocessors')}>
        <Subprocessors />
      </Section>
      <Section title={t('statement.history')}>
        <StatementHistory />
      </Section>
    </PlainPage>
  )
}

function States({ statement: { at, wording, promises } }: { statement: Statement }) {
  const t = useWords('shell')
  const format = useFormat()
  const words = usePromiseWords()
  const count = (state: PromiseState) => promises.filter((one) => one.state === state).length
  return (
    <>
      <ul className={classes.lines}>
        {promiseStates
          .filter((state) => count(state) > 0)
          .map((state) => (
            <li key={state}>
              <span className={classes.lead}>
                <StateBadge tone={promiseTones[state]} label={words.state(state)} />
              </span>
              <span>{t('statement.count', { count: count(state), number: format.number(count(state)) })}</span>
            </li>
          ))}
      </ul>
      <Text size="sm" c="dimmed" mt="xs">
        {t('statement.asOf', { at: format.dateTime(at) })} {wording !== null && t('statement.wording', { wording })}
      </Text>
    </>
  )
}

/** The documents that prove promises, those first that end first; one may prove many. */
function EvidenceLines({ promises }: { promises: Statement['promises'] }) {
  const t = useWords('shell')
  const format = useFormat()
  const today = format.today()
  const proofs = new Map<string, Proof & { count: number }>()
  for (const { evidence } of promises) {
    if (!evidence) continue
    const key = `${evidence.title} ${evidence.expires_on}`
    proofs.set(key, { ...evidence, count: (proofs.get(key)?.count ?? 0) + 1 })
  }
  if (proofs.size === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('statement.noEvidence')}
      </Text>
    )
  const sorted = [...proofs].toSorted(([, a], [, b]) => a.expires_on.localeCompare(b.expires_on))
  return (
    <ul className={classes.lines}>
      {sorted.map(([key, { title, expires_on, public_token, count }]) => (
        <li key={key}>
          {public_token ? (
            <Anchor href={`/documents/${public_token}`} size="sm">
              {title}
            </Anchor>
          ) : (
            <span>{title}</span>
          )}
          <StateBadge
            tone={expires_on < today ? 'bad' : 'good'}
            label={t(expires_on < today ? 'statement.expiredOn' : 'statement.inForceUntil', {
              day: format.date(expires_on),
            })}
          />
          <Text span size="sm" c="dimmed">
            {t('statement.proves', { count })}
          </Text>
        </li>
      ))}
    </ul>
  )
}

type Subprocessor = {
  name: string
  role: string
  country: string
  place: string
  data_categories: string
  website: string | null
  certificates: { title: string; expires_on: string; public_token: string | null }[]
  since: string
  until: string | null
  announced: { kind: 'begins' | 'changes' | 'ends'; from_on: string } | null
}

function Subprocessors() {
  const t = useWords('shell')
  const format = useFormat()
  const { data, error, refetch } = useGet<ListAnswer<Subprocessor>>('/subprocessors')
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  if (data.items.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('statement.noSubprocessors')}
      </Text>
    )
  return (
    <ul className={classes.lines}>
      {data.items.map(({ name, role, country, place, data_categories, certificates, since, announced }) => (
        <li key={name}>
          <strong>{name}</strong>
          <span>{role}</span>
          {announced && (
            <StateBadge
              tone="info"
              label={t(`statement.announced.${announced.kind}`, { day: format.date(announced.from_on) })}
            />
          )}
          <Text size="sm" c="dimmed" w="100%">
            {t('statement.works', { place, country: format.country(country), data: data_categories })}{' '}
            {t('statement.since', { day: format.date(since) })}
          </Text>
          {certificates.map((one) => (
            <Certificate key={one.title + one.expires_on} certificate={one} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function Certificate({ certificate: { title, expires_on, public_token } }: { certificate: Proof }) {
  const t = useWords('shell')
  const day = useFormat().date(expires_on)
  return (
    <Text size="sm" w="100%">
      {public_token ? (
        <Anchor href={`/documents/${public_token}`} size="sm">
          {title}
        </Anchor>
      ) : (
        title
      )}{' '}
      <Text span size="sm" c="dimmed">
        {t('statement.inForceUntil', { day })}
      </Text>
    </Text>
  )
}
