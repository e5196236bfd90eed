import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createInstance } from 'i18next'
import { type FieldError, Refusal } from './errors.ts'
import { type Language, languages } from './tenancy/tables.ts'

type Words = { [key: string]: string | Words }

const root = new URL('../', import.meta.url)

/** Every `words` folder of the foundation and of the apps, merged; apps bring their own. */
function load(language: Language): Words {
  const folders = ['foundation/', ...within('foundation/'), ...within('apps/')]
  const files = folders
    .map((folder) => new URL(`${folder}words/${language}.json`, root))
    .filter((file) => existsSync(file))
  return files.reduce<Words>((all, file) => merge(all, JSON.parse(readFileSync(file, 'utf8')) as Words), {})
}

const within = (folder: string) =>
  existsSync(new URL(folder, root))
    ? readdirSync(new URL(folder, root), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'words')
        .map((entry) => `${folder}${entry.name}/`)
    : []

function merge(left: Words, right: Words): Words {
  const all = { ...left }
  for (const [key, value] of Object.entries(right)) {
    const present = all[key]
    all[key] = typeof present === 'object' && typeof value === 'object' ? merge(present, value) : value
  }
  return all
}

const i18n = createInstance({
  resources: Object.fromEntries(languages.map((language) => [language, { translation: load(language) }])),
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
})
await i18n.init()

/** A sentence in a language, with its values filled in; `count` chooses the plural form. Throws on an unknown key. */
export function say(language: Language, key: string, values: Record<string, string | number> = {}): string {
  if (!i18n.exists(key, { lng: language, ...values })) throw new Error(`No words for ${key} in ${language}.`)
  return i18n.t(key, { lng: language, ...values })
}

/** Whether there are words for a key. */
export const hasWords = (language: Language, key: string): boolean => i18n.exists(key, { lng: language })

/** The account's language, else the first one of Accept-Language that we speak (RFC 9110, 12.5.4), else English. */
export function languageOf(own: Language | undefined, accepted: string | undefined): Language {
  if (own) return own
  const wanted = (accepted ?? '').split(',').map((part) => {
    const [tag, quality] = part.trim().split(/;\s*q=/)
    return { language: (tag ?? '').slice(0, 2).toLowerCase(), quality: Number(quality ?? 1) }
  })
  const best = wanted
    .filter(({ language, quality }) => quality > 0 && (languages as readonly string[]).includes(language))
    .sort((a, b) => b.quality - a.quality)[0]
  return (best?.language as Language | undefined) ?? 'en'
}

/** A refusal as a problem document in the caller's language (RFC 9457). */
export function problem(refusal: Refusal, language: Language, requestId: string): Record<string, unknown> {
  const errors = refusal.fields.map((field: FieldError) => ({
    field: field.field,
    code: field.code,
    message: field.message ?? say(language, `errors.fields.${field.code}`, field.values),
  }))
  return {
    type: 'about:blank',
    title: say(language, `titles.${refusal.kind}`),
    status: refusal.status,
    code: refusal.code,
    detail: say(language, `errors.${refusal.code}`, refusal.values),
    request_id: requestId,
    ...(errors.length > 0 && { errors }),
    ...refusal.extra,
  }
}
