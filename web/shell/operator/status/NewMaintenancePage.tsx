import { Alert } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { post } from '../../../kit/client.ts'
import { notifyDone } from '../../../kit/dialogs.tsx'
import { MultiSelectField, type Option } from '../../../kit/fields.tsx'
import { FieldGrid, Form, FormBar, Wide } from '../../../kit/Form.tsx'
import { useForm } from '../../../kit/form.ts'
import { useFormat } from '../../../kit/format.ts'
import { useRefresh } from '../../../kit/queries.ts'
import { ErrorState, Loading } from '../../../kit/states.tsx'
import { useWords } from '../../../kit/words.ts'
import { MomentField } from './MomentField.tsx'
import { toMoment } from './moments.ts'
import { PublishPage } from './PublishPage.tsx'
import { Publishes } from './Publishes.tsx'
import { TextsField } from './TextsField.tsx'
import { type Maintenance, type Texts, usePublicStatus } from './status.ts'

type NewMaintenance = {
  title: Texts | null
  text: Texts | null
  component_ids: string[]
  starts_at: string | null
  ends_at: string | null
}

export default function NewMaintenancePage() {
  const t = useWords('shell')
  const { data, error, refetch } = usePublicStatus()
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  return (
    <PublishPage of="maintenance" title={t('statusDesk.maintenance.announce')}>
      {(options) => <Announce options={options} notice={data.rules.maintenance_notice} />}
    </PublishPage>
  )
}

function Announce({ options, notice }: { options: Option[]; notice: number }) {
  const t = useWords('shell')
  const navigate = useNavigate()
  const refresh = useRefresh()
  const { timeZone } = useFormat()
  const form = useForm<NewMaintenance, Maintenance>({
    draft: 'operator/status/maintenance/new',
    initial: {
      title: null,
      text: null,
      component_ids: options.length === 1 ? options.map(({ value }) => value) : [],
      starts_at: null,
      ends_at: null,
    },
    save: ({ values: { starts_at, ends_at, text, ...others }, idempotencyKey }) => {
      // What is no time goes as it is: the server says so beside the field.
      const moment = (time: string | null) => (time && toMoment(time, timeZone)) ?? time
      const body = { ...others, ...(text && { text }), starts_at: moment(starts_at), ends_at: moment(ends_at) }
      return post('/operator/status/maintenance', body, { idempotencyKey })
    },
    onSaved: async ({ id }) => {
      notifyDone(t('statusDesk.maintenance.announced'))
      await Promise.all([refresh('/operator/status'), refresh('/status/summary')])
      await navigate({ to: `/operator/status/maintenance/${id}`, replace: true })
    },
  })
  const start = form.values.starts_at && toMoment(form.values.starts_at, timeZone)
  return (
    <Form form={form} label={t('statusDesk.maintenance.announce')}>
      <FieldGrid>
        <Wide>
          <TextsField form={form} name="title" label={t('statusDesk.name')} maxLength={200} isRequired />
        </Wide>
        <Wide>
          <MultiSelectField
            form={form}
            name="component_ids"
            label={t('statusDesk.concerns')}
            options={options}
            isRequired
          />
        </Wide>
        <MomentField form={form} name="starts_at" label={t('statusDesk.from')} isRequired />
        <MomentField form={form} name="ends_at" label={t('statusDesk.until')} isRequired />
        <Wide>
          <TextsField form={form} name="text" label={t('statusDesk.maintenance.text')} maxLength={4000} isLong />
        </Wide>
      </FieldGrid>
      <div role="status">{start && <Verdict start={start} notice={notice} />}</div>
      <Publishes />
      <FormBar form={form} action={t('statusDesk.maintenance.publish')} />
    </Form>
  )
}

const HOUR = 3_600_000

/** Whether it would be announced early enough if it were announced now; `notice` is in hours. */
function Verdict({ start, notice }: { start: string; notice: number }) {
  const t = useWords('shell')
  const format = useFormat()
  const now = useNow()
  const isExcused = Date.parse(start) - now >= notice * HOUR
  const earliest = format.dateTime(new Date(now + notice * HOUR).toISOString())
  return (
    <Alert
      mt="md"
      color={isExcused ? 'teal' : 'red'}
      icon={isExcused ? <IconCircleCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
    >
      {isExcused
        ? t('statusDesk.maintenance.early', { count: notice })
        : t('statusDesk.maintenance.late', { count: notice, earliest })}
    </Alert>
  )
}

/** Now in milliseconds, renewed twice a minute: while somebody types, early enough becomes too late. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
