import { type MantineColorScheme, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconLogout, IconSelector, IconUser } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { Language } from '../kit/app.ts'
import { patch } from '../kit/client.ts'
import { useNotifyProblem } from '../kit/dialogs.tsx'
import { type Me, useMe, useMembership } from '../kit/session.ts'
import { useWords } from '../kit/words.ts'
import { LanguageItems } from './LanguageItems.tsx'
import { ownMenuOf } from './menu.ts'
import classes from './shell.module.css'
import { meQuery, queryClient, signOut } from './session.ts'
import { setLanguage } from './words.ts'

/** Own account, language, colours, sign out. */
export function AccountMenu() {
  const t = useWords('shell')
  const navigate = useNavigate()
  const { account } = useMe()
  const membership = useMembership()
  const own = membership ? ownMenuOf(membership) : []
  const notifyProblem = useNotifyProblem()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const choose = async (language: Language) => {
    await setLanguage(language)
    queryClient.setQueryData(meQuery.queryKey, await patch<Me>('/me', { language }))
  }
  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.railButton} aria-label={t('account.menu', { name: account.name })}>
          <IconUser size={18} stroke={1.6} aria-hidden />
          <span className={classes.railText}>{account.name}</span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{account.email}</Menu.Label>
        <Menu.Item leftSection={<IconUser size={16} aria-hidden />} onClick={() => void navigate({ to: '/account' })}>
          {t('account.title')}
        </Menu.Item>
        {own.map(({ to, icon: Icon, words }) => (
          <Menu.Item key={to} leftSection={<Icon size={16} aria-hidden />} onClick={() => void navigate({ to })}>
            {t(words)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('account.language')}</Menu.Label>
        <LanguageItems choose={(language) => void choose(language).catch(notifyProblem)} />
        <Menu.Divider />
        <Menu.Label>{t('account.colours')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
          {(['light', 'dark', 'auto'] as const).map((value) => (
            <Menu.RadioItem key={value} value={value}>
              {t(`account.scheme.${value}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
