import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { post } from '../../../../web/kit/client.ts'
import { GuestContext, isGone } from '../../../../web/kit/guest.ts'
import { PageTitle } from '../../../../web/kit/PageTitle.tsx'
import { PlainPage } from '../../../../web/kit/Section.tsx'
import { useMembership } from '../../../../web/kit/session.ts'
import { EmptyState, ErrorState, Loading } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import SelfServicePage from './SelfServicePage.tsx'

/** Links of members work for two hours; before that another one is fetched. */
const FRESH_MS = 90 * 60_000

/** The own letters of a member who is an employee too: what employees without an account see by their link. */
export default function MyLettersPage() {
  const t = useWords('letters')
  const membership = useMembership()
  const exchange = useQuery({
    queryKey: [membership?.slug, '/my/self-service'],
    queryFn: () => post<{ link: string }>('/my/self-service'),
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
    gcTime: 0,
  })
  const secrets = exchange.data?.link
  const guest = useMemo(
    () => (secrets && membership ? { secrets, key: membership.id, timeZone: membership.time_zone } : null),
    [secrets, membership],
  )
  if (isGone(exchange.error)) {
    return (
      <PlainPage head={<PageTitle>{t('guests.ownLetters')}</PageTitle>} width={768}>
        <EmptyState title={t('guests.noEmployee')} text={t('guests.noEmployeeText')} />
      </PlainPage>
    )
  }
  if (exchange.error) return <ErrorState error={exchange.error} retry={() => void exchange.refetch()} />
  if (!guest) return <Loading />
  return (
    <GuestContext value={guest}>
      <PlainPage width={768}>
        <SelfServicePage />
      </PlainPage>
    </GuestContext>
  )
}
