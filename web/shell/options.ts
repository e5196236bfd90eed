import { useMemo } from 'react'
import { type Language, languages } from '../kit/app.ts'
import type { Option } from '../kit/fields.tsx'
import { useFormat } from '../kit/format.ts'
import { countries } from './countries.ts'
import { nativeNames } from './nativeNames.ts'

/** Countries by their names in the current language, sorted as it sorts them. */
export function useCountryOptions(): Option[] {
  const format = useFormat()
  return useMemo(() => {
    const options = countries.map((code) => ({ value: code, label: format.country(code) }))
    return options.toSorted((a, b) => format.compare(a.label, b.label))
  }, [format])
}

export const useLanguageOptions = (): Option[] =>
  languages.map((language) => ({ value: language, label: nativeNames[language] }))

/** All time zones that the browser knows, by their IANA names. */
export const useZoneOptions = (): Option[] =>
  useMemo(() => {
    const names = new Set([localZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])
    return [...names].map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))
  }, [])

export const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

const usualCountries: Record<Language, string> = { en: 'GB', de: 'DE', pl: 'PL' }

/** The browser's region, else the usual country of the language. */
export function guessCountry(language: Language): string {
  const region = new Intl.Locale(navigator.language).region
  return region && countries.includes(region) ? region : usualCountries[language]
}
