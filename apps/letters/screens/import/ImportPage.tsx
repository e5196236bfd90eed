import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { useConfirm } from '../../../../web/kit/dialogs.tsx'
import { PageTitle } from '../../../../web/kit/PageTitle.tsx'
import { useRefresh } from '../../../../web/kit/queries.ts'
import { PlainPage } from '../../../../web/kit/Section.tsx'
import { problemText } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { FileStep } from './FileStep.tsx'
import {
  type CheckedPreview,
  checkFile,
  importFile,
  type Mapping,
  type Preview,
  readFile,
  type Step,
} from './import.ts'
import { MappingStep } from './MappingStep.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { ResultStep } from './ResultStep.tsx'
import { StepList } from './StepList.tsx'

/** Employees from a file: choose it, say what its columns mean, look at what would happen, import. */
export default function ImportPage() {
  const t = useWords('letters')
  const kit = useWords('kit')
  const wizard = useImport()
  const { step, file, preview, checked } = wizard
  useLeaveQuestion(file !== null && step !== 'result')
  return (
    <PlainPage head={<PageTitle>{t('import.title')}</PageTitle>} width={1100}>
      <StepList current={step} reached={wizard.reached} go={wizard.go} />
      {wizard.problem !== null && (
        <Alert role="alert" color="red" mb="md" icon={<IconAlertTriangle />}>
          {problemText(kit, wizard.problem)}
        </Alert>
      )}
      {step === 'file' && <FileStep file={file} isBusy={wizard.isBusy} choose={wizard.choose} next={wizard.go} />}
      {step === 'mapping' && preview && (
        <MappingStep
          preview={preview}
          mapping={wizard.mapping}
          setMapping={wizard.setMapping}
          isBusy={wizard.isBusy}
          back={() => wizard.go('file')}
          next={() => void wizard.check()}
        />
      )}
      {step === 'preview' && checked && (
        <PreviewStep
          checked={checked}
          createsMissing={wizard.createsMissing}
          setCreatesMissing={wizard.setCreatesMissing}
          isBusy={wizard.isBusy}
          go={wizard.go}
          run={() => void wizard.run()}
        />
      )}
      {step === 'result' && <ResultStep imported={wizard.imported} again={wizard.restart} />}
    </PlainPage>
  )
}

/** What the steps share. Going back changes nothing; what depends on a changed answer is asked anew. */
function useImport() {
  const refresh = useRefresh()
  const [step, setStep] = useState<Step>('file')
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [mapping, changeMapping] = useState<Mapping>({})
  const [checked, setChecked] = useState<CheckedPreview | null>(null)
  const [createsMissing, setCreatesMissing] = useState(false)
  const [imported, setImported] = useState(0)
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
      setChecked(await checkFile(file, mapping))
      setStep('preview')
    })
  const run = () =>
    attempt(async () => {
      if (!file || !preview) return
      setImported((await importFile(file, mapping, preview.file_token, createsMissing)).imported)
      setStep('result')
      await refresh('/employees')
    })
  const setMapping = (next: Mapping) => {
    changeMapping(next)
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
    setCreatesMissing,
    restart,
  }
}

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

function useLeaveQuestion(isOpen: boolean): void {
  const t = useWords('letters')
  const confirm = useConfirm()
  useBlocker({
    disabled: !isOpen,
    enableBeforeUnload: isOpen,
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname &&
      !(await confirm({ title: t('import.leaveTitle'), text: t('import.leaveText'), action: t('import.leave') })),
  })
}
