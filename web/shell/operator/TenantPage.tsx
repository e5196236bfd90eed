import { Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { put } from '../../kit/client.ts'
import { notifyDone } from '../../kit/dialogs.tsx'
import { DateField, TextAreaField, TextField } from '../../kit/fields.tsx'
import { FieldGrid, Form, FormBar, Wide } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import { useFormat } from '../../kit/format.ts'
import { type ListAnswer, useGet, useRefresh } from '../../kit/queries.ts'
import { type RecordAction, RecordPage } from '../../kit/RecordPage.tsx'
import { Facts, Section } from '../../kit/Section.tsx'
import { ErrorState } from '../../kit/states.tsx'
import { useWords, type Words } from '../../kit/words.ts'
import { Entry } from './SupportPage.tsx'
import type { OpenGrant } from './support.ts'
import { type Contract, type Tenant, tenantTones } from './tenant.ts'

/** A company as the operator sees it: its contract, never its data. */
export default function TenantPage() {
  const t = useWords('shell')
  const format = useFormat()
  const { id = '' } = useParams({ strict: false })
  return (
    <RecordPage<Tenant>
      path="/operator/tenants"
      id={id}
      title={({ name }) => name}
      state={({ state }) => ({ tone: tenantTones[state], label: t(`tenants.state.${state}`) })}
      back={{ label: t('operator.tenants'), to: '/operator/tenants' }}
      actions={(tenant) => moves(tenant, t)}
      renderSide={(tenant) => (
        <>
          <Section title={t('desk.tenants.facts')}>
            <Facts
              items={[
                { label: t('tenants.slug'), value: tenant.slug },
                { label: t('tenants.people'), value: format.number(tenant.people) },
                { label: t('desk.tenants.contact'), value: tenant.contact_email ?? t('desk.tenants.noContact') },
                { label: t('fields.country'), value: format.country(tenant.country) },
                { label: t('fields.language'), value: format.language(tenant.language) },
                { label: t('fields.timeZone'), value: tenant.time_zone.replaceAll('_', ' ') },
                { label: t('fields.createdAt'), value: format.dateTime(tenant.created_at) },
              ]}
            />
          </Section>
          <Support tenant={tenant} />
        </>
      )}
    >
      {(tenant) => (
        <Section title={t('desk.tenants.contract')}>
          <ContractForm key={tenant.id} tenant={tenant} />
        </Section>
      )}
    </RecordPage>
  )
}

/** What the contract can become, with what follows for the company. */
function moves({ id, name, state }: Tenant, t: Words): RecordAction[] {
  if (state === 'erased') return []
  const to = (next: 'trial' | 'active' | 'ended', look: Partial<RecordAction>): RecordAction => ({
    label: t(`desk.tenants.move.${next}`),
    confirm: { title: t(`desk.tenants.moveTitle.${next}`, { name }), text: t(`desk.tenants.moveText.${next}`) },
    run: () => put(`/operator/tenants/${id}/state`, { state: next }),
    done: t('saved'),
    ...look,
  })
  return [
    ...(state === 'active' ? [] : [to('active', { isPrimary: state === 'trial' })]),
    ...(state === 'active' ? [to('trial', { isInMenu: true })] : []),
    ...(state === 'ended' ? [] : [to('ended', { isDangerous: true })]),
  ]
}

function ContractForm({ tenant: { id, state, contract } }: { tenant: Tenant }) {
  const t = useWords('shell')
  const refresh = useRefresh()
  const { version, ...terms } = contract
  const form = useForm<Omit<Contract, 'version'>, Contract>({
    draft: `operator/tenants/${id}`,
    initial: terms,
    version,
    isReadOnly: state === 'erased',
    save: async ({ values, ifMatch }) =>
      (await put<Tenant>(`/operator/tenants/${id}/contract`, values, { ifMatch })).contract,
    onSaved: async () => {
      notifyDone(t('saved'))
      await refresh('/operator/tenants')
    },
  })
  const label = (name: string) => t(`desk.contract.${name}`)
  return (
    <Form form={form} label={t('desk.tenants.contract')}>
      <FieldGrid>
        <Wide>
          <TextField form={form} name="number" label={label('number')} maxLength={60} />
        </Wide>
        <DateField form={form} name="starts_on" label={label('starts_on')} />
        <DateField form={form} name="ends_on" label={label('ends_on')} hint={t('desk.contract.ends_onHint')} />
        <TextField form={form} name="dpa_version" label={label('dpa_version')} maxLength={40} />
        <DateField form={form} name="dpa_signed_on" label={label('dpa_signed_on')} />
        <TextField form={form} name="dpa_signed_by" label={label('dpa_signed_by')} maxLength={200} />
        <Wide>
          <TextAreaField form={form} name="notes" label={label('notes')} hint={t('desk.contract.notesHint')} />
        </Wide>
      </FieldGrid>
      <FormBar form={form} />
    </Form>
  )
}

function Support({ tenant }: { tenant: Tenant }) {
  const t = useWords('shell')
  const format = useFormat()
  const { data, error, refetch } = useGet<ListAnswer<OpenGrant>>('/operator/support')
  const grant = data?.items.find((one) => one.tenant_id === tenant.id)
  return (
    <Section title={t('desk.support.title')}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : grant ? (
        <Stack gap="sm" align="flex-start">
          <Text size="sm">{grant.reason}</Text>
          <Text size="sm" c="dimmed">
            {t(`desk.support.levels.${grant.level}`)} ·{' '}
            {t('desk.support.openUntil', { until: format.dateTime(grant.expires_at) })}
          </Text>
          <Entry grant={grant} />
        </Stack>
      ) : (
        data && (
          <Text size="sm" c="dimmed">
            {t('desk.support.closed')}
          </Text>
        )
      )}
    </Section>
  )
}
