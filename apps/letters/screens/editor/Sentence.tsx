import { Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../../../web/kit/words.ts'
import type { Criterion } from '../../text/types.ts'
import classes from './editor.module.css'
import { SentenceMenu } from './SentenceMenu.tsx'
import { cutAtMarks, type Piece } from './sentences.ts'
import type { TextTools } from './TextPane.tsx'
import { isLocked } from './wording.ts'

type SentenceProps = {
  piece: Piece
  isLit: boolean
  setLit: (criterion: Criterion | null) => void
  tools: TextTools
}

/** A sentence that says on a click or Enter where it comes from, how it reads, and what can be done with it. */
export function Sentence({ piece, isLit, setLit, tools }: SentenceProps) {
  const t = useWords('letters')
  const [isOpen, { close, toggle }] = useDisclosure()
  const [isEditing, setEditing] = useState(false)
  const { block, was, text } = piece
  if (!text.trim() || (!block && tools.form.isReadOnly)) return <Marked piece={piece} tools={tools} />
  const light = (isOn: boolean) => setLit(isOn ? (block?.criterion ?? was?.block.criterion ?? null) : null)
  return (
    <Popover
      opened={isOpen}
      onChange={(wanted) => !wanted && close()}
      onClose={() => setEditing(false)}
      // A click beside it doesn't throw away what is typed.
      closeOnClickOutside={!isEditing}
      position="bottom-start"
      width={360}
      offset={4}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <span
          role="button"
          tabIndex={0}
          className={block ? classes.sentence : `${classes.sentence} ${classes.own}`}
          data-lit={isLit || isOpen || undefined}
          onMouseEnter={() => light(true)}
          onMouseLeave={() => light(false)}
          onFocus={() => light(true)}
          onBlur={() => light(false)}
          onClick={toggle}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            toggle()
          }}
        >
          {block && isLocked(tools.form.values.choices, block) && (
            // The joiner keeps the lock on the line of the first word.
            <>
              <IconLock size={13} className={classes.lock} role="img" aria-label={t('editor.isLocked')} />
              {'\u2060'}
            </>
          )}
          <Marked piece={piece} tools={tools} />
        </span>
      </Popover.Target>
      <Popover.Dropdown className={classes.origin}>
        {isOpen && <SentenceMenu {...{ piece, tools, close, isEditing, setEditing }} />}
      </Popover.Dropdown>
    </Popover>
  )
}

/** The text with its places that somebody should look at. */
export function Marked({ piece, tools }: { piece: Pick<Piece, 'text' | 'start'>; tools: TextTools }) {
  const parts = cutAtMarks(piece.text, piece.start, tools.findings.marks)
  if (parts.every(({ mark }) => !mark)) return piece.text
  return parts.map(({ text, mark }, at) =>
    mark ? (
      <mark key={`${at}`} className={classes.mark} data-severity={mark.severity} data-shown={mark.isShown || undefined}>
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
