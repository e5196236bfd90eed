import { patch } from '../../kit/client.ts'
import { notifyDone } from '../../kit/dialogs.tsx'
import { SelectField, SwitchField, TextField } from '../../kit/fields.tsx'
import { FieldGrid, Form, FormBar, Wide } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { useGet, useRefresh } from '../../kit/queries.ts'
import { PlainPage } from '../../kit/Section.tsx'
import { useRight } from '../../kit/session.ts'
import { StateBadge, type Tone } from '../../kit/StateBadge.tsx'
import { ErrorState, Loading } from '../../kit/states.tsx'
import { useWords } from '../../kit/words.ts'
import { useCountryOptions, useLanguageOptions, useZoneOptions } from '../options.ts'
import { useRefreshMe } from '../session.ts'

type Company = {
  name: string
  country: string
  language: string
  time_zone: string
  contact_email: string | null
  password_composition: boolean
  state: 'trial' | 'active' | 'ended'
  version: number
}

const tones: Record<Company['state'], Tone> = { trial: 'info', active: 'good', ended: 'warn' }

/** The tenant itself: its name, place and rules. */
export default function CompanyPage() {
  const t = useWords('shell')
  const { data, error, refetch } = useGet<Company>('/company')
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  const head = (
    <>
      <PageTitle>{t('company.title')}</PageTitle>
      <StateBadge tone={tones[data.state]} label={t(`tenants.state.${data.state}`)} />
    </>
  )
  return (
    <PlainPage head={head}>
      <CompanyForm company={data} />
    </PlainPage>
  )
}

function CompanyForm({ company }: { company: Company }) {
  const t = useWords('shell')
  const refresh = useRefresh()
  const refreshMe = useRefreshMe()
  const mayWrite = useRight('company.write')
  const { name, country, language, time_zone, contact_email, password_composition, version } = company
  const form = useForm({
    draft: 'company',
    initial: { name, country, language, time_zone, contact_email, password_composition },
    version,
    isReadOnly: !mayWrite,
    save: ({ changed, ifMatch }) => patch<Company>('/company', changed, { ifMatch }),
    onSaved: async () => {
      notifyDone(t('saved'))
      await Promise.all([refresh('/company'), refreshMe()])
    },
  })
  return (
    <Form form={form} label={t('company.title')}>
      <FieldGrid>
        <Wide>
          <TextField form={form} name="name" label={t('fields.company')} isRequired />
        </Wide>
        <SelectField form={form} name="country" label={t('fields.country')} options={useCountryOptions()} isRequired />
        <SelectField
          form={form}
          name="language"
          label={t('fields.language')}
          hint={t('company.languageHint')}
          options={useLanguageOptions()}
          isRequired
        />
        <SelectField form={form} name="time_zone" label={t('fields.timeZone')} options={useZoneOptions()} isRequired />
        <TextField
          form={form}
          name="contact_email"
          type="email"
          label={t('company.contact')}
          hint={t('company.contactHint')}
        />
        <Wide>
          <SwitchField
            form={form}
            name="password_composition"
            label={t('company.composition')}
            hint={t('company.compositionHint')}
          />
        </Wide>
      </FieldGrid>
      <FormBar form={form} />
    </Form>
  )
}
