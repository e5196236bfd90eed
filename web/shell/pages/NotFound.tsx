import { Stack, Text } from '@mantine/core'
import { ButtonLink } from '../../kit/links.tsx'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { PlainPage } from '../../kit/Section.tsx'
import { useWords } from '../../kit/words.ts'

/** Nothing is here, or this person may not see it: both look alike. */
export function NotFound() {
  const t = useWords('shell')
  return (
    <PlainPage head={<PageTitle>{t('notFound.title')}</PageTitle>} width={560}>
      <Stack align="flex-start">
        <Text>{t('notFound.text')}</Text>
        <ButtonLink to="/">{t('notFound.home')}</ButtonLink>
      </Stack>
    </PlainPage>
  )
}
