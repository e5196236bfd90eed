import { Button, Menu, Text } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { type Language, languages } from '../../../../web/kit/app.ts'
import { del, post } from '../../../../web/kit/client.ts'
import { notifyDone, useConfirm, useNotifyProblem } from '../../../../web/kit/dialogs.tsx'
import { useFormat } from '../../../../web/kit/format.ts'
import { useGet, useRefresh } from '../../../../web/kit/queries.ts'
import { Section } from '../../../../web/kit/Section.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { lastDay } from './handover.ts'
import type { Employee } from '../employees/employee.ts'

type Link = { id: string; email: string; expires_at: string; opened_at: string | null; revoked_at: string | null }

const isAlive = (link: Link) => link.revoked_at === null && Date.parse(link.expires_at) > Date.now()

/** The way of an employee to their own letters: a link by mail, how long it works, and its end. For the employee's page. */
export function SelfServiceLink({ employee }: { employee: Employee }) {
  const t = useWords('letters')
  const path = `/employees/${employee.id}/self-service-links`
  const mayWrite = employee.actions.includes('update')
  const { data } = useGet<{ items: Link[] }>(path)
  const link = data?.items.find(isAlive)
  if (!mayWrite && !link) return null
  return (
    <Section title={t('process.selfService')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t(employee.email ? 'process.selfServiceText' : 'process.selfServiceNoMail')}
      </Text>
      {link && <Present link={link} path={path} mayWrite={mayWrite} />}
      {mayWrite && employee.email && <SendMenu path={path} isAgain={link !== undefined} />}
    </Section>
  )
}

function Present({ link, path, mayWrite }: { link: Link; path: string; mayWrite: boolean }) {
  const t = useWords('letters')
  const format = useFormat()
  const confirm = useConfirm()
  const refresh = useRefresh()
  const notifyProblem = useNotifyProblem()
  const revoke = async () => {
    const question = { title: t('process.revokeLink'), text: t('process.revokeLinkText'), action: t('process.revoke') }
    if (!(await confirm({ ...question, isDangerous: true }))) return
    await del(`${path}/${link.id}`).catch(notifyProblem)
    await refresh(path)
  }
  return (
    <Text size="sm" component="div" mb="xs">
      {t(link.opened_at ? 'process.linkOpened' : 'process.linkSent', {
        email: link.email,
        at: format.dateTime(link.opened_at),
      })}{' '}
      {t('process.expires', { day: format.date(lastDay(format, link.expires_at)) })}{' '}
      {mayWrite && (
        <Button size="compact-xs" variant="subtle" color="red" onClick={() => void revoke()}>
          {t('process.revoke')}
        </Button>
      )}
    </Text>
  )
}

function SendMenu({ path, isAgain }: { path: string; isAgain: boolean }) {
  const t = useWords('letters')
  const format = useFormat()
  const refresh = useRefresh()
  const notifyProblem = useNotifyProblem()
  const send = async (language: Language) => {
    try {
      await post(path, { language })
      notifyDone(t('process.linkMailed'))
    } catch (error) {
      notifyProblem(error)
    }
    await refresh(path)
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" leftSection={<IconLink size={14} aria-hidden />}>
          {t(isAgain ? 'process.sendLinkAgain' : 'process.sendLink')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('process.language')}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item key={language} onClick={() => void send(language)}>
            {format.language(language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
