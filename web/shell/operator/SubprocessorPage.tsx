import { Alert, Button, Text } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { patch, put } from '../../kit/client.ts'
import { notifyDone } from '../../kit/dialogs.tsx'
import { DateField } from '../../kit/fields.tsx'
import { Form, FormBar } from '../../kit/Form.tsx'
import { FormDialog } from '../../kit/FormDialog.tsx'
import { useForm } from '../../kit/form.ts'
import { useFormat } from '../../kit/format.ts'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { useGet, useRefresh } from '../../kit/queries.ts'
import { PlainPage, Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { ErrorState, Loading } from '../../kit/states.tsx'
import { useWords } from '../../kit/words.ts'
import { NotFound } from '../pages/NotFound.tsx'
import { Announcements } from './Announcements.tsx'
import { SubprocessorFields } from './SubprocessorFields.tsx'
import {
  stageOf,
  stageTones,
  type Subprocessor,
  type SubprocessorFacts,
  type Subprocessors,
  subprocessorFacts,
  toldFields,
  useTold,
} from './subprocessor.ts'

export default function SubprocessorPage() {
  const t = useWords('shell')
  const today = useFormat().today()
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useGet<Subprocessors>('/operator/subprocessors')
  const [isEnding, setEnding] = useState(false)
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  const one = data.items.find((row) => row.id === id)
  if (!one) return <NotFound />
  const stage = stageOf(one, today)
  const head = (
    <>
      <PageTitle>{one.name}</PageTitle>
      <StateBadge tone={stageTones[stage]} label={t(`desk.subprocessors.stages.${stage}`)} />
      {!one.ended_on && (
        <Button variant="default" ms="auto" onClick={() => setEnding(true)}>
          {t('desk.subprocessors.end')}
        </Button>
      )}
    </>
  )
  return (
    <PlainPage back={{ label: t('desk.subprocessors.title'), to: '/operator/subprocessors' }} head={head}>
      <Section title={t('desk.subprocessors.facts')}>
        <Change
          key={`${one.id} ${one.version}`}
          one={one}
          earliest={data.earliest_on}
          isWorking={one.works_from <= today}
        />
      </Section>
      <Section title={t('desk.subprocessors.announcements')}>
        <Announcements changes={one.changes} />
      </Section>
      {isEnding && <End one={one} close={() => setEnding(false)} />}
    </PlainPage>
  )
}

/**
 * What companies are told is announced, and takes effect when they had time; the rest is saved at once. Keyed by the
 * version: after an announcement the form shows what holds until its day.
 */
function Change({ one, earliest, isWorking }: { one: Subprocessor; earliest: string | null; isWorking: boolean }) {
  const t = useWords('shell')
  const format = useFormat()
  const refresh = useRefresh()
  const told = useTold() ?? 0
  const before = subprocessorFacts(one)
  const form = useForm<SubprocessorFacts, Subprocessor>({
    draft: `operator/subprocessors/${one.id}`,
    initial: before,
    version: one.version,
    isReadOnly: one.ended_on !== null,
    save: ({ changed, ifMatch }) => patch(`/operator/subprocessors/${one.id}`, changed, { ifMatch }),
    onSaved: async () => {
      notifyDone(t(isToldOf ? 'desk.subprocessors.announced' : 'saved'))
      await refresh('/operator/subprocessors')
    },
  })
  const isMoved = form.values.works_from !== before.works_from
  const isToldOf = isMoved || toldFields.some((name) => form.values[name] !== before[name])
  return (
    <Form form={form} label={t('desk.subprocessors.facts')}>
      <SubprocessorFields form={form} earliest={null} isWorking={isWorking} />
      {isToldOf && (
        <Alert mt="md" color="orange" icon={<IconSpeakerphone />}>
          {t('desk.subprocessors.tells', { count: told })}{' '}
          {!isMoved && t('desk.subprocessors.effect', { day: format.longDate(earliest ?? format.today()) })}
        </Alert>
      )}
      <FormBar form={form} action={t(isToldOf ? 'desk.subprocessors.announceChange' : 'desk.subprocessors.save')} />
    </Form>
  )
}

function End({ one, close }: { one: Subprocessor; close: () => void }) {
  const t = useWords('shell')
  const refresh = useRefresh()
  const told = useTold() ?? 0
  const today = useFormat().today()
  const form = useForm<{ ended_on: string | null }>({
    draft: null,
    initial: { ended_on: today },
    save: ({ values }) => put(`/operator/subprocessors/${one.id}/end`, values),
    onSaved: async () => {
      notifyDone(t('desk.subprocessors.announced'))
      close()
      await refresh('/operator/subprocessors')
    },
  })
  return (
    <FormDialog
      form={form}
      title={t('desk.subprocessors.endTitle', { name: one.name })}
      action={t('desk.subprocessors.announceEnd')}
      close={close}
    >
      <Text size="sm">
        {t('desk.subprocessors.endText')} {t('desk.subprocessors.tells', { count: told })}
      </Text>
      <DateField form={form} name="ended_on" label={t('desk.subprocessors.ended_on')} min={today} isRequired />
    </FormDialog>
  )
}
