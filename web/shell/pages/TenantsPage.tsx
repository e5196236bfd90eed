import { Button, Stack } from '@mantine/core'
import { Dialog } from '../../kit/Dialog.tsx'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { post } from '../../kit/client.ts'
import { notifyDone } from '../../kit/dialogs.tsx'
import { SelectField, SwitchField, TextField } from '../../kit/fields.tsx'
import { FieldGrid, Form, FormBar, Wide } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import { useFormat } from '../../kit/format.ts'
import { ListPage } from '../../kit/ListPage.tsx'
import { useRefresh } from '../../kit/queries.ts'
import { StateBadge, type Tone } from '../../kit/StateBadge.tsx'
import { useLanguage, useWords } from '../../kit/words.ts'
import { guessCountry, localZone, useCountryOptions, useLanguageOptions, useZoneOptions } from '../options.ts'

type Tenant = {
  id: string
  slug: string
  name: string
  state: 'trial' | 'active' | 'ended' | 'erased'
  created_at: string
  people: number
}

const tones: Record<Tenant['state'], Tone> = { trial: 'info', active: 'good', ended: 'warn', erased: 'neutral' }

export default function TenantsPage() {
  const t = useWords('shell')
  const format = useFormat()
  const [isCreating, setCreating] = useState(false)
  return (
    <>
      <ListPage<Tenant>
        title={t('operator.tenants')}
        path="/operator/tenants"
        isLog
        tools={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
            {t('tenants.create')}
          </Button>
        }
        columns={[
          { key: 'name', label: t('fields.company') },
          {
            key: 'state',
            label: t('fields.state'),
            width: 160,
            card: 'badge',
            render: ({ state }) => <StateBadge tone={tones[state]} label={t(`tenants.state.${state}`)} />,
          },
          { key: 'slug', label: t('tenants.slug'), width: 200 },
          { key: 'people', label: t('tenants.people'), width: 110, align: 'end' },
          {
            key: 'created_at',
            label: t('fields.createdAt'),
            width: 190,
            render: (one) => format.dateTime(one.created_at),
          },
        ]}
        empty={{ title: t('tenants.empty') }}
      />
      {isCreating && <NewTenant close={() => setCreating(false)} />}
    </>
  )
}

function NewTenant({ close }: { close: () => void }) {
  const t = useWords('shell')
  const language = useLanguage()
  const refresh = useRefresh()
  const form = useForm({
    draft: null,
    initial: {
      company: '',
      country: guessCountry(language),
      language,
      time_zone: localZone(),
      name: '',
      email: '',
      sample: false,
    },
    save: ({ values, idempotencyKey }) => post('/operator/tenants', values, { idempotencyKey }),
    onSaved: async () => {
      notifyDone(t('tenants.created'))
      close()
      await refresh('/operator/tenants')
    },
  })
  return (
    <Dialog close={close} size="lg" title={t('tenants.create')}>
      <Form form={form} label={t('tenants.create')}>
        <Stack>
          <FieldGrid>
            <Wide>
              <TextField form={form} name="company" label={t('fields.company')} isRequired />
            </Wide>
            <SelectField
              form={form}
              name="country"
              label={t('fields.country')}
              options={useCountryOptions()}
              isRequired
            />
            <SelectField
              form={form}
              name="language"
              label={t('fields.language')}
              options={useLanguageOptions()}
              isRequired
            />
            <SelectField
              form={form}
              name="time_zone"
              label={t('fields.timeZone')}
              options={useZoneOptions()}
              isRequired
            />
            <TextField form={form} name="name" label={t('tenants.administrator')} isRequired />
            <TextField form={form} name="email" type="email" label={t('fields.email')} isRequired />
          </FieldGrid>
          <SwitchField form={form} name="sample" label={t('setup.sample')} />
        </Stack>
        <FormBar form={form} action={t('tenants.create')} />
      </Form>
    </Dialog>
  )
}
