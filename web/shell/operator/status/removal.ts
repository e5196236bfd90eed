import { del } from '../../../kit/client.ts'
import { useConfirm, useNotifyProblem } from '../../../kit/dialogs.tsx'
import { useRefresh } from '../../../kit/queries.ts'
import { useWords } from '../../../kit/words.ts'

/** Answers a function that asks, and then removes one of these by its id; where the server refuses, it says why. */
export function useRemoval(of: 'components' | 'watchers') {
  const t = useWords('shell')
  const confirm = useConfirm()
  const notifyProblem = useNotifyProblem()
  const refresh = useRefresh()
  return async (id: string, name: string) => {
    const question = {
      title: t(`statusDesk.${of}.removeTitle`, { name }),
      text: t(`statusDesk.${of}.removeText`),
      action: t('statusDesk.remove'),
      isDangerous: true,
    }
    if (!(await confirm(question))) return
    await del(`/operator/status/${of}/${id}`).catch(notifyProblem)
    await refresh('/operator/status')
  }
}
