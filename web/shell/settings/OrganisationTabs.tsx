import { Link } from '@tanstack/react-router'
import { useHref } from '../../kit/session.ts'
import { useWords } from '../../kit/words.ts'
import classes from '../shell.module.css'
import { nouns } from './organisation.ts'

/** The way between companies, sites, departments and units. */
export function OrganisationTabs() {
  const t = useWords('shell')
  const href = useHref()
  return (
    <nav className={classes.tabs} aria-label={t('organisation.title')}>
      {nouns.map(({ path }) => (
        <Link
          key={path}
          to={href(`/settings/organisation${path}`)}
          className={classes.tab}
          activeOptions={{ includeSearch: false }}
        >
          {t(`organisation.${path.slice(1)}.title`)}
        </Link>
      ))}
    </nav>
  )
}
