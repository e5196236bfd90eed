import { SelectField, TextField } from '../kit/fields.tsx'
import { FieldGrid, Wide } from '../kit/Form.tsx'
import type { Form, NameOf } from '../kit/form.ts'
import { useLanguage, useWords } from '../kit/words.ts'
import { guessCountry, localZone, useCountryOptions, useLanguageOptions, useZoneOptions } from './options.ts'

type NewCompany = { company: string; country: string; language: string; time_zone: string; sample: boolean }

/** A new company as this browser suggests it. */
export function useNewCompany(): NewCompany {
  const language = useLanguage()
  return { company: '', country: guessCountry(language), language, time_zone: localZone(), sample: false }
}

/** What a new company is called, where it is, and in which language its mails are. */
export function CompanyFields<Values extends NewCompany>({ form }: { form: Form<Values> }) {
  const t = useWords('shell')
  const named = (name: keyof NewCompany) => ({ form, name: name as NameOf<Values, string | null | undefined> })
  return (
    <FieldGrid>
      <Wide>
        <TextField {...named('company')} label={t('fields.company')} autoComplete="organization" isRequired />
      </Wide>
      <SelectField {...named('country')} label={t('fields.country')} options={useCountryOptions()} isRequired />
      <SelectField {...named('language')} label={t('fields.language')} options={useLanguageOptions()} isRequired />
      <SelectField {...named('time_zone')} label={t('fields.timeZone')} options={useZoneOptions()} isRequired />
    </FieldGrid>
  )
}
