import { memo, type ReactNode, useEffect, useRef } from 'react'
import { germanDate } from '../../text/facts.ts'
import { profileOf } from '../../text/profiles.ts'
import type { Criterion } from '../../text/types.ts'
import type { Letter } from '../letters/letter.ts'
import classes from './editor.module.css'
import { Marked, Sentence } from './Sentence.tsx'
import { annotate, annotateEdited, type Piece, toParagraphs } from './sentences.ts'
import type { TextTools } from './TextPane.tsx'

type PaperProps = {
  letter: Letter
  tools: TextTools
  lit: Criterion | null
  setLit: (criterion: Criterion | null) => void
  /** Stands in the place of the text: the field to write it in. */
  children: ReactNode
}

/** The letter much as it is printed. Letters are German, whatever the language around them. */
export const Paper = memo(function Paper({ letter, tools, lit, setLit, children }: PaperProps) {
  const { values } = tools.form
  const paper = useRef<HTMLElement>(null)
  const { shown } = tools.findings
  const led = useRef(shown)
  // The place may be marked only when the text was looked at again.
  useEffect(() => {
    const mark = shown !== led.current && paper.current?.querySelector('mark[data-shown]')
    if (!mark) return
    led.current = shown
    mark.scrollIntoView({ block: 'center' })
    mark.closest<HTMLElement>('[role=button]')?.focus({ preventScroll: true })
  })
  const { months } = profileOf(values.country)
  const place = [values.place, values.issued_on && germanDate(values.issued_on, months)].filter(Boolean).join(', ')
  const signers = [
    { name: values.signer_name, role: values.signer_role },
    { name: values.second_signer_name, role: values.second_signer_role },
  ].filter(({ name, role }) => name || role)
  return (
    <article className={classes.paper} lang="de" ref={paper} data-field="body" tabIndex={-1}>
      <p className={classes.letterhead}>{letter.labels?.company_id}</p>
      <h2 className={classes.heading}>{tools.text.composed?.heading ?? tools.text.stored?.heading}</h2>
      {children || <Body {...{ tools, lit, setLit }} />}
      <p className={classes.placeAndDate}>{place}</p>
      <div className={classes.signers}>
        {signers.map(({ name, role }, index) => (
          <p key={index === 0 ? 'first' : 'second'}>
            {name}
            <span>{role}</span>
          </p>
        ))}
      </div>
    </article>
  )
})

function Body({ tools, lit, setLit }: Pick<PaperProps, 'tools' | 'lit' | 'setLit'>) {
  const { text } = tools
  const composed = text.composed?.blocks ?? []
  const known = text.isFollowing ? composed : [...(text.stored?.blocks ?? []), ...composed]
  const pieces = text.isFollowing ? annotate(text.body, known) : annotateEdited(text.body, known, composed)
  const isLit = ({ block, was }: Piece) => lit !== null && (block ?? was?.block)?.criterion === lit
  const show = (piece: Piece) => (
    <Sentence key={nameOf(piece)} piece={piece} isLit={isLit(piece)} setLit={setLit} tools={tools} />
  )
  return toParagraphs(pieces).map((lines, at) => (
    <Paragraph key={lines[0]?.[0]?.block?.slot ?? `${at}`} lines={lines} show={show} tools={tools} />
  ))
}

/** The same while the text around it changes: what is open stays open. */
const nameOf = ({ block, was, start }: Piece) => block?.slot ?? was?.text ?? start

type ParagraphProps = { lines: Piece[][]; show: (piece: Piece) => ReactNode; tools: TextTools }

/** Lines that start with `• ` are a list. */
function Paragraph({ lines, show, tools }: ParagraphProps) {
  const isEntry = (line: Piece[]) => line[0]?.text.startsWith('• ') ?? false
  const prose = lines.filter((line) => !isEntry(line))
  const entries = lines.filter(isEntry)
  return (
    <>
      {prose.length > 0 && (
        <p>
          {prose.map((line, at) => (
            <span key={`${at}`} className={classes.line}>
              {line.map(show)}
            </span>
          ))}
        </p>
      )}
      {entries.length > 0 && (
        <ul>
          {entries.map((line, at) => (
            <li key={`${at}`}>
              {line.map((piece, index) => (
                <Marked key={piece.start} piece={index === 0 ? withoutBullet(piece) : piece} tools={tools} />
              ))}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const withoutBullet = ({ text, start }: Piece) => ({ text: text.slice(2), start: start + 2 })
