import { Text } from '@mantine/core'
import { languages } from '../../../../../web/kit/app.ts'
import { useFormat } from '../../../../../web/kit/format.ts'
import { TextLink } from '../../../../../web/kit/links.tsx'
import { PageTitle } from '../../../../../web/kit/PageTitle.tsx'
import { type ListAnswer, useGet } from '../../../../../web/kit/queries.ts'
import { useHref } from '../../../../../web/kit/session.ts'
import { StateBadge } from '../../../../../web/kit/StateBadge.tsx'
import { ErrorState, Loading } from '../../../../../web/kit/states.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import { LibraryTabs } from '../LibraryTabs.tsx'
import classes from '../library.module.css'
import { type MailTemplate, mailUses } from './mail.ts'

/** Which mails there are, and in which languages the company has words of its own. */
export default function MailOverview() {
  const t = useWords('letters')
  const { data, error, refetch } = useGet<ListAnswer<MailTemplate>>('/mail-templates', { limit: 100 })
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <PageTitle>{t('library.areas.mails.title')}</PageTitle>
      </header>
      <LibraryTabs />
      <div className={classes.body}>
        {error ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : data ? (
          <MailLines own={data.items} />
        ) : (
          <Loading />
        )}
      </div>
    </div>
  )
}

function MailLines({ own }: { own: MailTemplate[] }) {
  const t = useWords('letters')
  const href = useHref()
  const format = useFormat()
  return (
    <ul className={classes.rows}>
      {mailUses.map((use) => {
        const written = languages.filter((language) => own.some((one) => one.use === use && one.language === language))
        return (
          <li key={use}>
            <div className={classes.rowText}>
              <TextLink to={href(`/library/mails/${use}`)} size="sm" fw={600}>
                {t(`library.mails.${use}.title`)}
              </TextLink>
              <Text size="xs" c="dimmed">
                {t(`library.mails.${use}.text`)}
              </Text>
            </div>
            {written.length > 0 ? (
              <StateBadge
                tone="info"
                label={t('library.mail.own', { languages: format.list(written.map(format.language)) })}
              />
            ) : (
              <Text size="xs" c="dimmed">
                {t('library.mail.ours')}
              </Text>
            )}
          </li>
        )
      })}
    </ul>
  )
}
