import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconLogout, IconMoon, IconSelector, IconSun, IconUser } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type Language, languages } from '../kit/app.ts'
import { patch } from '../kit/client.ts'
import { useNotifyProblem } from '../kit/dialogs.tsx'
import { type Me, useMe } from '../kit/session.ts'
import { useLanguage, useWords } from '../kit/words.ts'
import { nativeNames } from './nativeNames.ts'
import classes from './shell.module.css'
import { meQuery, queryClient, signOut } from './session.ts'
import { setLanguage } from './words.ts'

const schemes = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const

/** Own account, language, colours, sign out. */
export function AccountMenu() {
  const t = useWords('shell')
  const navigate = useNavigate()
  const { account } = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
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
        <Menu.Divider />
        <Menu.Label>{t('account.language')}</Menu.Label>
        <LanguageItems />
        <Menu.Divider />
        <Menu.Label>{t('account.colours')}</Menu.Label>
        {schemes.map(({ value, icon: Shape }) => (
          <Menu.Item
            key={value}
            leftSection={<Shape size={16} aria-hidden />}
            rightSection={colorScheme === value && <IconCheck size={14} aria-hidden />}
            aria-current={colorScheme === value || undefined}
            onClick={() => setColorScheme(value)}
          >
            {t(`account.scheme.${value}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function LanguageItems() {
  const current = useLanguage()
  const notifyProblem = useNotifyProblem()
  const choose = async (language: Language) => {
    await setLanguage(language)
    queryClient.setQueryData(meQuery.queryKey, await patch<Me>('/me', { language }))
  }
  return languages.map((language) => (
    <Menu.Item
      key={language}
      lang={language}
      rightSection={current === language && <IconCheck size={14} aria-hidden />}
      aria-current={current === language || undefined}
      onClick={() => void choose(language).catch(notifyProblem)}
    >
      {nativeNames[language]}
    </Menu.Item>
  ))
}
