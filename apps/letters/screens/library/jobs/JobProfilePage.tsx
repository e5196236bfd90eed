import { useParams } from '@tanstack/react-router'
import { PageTitle } from '../../../../../web/kit/PageTitle.tsx'
import { RecordPage } from '../../../../../web/kit/RecordPage.tsx'
import { PlainPage } from '../../../../../web/kit/Section.tsx'
import { useFormat } from '../../../../../web/kit/format.ts'
import { useWords } from '../../../../../web/kit/words.ts'
import { JobProfileForm } from './JobProfileForm.tsx'
import type { JobProfile } from './jobProfile.ts'

const fields = ['name', 'employee_kind', 'criteria', 'activities', 'qualities']

/** A job: what is done in it, and what counts. */
export default function JobProfilePage() {
  const t = useWords('letters')
  const format = useFormat()
  const { id = '' } = useParams({ strict: false })
  if (id === 'new') {
    return (
      <PlainPage head={<PageTitle>{t('library.job.create')}</PageTitle>}>
        <JobProfileForm />
      </PlainPage>
    )
  }
  const write: Record<string, (value: unknown) => string> = {
    employee_kind: (value) => t(`employee_kinds.${String(value)}`),
    criteria: (value) => format.list((value as string[]).map((one) => t(`criteria.${one}`))),
  }
  return (
    <RecordPage<JobProfile>
      path="/job-profiles"
      id={id}
      title={({ name }) => name}
      back={{ label: t('library.areas.job-profiles.title'), to: '/library/job-profiles' }}
      deletion={({ name }) => ({
        title: t('library.deleteTitle', { name }),
        text: t('library.job.deleteText'),
        action: t('library.job.delete'),
      })}
      notes={(field) =>
        fields.includes(field)
          ? { label: field === 'name' ? t('library.name') : t(`library.job.${field}`), write: write[field] }
          : undefined
      }
    >
      {(profile) => <JobProfileForm key={profile.id} profile={profile} />}
    </RecordPage>
  )
}
