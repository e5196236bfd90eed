import { useParams } from '@tanstack/react-router'
import { RecordPage } from '../../../web/kit/RecordPage.tsx'
import { useWords } from '../../../web/kit/words.ts'
import type { Sprocket } from './sprocket.ts'
import { SprocketForm } from './SprocketForm.tsx'

export default function SprocketPage() {
  const t = useWords('workshop')
  const { id = '' } = useParams({ strict: false })
  return (
    <RecordPage<Sprocket>
      path="/sprockets"
      id={id}
      title={({ name }) => name}
      back={{ label: t('sprockets'), to: '/sprockets' }}
      deletion={({ name }) => ({ title: t('deleteTitle', { name }), text: t('deleteText'), action: t('delete') })}
      notes={(field) => ({ label: t(`columns.${field}`) })}
    >
      {(sprocket) => <SprocketForm key={sprocket.id} sprocket={sprocket} />}
    </RecordPage>
  )
}
