import { Alert } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { post } from '../../kit/client.ts'
import { notifyDone } from '../../kit/dialogs.tsx'
import { Form, FormBar } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import { useFormat } from '../../kit/format.ts'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { useGet, useRefresh } from '../../kit/queries.ts'
import { PlainPage } from '../../kit/Section.tsx'
import { ErrorState, Loading } from '../../kit/states.tsx'
import { useWords } from '../../kit/words.ts'
import { SubprocessorFields } from './SubprocessorFields.tsx'
import { type Subprocessor, type SubprocessorFacts, type Subprocessors, useTold } from './subprocessor.ts'

/** A sub-processor is announced before it works: companies may object. */
export default function NewSubprocessorPage() {
  const t = useWords('shell')
  const { data, error, refetch } = useGet<Subprocessors>('/operator/subprocessors')
  const told = useTold()
  if (error) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data || told === undefined) return <Loading />
  return (
    <PlainPage
      back={{ label: t('desk.subprocessors.title'), to: '/operator/subprocessors' }}
      head={<PageTitle>{t('desk.subprocessors.create')}</PageTitle>}
    >
      <Announce earliest={data.earliest_on} told={told} />
    </PlainPage>
  )
}

const empty: SubprocessorFacts = {
  name: '',
  role: '',
  country: null,
  place: '',
  data_categories: '',
  transfer_basis: null,
  service: null,
  website: null,
  contract_on: null,
  contract_number: null,
  works_from: null,
}

function Announce({ earliest, told }: { earliest: string | null; told: number }) {
  const t = useWords('shell')
  const navigate = useNavigate()
  const refresh = useRefresh()
  const today = useFormat().today()
  const form = useForm<SubprocessorFacts, Subprocessor>({
    draft: 'operator/subprocessors/new',
    initial: { ...empty, works_from: earliest ?? today },
    save: ({ values, idempotencyKey }) => post('/operator/subprocessors', values, { idempotencyKey }),
    onSaved: async ({ id }) => {
      notifyDone(t('desk.subprocessors.announced'))
      await refresh('/operator/subprocessors')
      await navigate({ to: `/operator/subprocessors/${id}`, replace: true })
    },
  })
  return (
    <Form form={form} label={t('desk.subprocessors.create')}>
      <SubprocessorFields form={form} earliest={earliest} />
      <Alert mt="md" color="orange" icon={<IconSpeakerphone />}>
        {t('desk.subprocessors.tells', { count: told })}
      </Alert>
      <FormBar form={form} action={t('desk.subprocessors.announce')} />
    </Form>
  )
}
