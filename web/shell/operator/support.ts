import { useNavigate } from '@tanstack/react-router'
import { del, put } from '../../kit/client.ts'
import { useConfirm } from '../../kit/dialogs.tsx'
import { useRefresh } from '../../kit/queries.ts'
import { useWords } from '../../kit/words.ts'
import { useRefreshMe } from '../session.ts'

/** A company that lets support in at present. */
export type OpenGrant = {
  id: string
  tenant_id: string
  slug: string
  company: string
  level: 'read' | 'write'
  reason: string
  created_at: string
  expires_at: string
  entered: boolean
}

/** Into a company that lets support in, and out again. Both throw `Problem`. */
export function useSupport() {
  const t = useWords('shell')
  const confirm = useConfirm()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const refreshMe = useRefreshMe()
  const enter = async ({ id, slug, company }: OpenGrant) => {
    const action = t('desk.support.enter')
    const question = { title: t('desk.support.enterTitle', { company }), text: t('desk.support.enterText'), action }
    if (!(await confirm(question))) return
    await put(`/operator/support/${id}/entry`)
    await refreshMe()
    await navigate({ to: `/t/${slug}` })
  }
  const leave = async (grantId: string) => {
    await del(`/operator/support/${grantId}/entry`)
    await navigate({ to: '/operator/support' })
    await Promise.all([refreshMe(), refresh('/operator/support')])
  }
  return { enter, leave }
}
