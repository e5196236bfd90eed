import { ViewTabs } from '../../../../web/kit/ViewTabs.tsx'
import { meets, useMembership } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { areas } from './areas.ts'

/** The way between the parts of the library that this person may see. */
export function LibraryTabs() {
  const t = useWords('letters')
  const membership = useMembership()
  const shown = areas.filter(({ read }) => meets(membership, read))
  const views = shown.map(({ name, path }) => ({ to: `/${path}`, label: t(`library.areas.${name}.title`) }))
  return <ViewTabs label={t('library.title')} views={views} />
}
