import { ViewTabs } from '../../../../web/kit/ViewTabs.tsx'
import { useWords } from '../../../../web/kit/words.ts'

/** The letters as a list or by state. */
export function LetterViews() {
  const t = useWords('letters')
  return (
    <ViewTabs
      label={t('process.views')}
      views={[
        { to: '/letters', label: t('process.list') },
        { to: '/letters/board', label: t('process.board') },
      ]}
    />
  )
}
