import { useWords } from '../../../../web/kit/words.ts'
import type { Letter } from '../letters/letter.ts'
import { CommentsPanel } from './CommentsPanel.tsx'
import { HandoversPanel } from './HandoversPanel.tsx'
import { VersionsPanel } from './VersionsPanel.tsx'
import { WayPanel } from './WayPanel.tsx'

/** What is known of a letter beside its text: tabs of the editor. `save` keeps what is typed there. */
export function useProcessPanels(letter: Letter, save: () => Promise<void>) {
  const t = useWords('letters')
  return [
    { key: 'way', label: t('process.way'), render: () => <WayPanel letter={letter} /> },
    { key: 'versions', label: t('process.versions'), render: () => <VersionsPanel letter={letter} save={save} /> },
    { key: 'comments', label: t('process.comments'), render: () => <CommentsPanel letter={letter} /> },
    { key: 'handovers', label: t('process.handovers'), render: () => <HandoversPanel letter={letter} save={save} /> },
  ]
}
