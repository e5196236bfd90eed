import { Anchor, Text } from '@mantine/core'
import { useFormat } from '../../../kit/format.ts'
import { TextLink } from '../../../kit/links.tsx'
import { PageTitle } from '../../../kit/PageTitle.tsx'
import { type ListAnswer, useGet } from '../../../kit/queries.ts'
import { PlainPage, Section } from '../../../kit/Section.tsx'
import { StateBadge, type Tone } from '../../../kit/StateBadge.tsx'
import { ErrorState, Loading } from '../../../kit/states.tsx'
import { useLanguage, useWords } from '../../../kit/words.ts'
import shell from '../../shell.module.css'
import operator from '../operator.module.css'
import { Months } from './Months.tsx'
import classes from './status.module.css'
import { StatusTabs } from './StatusTabs.tsx'
import {
  type Incident,
  incidentTones,
  lastUpdate,
  type Maintenance,
  presentTones,
  stageOf,
  stageTones,
  usePublicStatus,
  useStatusWords,
  useTexts,
} from './status.ts'

/** How things stand by what everybody can read, and what is going on. */
export default function StatusPage() {
  const t = useWords('shell')
  const language = useLanguage()
  const read = useTexts()
  const { data, error, refetch } = usePublicStatus()
  const { data: subscribers } = useGet<{ confirmed: number; unconfirmed: number }>('/operator/status/subscriptions')
  const head = (
    <>
      <PageTitle>{t('statusDesk.title')}</PageTitle>
      <Anchor href={`/status/${language}`} size="sm" ms="auto">
        {t('statusDesk.page')}
      </Anchor>
    </>
  )
  return (
    <PlainPage width={1180} head={head}>
      <div className={classes.tabs}>
        <StatusTabs />
      </div>
      {!data ? (
        error ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : (
        <>
          <Section title={t('statusDesk.now')}>
            <ul className={shell.lines}>
              {data.components.map(({ slug, name, state }) => (
                <li key={slug}>
                  {read(name).text}
                  <StateBadge tone={presentTones[state]} label={t(`statusDesk.present.${state}`)} />
                </li>
              ))}
            </ul>
          </Section>
          <GoingOn />
          <Section title={t('statusDesk.availability')}>
            <Months months={data.months.slice(0, 2)} promised={data.rules.availability} />
          </Section>
        </>
      )}
      {subscribers && (
        <Section title={t('statusDesk.subscribers')}>
          <Text size="sm">{t('statusDesk.confirmed', { count: subscribers.confirmed })}</Text>
          {subscribers.unconfirmed > 0 && (
            <Text size="sm" c="dimmed">
              {t('statusDesk.unconfirmed', { count: subscribers.unconfirmed })}
            </Text>
          )}
        </Section>
      )}
    </PlainPage>
  )
}

type Line = { id: string; to: string; title: string; tone: Tone; state: string; when: string }

/** Running incidents, and maintenance that is under way or to come. */
function GoingOn() {
  const t = useWords('shell')
  const format = useFormat()
  const words = useStatusWords()
  const read = useTexts()
  const incidents = useGet<ListAnswer<Incident>>('/operator/status/incidents')
  const maintenance = useGet<ListAnswer<Maintenance>>('/operator/status/maintenance')
  const running = incidents.data?.items.filter(({ ended_at }) => !ended_at)
  const next = maintenance.data?.items.filter((one) => ['planned', 'running'].includes(stageOf(one)))
  return (
    <>
      <Lines
        title={t('statusDesk.incidents.running')}
        none={t('statusDesk.incidents.noneRunning')}
        lines={running?.map((one) => ({
          id: one.id,
          to: `/operator/status/incidents/${one.id}`,
          title: read(one.title).text,
          tone: incidentTones[lastUpdate(one).state],
          state: words.state(lastUpdate(one).state),
          when: format.dateTime(one.started_at),
        }))}
      />
      <Lines
        title={t('statusDesk.maintenance.title')}
        none={t('statusDesk.maintenance.noneNext')}
        lines={next?.toReversed().map((one) => ({
          id: one.id,
          to: `/operator/status/maintenance/${one.id}`,
          title: read(one.title).text,
          tone: stageTones[stageOf(one)],
          state: t(`statusDesk.maintenance.stages.${stageOf(one)}`),
          when: format.dateTime(one.starts_at),
        }))}
      />
    </>
  )
}

function Lines({ title, none, lines }: { title: string; none: string; lines: Line[] | undefined }) {
  return (
    <Section title={title}>
      {lines?.length === 0 && (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
      <ul className={shell.lines} aria-busy={lines === undefined}>
        {lines?.map(({ id, to, title: name, tone, state, when }) => (
          <li key={id}>
            <TextLink to={to} size="sm">
              {name}
            </TextLink>
            <StateBadge tone={tone} label={state} />
            <span className={operator.end}>{when}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
