import { Alert, Anchor } from '@mantine/core'
import { IconAlertTriangle, IconTool } from '@tabler/icons-react'
import { useGet } from '../kit/queries.ts'
import { useLanguage, useWords } from '../kit/words.ts'
import { localZone } from './options.ts'

interface Notice {
  kind: 'incident' | 'maintenance'
  id: string
  title: string
  from: string
  until: string | null
  is_running: boolean
}

/** Running incidents, and maintenance of the next days: on the sign-in page, and quietly above every page. */
export function StatusNotice({ zone = localZone(), className }: { zone?: string; className?: string }) {
  const t = useWords('shell')
  const language = useLanguage()
  const { data } = useGet<{ notices: Notice[] }>('/status/summary')
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone })
  return data?.notices.map(({ kind, id, title, from, until, is_running }) => (
    <Alert
      key={id}
      className={className}
      mb="md"
      role="status"
      color={kind === 'incident' ? 'red' : 'blue'}
      icon={kind === 'incident' ? <IconAlertTriangle size={18} aria-hidden /> : <IconTool size={18} aria-hidden />}
    >
      {t(`status.${kind}${is_running ? 'Running' : 'Planned'}`, {
        title,
        range: until ? moment.formatRange(new Date(from), new Date(until)) : moment.format(new Date(from)),
      })}{' '}
      <Anchor href={`/status/${language}`} size="sm">
        {t('status.more')}
      </Anchor>
    </Alert>
  ))
}
