import { Text } from '@mantine/core'
import { useFormat } from '../../../../web/kit/format.ts'
import { useWords } from '../../../../web/kit/words.ts'

type ByProps = { by: string | null; isGuest?: boolean; at: string }

/** Who did something, and when; guests are marked. */
export function By({ by, isGuest = false, at }: ByProps) {
  const t = useWords('letters')
  const kit = useWords('kit')
  const format = useFormat()
  return (
    <Text span size="xs" c="dimmed">
      {[by ?? t('process.system'), isGuest && kit('history.guest')].filter(Boolean).join(' ')} ·{' '}
      <time dateTime={at}>{format.dateTime(at)}</time>
    </Text>
  )
}
