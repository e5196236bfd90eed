import { Kbd, Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconLayoutDashboard, IconSearch, IconSelector } from '@tabler/icons-react'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { type Membership, useMe } from '../kit/session.ts'
import { useWords } from '../kit/words.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { openCommandSearch } from './CommandSearch.tsx'
import { deskEntry, type Group, isDesk, menuOf, operatorMenu } from './menu.ts'
import classes from './shell.module.css'

/** Where this person can go: tenant, search, apps, settings, own account. */
export function Rail({ tenant }: { tenant: Membership | undefined }) {
  const t = useWords('shell')
  const me = useMe()
  const isAtDesk = useLocation({ select: ({ pathname }) => isDesk(pathname) })
  const desk: Group[] = me.account.is_operator ? [{ words: 'shell:operator.title', entries: [deskEntry] }] : []
  const groups = isAtDesk ? operatorMenu(me) : [...(tenant ? menuOf(tenant) : []), ...desk]
  return (
    <div className={classes.railBody}>
      <PlaceSwitch tenant={isAtDesk ? undefined : tenant} />
      <UnstyledButton className={`${classes.railButton} ${classes.searchButton}`} onClick={openCommandSearch}>
        <IconSearch size={16} aria-hidden />
        <span className={classes.railText}>{t('search.open')}</span>
        <Kbd size="xs" aria-hidden>
          {t('search.keys')}
        </Kbd>
      </UnstyledButton>
      <nav className={classes.railNav} aria-label={t('shell.menu')}>
        {groups.map((group) => (
          <div key={group.words} className={classes.railGroup}>
            <p className={classes.railHeading}>{t(group.words)}</p>
            <ul className={classes.railList}>
              {group.entries.map((entry) => (
                <li key={entry.to}>
                  <Link
                    to={entry.to}
                    className={classes.railLink}
                    activeOptions={{ includeSearch: false, exact: entry.to === deskEntry.to }}
                  >
                    <entry.icon size={18} stroke={1.6} aria-hidden />
                    <span className={classes.railText}>{t(entry.words)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <AccountMenu />
    </div>
  )
}

/** The company, or the operator's desk, and the way to others. */
function PlaceSwitch({ tenant }: { tenant: Membership | undefined }) {
  const t = useWords('shell')
  const navigate = useNavigate()
  const { account, memberships } = useMe()
  const isAtDesk = useLocation({ select: ({ pathname }) => isDesk(pathname) })
  const title = isAtDesk ? t('desk.title') : (tenant?.company_name ?? 'Attest')
  const name = <span className={`${classes.railText} ${classes.tenantName}`}>{title}</span>
  const desk = account.is_operator ? [{ to: deskEntry.to, label: t('desk.title'), isHere: isAtDesk }] : []
  const companies = memberships.map((one) => ({
    to: `/t/${one.slug}`,
    label: one.company_name,
    isHere: one.id === tenant?.id,
  }))
  const places = [...companies, ...desk]
  if (places.length < 2) return <div className={classes.railLink}>{name}</div>
  return (
    <Menu width="target">
      <Menu.Target>
        <UnstyledButton className={classes.railButton} aria-label={t('shell.switchTenant', { name: title })}>
          {name}
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ to, label, isHere }) => (
          <Menu.Item
            key={to}
            onClick={() => void navigate({ to })}
            aria-current={isHere || undefined}
            leftSection={to === deskEntry.to && <IconLayoutDashboard size={14} aria-hidden />}
            rightSection={isHere && <IconCheck size={14} aria-hidden />}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
