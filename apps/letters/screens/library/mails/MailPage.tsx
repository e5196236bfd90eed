import { SegmentedControl, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type Language, languages } from '../../../../../web/kit/app.ts'
import { useFormat } from '../../../../../web/kit/format.ts'
import { TextLink } from '../../../../../web/kit/links.tsx'
import { PageTitle } from '../../../../../web/kit/PageTitle.tsx'
import { type ListAnswer, useGet } from '../../../../../web/kit/queries.ts'
import { useHref } from '../../../../../web/kit/session.ts'
import { ErrorState, Loading } from '../../../../../web/kit/states.tsx'
import { useLanguage, useWords } from '../../../../../web/kit/words.ts'
import classes from '../library.module.css'
import { MailForm } from './MailForm.tsx'
import { type MailDefaults, type MailTemplate, mailUses } from './mail.ts'

/** What a mail says, in one of the languages. */
export default function MailPage() {
  const t = useWords('letters')
  const format = useFormat()
  const href = useHref()
  const navigate = useNavigate()
  const language = useChosenLanguage()
  const { use: given = '' } = useParams({ strict: false }) as { use?: string }
  const use = mailUses.find((one) => one === given) ?? 'handover'
  return (
    <div className={classes.record}>
      <TextLink to={href('/library/mails')} size="sm">
        <IconArrowLeft size={14} aria-hidden /> {t('library.areas.mails.title')}
      </TextLink>
      <header className={classes.recordHead}>
        <PageTitle>{t(`library.mails.${use}.title`)}</PageTitle>
        <SegmentedControl
          size="xs"
          aria-label={t('library.mail.language')}
          value={language}
          onChange={(chosen) => void navigate({ to: '.', search: { language: chosen }, replace: true })}
          data={languages.map((value) => ({ value, label: format.language(value) }))}
        />
      </header>
      <Text size="sm" c="dimmed" mb="md">
        {t(`library.mails.${use}.text`)}
      </Text>
      <MailOf key={use + language} use={use} language={language} />
    </div>
  )
}

function useChosenLanguage(): Language {
  const own = useLanguage()
  const { language }: { language?: string } = useSearch({ strict: false })
  return languages.find((one) => one === language) ?? own
}

function MailOf({ use, language }: { use: MailTemplate['use']; language: Language }) {
  const defaults = useGet<MailDefaults>('/mail-templates/defaults', { use, language })
  const own = useGet<ListAnswer<MailTemplate>>('/mail-templates', { use, language })
  const error = defaults.error ?? own.error
  if (error) return <ErrorState error={error} retry={() => void Promise.all([defaults.refetch(), own.refetch()])} />
  if (!defaults.data || !own.data) return <Loading />
  const [template] = own.data.items
  const isReadOnly = !(template ? template.actions.includes('update') : own.data.actions?.includes('create'))
  return <MailForm key={template?.id ?? 'none'} {...{ use, language, template, isReadOnly }} defaults={defaults.data} />
}
