import { Kbd, Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconSearch, IconSelector } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { type Membership, useMe } from '../kit/session.ts'
import { useWords } from '../kit/words.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { openCommandSearch } from './CommandSearch.tsx'
import { menuOf, operatorMenu } from './menu.ts'
import classes from './shell.module.css'

/** Where this person can go: tenant, search, apps, settings, own account. */
export function Rail({ tenant }: { tenant: Membership | undefined }) {
  const t = useWords('shell')
  const me = useMe()
  const groups = [...(tenant ? menuOf(tenant) : []), ...operatorMenu(me)]
  return (
    <div className={classes.railBody}>
      <TenantSwitch tenant={tenant} />
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
                  <Link to={entry.to} className={classes.railLink} activeOptions={{ includeSearch: false }}>
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

function TenantSwitch({ tenant }: { tenant: Membership | undefined }) {
  const t = useWords('shell')
  const navigate = useNavigate()
  const { memberships } = useMe()
  const name = <span className={`${classes.railText} ${classes.tenantName}`}>{tenant?.company_name ?? 'Attest'}</span>
  if (memberships.length < 2) return <div className={classes.railLink}>{name}</div>
  return (
    <Menu width="target">
      <Menu.Target>
        <UnstyledButton
          className={classes.railButton}
          aria-label={t('shell.switchTenant', { name: tenant?.company_name ?? '' })}
        >
          {name}
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {memberships.map((one) => (
          <Menu.Item
            key={one.id}
            onClick={() => void navigate({ to: `/t/${one.slug}` })}
            aria-current={one.id === tenant?.id || undefined}
            rightSection={one.id === tenant?.id && <IconCheck size={14} aria-hidden />}
          >
            {one.company_name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
