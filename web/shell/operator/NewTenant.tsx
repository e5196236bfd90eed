import { post } from '../../kit/client.ts'
import { notifyDone } from '../../kit/dialogs.tsx'
import { SwitchField, TextField } from '../../kit/fields.tsx'
import { FieldGrid } from '../../kit/Form.tsx'
import { FormDialog } from '../../kit/FormDialog.tsx'
import { useForm } from '../../kit/form.ts'
import { useRefresh } from '../../kit/queries.ts'
import { useWords } from '../../kit/words.ts'
import { CompanyFields, useNewCompany } from '../CompanyFields.tsx'

/** Opens a company, whose administrator is invited by mail. */
export function NewTenant({ close }: { close: () => void }) {
  const t = useWords('shell')
  const refresh = useRefresh()
  const form = useForm({
    draft: null,
    initial: { ...useNewCompany(), name: '', email: '' },
    save: ({ values, idempotencyKey }) => post('/operator/tenants', values, { idempotencyKey }),
    onSaved: async () => {
      notifyDone(t('tenants.created'))
      close()
      await refresh('/operator/tenants')
    },
  })
  return (
    <FormDialog form={form} title={t('tenants.create')} action={t('tenants.create')} close={close} size="lg">
      <CompanyFields form={form} />
      <FieldGrid>
        <TextField form={form} name="name" label={t('tenants.administrator')} isRequired />
        <TextField form={form} name="email" type="email" label={t('fields.email')} isRequired />
      </FieldGrid>
      <SwitchField form={form} name="sample" label={t('setup.sample')} />
    </FormDialog>
  )
}
