import { Link } from '@tanstack/react-router'
import { useWords } from '../../../kit/words.ts'
import classes from '../../shell.module.css'

const tabs = ['', '/incidents', '/maintenance', '/components', '/watchers']

/** The way between the parts of the status desk. */
export function StatusTabs() {
  const t = useWords('shell')
  return (
    <nav className={classes.tabs} aria-label={t('statusDesk.title')}>
      {tabs.map((path) => (
        <Link
          key={path}
          to={`/operator/status${path}`}
          className={classes.tab}
          activeOptions={{ includeSearch: false, exact: true }}
        >
          {t(`statusDesk.tabs.${path.slice(1) || 'overview'}`)}
        </Link>
      ))}
    </nav>
  )
}
