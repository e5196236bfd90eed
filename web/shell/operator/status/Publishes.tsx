import { Alert } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import { useGet } from '../../../kit/queries.ts'
import { useWords } from '../../../kit/words.ts'

/** What saving does: everybody can read it at once, and whoever subscribed gets it by mail. */
export function Publishes() {
  const t = useWords('shell')
  const { data } = useGet<{ confirmed: number }>('/operator/status/subscriptions')
  return (
    <Alert mt="md" color="orange" icon={<IconSpeakerphone aria-hidden />}>
      {t('statusDesk.publishes')} {data && t('statusDesk.mails', { count: data.confirmed })}
    </Alert>
  )
}
