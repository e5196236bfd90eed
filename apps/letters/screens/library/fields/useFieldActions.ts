import { useState } from 'react'
import { del, patch } from '../../../../../web/kit/client.ts'
import { notifyDone, useConfirm, useNotifyProblem } from '../../../../../web/kit/dialogs.tsx'
import { useRefresh } from '../../../../../web/kit/queries.ts'
import { useWords } from '../../../../../web/kit/words.ts'
import type { CustomField } from './customField.ts'

/** Orders and deletes the fields of one kind of record. */
export function useFieldActions(fields: CustomField[]) {
  const t = useWords('letters')
  const confirm = useConfirm()
  const notifyProblem = useNotifyProblem()
  const refresh = useRefresh()
  const [isBusy, setBusy] = useState(false)
  const run = async (work: () => Promise<unknown>, done: string) => {
    setBusy(true)
    try {
      await work()
      notifyDone(done)
    } catch (error) {
      notifyProblem(error)
    } finally {
      await refresh('/custom-fields')
      setBusy(false)
    }
  }
  /** Only those whose place changes are written. */
  const move = async (from: number, to: number) => {
    const moved = fields[from]
    if (!moved || to < 0 || to >= fields.length) return
    const ordered = fields.toSpliced(from, 1).toSpliced(to, 0, moved)
    await run(
      async () => {
        for (const [position, { id, version, position: before }] of ordered.entries())
          if (position !== before) await patch(`/custom-fields/${id}`, { position }, { ifMatch: version })
      },
      t('library.field.moved', { field: moved.label, number: to + 1 }),
    )
  }
  const remove = async (field: CustomField) => {
    const question = {
      title: t('library.deleteTitle', { name: field.label }),
      text: t(`library.field.deleteText.${field.record}`),
      action: t('library.field.delete'),
      isDangerous: true,
    }
    if (!(await confirm(question))) return
    await run(() => del(`/custom-fields/${field.id}`, { ifMatch: field.version }), t('library.field.deleted'))
  }
  return { isBusy, move, remove }
}
