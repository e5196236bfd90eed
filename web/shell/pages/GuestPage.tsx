import { Button, List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { createElement, lazy, type ReactNode, Suspense, useMemo } from 'react'
import type { Language } from '../../kit/app.ts'
import { get } from '../../kit/client.ts'
import { typedTexts } from '../../kit/draft.ts'
import { GuestContext, guestDraft, isGone, linkKey } from '../../kit/guest.ts'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { ErrorState, Loading } from '../../kit/states.tsx'
import { TypedText } from '../../kit/TypedText.tsx'
import { toLanguage, useWords } from '../../kit/words.ts'
import { screens } from '../apps.ts'
import { LanguageMenu } from '../PublicPage.tsx'
import classes from '../shell.module.css'
import { setLanguage } from '../words.ts'

type Link = { purpose: string; language: Language; company_name: string; time_zone: string }

const linkPattern = /^[\w-]{22}\.[\w-]{22}$/
const languageKey = 'attest.guest-language'
const reasons = ['cut', 'expired', 'replaced', 'revoked'] as const

const pages = new Map(
  screens.flatMap(({ guestPages = [] }) =>
    guestPages.map(({ purpose, load }) => [purpose, createElement(lazy(load))] as const),
  ),
)

/**
 * What a mailed link opens, without an account. Its secrets stay behind the `#`: no server log and no other page gets
 * them, and a reload still works.
 */
export default function GuestPage() {
  const secrets = useLocation({ select: (location) => location.hash })
  return <Entry key={secrets} secrets={secrets} />
}

function Entry({ secrets }: { secrets: string }) {
  const key = linkKey(secrets)
  const isWhole = linkPattern.test(secrets)
  const lookup = useQuery({
    queryKey: ['guest', key, '/guest'],
    queryFn: async ({ signal }) => {
      const link = await get<Link>('/guest', {}, { guest: secrets, signal })
      // The language of the link, unless the guest has chosen another one in this tab.
      await setLanguage(toLanguage(sessionStorage.getItem(languageKey) ?? link.language))
      return link
    },
    enabled: isWhole,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { data: link, error } = lookup
  const timeZone = link?.time_zone
  const guest = useMemo(() => (timeZone ? { secrets, key, timeZone } : null), [secrets, key, timeZone])
  const page = link && pages.get(link.purpose)
  if (!isWhole || isGone(error) || (link && !page))
    return <DeadLink drafts={guestDraft(key)} retry={isWhole ? lookup.refetch : undefined} />
  return (
    <GuestFrame company={link?.company_name}>
      {error && !link && <ErrorState error={error} retry={() => void lookup.refetch()} />}
      {!error && !link && <Loading />}
      {guest && (
        <GuestContext value={guest}>
          <Suspense fallback={<Loading />}>{page}</Suspense>
        </GuestContext>
      )}
    </GuestFrame>
  )
}

function GuestFrame({ company, children }: { company?: string | undefined; children: ReactNode }) {
  const choose = (language: Language) => {
    sessionStorage.setItem(languageKey, language)
    void setLanguage(language)
  }
  return (
    <div className={classes.guest}>
      <header className={classes.guestHead}>
        <span className={classes.brand}>
          <img src="/icon.svg" alt="" width={24} height={24} />
          <span className={classes.railText}>{company ?? 'Attest'}</span>
        </span>
        <LanguageMenu choose={choose} />
      </header>
      <main className={classes.guestMain}>{children}</main>
    </div>
  )
}

/** Nothing is said about whether there ever was such a link: every reason looks alike. */
function DeadLink({ drafts, retry }: { drafts: string; retry: (() => unknown) | undefined }) {
  const t = useWords('shell')
  const say = useWords('kit')
  return (
    <GuestFrame>
      <PageTitle>{t('guest.deadTitle')}</PageTitle>
      <Text mt="xs">{t('guest.deadText')}</Text>
      <List my="sm" spacing="xs">
        {reasons.map((reason) => (
          <List.Item key={reason}>{t(`guest.reasons.${reason}`)}</List.Item>
        ))}
      </List>
      <Text>{t('guest.deadHelp')}</Text>
      {retry && (
        <Button mt="md" variant="default" onClick={retry}>
          {say('retry')}
        </Button>
      )}
      {/* Public pages belong to no tenant, so their drafts are kept without one. */}
      <TypedText text={typedTexts(`:${drafts}`)} />
    </GuestFrame>
  )
}
