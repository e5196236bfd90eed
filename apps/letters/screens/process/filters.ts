import type { Filter } from '../../../../web/kit/list.ts'
import { useMembership } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'

/** What waits for the person who looks. */
export function useMineFilter(): Filter[] {
  const t = useWords('letters')
  const me = useMembership()
  return me ? [{ key: 'with_id', label: t('process.mine'), kind: 'toggle', value: me.id }] : []
}
