import { useState } from 'react'
import { del } from '../../../../../web/kit/client.ts'
import { notifyDone, useConfirm } from '../../../../../web/kit/dialogs.tsx'
import { useRefresh } from '../../../../../web/kit/queries.ts'
import { problemText } from '../../../../../web/kit/states.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import { fileProblems, upload } from '../files.ts'
import type { LetterFormat } from './format.ts'

/** The logo or the template of a format: put, taken away, and what is wrong with a file that was refused. */
export function useFormatFile(format: LetterFormat, kind: 'logo' | 'template') {
  const t = useWords('letters')
  const kit = useWords('kit')
  const confirm = useConfirm()
  const refresh = useRefresh()
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<string[]>([])
  const path = `/letter-formats/${format.id}/${kind}`
  const run = async (work: () => Promise<unknown>, done: string) => {
    setBusy(true)
    setProblems([])
    try {
      await work()
      notifyDone(done)
      await refresh('/letter-formats')
    } catch (error) {
      const found = fileProblems(error)
      setProblems(found.length > 0 ? found : [problemText(kit, error)])
    } finally {
      setBusy(false)
    }
  }
  const choose = (file: File) => void run(() => upload('PUT', path, file), t(`library.format.${kind}Put`))
  const remove = async () => {
    const action = t(`library.format.${kind}Remove`)
    const question = { title: `${action}?`, text: t(`library.format.${kind}RemoveText`), action }
    if (await confirm(question)) await run(() => del(path), t(`library.format.${kind}Removed`))
  }
  return { path, isBusy, problems, choose, remove }
}
