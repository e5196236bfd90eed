import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, languages } from './app.ts'

/** Says a key of the words, with its values. `count` chooses the plural form of the language. */
export type Words = (key: string, values?: Record<string, string | number>) => string

/** The words of a namespace: `kit`, `shell` or the name of an app. A key `other:key` reaches into another one. */
export function useWords(namespace: string): Words {
  const { t } = useTranslation(namespace)
  return useCallback((key, values) => t(key, values), [t])
}

export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return toLanguage(i18n.language)
}

/** The supported language that a language tag means: `de-AT` is `de`; anything unknown is `en`. */
export const toLanguage = (tag: string): Language => languages.find((one) => one === tag.slice(0, 2)) ?? 'en'
