import { FileInput } from '@mantine/core'
import { IconFile } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { post } from '../../kit/client.ts'
import { notifyDone, useNotifyProblem } from '../../kit/dialogs.tsx'
import { Form, FormBar } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import { useFormat } from '../../kit/format.ts'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { useGet, useRefresh } from '../../kit/queries.ts'
import { PlainPage } from '../../kit/Section.tsx'
import { useMe } from '../../kit/session.ts'
import { ErrorState, Loading } from '../../kit/states.tsx'
import { useWords } from '../../kit/words.ts'
import { EvidenceFields } from './EvidenceFields.tsx'
import { addFile, type Evidence, type EvidenceFacts, factsOf, fileKinds } from './evidence.ts'

/** Evidence of a promise that the address names (`?promise=`), or that renews an earlier one (`?follows=`). */
export default function NewEvidencePage() {
  const t = useWords('shell')
  const { promise, follows } = useSearch({ strict: false }) as { promise?: string; follows?: string }
  const { data: earlier, error, refetch } = useGet<Evidence>(follows ? `/operator/evidence/${follows}` : null)
  if (error) return <ErrorState error={error} retry={() => void refetch()} />
  if (follows && !earlier) return <Loading />
  return (
    <PlainPage
      back={{ label: t('desk.evidence.title'), to: '/operator/evidence' }}
      head={<PageTitle>{t(follows ? 'desk.evidence.renew' : 'desk.evidence.create')}</PageTitle>}
    >
      <NewEvidence key={promise ?? follows} promise={promise} earlier={earlier} />
    </PlainPage>
  )
}

function NewEvidence({ promise, earlier }: { promise: string | undefined; earlier: Evidence | undefined }) {
  const t = useWords('shell')
  const navigate = useNavigate()
  const refresh = useRefresh()
  const notifyProblem = useNotifyProblem()
  const [file, setFile] = useState<File | null>(null)
  const empty = useEmpty(promise)
  const form = useForm<EvidenceFacts, Evidence>({
    draft: `operator/evidence/new/${promise ?? earlier?.id ?? ''}`,
    initial: earlier ? { ...factsOf(earlier), ...datesOf(empty) } : empty,
    save: ({ values, idempotencyKey }) =>
      post('/operator/evidence', { ...values, follows: earlier?.id ?? null }, { idempotencyKey }),
    onSaved: async ({ id }) => {
      // It is recorded in any case; what is wrong with the file is said, and another one can be chosen on its page.
      if (file) await addFile(id, file).then(() => notifyDone(t('desk.evidence.created')), notifyProblem)
      await Promise.all([refresh('/operator/evidence'), refresh('/operator/promises')])
      await navigate({ to: `/operator/evidence/${id}`, replace: true })
    },
  })
  return (
    <Form form={form} label={t('desk.evidence.create')}>
      <EvidenceFields form={form} />
      <FileInput
        mt="sm"
        label={t('desk.evidence.file')}
        description={t('desk.evidence.fileHint')}
        placeholder={t('desk.evidence.choose')}
        accept={fileKinds}
        leftSection={<IconFile size={16} aria-hidden />}
        value={file}
        onChange={setFile}
        clearable
        clearButtonProps={{ 'aria-label': t('desk.evidence.noFile') }}
      />
      <FormBar form={form} action={t('desk.evidence.create')} />
    </Form>
  )
}

/** Evidence that is recorded today, by who is signed in. */
function useEmpty(promise: string | undefined): EvidenceFacts {
  const { account } = useMe()
  const today = useFormat().today()
  return {
    promises: promise ? [promise] : [],
    title: '',
    kind: null,
    subprocessor_id: null,
    effective_on: today,
    expires_on: null,
    owner_name: account.name,
    owner_email: account.email,
    owner_language: account.language,
    reviewer_name: '',
    reviewed_on: today,
    note: null,
  }
}

const datesOf = ({ effective_on, expires_on, reviewed_on }: EvidenceFacts) => ({
  effective_on,
  expires_on,
  reviewed_on,
})
