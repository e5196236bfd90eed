import { Anchor } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { put } from '../../../kit/client.ts'
import { useFormat } from '../../../kit/format.ts'
import { useRefresh } from '../../../kit/queries.ts'
import { type RecordAction, RecordPage } from '../../../kit/RecordPage.tsx'
import { Facts, Section } from '../../../kit/Section.tsx'
import { useLanguage, useWords } from '../../../kit/words.ts'
import { countsAs } from './MaintenanceList.tsx'
import classes from './status.module.css'
import { type Maintenance, stageOf, stageTones, useComponents, useTexts } from './status.ts'

export default function MaintenancePage() {
  const t = useWords('shell')
  const read = useTexts()
  const refresh = useRefresh()
  const { id = '' } = useParams({ strict: false })
  const actions = (one: Maintenance): RecordAction[] => {
    const stage = stageOf(one)
    if (stage !== 'planned' && stage !== 'running') return []
    const words = stage === 'running' ? 'statusDesk.maintenance.end' : 'statusDesk.maintenance.cancel'
    return [
      {
        label: t(`${words}.action`),
        isDangerous: stage === 'planned',
        confirm: { title: t(`${words}.title`), text: t(`${words}.text`) },
        run: async () => {
          await put(`/operator/status/maintenance/${one.id}/cancellation`)
          await Promise.all([refresh('/operator/status'), refresh('/status/summary')])
        },
        done: t(`${words}.done`),
      },
    ]
  }
  return (
    <RecordPage<Maintenance>
      path="/operator/status/maintenance"
      id={id}
      title={({ title }) => read(title).text}
      state={(one) => ({
        tone: stageTones[stageOf(one)],
        label: t(`statusDesk.maintenance.stages.${stageOf(one)}`),
      })}
      back={{ label: t('statusDesk.maintenance.title'), to: '/operator/status/maintenance' }}
      actions={actions}
    >
      {(one) => <Details maintenance={one} />}
    </RecordPage>
  )
}

function Details({ maintenance }: { maintenance: Maintenance }) {
  const t = useWords('shell')
  const language = useLanguage()
  const format = useFormat()
  const read = useTexts()
  const components = useComponents()
  const { text, component_ids, starts_at, ends_at, announced_at, cancelled_at } = maintenance
  const shown = text && read(text)
  return (
    <Section title={t('statusDesk.facts')}>
      <Facts
        items={[
          { label: t('statusDesk.concerns'), value: components.names(component_ids) },
          { label: t('statusDesk.from'), value: format.dateTime(starts_at) },
          { label: t('statusDesk.until'), value: format.dateTime(ends_at) },
          { label: t('statusDesk.maintenance.announcedAt'), value: format.dateTime(announced_at) },
          { label: t('statusDesk.maintenance.cancelledAt'), value: format.dateTime(cancelled_at) },
          {
            label: t('statusDesk.maintenance.counts_as'),
            value: t(`statusDesk.maintenance.${countsAs(maintenance)}`),
          },
        ]}
      />
      {shown && (
        <p className={classes.text} lang={shown.lang}>
          {shown.text}
        </p>
      )}
      <Anchor href={`/status/${language}`} size="sm" mt="sm" display="inline-block">
        {t('statusDesk.page')}
      </Anchor>
    </Section>
  )
}
