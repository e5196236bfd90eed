import { IconArrowBackUp, IconCircleCheck, IconEye } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useRef } from 'react'
import { del, put } from '../../../../web/kit/client.ts'
import { type RecordAction, RecordPage } from '../../../../web/kit/RecordPage.tsx'
import { useWords, type Words } from '../../../../web/kit/words.ts'
import { LetterEditor, type Saver } from '../editor/LetterEditor.tsx'
import { fullName } from '../employees/employee.ts'
import { type Letter, statusTones } from './letter.ts'

export default function LetterPage() {
  const t = useWords('letters')
  const { id = '' } = useParams({ strict: false })
  const saver = useRef<Saver>(null)
  return (
    <RecordPage<Letter>
      path="/letters"
      id={id}
      title={(letter) => `${t(`kinds.${letter.kind}`)} ${fullName(letter)}`}
      subtitle={(letter) =>
        [letter.labels?.company_id, letter.is_private && t('fields.is_private')].filter(Boolean).join(' · ')
      }
      state={(letter) => ({ label: t(`statuses.${letter.status}`), tone: statusTones[letter.status] })}
      back={{ label: t('letters'), to: '/letters' }}
      actions={(letter) => actionsOf(t, letter, async () => saver.current?.())}
      deletion={(letter) => ({
        title: t('letter.deleteTitle', { name: fullName(letter) }),
        text: t('letter.deleteText'),
        action: t('letter.delete'),
      })}
    >
      {(letter) => <LetterEditor key={letter.id} letter={letter} saverRef={saver} />}
    </RecordPage>
  )
}

/** The way of a letter: draft, review, released, and back. What is typed is saved before. */
function actionsOf(t: Words, { id }: Letter, save: () => Promise<void>): RecordAction[] {
  const review = `/letters/${id}/review`
  const release = `/letters/${id}/release`
  return [
    {
      label: t('letter.review'),
      action: 'review',
      icon: IconEye,
      run: () => save().then(() => put(review)),
      done: t('letter.reviewDone'),
    },
    {
      label: t('letter.unreview'),
      action: 'unreview',
      icon: IconArrowBackUp,
      run: () => save().then(() => del(review)),
      done: t('letter.unreviewDone'),
    },
    {
      label: t('letter.release'),
      action: 'release',
      icon: IconCircleCheck,
      isPrimary: true,
      confirm: { title: t('letter.releaseTitle'), text: t('letter.releaseText') },
      run: () => save().then(() => put(release)),
      done: t('letter.releaseDone'),
    },
    {
      label: t('letter.unrelease'),
      action: 'unrelease',
      icon: IconArrowBackUp,
      confirm: { title: t('letter.unreleaseTitle'), text: t('letter.unreleaseText') },
      run: () => del(release),
      done: t('letter.unreleaseDone'),
    },
  ]
}
