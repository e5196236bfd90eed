import { Button, Group, Text, Textarea } from '@mantine/core'
import { IconArrowBackUp, IconLock, IconLockOpen, IconPencil, IconRefresh } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useLanguage, useWords } from '../../../../web/kit/words.ts'
import { gradeOf, printGrade } from '../../linter/grade-reader.ts'
import type { Finding } from '../../linter/types.ts'
import type { LetterBlock } from '../../text/types.ts'
import classes from './editor.module.css'
import { MendButton, SeverityIcon } from './marks.tsx'
import { useFindingWords } from './findingWords.ts'
import { exchange, type Piece } from './sentences.ts'
import type { TextTools } from './TextPane.tsx'
import { isLocked } from './wording.ts'

type PartProps = { piece: Piece; tools: TextTools; close: () => void }
type SentenceMenuProps = PartProps & { isEditing: boolean; setEditing: (isEditing: boolean) => void }

/** Where a sentence comes from, how it reads, what is wrong with it, and what can be done. */
export function SentenceMenu({ piece, tools, close, isEditing, setEditing }: SentenceMenuProps) {
  const language = useLanguage()
  const { block, was } = piece
  if (isEditing) return <SentenceEdit {...{ piece, tools, close }} />
  return (
    <div lang={language}>
      {block ? <Origin block={block} /> : <OwnWords piece={piece} />}
      <Problems piece={piece} tools={tools} close={close} />
      {!tools.form.isReadOnly && (
        <Group gap={6} mt="xs">
          {block?.slot && <Variants block={block} tools={tools} />}
          <Action icon={<IconPencil size={14} aria-hidden />} words="editor.edit" run={() => setEditing(true)} />
          {was && (
            <Action
              icon={<IconArrowBackUp size={14} aria-hidden />}
              words="editor.restore"
              run={() => {
                tools.text.write(exchange(tools.text.body, piece.whole, was.text))
                close()
              }}
            />
          )}
        </Group>
      )}
    </div>
  )
}

function Action({ icon, words, run }: { icon: ReactNode; words: string; run: () => void }) {
  const t = useWords('letters')
  return (
    <Button size="compact-sm" variant="default" leftSection={icon} onClick={run}>
      {t(words)}
    </Button>
  )
}

function Variants({ block, tools: { form, text } }: { block: LetterBlock; tools: TextTools }) {
  const isKept = isLocked(form.values.choices, block)
  const Lock = isKept ? IconLockOpen : IconLock
  return (
    <>
      <Action icon={<IconRefresh size={14} aria-hidden />} words="editor.reword" run={() => void text.reword(block)} />
      <Action
        icon={<Lock size={14} aria-hidden />}
        words={isKept ? 'editor.unlock' : 'editor.lock'}
        run={() => text.lock(block, !isKept)}
      />
    </>
  )
}

function Origin({ block }: { block: LetterBlock }) {
  const t = useWords('letters')
  const { criterion, grade, topic, section, phrase_id, phrase_version } = block
  return (
    <>
      <Text size="sm" fw={600}>
        {criterion ? t(`criteria.${criterion}`) : t(`topics.${topic ?? section}`)}
      </Text>
      {grade && (
        <Text size="sm">
          {grade} · {t(`grades.${grade}`)}
        </Text>
      )}
      {phrase_id && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('editor.phrase', { id: `${phrase_id}@${phrase_version ?? 1}` })}
        </Text>
      )}
    </>
  )
}

/** A sentence by hand: what it was, and how its grade reads then and now. */
function OwnWords({ piece: { text, was } }: { piece: Piece }) {
  const t = useWords('letters')
  const topic = was?.block.topic
  const [before, now] = [was && gradeOf(was.text, topic), gradeOf(text, topic)]
  return (
    <>
      <Text size="sm" fw={600}>
        {was?.block.criterion
          ? t('editor.editedOf', { criterion: t(`criteria.${was.block.criterion}`) })
          : t(was ? 'editor.edited' : 'editor.own')}
      </Text>
      {was?.block.grade && now && (
        <Text size="sm">
          {before && printGrade(before) === printGrade(now)
            ? t('editor.readsSame', { grade: printGrade(now) })
            : t('editor.readsNow', { grade: was.block.grade, read: printGrade(now) })}
        </Text>
      )}
      {was && (
        <Text size="xs" c="dimmed">
          {t('editor.wasText')} <span lang="de">{was.text}</span>
        </Text>
      )}
    </>
  )
}

function Problems({ piece, tools, close }: PartProps) {
  const say = useFindingWords()
  const found = tools.findings.within(piece.whole)
  // There is a button for that already.
  const isRestoring = ({ mend }: Finding) => mend && 'replace' in mend && mend.replace === piece.was?.text
  if (found.length === 0) return null
  return (
    <ul className={classes.problems}>
      {found.map((finding) => {
        const { title, text, mend: label } = say(finding)
        const mend = tools.findings.mend(finding)
        return (
          <li key={finding.key}>
            <SeverityIcon severity={finding.severity} size={16} />
            <div>
              <Text size="xs" fw={600}>
                {title}
              </Text>
              <Text size="xs">{text}</Text>
              {mend && !isRestoring(finding) && (
                <MendButton
                  label={label}
                  run={() => {
                    mend()
                    close()
                  }}
                />
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function SentenceEdit({ piece, tools, close }: PartProps) {
  const t = useWords('letters')
  const { whole } = piece
  const { text } = tools
  const [typed, setTyped] = useState(text.body.slice(whole.start, whole.end))
  const take = () => {
    text.write(exchange(text.body, whole, typed.trim()))
    close()
  }
  return (
    <>
      <Textarea
        data-autofocus
        aria-label={t('editor.sentence')}
        lang="de"
        autosize
        minRows={3}
        maxRows={12}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            event.stopPropagation()
            take()
          }
        }}
      />
      <Group gap={6} mt="xs">
        <Button size="compact-sm" onClick={take}>
          {t('editor.take')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={close}>
          {t('kit:cancel')}
        </Button>
      </Group>
    </>
  )
}
