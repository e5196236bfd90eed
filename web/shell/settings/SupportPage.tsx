import { Alert, Button, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { post, put } from '../../kit/client.ts'
import { notifyDone, useConfirm, useNotifyProblem } from '../../kit/dialogs.tsx'
import { NumberField, SelectField, TextAreaField } from '../../kit/fields.tsx'
import { FieldGrid, Form, FormBar, Wide } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import { useFormat } from '../../kit/format.ts'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { useGet, useRefresh } from '../../kit/queries.ts'
import { Facts, PlainPage, Section } from '../../kit/Section.tsx'
import { useMembership } from '../../kit/session.ts'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { ErrorState, Loading } from '../../kit/states.tsx'
import { useWords } from '../../kit/words.ts'
import classes from '../shell.module.css'

type Grant = {
  id: string
  level: 'read' | 'write'
  reason: string
  created_at: string
  granted_by: string | null
  expires_at: string
  ended_at: string | null
  is_open: boolean
  inside: string[]
}
type Grants = { items: Grant[]; longest_hours: number; actions: string[] }

/** Whoever runs the installation comes in only where an administrator lets them, for a time. */
export default function SupportPage() {
  const t = useWords('shell')
  const { data, error, refetch } = useGet<Grants>('/support-grants')
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  const running = data.items.find(({ is_open }) => is_open)
  const past = data.items.filter(({ is_open }) => !is_open)
  const mayGrant = data.actions.includes('create')
  return (
    <PlainPage head={<PageTitle>{t('supportAccess.title')}</PageTitle>}>
      <Text size="sm" c="dimmed" mb="md">
        {t('supportAccess.intro')}
      </Text>
      {!mayGrant && <WhyNot />}
      {running ? (
        <Running grant={running} mayEnd={data.actions.includes('end')} />
      ) : (
        mayGrant && (
          <Section title={t('supportAccess.grant')}>
            <GrantForm longest={data.longest_hours} />
          </Section>
        )
      )}
      <Section title={t('supportAccess.history')}>
        <Past grants={past} />
      </Section>
    </PlainPage>
  )
}

function WhyNot() {
  const t = useWords('shell')
  const isEnded = useMembership()?.state === 'ended'
  return (
    <Alert color="gray" icon={<IconLock aria-hidden />} mb="md">
      {t(isEnded ? 'supportAccess.notAfterEnd' : 'supportAccess.onlyAdministrators')}
    </Alert>
  )
}

function Running({ grant, mayEnd }: { grant: Grant; mayEnd: boolean }) {
  const t = useWords('shell')
  const format = useFormat()
  const confirm = useConfirm()
  const notifyProblem = useNotifyProblem()
  const refresh = useRefresh()
  const { id, inside, reason, level, granted_by, created_at, expires_at } = grant
  const end = async () => {
    const question = { title: t('supportAccess.endTitle'), text: t('supportAccess.endText') }
    if (!(await confirm({ ...question, action: t('supportAccess.end'), isDangerous: true }))) return
    await put(`/support-grants/${id}/end`).then(() => notifyDone(t('supportAccess.ended')), notifyProblem)
    await Promise.all([refresh('/support-grants'), refresh('/people')])
  }
  const button = (
    <Button color="red" size="compact-sm" ms="auto" onClick={() => void end()}>
      {t('supportAccess.end')}
    </Button>
  )
  return (
    <Section title={t('supportAccess.running')} end={mayEnd && button}>
      <Facts
        items={[
          { label: t('supportAccess.until'), value: format.dateTime(expires_at) },
          { label: t('supportAccess.level'), value: <Level level={level} /> },
          {
            label: t('supportAccess.inside'),
            value: inside.length > 0 ? format.list(inside) : t('supportAccess.nobody'),
          },
          { label: t('supportAccess.reason'), value: reason },
          { label: t('supportAccess.by'), value: granted_by },
          { label: t('supportAccess.since'), value: format.dateTime(created_at) },
        ]}
      />
    </Section>
  )
}

function Level({ level }: { level: Grant['level'] }) {
  const t = useWords('shell')
  return <StateBadge tone={level === 'write' ? 'warn' : 'info'} label={t(`supportAccess.levels.${level}`)} />
}

const USUAL_HOURS = 24

function GrantForm({ longest }: { longest: number }) {
  const t = useWords('shell')
  const refresh = useRefresh()
  const form = useForm<{ level: string | null; reason: string; hours: number | null }>({
    draft: 'support-grants',
    initial: { level: 'read', reason: '', hours: Math.min(USUAL_HOURS, longest) },
    save: ({ values, idempotencyKey }) => post('/support-grants', values, { idempotencyKey }),
    onSaved: async () => {
      notifyDone(t('supportAccess.granted'))
      await refresh('/support-grants')
    },
  })
  const levels = (['read', 'write'] as const).map((value) => ({ value, label: t(`supportAccess.levels.${value}`) }))
  return (
    <Form form={form} label={t('supportAccess.grant')}>
      <FieldGrid>
        <SelectField
          form={form}
          name="level"
          label={t('supportAccess.level')}
          hint={t(form.values.level === 'write' ? 'supportAccess.writeHint' : 'supportAccess.readHint')}
          options={levels}
          isRequired
        />
        <NumberField
          form={form}
          name="hours"
          label={t('supportAccess.hours')}
          hint={t('supportAccess.longest', { count: longest })}
          min={1}
          max={longest}
          isRequired
        />
        <Wide>
          <TextAreaField
            form={form}
            name="reason"
            label={t('supportAccess.reason')}
            hint={t('supportAccess.reasonHint')}
            rows={2}
            isRequired
          />
        </Wide>
      </FieldGrid>
      <FormBar form={form} action={t('supportAccess.grant')} />
    </Form>
  )
}

function Past({ grants }: { grants: Grant[] }) {
  const t = useWords('shell')
  const format = useFormat()
  if (grants.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('supportAccess.never')}
      </Text>
    )
  return (
    <ul className={classes.lines}>
      {grants.map(({ id, level, reason, created_at, granted_by, expires_at, ended_at }) => (
        <li key={id}>
          <Level level={level} />
          <span>{reason}</span>
          <Text size="sm" c="dimmed" w="100%">
            {t(ended_at ? 'supportAccess.endedEarly' : 'supportAccess.expired', {
              from: format.dateTime(created_at),
              until: format.dateTime(ended_at ?? expires_at),
              by: granted_by ?? '–',
            })}
          </Text>
        </li>
      ))}
    </ul>
  )
}
