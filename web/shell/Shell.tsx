import { ActionIcon, Alert, Burger, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconEye, IconHourglass, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { type Membership, SessionContext, useTenantSlug } from '../kit/session.ts'
import { Loading } from '../kit/states.tsx'
import { useWords } from '../kit/words.ts'
import { CommandSearch, openCommandSearch } from './CommandSearch.tsx'
import { isDesk } from './menu.ts'
import { SupportBanner } from './operator/SupportBanner.tsx'
import { Rail } from './Rail.tsx'
import { localZone } from './options.ts'
import { SignInAgain } from './SignInAgain.tsx'
import { StatusNotice } from './StatusNotice.tsx'
import classes from './shell.module.css'
import { meQuery, usualTenant } from './session.ts'

/** Everything around a page of a signed-in person: rail, search, banners, and the sign-in over the page. */
export function Shell() {
  const t = useWords('shell')
  const slug = useTenantSlug()
  const { data: me } = useQuery(meQuery)
  const tenant = me?.memberships.find((one) => one.slug === slug)
  const shown = tenant ?? (me && usualTenant(me))
  const timeZone = shown?.time_zone ?? localZone()
  const session = useMemo(() => me && { me, tenant, timeZone }, [me, tenant, timeZone])
  const isAtDesk = useLocation({ select: ({ pathname }) => isDesk(pathname) })
  const [isMenuOpen, menu] = useDisclosure()
  useCloseOnNavigation(menu.close)
  if (!session) return <Loading />
  return (
    <SessionContext value={session}>
      <a href="#main" className={classes.skip}>
        {t('shell.skip')}
      </a>
      <div className={classes.shell}>
        <header className={classes.rail}>
          <Rail tenant={shown} />
        </header>
        <header className={classes.bar}>
          <Burger opened={isMenuOpen} onClick={menu.open} size="sm" aria-label={t('shell.menu')} />
          <span className={classes.barTitle}>{isAtDesk ? t('desk.title') : (shown?.company_name ?? 'Attest')}</span>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('search.open')} onClick={openCommandSearch}>
            <IconSearch size={20} aria-hidden />
          </ActionIcon>
        </header>
        <main id="main" tabIndex={-1} className={classes.main}>
          {tenant?.support && <SupportBanner support={tenant.support} />}
          {tenant && <ContractBanner tenant={tenant} />}
          <StatusNotice className={classes.banner} />
          <div className={classes.content}>
            <Outlet />
          </div>
        </main>
      </div>
      <Drawer
        opened={isMenuOpen}
        onClose={menu.close}
        size="17rem"
        title="Attest"
        closeButtonProps={{ 'aria-label': t('shell.close') }}
        styles={{ body: { height: 'calc(100% - 3.5rem)', padding: 0 } }}
      >
        <Rail tenant={shown} />
      </Drawer>
      <CommandSearch tenant={shown} />
      <SignInAgain />
    </SessionContext>
  )
}

function ContractBanner({ tenant }: { tenant: Membership }) {
  const t = useWords('shell')
  if (tenant.state === 'active') return null
  const isEnded = tenant.state === 'ended'
  return (
    <Alert
      className={classes.banner}
      role="status"
      color={isEnded ? 'red' : 'blue'}
      icon={isEnded ? <IconEye size={18} /> : <IconHourglass size={18} />}
    >
      {t(isEnded ? 'contract.ended' : 'contract.trial')}
    </Alert>
  )
}

/** The phone's menu closes when it has led somewhere. */
function useCloseOnNavigation(closeMenu: () => void): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ pathChanged }) => {
        if (pathChanged) closeMenu()
      }),
    [router, closeMenu],
  )
}
