import { useState } from 'react'
import { useRefresh } from '../../../../web/kit/queries.ts'
import {
  type CheckedPreview,
  checkFile,
  importFile,
  type Counts,
  type Intent,
  type Mapping,
  type Preview,
  readFile,
  refusedRows,
  type RowError,
  type Step,
} from './import.ts'

/** What the steps share. Going back changes nothing; what depends on a changed answer is asked anew. */
export function useImport() {
  const refresh = useRefresh()
  const [step, setStep] = useState<Step>('file')
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [mapping, changeMapping] = useState<Mapping>({})
  const [checked, setChecked] = useState<CheckedPreview | null>(null)
  const [createsMissing, setCreatesMissing] = useState(false)
  const [intent, changeIntent] = useState<Intent>({ mode: 'create', unknown: 'create' })
  const [imported, setImported] = useState<Counts>({ created: 0, changed: 0, unchanged: 0 })
  const { isBusy, problem, run: attempt, clear } = useAttempt()
  const go = (next: Step) => {
    clear()
    setStep(next)
  }
  const choose = (chosen: File) =>
    attempt(async () => {
      const answer = await readFile(chosen)
      setFile(chosen)
      setPreview(answer)
      changeMapping(answer.mapping)
      setChecked(null)
      setStep('mapping')
    })
  const check = () =>
    attempt(async () => {
      if (!file) return
      setChecked(await checkFile(file, mapping, intent))
      setStep('preview')
    })
  const run = () =>
    attempt(async () => {
      if (!file || !preview || !checked) return
      const answer = await importFile(file, mapping, intent, preview.file_token, createsMissing).catch(
        (error: unknown) => {
          const errors = refusedRows(error)
          if (errors.length > 0) setChecked(withErrors(checked, errors))
          throw error
        },
      )
      setImported(answer)
      setStep('result')
      await refresh('/employees')
    })
  const setMapping = (next: Mapping) => {
    changeMapping(next)
    setChecked(null)
  }
  const setIntent = (next: Intent) => {
    changeIntent(next)
    setChecked(null)
  }
  const restart = () => {
    setFile(null)
    setPreview(null)
    setChecked(null)
    setCreatesMissing(false)
    go('file')
  }
  const reached: Step[] =
    step === 'result'
      ? ['result']
      : ['file', ...(preview ? (['mapping'] as const) : []), ...(checked ? (['preview'] as const) : [])]
  return {
    step,
    reached,
    file,
    preview,
    mapping,
    intent,
    checked,
    createsMissing,
    imported,
    isBusy,
    problem,
    go,
    choose,
    check,
    run,
    setMapping,
    setIntent,
    setCreatesMissing,
    restart,
  }
}

/** What was found wrong only while importing, because something changed meanwhile. */
const withErrors = (checked: CheckedPreview, errors: RowError[]): CheckedPreview => ({
  ...checked,
  errors,
  error_count: errors.length,
  valid_rows: checked.row_count - new Set(errors.map(({ row }) => row)).size,
})

/** Runs one thing at a time and keeps what went wrong. */
function useAttempt() {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, problem, run, clear: () => setProblem(null) }
}
