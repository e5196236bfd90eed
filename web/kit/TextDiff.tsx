import { VisuallyHidden } from '@mantine/core'
import { Fragment, useMemo } from 'react'
import classes from './kit.module.css'
import { diffParagraphs, diffText, type Part } from './textDiff.ts'
import { useWords } from './words.ts'

type TextDiffProps = { before: string; after: string; layout: 'inline' | 'side' }

/** How a text became another one, word by word; in one text or paragraph beside paragraph. */
export function TextDiff({ before, after, layout }: TextDiffProps) {
  return layout === 'inline' ? <Inline {...{ before, after }} /> : <SideBySide {...{ before, after }} />
}

function Inline({ before, after }: Omit<TextDiffProps, 'layout'>) {
  const parts = useMemo(() => diffText(before, after), [before, after])
  return (
    <div className={classes.diff}>
      <Parts parts={parts} />
    </div>
  )
}

function SideBySide({ before, after }: Omit<TextDiffProps, 'layout'>) {
  const rows = useMemo(() => diffParagraphs(before, after), [before, after])
  return (
    <div className={`${classes.diff} ${classes.sideBySide}`}>
      {rows.map((row, index) => (
        <Fragment key={`${index}`}>
          <div>{row.before && <Parts parts={row.before} />}</div>
          <div>{row.after && <Parts parts={row.after} />}</div>
        </Fragment>
      ))}
    </div>
  )
}

function Parts({ parts }: { parts: Part[] }) {
  const t = useWords('kit')
  return parts.map((part, index) => {
    const key = `${index}`
    if (part.removed)
      return (
        <del key={key}>
          <VisuallyHidden>{t('history.before')} </VisuallyHidden>
          {part.value}
        </del>
      )
    if (part.added)
      return (
        <ins key={key}>
          <VisuallyHidden>{t('history.after')} </VisuallyHidden>
          {part.value}
        </ins>
      )
    return <span key={key}>{part.value}</span>
  })
}
