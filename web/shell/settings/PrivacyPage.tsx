import { PageTitle } from '../../kit/PageTitle.tsx'
import { useGet } from '../../kit/queries.ts'
import { PlainPage, Section } from '../../kit/Section.tsx'
import { ErrorState, Loading } from '../../kit/states.tsx'
import { useWords } from '../../kit/words.ts'
import { Certificates } from './Certificates.tsx'
import { ErasurePreview } from './ErasurePreview.tsx'
import { FiguresForm } from './FiguresForm.tsx'
import { ResponsibleForm } from './ResponsibleForm.tsx'
import type { Duties, Figures } from './privacy.ts'

/** How long what is kept, what goes next, who answers for it, and what was erased. */
export default function PrivacyPage() {
  const t = useWords('shell')
  const figures = useGet<Figures>('/figures')
  const duties = useGet<Duties>('/duties')
  const error = figures.error ?? duties.error
  if (error) return <ErrorState error={error} retry={() => void Promise.all([figures.refetch(), duties.refetch()])} />
  if (!figures.data || !duties.data) return <Loading />
  return (
    <PlainPage head={<PageTitle>{t('privacy.title')}</PageTitle>}>
      <Section title={t('privacy.next')}>
        <ErasurePreview />
      </Section>
      <Section title={t('privacy.responsible')}>
        <ResponsibleForm duties={duties.data} />
      </Section>
      <Section title={t('privacy.figures')}>
        <FiguresForm figures={figures.data} />
      </Section>
      <Section title={t('privacy.certificates')}>
        <Certificates />
      </Section>
    </PlainPage>
  )
}
