import { useEffect, useRef } from 'react'
import { type Change, Problem } from '../../../../web/kit/client.ts'
import { notifyDone } from '../../../../web/kit/dialogs.tsx'
import { changedFields, pickFields } from '../../../../web/kit/draft.ts'
import { type Form, useForm } from '../../../../web/kit/form.ts'
import { guestDraft, useGuest, useGuestClient, useGuestRefresh } from '../../../../web/kit/guest.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { type Handed, openColumns, type Values, valuesOf, withoutStubs } from './handed.ts'

export const letterPath = '/guest/letter'

/** What the guest changes in a letter. What is typed outlives a reload, by a key that doesn't give the link away. */
export function useHandedForm(page: Handed): Form<Values> {
  const t = useWords('letters')
  const client = useGuestClient()
  const refresh = useGuestRefresh()
  const { key } = useGuest()
  const known = useRef(new Map<number, Values>())
  const { version } = page.letter
  useEffect(() => {
    known.current.set(version, valuesOf(page))
  }, [version, page])

  const send = async (changed: Partial<Values>, ifMatch: number | undefined): Promise<Handed> => {
    try {
      return await client.patch<Handed>(letterPath, changed, ifMatch)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'stale') throw error
      void refresh(letterPath)
      const current = error.current as Values & { version: number }
      const changes = changesIn(known.current.get(ifMatch ?? 0), current, page)
      // What this guest may change is as it was: the change fits the newest version too.
      if (changes?.length === 0) return send(changed, current.version)
      throw new Problem(error.status, { code: error.code, current, changes: changes ?? [] })
    }
  }
  return useForm<Values, Handed & { version: number }>({
    draft: guestDraft(key),
    initial: valuesOf(page),
    version,
    isReadOnly: openColumns(page).length === 0,
    save: async ({ changed, ifMatch }) => {
      const saved = await send(withoutStubs(changed), ifMatch)
      return { ...saved, version: saved.letter.version }
    },
    onSaved: async ({ version: _version, ...saved }) => {
      await refresh(letterPath, saved)
      notifyDone(t('saved'))
    },
  })
}

/** What somebody else changed of what this guest may change; undefined, if it isn't known how it read before. */
function changesIn(before: Values | undefined, current: Values, page: Handed): Change[] | undefined {
  if (!before) return undefined
  const changed = changedFields(before, pickFields(before, current))
  return openColumns(page)
    .filter((field) => field in changed)
    .map((field) => ({ field, before: before[field], after: current[field], by: null, at: '' }))
}
