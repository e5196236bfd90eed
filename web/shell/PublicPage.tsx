import { Button, Menu, Text } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Language } from '../kit/app.ts'
import { PageTitle } from '../kit/PageTitle.tsx'
import { useLanguage } from '../kit/words.ts'
import { LanguageItems } from './LanguageItems.tsx'
import { nativeNames } from './nativeNames.ts'
import classes from './shell.module.css'
import { setLanguage } from './words.ts'

/** The frame of pages that need no session: brand, language, one card. */
export function PublicPage(props: { title: string; text?: string; width?: string; children?: ReactNode }) {
  return (
    <div className={classes.public}>
      <header className={classes.publicHead}>
        <Link to="/" className={classes.brand}>
          <img src="/icon.svg" alt="" width={28} height={28} />
          Attest
        </Link>
        <LanguageMenu />
      </header>
      <main className={classes.publicCard} style={{ maxWidth: props.width ?? '25rem' }}>
        <PageTitle>{props.title}</PageTitle>
        {props.text && (
          <Text size="sm" c="dimmed" mt="xs">
            {props.text}
          </Text>
        )}
        <div style={{ marginTop: '1rem' }}>{props.children}</div>
      </main>
    </div>
  )
}

/** The language of a public page. `choose` says what else to do with the choice. */
export function LanguageMenu({ choose = setLanguage }: { choose?: (language: Language) => void }) {
  const current = useLanguage()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="gray" leftSection={<IconLanguage size={16} aria-hidden />}>
          {nativeNames[current]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <LanguageItems choose={choose} />
      </Menu.Dropdown>
    </Menu>
  )
}
