import { Text } from '@mantine/core'
import { useFormat } from '../../kit/format.ts'
import { TextLink } from '../../kit/links.tsx'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { type ListAnswer, useGet } from '../../kit/queries.ts'
import { Facts, PlainPage, Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { ErrorState } from '../../kit/states.tsx'
import { useWords } from '../../kit/words.ts'
import shell from '../shell.module.css'
import { useMattersAtHand } from './attention.ts'
import { type Evidence, evidenceTones, useEvidenceWords } from './evidence.ts'
import classes from './operator.module.css'
import { type ListedPromise, promiseStates, promiseTones, usePromiseWords } from './promise.ts'
import type { OpenGrant } from './support.ts'

/** Where an operator begins: first what needs somebody, then how things stand. */
export default function OverviewPage() {
  const t = useWords('shell')
  return (
    <PlainPage width={1180} head={<PageTitle>{t('desk.overview.title')}</PageTitle>}>
      <Attention />
      <div className={classes.desk}>
        <Promises />
        <NextToExpire />
        <Inside />
        <Versions />
      </div>
    </PlainPage>
  )
}

function Attention() {
  const t = useWords('shell')
  const { matters, isKnown, problems } = useMattersAtHand()
  return (
    <Section title={t('desk.overview.attention')}>
      {problems.map(({ path, error, retry }) => (
        <ErrorState key={path} error={error} retry={retry} />
      ))}
      {isKnown && matters.length === 0 && <StateBadge tone="good" label={t('desk.overview.calm')} />}
      <ul className={`${shell.lines} ${classes.matters}`} aria-busy={!isKnown}>
        {matters.map(({ key, count, number, tone, to, search }) => (
          <li key={key}>
            <span className={classes.count}>
              <StateBadge tone={tone} label={number} />
            </span>
            <TextLink to={to} search={search as never} size="sm">
              {t(`desk.overview.matters.${key}`, { count })}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Promises() {
  const t = useWords('shell')
  const format = useFormat()
  const words = usePromiseWords()
  const { data } = useGet<ListAnswer<ListedPromise>>('/operator/promises')
  const count = (state: string) => data?.items.filter((one) => one.state === state).length ?? 0
  return (
    <Section title={t('desk.promises.title')}>
      <ul className={shell.lines}>
        {promiseStates
          .filter((state) => count(state) > 0)
          .map((state) => (
            <li key={state}>
              <StateBadge tone={promiseTones[state]} label={words.state(state)} />
              <TextLink to="/operator/promises" search={{ state } as never} size="sm" className={classes.end}>
                {t('desk.overview.promises', { count: count(state), number: format.number(count(state)) })}
              </TextLink>
            </li>
          ))}
      </ul>
    </Section>
  )
}

const SHOWN = 5

function NextToExpire() {
  const t = useWords('shell')
  const format = useFormat()
  const words = useEvidenceWords()
  const { data } = useGet<ListAnswer<Evidence>>('/operator/evidence')
  const next = data?.items.filter(({ withdrawn_at, followed_by }) => !withdrawn_at && !followed_by).slice(0, SHOWN)
  return (
    <Section title={t('desk.overview.expiring')}>
      {next?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('desk.evidence.emptyTitle')}
        </Text>
      )}
      <ul className={shell.lines}>
        {next?.map(({ id, title, state, expires_on }) => (
          <li key={id}>
            <TextLink to={`/operator/evidence/${id}`} size="sm">
              {title}
            </TextLink>
            <StateBadge tone={evidenceTones[state]} label={words.state(state)} />
            <span className={classes.end}>{format.date(expires_on)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Inside() {
  const t = useWords('shell')
  const format = useFormat()
  const { data } = useGet<ListAnswer<OpenGrant>>('/operator/support')
  return (
    <Section title={t('desk.support.title')}>
      {data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('desk.support.emptyTitle')}
        </Text>
      )}
      <ul className={shell.lines}>
        {data?.items.map(({ id, company, level, expires_at, entered }) => (
          <li key={id}>
            <TextLink to="/operator/support" size="sm">
              {company}
            </TextLink>
            <StateBadge tone={level === 'write' ? 'warn' : 'info'} label={t(`desk.support.levels.${level}`)} />
            {entered && <StateBadge tone="warn" label={t('desk.support.inside')} />}
            <span className={classes.end}>{t('desk.support.openUntil', { until: format.dateTime(expires_at) })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Software = {
  name: string
  version: string
  commit: string | null
  dirty: boolean | null
  built_at: string | null
  started_at: string
  node: string
  platform: string
  postgres: string | null
}

function Versions() {
  const t = useWords('shell')
  const format = useFormat()
  const { data, error, refetch } = useGet<Software>('/operator/versions')
  if (error) return <ErrorState error={error} retry={() => void refetch()} />
  const commit = data?.commit && (
    <>
      <code className={classes.code}>{data.commit.slice(0, 12)}</code> {data.dirty && t('desk.overview.dirty')}
    </>
  )
  return (
    <Section title={t('desk.overview.versions')}>
      {data && (
        <Facts
          items={[
            { label: 'Attest', value: data.version },
            { label: t('desk.overview.commit'), value: commit },
            { label: t('desk.overview.built'), value: format.dateTime(data.built_at) },
            { label: 'Node.js', value: `${data.node} (${data.platform})` },
            { label: 'PostgreSQL', value: data.postgres },
            { label: t('desk.overview.started'), value: format.dateTime(data.started_at) },
          ]}
        />
      )}
    </Section>
  )
}
