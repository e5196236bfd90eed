import { Group } from '@mantine/core'
import { IconDownload, IconFileTypeDocx, IconUserEdit } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { download } from '../../../../web/kit/client.ts'
import { type RecordAction, RecordPage } from '../../../../web/kit/RecordPage.tsx'
import { useWords, type Words } from '../../../../web/kit/words.ts'
import type { Status } from '../../process/statuses.ts'
import { LetterEditor, type Saver } from '../editor/LetterEditor.tsx'
import { LetterNeighbours } from '../editor/LetterNeighbours.tsx'
import { fullName } from '../employees/employee.ts'
import { AssignmentDialog } from '../process/AssignmentDialog.tsx'
import { useProcessPanels } from '../process/panels.tsx'
import { StepDialog } from '../process/StepDialog.tsx'
import { mainStep, stepName, stepsOf } from '../process/steps.ts'
import { DueDay, useWaiting } from '../process/Waiting.tsx'
import { type Letter, statusTones } from './letter.ts'

type Open = Status | 'assignment' | null
type Save = () => Promise<void>

export default function LetterPage() {
  const t = useWords('letters')
  const { id = '' } = useParams({ strict: false })
  const saver = useRef<Saver>(null)
  const save: Save = async () => saver.current?.()
  const [open, setOpen] = useState<Open>(null)
  return (
    <RecordPage<Letter>
      path="/letters"
      id={id}
      title={(letter) => `${t(`kinds.${letter.kind}`)} ${fullName(letter)}`}
      subtitle={facts}
      state={(letter) => ({ label: t(`statuses.${letter.status}`), tone: statusTones[letter.status] })}
      back={{ label: t('letters'), to: '/letters' }}
      renderNeighbours={neighbours}
      actions={(letter) => actionsOf(t, letter, save, setOpen)}
      deletion={(letter) => ({
        title: t('letter.deleteTitle', { name: fullName(letter) }),
        text: t('letter.deleteText'),
        action: t('letter.delete'),
      })}
    >
      {(letter) => (
        <>
          <Editor key={letter.id} {...{ letter, saver, save }} />
          {open === 'assignment' ? (
            <AssignmentDialog letter={letter} close={() => setOpen(null)} />
          ) : (
            open && <StepDialog letter={letter} to={open} save={save} close={() => setOpen(null)} />
          )}
        </>
      )}
    </RecordPage>
  )
}

const facts = (letter: Letter) => <LetterFacts letter={letter} />
const neighbours = ({ id }: Letter) => <LetterNeighbours id={id} />

function Editor({ letter, saver, save }: { letter: Letter; saver: { current: Saver }; save: Save }) {
  return <LetterEditor letter={letter} saverRef={saver} panels={useProcessPanels(letter, save)} />
}

function LetterFacts({ letter }: { letter: Letter }) {
  const t = useWords('letters')
  const { waiting } = useWaiting()
  const said = [
    letter.labels?.company_id,
    letter.is_private && t('fields.is_private'),
    letter.correction_number > 0 && t('process.correction', { number: letter.correction_number }),
    waiting(letter),
  ]
  return (
    <Group gap="0 0.5rem">
      {said.filter(Boolean).join(' · ')}
      <DueDay letter={letter} />
    </Group>
  )
}

/** The usual next step, the others behind it, and the letter as a file. What is typed is saved before. */
function actionsOf(t: Words, letter: Letter, save: Save, setOpen: (open: Open) => void): RecordAction[] {
  const main = mainStep(letter)
  const show = (what: Open) => () => Promise.resolve(setOpen(what))
  const steps = stepsOf(letter).map((to) => ({
    label: t(`process.step.${stepName(letter.status, to)}`),
    action: `to_${to}`,
    ...(to === main ? { isPrimary: true } : { isInMenu: true }),
    run: show(to),
  }))
  const file = (format: string) => () => save().then(() => download(`/letters/${letter.id}/${format}`))
  return [
    ...steps,
    ...(steps.length > 0
      ? [{ label: t('process.assign'), icon: IconUserEdit, isInMenu: true, run: show('assignment') }]
      : []),
    { label: t('process.pdf'), icon: IconDownload, isInMenu: true, run: file('pdf') },
    { label: t('process.docx'), icon: IconFileTypeDocx, isInMenu: true, run: file('docx') },
  ]
}
