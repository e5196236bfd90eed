import { Anchor, Text } from '@mantine/core'
import { Section } from '../../kit/Section.tsx'
import { useMe, useMembership } from '../../kit/session.ts'
import { useWords } from '../../kit/words.ts'

const formats = ['page', 'pdf', 'markdown'] as const

/** What this company is promised, as a page without JavaScript and as files; links, so that they can be opened anywhere. */
export function StatementLinks() {
  const t = useWords('shell')
  const { account } = useMe()
  const slug = useMembership()?.slug
  return (
    <Section title={t('company.statement')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('company.statementHint')}
      </Text>
      {formats.map((format) => (
        <Anchor
          key={format}
          size="sm"
          mr="md"
          target="_blank"
          href={`/api/v1/statement/${format}?tenant=${slug}&language=${account.language}`}
        >
          {t(`company.statementFormats.${format}`)}
        </Anchor>
      ))}
    </Section>
  )
}
