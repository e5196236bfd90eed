import { Button, Collapse, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useFormat } from '../../../../web/kit/format.ts'
import { useWords } from '../../../../web/kit/words.ts'
import type { Finding } from '../../linter/types.ts'
import classes from './findings.module.css'
import { useFindingWords } from './findingWords.ts'
import { SeverityIcon } from './marks.tsx'
import type { Findings } from './useFindings.ts'

type SettledProps = {
  settled: Findings['settled']
  isReadOnly: boolean
  takeBack: (finding: Finding) => Promise<boolean>
}

/** Findings that somebody left as they are: who, when and why. */
export function SettledFindings({ settled, isReadOnly, takeBack }: SettledProps) {
  const t = useWords('letters')
  const format = useFormat()
  const say = useFindingWords()
  const [isOpen, { toggle }] = useDisclosure()
  return (
    <>
      <Button
        mt="sm"
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-expanded={isOpen}
        rightSection={isOpen ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
        onClick={toggle}
      >
        {t('check.acknowledgedCount', { count: settled.length })}
      </Button>
      <Collapse expanded={isOpen}>
        <ol className={classes.findings}>
          {settled.map((finding) => (
            <li key={finding.key} className={classes.finding}>
              <SeverityIcon severity={finding.severity} />
              <div>
                <Text size="sm" fw={600}>
                  {say(finding).title}
                </Text>
                <Text size="sm">{finding.acknowledged.reason}</Text>
                <Text size="xs" c="dimmed">
                  {finding.acknowledged.by} · {format.dateTime(finding.acknowledged.at)}
                </Text>
                {!isReadOnly && (
                  <Button mt={4} size="compact-xs" variant="default" onClick={() => void takeBack(finding)}>
                    {t('check.takeBack')}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ol>
      </Collapse>
    </>
  )
}
