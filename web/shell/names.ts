import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { Option } from '../kit/fields.tsx'
import { useFormat } from '../kit/format.ts'
import { SessionContext } from '../kit/session.ts'

/**
 * Answers a function that names what the server calls by a key: a key of the shell's words, else of an app's. Apps bring
 * `areas.<area>`, `tables.<table>` and `columns.<column>`. What nobody names stays as it is.
 */
export function useNameOf(
  kind: 'areas' | 'tables' | 'columns' | 'events' | 'desk.jobs.tasks',
): (key: string) => string {
  const { i18n } = useTranslation()
  const namespaces = ['shell', ...(useContext(SessionContext)?.tenant?.apps ?? [])]
  return (key) => {
    const found = namespaces.find((ns) => i18n.exists(`${kind}.${key}`, { ns }))
    return found ? i18n.t(`${kind}.${key}`, { ns: found }) : key
  }
}

/** Everything that has such a name, as options in the order of the language. */
export function useNamed(kind: 'tables'): Option[] {
  const { i18n } = useTranslation()
  const { compare } = useFormat()
  const namespaces = ['shell', ...(useContext(SessionContext)?.tenant?.apps ?? [])]
  const words = namespaces.map((ns) => i18n.getResource(i18n.language, ns, kind) as Record<string, string> | undefined)
  const options = words.flatMap((names) => Object.entries(names ?? {}).map(([value, label]) => ({ value, label })))
  return options.toSorted((a, b) => compare(a.label, b.label))
}

export { securityEvents as eventKinds } from '../../foundation/log/kinds.ts'

export const useEventName = () => useNameOf('events')
