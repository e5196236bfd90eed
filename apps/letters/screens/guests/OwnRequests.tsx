import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { notifyDone, useConfirm, useNotifyProblem } from '../../../../web/kit/dialogs.tsx'
import { DateField, TextAreaField } from '../../../../web/kit/fields.tsx'
import { Form, FormBar } from '../../../../web/kit/Form.tsx'
import { useForm } from '../../../../web/kit/form.ts'
import { useFormat } from '../../../../web/kit/format.ts'
import { guestDraft, useGuest, useGuestClient, useGuestRefresh } from '../../../../web/kit/guest.ts'
import { Facts } from '../../../../web/kit/Section.tsx'
import { StateBadge } from '../../../../web/kit/StateBadge.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import classes from './guests.module.css'
import { type OwnRequest, selfPath, stateOf, stateTones } from './selfService.ts'

/** What an employee asked for, the newest first, and how far it is. */
export function OwnRequests({ requests }: { requests: OwnRequest[] }) {
  return (
    <ul className={classes.cards}>
      {requests.map((request) => (
        <li key={request.id} className={classes.card}>
          <OneRequest request={request} />
        </li>
      ))}
    </ul>
  )
}

function OneRequest({ request }: { request: OwnRequest }) {
  const t = useWords('letters')
  const format = useFormat()
  const [isEditing, setEditing] = useState(false)
  const { kind, extent, status, at, wanted_by, answer, activities } = request
  const state = stateOf(request)
  return (
    <>
      <div className={classes.cardHead}>
        <Text fw={600}>{t('guests.kindAndExtent', { kind: t(`kinds.${kind}`), extent: t(`extents.${extent}`) })}</Text>
        <StateBadge label={t(`guests.state.${state}`)} tone={stateTones[state]} />
      </div>
      <Text c="dimmed" size="sm" mb="xs">
        {t(`guests.stateText.${state}`)}
      </Text>
      {isEditing ? (
        <EditForm request={request} close={() => setEditing(false)} />
      ) : (
        <Facts
          items={[
            { label: t('guests.askedOn'), value: format.dateTime(at) },
            { label: t('guests.wantedBy'), value: format.longDate(wanted_by) },
            { label: t('guests.ownActivities'), value: activities && <Lines text={activities} /> },
            { label: t('guests.requestAnswer'), value: answer && <Lines text={answer} /> },
          ]}
        />
      )}
      {status === 'open' && !isEditing && <OpenActions request={request} edit={() => setEditing(true)} />}
    </>
  )
}

const Lines = ({ text }: { text: string }) => <span className={classes.lines}>{text}</span>

function OpenActions({ request, edit }: { request: OwnRequest; edit: () => void }) {
  const t = useWords('letters')
  const confirm = useConfirm()
  const client = useGuestClient()
  const refresh = useGuestRefresh()
  const notifyProblem = useNotifyProblem()
  const withdraw = async () => {
    const title = t('guests.withdrawTitle')
    const isSure = await confirm({ title, text: t('guests.withdrawText'), action: t('guests.withdraw') })
    if (!isSure) return
    await client.put(`/guest/requests/${request.id}/withdrawal`).catch(notifyProblem)
    await refresh(selfPath)
  }
  return (
    <Group gap="xs" mt="sm">
      <Button variant="default" size="sm" onClick={edit}>
        {t('guests.edit')}
      </Button>
      <Button variant="subtle" color="gray" size="sm" onClick={() => void withdraw()}>
        {t('guests.withdraw')}
      </Button>
    </Group>
  )
}

/** As long as nobody has decided. */
function EditForm({ request, close }: { request: OwnRequest; close: () => void }) {
  const t = useWords('letters')
  const { key } = useGuest()
  const client = useGuestClient()
  const refresh = useGuestRefresh()
  const { id, wanted_by, activities } = request
  const form = useForm<Pick<OwnRequest, 'wanted_by' | 'activities'>, OwnRequest>({
    draft: guestDraft(key, id),
    initial: { wanted_by, activities },
    save: ({ values }) => client.patch<OwnRequest>(`/guest/requests/${id}`, values),
    onSaved: async () => {
      notifyDone(t('saved'))
      close()
      await refresh(selfPath)
    },
  })
  return (
    <Form form={form} label={t('guests.edit')}>
      <Stack gap="sm">
        <DateField form={form} name="wanted_by" label={t('guests.wantedBy')} />
        <TextAreaField
          form={form}
          name="activities"
          label={t('guests.ownActivities')}
          hint={t('guests.ownActivitiesHint')}
          lang="de"
        />
      </Stack>
      <FormBar form={form}>
        <Button variant="default" onClick={close}>
          {t('guests.close')}
        </Button>
      </FormBar>
    </Form>
  )
}
