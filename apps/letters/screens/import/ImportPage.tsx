import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useBlocker } from '@tanstack/react-router'
import { useConfirm } from '../../../../web/kit/dialogs.tsx'
import { PageTitle } from '../../../../web/kit/PageTitle.tsx'
import { PlainPage } from '../../../../web/kit/Section.tsx'
import { problemText } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { FileStep } from './FileStep.tsx'
import { fileErrors } from './import.ts'
import { MappingStep } from './MappingStep.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { ResultStep } from './ResultStep.tsx'
import { StepList } from './StepList.tsx'
import { useImport } from './useImport.ts'

/** Employees from a file: choose it, say what its columns mean, look at what would happen, import. */
export default function ImportPage() {
  const t = useWords('letters')
  const wizard = useImport()
  const { step, file, preview, checked } = wizard
  useLeaveQuestion(file !== null && step !== 'result')
  return (
    <PlainPage head={<PageTitle>{t('import.title')}</PageTitle>} width={1100}>
      <StepList current={step} reached={wizard.reached} go={wizard.go} />
      {wizard.problem !== null && <ImportProblem problem={wizard.problem} />}
      {step === 'file' && <FileStep file={file} isBusy={wizard.isBusy} choose={wizard.choose} next={wizard.go} />}
      {step === 'mapping' && preview && (
        <MappingStep
          preview={preview}
          mapping={wizard.mapping}
          setMapping={wizard.setMapping}
          intent={wizard.intent}
          setIntent={wizard.setIntent}
          isBusy={wizard.isBusy}
          back={() => wizard.go('file')}
          next={() => void wizard.check()}
        />
      )}
      {step === 'preview' && checked && (
        <PreviewStep
          checked={checked}
          intent={wizard.intent}
          createsMissing={wizard.createsMissing}
          setCreatesMissing={wizard.setCreatesMissing}
          isBusy={wizard.isBusy}
          go={wizard.go}
          run={() => void wizard.run()}
        />
      )}
      {step === 'result' && <ResultStep counts={wizard.imported} again={wizard.restart} />}
    </PlainPage>
  )
}

/** Why it didn't work: what is wrong with the file, else what went wrong. */
function ImportProblem({ problem }: { problem: unknown }) {
  const kit = useWords('kit')
  const [reason = problemText(kit, problem)] = fileErrors(problem)
  return (
    <Alert role="alert" color="red" mb="md" icon={<IconAlertTriangle />}>
      {reason}
    </Alert>
  )
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
