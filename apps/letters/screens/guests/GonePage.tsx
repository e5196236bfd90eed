import { List, Text } from '@mantine/core'
import { PageTitle } from '../../../../web/kit/PageTitle.tsx'
import { TypedText } from '../../../../web/kit/TypedText.tsx'
import { useWords } from '../../../../web/kit/words.ts'

/** The link stopped working while the page was open; what was typed and not saved can still be taken along. */
export function GonePage({ typed = '' }: { typed?: string }) {
  const t = useWords('letters')
  return (
    <>
      <PageTitle>{t('guests.goneTitle')}</PageTitle>
      <Text mt="xs">{t('guests.goneText')}</Text>
      <List my="sm" spacing="xs">
        <List.Item>{t('guests.goneNewest')}</List.Item>
        <List.Item>{t('guests.goneAsk')}</List.Item>
      </List>
      <TypedText text={typed} />
    </>
  )
}
