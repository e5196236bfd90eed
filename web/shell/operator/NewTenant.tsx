import { Stack } from '@mantine/core'
import { post } from '../../kit/client.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { notifyDone } from '../../kit/dialogs.tsx'
import { SelectField, SwitchField, TextField } from '../../kit/fields.tsx'
import { FieldGrid, Form, FormBar, Wide } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import { useRefresh } from '../../kit/queries.ts'
import { useLanguage, useWords } from '../../kit/words.ts'
import { guessCountry, localZone, useCountryOptions, useLanguageOptions, useZoneOptions } from '../options.ts'

/** Opens a company, whose administrator is invited by mail. */
export function NewTenant({ close }: { close: () => void }) {
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
