import { Alert, Anchor } from '@mantine/core'
import { IconAlertTriangle, IconTool } from '@tabler/icons-react'
import { useFormat } from '../kit/format.ts'
import { useGet } from '../kit/queries.ts'
import { useLanguage, useWords } from '../kit/words.ts'
import classes from './shell.module.css'

interface Notice {
  kind: 'incident' | 'maintenance'
  id: string
  title: string
  from: string
  until: string | null
  is_running: boolean
}

type StatusNoticeProps = { className?: string }

const kinds = ['incident', 'maintenance'] as const

/** Running incidents, and maintenance of the next days: on the sign-in page, and quietly above every page. */
export function StatusNotice(props: StatusNoticeProps) {
  const { data } = useGet<{ notices: Notice[] }>('/status/summary')
  return kinds.map((kind) => {
    const notices = data?.notices.filter((one) => one.kind === kind) ?? []
    return notices.length > 0 && <Notices key={kind} {...props} kind={kind} notices={notices} />
  })
}

/** More are on the status page: what is below must stay in sight, most of all above a page somebody works on. */
const MOST = { signIn: 3, page: 1 }

type NoticesProps = StatusNoticeProps & { kind: Notice['kind']; notices: Notice[] }

function Notices({ kind, notices, className }: NoticesProps) {
  const t = useWords('shell')
  const language = useLanguage()
  const { locale, timeZone } = useFormat()
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const shown = notices.slice(0, className ? MOST.page : MOST.signIn)
  const others = notices.length - shown.length
  const link = (
    <Anchor href={`/status/${language}`} size="sm" underline="always">
      {others > 0 ? t('status.others', { count: others }) : t('status.more')}
    </Anchor>
  )
  return (
    <Alert
      className={className ?? classes.notice}
      role="status"
      color={kind === 'incident' ? 'red' : 'blue'}
      icon={kind === 'incident' ? <IconAlertTriangle size={18} aria-hidden /> : <IconTool size={18} aria-hidden />}
    >
      {shown.map(({ id, title, from, until, is_running }, i) => (
        <div key={id}>
          {t(`status.${kind}${is_running ? 'Running' : 'Planned'}`, {
            title,
            range: until ? moment.formatRange(new Date(from), new Date(until)) : moment.format(new Date(from)),
          })}{' '}
          {i === shown.length - 1 && link}
        </div>
      ))}
    </Alert>
  )
}
