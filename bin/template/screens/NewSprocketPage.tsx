import { PageTitle } from '../../../web/kit/PageTitle.tsx'
import { PlainPage } from '../../../web/kit/Section.tsx'
import { useWords } from '../../../web/kit/words.ts'
import { SprocketForm } from './SprocketForm.tsx'

export default function NewSprocketPage() {
  const t = useWords('workshop')
  return (
    <PlainPage head={<PageTitle>{t('create')}</PageTitle>}>
      <SprocketForm />
    </PlainPage>
  )
}
