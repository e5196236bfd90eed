import { Alert, Button, Collapse, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import {
  IconAlertTriangle,
  IconChevronDown,
  IconChevronUp,
  IconCircleCheck,
  IconCircleX,
  IconInfoCircle,
} from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { put } from '../../../../web/kit/client.ts'
import { notifyDone, useNotifyProblem } from '../../../../web/kit/dialogs.tsx'
import { useFormat } from '../../../../web/kit/format.ts'
import { useRefresh } from '../../../../web/kit/queries.ts'
import { ErrorState, Loading } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Finding, Severity } from '../../linter/types.ts'
import type { Letter } from '../letters/letter.ts'
import { AcknowledgeDialog } from './AcknowledgeDialog.tsx'
import classes from './findings.module.css'
import { type FindingWords, targetOf, useFindingWords } from './findingWords.ts'
import type { Findings } from './useFindings.ts'

type FindingsPanelProps = {
  letter: Letter
  findings: Findings
  /** Why nothing can be said. */
  problem: unknown
  /** Leads to the place that a finding is about. */
  jump: (finding: Finding) => void
  isReadOnly: boolean
}

/** What somebody should look at before the letter goes out. Nothing here blocks. */
export function FindingsPanel({ letter, findings, problem, jump, isReadOnly }: FindingsPanelProps) {
  const t = useWords('letters')
  const say = useFindingWords()
  const panel = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<Finding | null>(null)
  const acknowledge = useAcknowledge(letter)
  const { open, settled } = findings
  if (!open) return problem ? <ErrorState error={problem} /> : <Loading />
  return (
    <div ref={panel} tabIndex={-1} className={classes.panel} role="group" aria-label={t('check.title')} data-findings>
      {open.length === 0 && (
        <Alert color="teal" icon={<IconCircleCheck />} role="status">
          {t('check.none')}
        </Alert>
      )}
      <ol className={classes.findings}>
        {open.map((finding) => {
          const mend = findings.mend(finding)
          return (
            <FindingItem
              key={finding.key}
              finding={finding}
              words={say(finding)}
              isShown={findings.shown?.key === finding.key}
              jump={finding.at || (finding.field && targetOf(finding.field)) ? () => jump(finding) : undefined}
              mend={
                mend &&
                (() => {
                  mend()
                  panel.current?.focus()
                })
              }
              leave={isReadOnly ? undefined : () => setAsked(finding)}
            />
          )
        })}
      </ol>
      {settled.length > 0 && <Settled {...{ settled, isReadOnly }} takeBack={({ key }) => acknowledge(key, null)} />}
      {asked && (
        <AcknowledgeDialog
          title={say(asked).title}
          close={() => setAsked(null)}
          leave={(reason) => acknowledge(asked.key, reason)}
        />
      )}
    </div>
  )
}

function useAcknowledge({ id }: Letter) {
  const t = useWords('letters')
  const refresh = useRefresh()
  const notifyProblem = useNotifyProblem()
  return async (key: string, reason: string | null): Promise<boolean> => {
    try {
      await put(`/letters/${id}/acknowledgements`, { key, reason })
      await refresh('/letters')
      notifyDone(t(reason ? 'check.left' : 'check.takenBack'))
      return true
    } catch (error) {
      notifyProblem(error)
      return false
    }
  }
}

const icons = { error: IconCircleX, warning: IconAlertTriangle, hint: IconInfoCircle }

/** The shape of a severity; the colour only repeats it. */
export function SeverityIcon({ severity, size = 18 }: { severity: Severity; size?: number }) {
  const t = useWords('letters')
  const Shape = icons[severity]
  return (
    <Shape
      size={size}
      className={classes.icon}
      data-severity={severity}
      aria-label={t(`check.${severity}`)}
      role="img"
    />
  )
}

/** Does what a finding proposes. */
export function MendButton({ label, run }: { label: string | undefined; run: () => void }) {
  return (
    <Button size="compact-xs" variant="light" className={classes.mend} onClick={run}>
      {label}
    </Button>
  )
}

type FindingItemProps = {
  finding: Finding
  words: FindingWords
  isShown: boolean
  jump: (() => void) | undefined
  mend: (() => void) | undefined
  leave: (() => void) | undefined
}

function FindingItem({ finding, words, isShown, jump, mend, leave }: FindingItemProps) {
  const t = useWords('letters')
  return (
    <li className={classes.finding} data-shown={isShown || undefined}>
      <SeverityIcon severity={finding.severity} />
      <div>
        <Text size="sm" fw={600}>
          {words.title}
        </Text>
        <Text size="sm">{words.text}</Text>
        <Text size="xs" c="dimmed">
          {finding.source}
        </Text>
        <div className={classes.buttons}>
          {jump && (
            <Button size="compact-xs" variant="default" onClick={jump}>
              {t('check.show')}
            </Button>
          )}
          {leave && (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={leave}>
              {t('check.leave')}
            </Button>
          )}
          {mend && <MendButton label={words.mend} run={mend} />}
        </div>
      </div>
    </li>
  )
}

type SettledProps = {
  settled: Findings['settled']
  isReadOnly: boolean
  takeBack: (finding: Finding) => Promise<boolean>
}

function Settled({ settled, isReadOnly, takeBack }: SettledProps) {
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
