import { useState } from 'react'
import { del, patch, post } from '../../../../../web/kit/client.ts'
import { notifyDone, useConfirm, useNotifyProblem } from '../../../../../web/kit/dialogs.tsx'
import { useRefresh } from '../../../../../web/kit/queries.ts'
import { useWords } from '../../../../../web/kit/words.ts'
import type { Country } from '../../../text/types.ts'
import { isMark, type Wording } from './phrase.ts'

/** What can be done with wordings where they stand. `busy` is the wording that something is being done with. */
export function usePhraseActions(country: Country, all: readonly Wording[]) {
  const t = useWords('letters')
  const confirm = useConfirm()
  const notifyProblem = useNotifyProblem()
  const refresh = useRefresh()
  const [busy, setBusy] = useState<string | null>(null)
  const run = async (wording: Wording, work: () => Promise<unknown>, done: string) => {
    setBusy(wording.id)
    try {
      await work()
      notifyDone(done)
    } catch (error) {
      notifyProblem(error)
    } finally {
      await Promise.all([refresh('/phrase-book'), refresh('/phrases')])
      setBusy(null)
    }
  }
  const change = (own: Wording, values: object) => patch(`/phrases/${own.record_id}`, values, { ifMatch: own.version })

  const approve = (own: Wording) => run(own, () => change(own, { status: 'approved' }), t('library.phrase.approved'))

  const retireOwn = async (own: Wording) => {
    const action = t('library.phrase.retire')
    const text = t(own.replaces ? 'library.phrase.retireReplacing' : 'library.phrase.retireText')
    if (!(await confirm({ title: t('library.phrase.retireTitle'), text, action }))) return
    await run(own, () => change(own, { status: 'retired', replaces: null }), t('library.phrase.retired'))
  }

  const retireOurs = async (ours: Wording) => {
    const action = t('library.phrase.retire')
    const text = t('library.phrase.retireOurs')
    if (!(await confirm({ title: t('library.phrase.retireTitle'), text, action }))) return
    const { topic, key, pool, neutral, id: replaces } = ours
    const values = { country, topic, key, pool, text: ours.text, neutral, replaces, status: 'retired' }
    await run(ours, () => post('/phrases', values), t('library.phrase.retired'))
  }

  /** Ours is used again: what took it away goes, or no longer refers to it. */
  const restoreOurs = (ours: Wording, by: Wording) =>
    run(
      ours,
      () =>
        isMark(by, all) ? del(`/phrases/${by.record_id}`, { ifMatch: by.version }) : change(by, { replaces: null }),
      t('library.phrase.restored'),
    )

  return { busy, approve, retireOwn, retireOurs, restoreOurs }
}
