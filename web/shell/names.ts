import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { SessionContext } from '../kit/session.ts'

/**
 * Answers a function that names what the server calls by a key: a key of the shell's words, else of an app's. Apps bring
 * `areas.<area>`, `tables.<table>` and `columns.<column>`. What nobody names stays as it is.
 */
export function useNameOf(kind: 'areas' | 'tables' | 'columns' | 'events'): (key: string) => string {
  const { i18n } = useTranslation()
  const namespaces = ['shell', ...(useContext(SessionContext)?.tenant?.apps ?? [])]
  return (key) => {
    const found = namespaces.find((ns) => i18n.exists(`${kind}.${key}`, { ns }))
    return found ? i18n.t(`${kind}.${key}`, { ns: found }) : key
  }
}

/** The kinds of entries in the security log. */
export const eventKinds = [
  'signed_in',
  'sign_in_failed',
  'signed_out',
  'locked',
  'unlocked',
  'reset_requested',
  'reset_done',
  'password_changed',
  'invited',
  'joined',
  'deactivated',
  'reactivated',
  'role_assigned',
  'scope_changed',
  'rights_changed',
  'session_ended',
]

export const useEventName = () => useNameOf('events')
