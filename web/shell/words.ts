import dayjs from 'dayjs'
import 'dayjs/locale/de'
import 'dayjs/locale/pl'
import i18n from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, languages, type Screens } from '../kit/app.ts'
import { toLanguage } from '../kit/words.ts'

const storageKey = 'attest.language'

type WordLoaders = Screens['words']

const ownWords: Record<string, WordLoaders> = {
  kit: {
    en: () => import('../kit/words/en.json'),
    de: () => import('../kit/words/de.json'),
    pl: () => import('../kit/words/pl.json'),
  },
  shell: {
    en: () => import('./words/en.json'),
    de: () => import('./words/de.json'),
    pl: () => import('./words/pl.json'),
  },
}
const appWords: Record<string, WordLoaders> = {}

/** Starts the words with the language of last time, else of the browser. */
export async function startWords(screens: Screens[]): Promise<void> {
  for (const { app, words } of screens) appWords[app] = words
  await i18n.use(initReactI18next).init({
    resources: {},
    lng: 'en',
    supportedLngs: [...languages],
    fallbackLng: false,
    defaultNS: 'shell',
    nsSeparator: ':',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  const wished = [localStorage.getItem(storageKey) ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2))
  await setLanguage(
    languages.find((language) => wished.find((one) => languages.some((known) => known === one)) === language) ?? 'en',
  )
}

/** Fetches a language's words and shows everything in it: page, dates and messages of the server. */
export async function setLanguage(language: Language): Promise<void> {
  const loads = Object.entries({ ...ownWords, ...appWords }).map(async ([namespace, loaders]) => {
    if (!i18n.hasResourceBundle(language, namespace)) {
      i18n.addResourceBundle(language, namespace, (await loaders[language]()).default)
    }
  })
  await Promise.all(loads)
  dayjs.locale(language)
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
  localStorage.setItem(storageKey, language)
}

export const currentLanguage = (): Language => toLanguage(i18n.language)
