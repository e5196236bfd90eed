import { Alert, Anchor, Button, Code, CopyButton, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { del, post } from '../kit/client.ts'
import { notifyDone, useConfirm, useNotifyProblem } from '../kit/dialogs.tsx'
import { NumberField, SelectField, TextField } from '../kit/fields.tsx'
import { FieldGrid, Form } from '../kit/Form.tsx'
import { useForm } from '../kit/form.ts'
import { useFormat } from '../kit/format.ts'
import { useGet, useRefresh } from '../kit/queries.ts'
import { useMe } from '../kit/session.ts'
import { ErrorState, Loading } from '../kit/states.tsx'
import { useWords } from '../kit/words.ts'
import classes from './shell.module.css'

type Key = {
  id: string
  name: string
  company_name: string
  created_at: string
  expires_at: string
  last_used_at: string | null
}

/** With what programs act as this person: each key with its last use, to be revoked; a new one is shown once. */
export function ApiKeys() {
  const t = useWords('shell')
  const [made, setMade] = useState<string | null>(null)
  const { data, error, refetch } = useGet<{ items: Key[] }>('/me/keys')
  return (
    <>
      <Text size="sm" mb="sm" maw={640}>
        {t('keys.text')}{' '}
        <Anchor href="/api" target="_blank" rel="noreferrer" underline="always" inherit>
          {t('keys.docs')}
        </Anchor>
      </Text>
      {made && <NewKey value={made} close={() => setMade(null)} />}
      {data ? (
        <KeyList keys={data.items} />
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <Loading />
      )}
      <KeyForm onMade={setMade} />
    </>
  )
}

function NewKey({ value, close }: { value: string; close: () => void }) {
  const t = useWords('shell')
  return (
    <Alert
      color="teal"
      mb="sm"
      role="status"
      title={t('keys.made')}
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      <Text size="sm" mb="xs">
        {t('keys.madeText')}
      </Text>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {value}
      </Code>
      <Group mt="sm" gap="sm">
        <CopyButton value={value}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'keys.copied' : 'keys.copy')}</Button>}
        </CopyButton>
        <Button variant="default" onClick={close}>
          {t('keys.stored')}
        </Button>
      </Group>
    </Alert>
  )
}

function KeyList({ keys }: { keys: Key[] }) {
  const t = useWords('shell')
  const format = useFormat()
  const confirm = useConfirm()
  const notifyProblem = useNotifyProblem()
  const refresh = useRefresh()
  const revoke = async ({ id, name }: Key) => {
    const question = { title: t('keys.revokeTitle', { name }), text: t('keys.revokeText'), action: t('keys.revoke') }
    if (!(await confirm({ ...question, isDangerous: true }))) return
    await del(`/me/keys/${id}`)
    notifyDone(t('keys.revoked'))
    await refresh('/me/keys')
  }
  if (keys.length === 0)
    return (
      <Text size="sm" c="dimmed" mb="sm">
        {t('keys.none')}
      </Text>
    )
  return (
    <ul className={classes.lines} style={{ marginBottom: 'var(--mantine-spacing-md)' }}>
      {keys.map((key) => (
        <li key={key.id}>
          <div style={{ flex: 1, minWidth: '12rem' }}>
            <Text size="sm" fw={600}>
              {key.name}
            </Text>
            <Text size="xs" c="dimmed">
              {key.company_name} · {t('keys.until', { at: format.dateTime(key.expires_at) })} ·{' '}
              {key.last_used_at ? t('keys.used', { ago: format.ago(key.last_used_at) }) : t('keys.unused')}
            </Text>
          </div>
          <Button
            variant="default"
            aria-label={t('keys.revokeNamed', { name: key.name })}
            onClick={() => void revoke(key).catch(notifyProblem)}
          >
            {t('keys.revoke')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

const LONGEST = 365

function KeyForm({ onMade }: { onMade: (key: string) => void }) {
  const t = useWords('shell')
  const { memberships } = useMe()
  const refresh = useRefresh()
  const form = useForm({
    draft: null,
    isGuarded: false,
    initial: { name: '', valid_days: 90 as number | null, tenant_id: memberships[0]?.tenant_id ?? null },
    save: ({ values }) => post<Key & { key: string }>('/me/keys', values),
    onSaved: async ({ key }) => {
      onMade(key)
      form.clear()
      await refresh('/me/keys')
    },
  })
  if (memberships.length === 0) return null
  return (
    <Form form={form} label={t('keys.make')}>
      <FieldGrid>
        <TextField
          form={form}
          name="name"
          label={t('keys.name')}
          hint={t('keys.nameHint')}
          maxLength={100}
          isRequired
        />
        <NumberField
          form={form}
          name="valid_days"
          label={t('keys.validDays')}
          hint={t('keys.validHint', { most: LONGEST })}
          min={1}
          max={LONGEST}
          isRequired
        />
        {memberships.length > 1 && (
          <SelectField
            form={form}
            name="tenant_id"
            label={t('keys.company')}
            options={memberships.map(({ tenant_id, company_name }) => ({ value: tenant_id, label: company_name }))}
            isRequired
          />
        )}
      </FieldGrid>
      <Button type="submit" mt="sm" loading={form.isSaving}>
        {t('keys.make')}
      </Button>
    </Form>
  )
}
