import { Link } from '@tanstack/react-router'
import classes from './kit.module.css'
import { useHref } from './session.ts'

type ViewTabsProps = { label: string; views: { to: string; label: string }[] }

/** The way between several views of the same: a list and its board. */
export function ViewTabs({ label, views }: ViewTabsProps) {
  const href = useHref()
  return (
    <nav className={classes.views} aria-label={label}>
      {views.map((view) => (
        <Link
          key={view.to}
          to={href(view.to)}
          className={classes.view}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {view.label}
        </Link>
      ))}
    </nav>
  )
}
