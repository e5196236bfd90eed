import { Text } from '@mantine/core'
import { post } from '../../../kit/client.ts'
import { notifyDone } from '../../../kit/dialogs.tsx'
import { SelectField } from '../../../kit/fields.tsx'
import { FieldGrid, Form, FormBar, Wide } from '../../../kit/Form.tsx'
import { useForm } from '../../../kit/form.ts'
import { useFormat } from '../../../kit/format.ts'
import { useRefresh } from '../../../kit/queries.ts'
import { useWords } from '../../../kit/words.ts'
import { MomentField } from './MomentField.tsx'
import { toLocal, toMoment } from './moments.ts'
import { Publishes } from './Publishes.tsx'
import { TextsField } from './TextsField.tsx'
import { type Incident, lastUpdate, type Texts, useStatusWords } from './status.ts'

type Update = {
  state: string | null
  impact: string | null
  text: Texts | null
  started_at: string | null
  ended_at: string | null
}

/** Adds to the timeline. A resolved incident takes corrections of its times only, with a text that says why. */
export function IncidentUpdateForm({ incident }: { incident: Incident }) {
  const t = useWords('shell')
  const words = useStatusWords()
  const refresh = useRefresh()
  const { timeZone } = useFormat()
  const { state, impact } = lastUpdate(incident)
  const isOver = incident.ended_at !== null
  const initial: Update = {
    state,
    impact,
    text: null,
    started_at: toLocal(incident.started_at, timeZone),
    ended_at: incident.ended_at && toLocal(incident.ended_at, timeZone),
  }
  const form = useForm<Update, Incident>({
    draft: `operator/status/incidents/${incident.id}`,
    initial,
    save: ({ values, idempotencyKey }) => {
      const isResolved = values.state === 'resolved'
      // Only what was corrected: the shown times have no seconds.
      const corrected = (name: 'started_at' | 'ended_at') => {
        const time = values[name]
        return time && time !== initial[name] ? { [name]: toMoment(time, timeZone) ?? time } : {}
      }
      const body = {
        state: values.state,
        text: values.text,
        ...(!isOver && { impact: values.impact }),
        ...corrected('started_at'),
        ...(isResolved && corrected('ended_at')),
      }
      return post(`/operator/status/incidents/${incident.id}/updates`, body, { idempotencyKey })
    },
    onSaved: async () => {
      notifyDone(t('statusDesk.published'))
      await Promise.all([refresh('/operator/status'), refresh('/status/summary')])
    },
  })
  const isEnding = form.values.state === 'resolved'
  return (
    <Form form={form} label={t('statusDesk.incidents.update')}>
      {isOver && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('statusDesk.incidents.isOver')}
        </Text>
      )}
      <FieldGrid>
        {!isOver && (
          <>
            <SelectField form={form} name="state" label={t('fields.state')} options={words.states} isRequired />
            <SelectField form={form} name="impact" label={t('statusDesk.impact')} options={words.impacts} isRequired />
          </>
        )}
        <MomentField form={form} name="started_at" label={t('statusDesk.began')} isRequired />
        {isEnding && (
          <MomentField
            form={form}
            name="ended_at"
            label={t('statusDesk.ended')}
            hint={isOver ? undefined : t('statusDesk.incidents.endsNow')}
            isRequired={isOver}
          />
        )}
        <Wide>
          <TextsField form={form} name="text" label={t('statusDesk.text')} maxLength={4000} isLong isRequired />
        </Wide>
      </FieldGrid>
      <Publishes />
      <FormBar form={form} action={t(isOver ? 'statusDesk.incidents.publishCorrection' : 'statusDesk.publish')} />
    </Form>
  )
}
