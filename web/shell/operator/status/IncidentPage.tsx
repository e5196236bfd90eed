import { Anchor, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { IncidentUpdate } from '../../../../foundation/status/history.ts'
import { useFormat } from '../../../kit/format.ts'
import { RecordPage } from '../../../kit/RecordPage.tsx'
import { Facts, Section } from '../../../kit/Section.tsx'
import { StateBadge } from '../../../kit/StateBadge.tsx'
import { useLanguage, useWords } from '../../../kit/words.ts'
import { nativeNames } from '../../nativeNames.ts'
import { IncidentUpdateForm } from './IncidentUpdateForm.tsx'
import classes from './status.module.css'
import {
  impactOf,
  type Incident,
  incidentTones,
  lastUpdate,
  useComponents,
  useSpan,
  useStatusWords,
  useTexts,
} from './status.ts'

export default function IncidentPage() {
  const t = useWords('shell')
  const words = useStatusWords()
  const read = useTexts()
  const { id = '' } = useParams({ strict: false })
  return (
    <RecordPage<Incident>
      path="/operator/status/incidents"
      id={id}
      title={({ title }) => read(title).text}
      state={(one) => ({ tone: incidentTones[lastUpdate(one).state], label: words.state(lastUpdate(one).state) })}
      back={{ label: t('statusDesk.incidents.title'), to: '/operator/status/incidents' }}
      renderSide={(one) => <Side incident={one} />}
    >
      {(one) => (
        <>
          <Section title={t(one.ended_at ? 'statusDesk.incidents.correct' : 'statusDesk.incidents.update')}>
            <IncidentUpdateForm key={`${one.id} ${one.updates.length}`} incident={one} />
          </Section>
          <Section title={t('statusDesk.incidents.timeline')}>
            <Timeline updates={one.updates} />
          </Section>
        </>
      )}
    </RecordPage>
  )
}

function Side({ incident }: { incident: Incident }) {
  const t = useWords('shell')
  const language = useLanguage()
  const format = useFormat()
  const words = useStatusWords()
  const writeSpan = useSpan()
  const components = useComponents()
  const { started_at, ended_at, component_ids } = incident
  const lasted = ended_at ? Math.round((Date.parse(ended_at) - Date.parse(started_at)) / 1000) : null
  return (
    <Section title={t('statusDesk.facts')}>
      <Facts
        items={[
          { label: t('statusDesk.concerns'), value: components.names(component_ids) },
          { label: t('statusDesk.impact'), value: words.impact(impactOf(incident)) },
          { label: t('statusDesk.began'), value: format.dateTime(started_at) },
          { label: t('statusDesk.ended'), value: format.dateTime(ended_at) },
          { label: t('statusDesk.lasted'), value: lasted !== null && writeSpan(lasted) },
        ].filter(({ value }) => value !== false)}
      />
      <Anchor href={`/status/${language}`} size="sm" mt="sm" display="inline-block">
        {t('statusDesk.page')}
      </Anchor>
    </Section>
  )
}

/** What was published, the newest first; corrected times stand with the update that corrected them. */
function Timeline({ updates }: { updates: IncidentUpdate[] }) {
  const format = useFormat()
  const words = useStatusWords()
  const read = useTexts()
  const writeCorrection = useCorrection()
  return (
    <ol className={classes.timeline} reversed>
      {updates
        .map((one, i) => ({ one, before: updates[i - 1] }))
        .reverse()
        .map(({ one, before }) => {
          const { text, lang } = read(one.text)
          const written = Object.keys(one.text) as (keyof typeof nativeNames)[]
          return (
            <li key={one.id}>
              <div className={classes.head}>
                <StateBadge tone={incidentTones[one.state]} label={words.state(one.state)} />
                <span>{words.impact(one.impact)}</span>
                <Text span size="sm" c="dimmed">
                  {format.dateTime(one.at)}
                </Text>
                <Text span size="xs" c="dimmed">
                  {written.map((language) => nativeNames[language]).join(', ')}
                </Text>
              </div>
              <p className={classes.text} lang={lang}>
                {text}
              </p>
              {before &&
                writeCorrection(before, one).map((line) => (
                  <Text key={line} size="sm" c="dimmed">
                    {line}
                  </Text>
                ))}
            </li>
          )
        })}
    </ol>
  )
}

/** Answers a function that says which times an update corrected. */
function useCorrection() {
  const t = useWords('shell')
  const format = useFormat()
  return (before: IncidentUpdate, after: IncidentUpdate): string[] => {
    const line = (key: 'beganAt' | 'endedAt', was: string, is: string) =>
      t(`statusDesk.incidents.${key}`, { before: format.dateTime(was), after: format.dateTime(is) })
    const isMoved = before.ended_at && after.ended_at && before.ended_at !== after.ended_at
    return [
      ...(before.started_at === after.started_at ? [] : [line('beganAt', before.started_at, after.started_at)]),
      ...(isMoved ? [line('endedAt', before.ended_at as string, after.ended_at as string)] : []),
    ]
  }
}
