import { Button, Popover, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconRefresh } from '@tabler/icons-react'
import { useLanguage, useWords } from '../../../../web/kit/words.ts'
import type { Criterion, LetterBlock } from '../../text/types.ts'
import classes from './editor.module.css'
import type { Piece } from './sentences.ts'

type SentenceProps = {
  piece: Piece
  isLit: boolean
  /** Written by hand. */
  isOwn: boolean
  setLit: (criterion: Criterion | null) => void
  reword: ((block: LetterBlock) => Promise<void>) | undefined
}

/** A sentence that says on hover, focus or touch which criterion and grade it comes from. */
export function Sentence({ piece, isLit, isOwn, setLit, reword }: SentenceProps) {
  const { text, block } = piece
  const [isOpen, { open, close, toggle }] = useDisclosure()
  if (!block) return isOwn ? <Own text={text} /> : text
  const light = (isOn: boolean) => setLit(isOn ? (block.criterion ?? null) : null)
  return (
    <Popover
      opened={isOpen}
      onChange={(wanted) => !wanted && close()}
      position="top-start"
      offset={4}
      shadow="md"
      withinPortal={false}
    >
      <Popover.Target>
        <span
          role="button"
          tabIndex={0}
          className={classes.sentence}
          data-lit={isLit || isOpen || undefined}
          onMouseEnter={() => light(true)}
          onMouseLeave={() => light(false)}
          onFocus={() => light(true)}
          onBlur={() => light(false)}
          onClick={toggle}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            open()
          }}
        >
          {text}
        </span>
      </Popover.Target>
      <Popover.Dropdown className={classes.origin}>
        <Origin block={block} reword={reword} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** The marks leave out the spaces around the words. */
function Own({ text }: { text: string }) {
  const [, before, words, behind] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return (
    <>
      {before}
      {words && <span className={classes.own}>{words}</span>}
      {behind}
    </>
  )
}

function Origin({ block, reword }: { block: LetterBlock; reword: SentenceProps['reword'] }) {
  const t = useWords('letters')
  const language = useLanguage()
  const { criterion, grade, topic, section, phrase_id } = block
  return (
    <div lang={language}>
      <Text size="sm" fw={600}>
        {criterion ? t(`criteria.${criterion}`) : t(`topics.${topic ?? section}`)}
      </Text>
      {grade && (
        <Text size="sm">
          {grade} · {t(`grades.${grade}`)}
        </Text>
      )}
      {phrase_id && (
        <Text size="xs" c="dimmed">
          {t('editor.phrase', { id: phrase_id })}
        </Text>
      )}
      {reword && topic && (
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={() => void reword(block)}
        >
          {t('editor.reword')}
        </Button>
      )}
    </div>
  )
}
