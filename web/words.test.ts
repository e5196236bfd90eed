import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Language, languages, type WordFile } from './kit/app.ts'
import { screens } from './shell/apps.ts'

const root = path.join(import.meta.dirname, '..')
const plural = /_(zero|one|two|few|many|other)$/
/** Keys that the server's data choose, see `useNameOf`; the name of an app in the rail; words that an app's server shares. */
const chosenByData = /^(areas|tables|columns|events|screens)\.|^app$/

const kitWords = { app: 'kit', words: wordsOf('web/kit/words') }
const folderOf = (app: string) => (app === 'kit' || app === 'shell' ? `web/${app}` : `apps/${app}`)
const parts = [kitWords, ...screens]
const texts = new Map(parts.flatMap(({ app }) => sourcesOf(folderOf(app))))

describe.each(parts)('words of $app', async ({ app: namespace, words: load }) => {
  const words = Object.fromEntries(
    await Promise.all(languages.map(async (language) => [language, flatten((await load[language]()).default)])),
  ) as Record<Language, Record<string, string>>
  const keys = new Set(Object.keys(words.en).map((key) => key.replace(plural, '')))
  const folder = folderOf(namespace)

  test.each(languages)('%s has every key, in each plural form of the language, and no other', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const expected = [...keys].flatMap((key) => (key in words.en ? [key] : forms.map((form) => `${key}_${form}`)))
    expect(Object.keys(words[language]).toSorted()).toEqual(expected.toSorted())
  })

  test.each(languages)('%s says something everywhere, with the same values as English', (language) => {
    const values = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()
    const odd = Object.entries(words[language]).filter(([key, text]) => {
      const english = words.en[key] ?? words.en[key.replace(plural, '_other')] ?? ''
      return text.trim() === '' || values(text).join() !== values(english).join()
    })
    expect(odd).toEqual([])
  })

  test('every key that is asked for exists', () => {
    const asked = [...texts]
      .filter(([file]) => file.startsWith(`${folder}/`))
      .flatMap(([, text]) => askedIn(text, namespace))
    expect(asked.filter((key) => !keys.has(key) && !/^[a-z]+:/.test(key))).toEqual([])
  })

  test('every key is used', () => {
    const sources = [...texts.values()].join('\n')
    const patterns = [...sources.matchAll(/`((?:[\w.]|\$\{[^}]*\})+)`/g)]
      .filter(([, template]) => template?.includes('${') && /\w\.|\.\w/.test(template.replace(/\$\{[^}]*\}/g, '')))
      .map(([, template]) => toPattern(template ?? ''))
    const isUsed = (key: string) =>
      chosenByData.test(key) ||
      sources.includes(`'${key.slice(0, key.lastIndexOf('.'))}'`) ||
      sources.includes(`'${key}'`) ||
      sources.includes(`'${namespace}:${key}'`) ||
      // What an app's server says has the app's name in front.
      sources.includes(`'${namespace}.${key}'`) ||
      patterns.some((pattern) => pattern.test(key) || pattern.test(`${namespace}.${key}`))
    expect([...keys].filter((key) => !isUsed(key))).toEqual([])
  })
})

/** Keys in `t('…')` and `words: '…'` of a file whose `t` says this namespace. */
function askedIn(text: string, namespace: string): string[] {
  const own = /const t = useWords\('(\w+)'\)/.exec(text)?.[1] ?? namespace
  if (own !== namespace || (!text.includes('useWords') && !text.includes('defineScreens') && !text.includes(': Words')))
    return []
  const calls = [...text.matchAll(/\bt\(\s*'([^']+)'/g), ...text.matchAll(/\bwords: '([^']+)'/g)]
  const choices = [...text.matchAll(/\bt\([^'`()]*\? '([^']+)' : '([^']+)'/g)].flatMap(([, yes, no]) => [yes, no])
  return [...calls.map(([, key]) => key), ...choices].filter((key) => key !== undefined)
}

const toPattern = (template: string) =>
  new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[^ ]+')}$`)

function sourcesOf(folder: string): [string, string][] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => [`${folder}/${file}`, readFileSync(path.join(root, folder, file), 'utf8')])
}

function wordsOf(folder: string) {
  const read = (language: Language) => () =>
    Promise.resolve({
      default: JSON.parse(readFileSync(path.join(root, folder, `${language}.json`), 'utf8')) as WordFile,
    })
  return { en: read('en'), de: read('de'), pl: read('pl') }
}

function flatten(words: WordFile, prefix = ''): Record<string, string> {
  const entries = Object.entries(words).map(([key, value]) =>
    typeof value === 'string' ? { [prefix + key]: value } : flatten(value, `${prefix}${key}.`),
  )
  return Object.assign({}, ...entries) as Record<string, string>
}
