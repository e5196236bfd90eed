import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { post } from '../../../kit/client.ts'
import { notifyDone } from '../../../kit/dialogs.tsx'
import { MultiSelectField, type Option, SelectField } from '../../../kit/fields.tsx'
import { FieldGrid, Form, FormBar, Wide } from '../../../kit/Form.tsx'
import { useForm } from '../../../kit/form.ts'
import { useFormat } from '../../../kit/format.ts'
import { useRefresh } from '../../../kit/queries.ts'
import { useWords } from '../../../kit/words.ts'
import { MomentField } from './MomentField.tsx'
import { toLocal, toMoment } from './moments.ts'
import { PublishPage } from './PublishPage.tsx'
import { Publishes } from './Publishes.tsx'
import { TextsField } from './TextsField.tsx'
import { type Incident, type Texts, useStatusWords } from './status.ts'

type NewIncident = {
  title: Texts | null
  component_ids: string[]
  impact: string | null
  state: string | null
  text: Texts | null
  started_at: string | null
}

export default function NewIncidentPage() {
  const t = useWords('shell')
  return (
    <PublishPage of="incidents" title={t('statusDesk.incidents.open')}>
      {(options) => <OpenIncident options={options} />}
    </PublishPage>
  )
}

function OpenIncident({ options }: { options: Option[] }) {
  const t = useWords('shell')
  const words = useStatusWords()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const { timeZone } = useFormat()
  const [now] = useState(() => toLocal(Date.now(), timeZone))
  const form = useForm<NewIncident, Incident>({
    draft: 'operator/status/incidents/new',
    initial: {
      title: null,
      component_ids: options.length === 1 ? options.map(({ value }) => value) : [],
      impact: null,
      state: 'investigating',
      text: null,
      started_at: now,
    },
    save: ({ values: { started_at, ...others }, idempotencyKey }) => {
      // What is no time goes as it is: the server says so beside the field.
      const body = { ...others, ...(started_at && { started_at: toMoment(started_at, timeZone) ?? started_at }) }
      return post('/operator/status/incidents', body, { idempotencyKey })
    },
    onSaved: async ({ id }) => {
      notifyDone(t('statusDesk.incidents.opened'))
      await Promise.all([refresh('/operator/status'), refresh('/status/summary')])
      await navigate({ to: `/operator/status/incidents/${id}`, replace: true })
    },
  })
  return (
    <Form form={form} label={t('statusDesk.incidents.open')}>
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
        <SelectField
          form={form}
          name="impact"
          label={t('statusDesk.impact')}
          hint={t('statusDesk.impactHint')}
          options={words.impacts}
          isRequired
        />
        <SelectField
          form={form}
          name="state"
          label={t('fields.state')}
          options={words.states.filter(({ value }) => value !== 'resolved')}
          isRequired
        />
        <MomentField form={form} name="started_at" label={t('statusDesk.began')} isRequired />
        <Wide>
          <TextsField form={form} name="text" label={t('statusDesk.text')} maxLength={4000} isLong isRequired />
        </Wide>
      </FieldGrid>
      <Publishes />
      <FormBar form={form} action={t('statusDesk.publish')} />
    </Form>
  )
}
