import { Text } from '@mantine/core'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { PlainPage } from '../../kit/Section.tsx'
import { useWords } from '../../kit/words.ts'

/** The start of a tenant for somebody whose role opens no page. */
export function NothingAllowed() {
  const t = useWords('shell')
  return (
    <PlainPage head={<PageTitle>{t('nothingAllowed.title')}</PageTitle>} width={560}>
      <Text>{t('nothingAllowed.text')}</Text>
    </PlainPage>
  )
}
