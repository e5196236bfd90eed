import { Button, Menu, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTextPlus } from '@tabler/icons-react'
import { useConfirm } from '../../../../web/kit/dialogs.tsx'
import { type ListAnswer, useGet } from '../../../../web/kit/queries.ts'
import { useRight } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import type { Row } from '../../../../foundation/table.ts'
import type { letterText } from '../../library/tables.ts'
import classes from './editor.module.css'

type LetterTextRow = Row<typeof letterText>
export type LetterTextUse = LetterTextRow['use']

type LetterTextMenuProps = {
  use: LetterTextUse
  companyId: string
  /** What stands there now: replaced only after asking. */
  present: string | undefined
  take: (text: string) => void
}

/** The ready texts for this use, of all companies and of this one. */
export function LetterTextMenu({ use, companyId, present, take }: LetterTextMenuProps) {
  const t = useWords('letters')
  const confirm = useConfirm()
  const isSeen = useRight('letter_text.read')
  const [isOpen, { toggle, close }] = useDisclosure()
  const { data } = useGet<ListAnswer<LetterTextRow>>(isOpen ? '/letter-texts' : null, { use, limit: 200 })
  const texts = data?.items.filter(({ company_id }) => !company_id || company_id === companyId)
  if (!isSeen) return null
  const choose = async ({ text, name }: LetterTextRow) => {
    const question = {
      title: t('editor.replaceTitle'),
      text: t('editor.replaceText', { name }),
      action: t('editor.replace'),
    }
    if (!present?.trim() || present === text || (await confirm(question))) take(text)
  }
  return (
    <Menu opened={isOpen} onChange={(wanted) => (wanted ? toggle() : close())} position="bottom-start" width={340}>
      <Menu.Target>
        <Button mt={4} size="compact-xs" variant="subtle" leftSection={<IconTextPlus size={14} aria-hidden />}>
          {t('editor.letterTexts')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.texts}>
        {!texts && <Menu.Item disabled>{t('kit:loading')}</Menu.Item>}
        {texts?.length === 0 && <Menu.Item disabled>{t('editor.noLetterTexts')}</Menu.Item>}
        {texts?.map((one) => (
          <Menu.Item key={one.id} onClick={() => void choose(one)}>
            <Text size="sm">{one.name}</Text>
            <Text size="xs" c="dimmed" lineClamp={2} lang="de">
              {one.text}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
