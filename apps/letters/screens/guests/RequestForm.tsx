import { Button, Radio, Stack } from '@mantine/core'
import { notifyDone } from '../../../../web/kit/dialogs.tsx'
import { DateField, TextAreaField, useField } from '../../../../web/kit/fields.tsx'
import { Form, FormBar } from '../../../../web/kit/Form.tsx'
import { type Form as FormState, useForm } from '../../../../web/kit/form.ts'
import { useFormat } from '../../../../web/kit/format.ts'
import { guestDraft, useGuest, useGuestClient, useGuestRefresh } from '../../../../web/kit/guest.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { extents, kinds } from '../../text/types.ts'
import { type OwnRequest, selfPath } from './selfService.ts'

type Values = Pick<OwnRequest, 'wanted_by' | 'activities'> & {
  kind: OwnRequest['kind'] | null
  extent: OwnRequest['extent']
  reason: string | null
}

const blank: Values = { kind: null, extent: 'qualified', wanted_by: null, reason: null, activities: null }

/** Asks for a letter, with each choice in plain words. */
export function RequestForm({ close }: { close: () => void }) {
  const t = useWords('letters')
  const format = useFormat()
  const { key } = useGuest()
  const client = useGuestClient()
  const refresh = useGuestRefresh()
  const form = useForm<Values, OwnRequest>({
    draft: guestDraft(key, 'request'),
    initial: blank,
    save: ({ values }) =>
      client.post<OwnRequest>(
        '/guest/requests',
        Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)),
      ),
    onSaved: async () => {
      notifyDone(t('guests.asked'))
      close()
      await refresh(selfPath)
    },
  })
  return (
    <Form form={form} label={t('guests.ask')}>
      <Stack>
        <Choice form={form} name="kind" label={t('guests.askKind')} values={kinds} group="kinds" />
        <Choice form={form} name="extent" label={t('guests.askExtent')} values={extents} group="extents" />
        <DateField
          form={form}
          name="wanted_by"
          label={t('guests.wantedBy')}
          hint={t('guests.wantedByHint')}
          min={format.today()}
        />
        <TextAreaField
          form={form}
          name="reason"
          label={t('guests.askReason')}
          hint={t('guests.askReasonHint')}
          rows={2}
        />
        <TextAreaField
          form={form}
          name="activities"
          label={t('guests.ownActivities')}
          hint={t('guests.ownActivitiesHint')}
          rows={4}
          lang="de"
        />
      </Stack>
      <FormBar form={form} action={t('guests.askAction')}>
        <Button variant="default" onClick={close}>
          {t('guests.close')}
        </Button>
      </FormBar>
    </Form>
  )
}

type ChoiceProps = {
  form: FormState<Values>
  name: 'kind' | 'extent'
  label: string
  values: readonly string[]
  group: string
}

function Choice({ form, name, label, values, group }: ChoiceProps) {
  const t = useWords('letters')
  const field = useField<Values, string | null>({ form, name, label, isRequired: true })
  const { error, withAsterisk } = field.props
  return (
    <Radio.Group {...{ label, error, withAsterisk }} value={field.value} onChange={field.write}>
      <Stack gap="xs" mt="xs">
        {values.map((value) => (
          <Radio
            key={value}
            value={value}
            label={t(`${group}.${value}`)}
            description={t(`guests.plain.${value}`)}
            aria-invalid={error ? true : undefined}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
