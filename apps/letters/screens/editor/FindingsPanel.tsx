import { Alert, Button, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { put } from '../../../../web/kit/client.ts'
import { notifyDone, useNotifyProblem } from '../../../../web/kit/dialogs.tsx'
import { useRefresh } from '../../../../web/kit/queries.ts'
import { ErrorState, Loading } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Finding } from '../../linter/types.ts'
import type { Letter } from '../letters/letter.ts'
import { AcknowledgeDialog } from './AcknowledgeDialog.tsx'
import classes from './findings.module.css'
import { type FindingWords, targetOf, useFindingWords } from './findingWords.ts'
import { MendButton, SeverityIcon } from './marks.tsx'
import { SettledFindings } from './SettledFindings.tsx'
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
      {settled.length > 0 && (
        <SettledFindings {...{ settled, isReadOnly }} takeBack={({ key }) => acknowledge(key, null)} />
      )}
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
