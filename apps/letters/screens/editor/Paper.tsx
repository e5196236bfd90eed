import type { ReactNode } from 'react'
import { germanDate } from '../../text/facts.ts'
import type { Criterion } from '../../text/types.ts'
import type { Letter } from '../letters/letter.ts'
import type { Values } from './composing.ts'
import classes from './editor.module.css'
import { Sentence } from './Sentence.tsx'
import { annotate, type Piece, toParagraphs } from './sentences.ts'
import type { LetterText } from './useLetterForm.ts'

type PaperProps = {
  letter: Letter
  values: Values
  text: LetterText
  lit: Criterion | null
  setLit: (criterion: Criterion | null) => void
  /** Stands in the place of the text: the field to write it in. */
  children: ReactNode
}

/** The letter much as it is printed. Letters are German, whatever the language around them. */
export function Paper({ letter, values, text, lit, setLit, children }: PaperProps) {
  const place = [values.place, values.issued_on && germanDate(values.issued_on)].filter(Boolean).join(', ')
  const signers = [
    { name: values.signer_name, role: values.signer_role },
    { name: values.second_signer_name, role: values.second_signer_role },
  ].filter(({ name, role }) => name || role)
  return (
    <article className={classes.paper} lang="de">
      <p className={classes.letterhead}>{letter.labels?.company_id}</p>
      <h2 className={classes.heading}>{text.composed?.heading ?? text.stored?.heading}</h2>
      {children || <Body {...{ text, lit, setLit }} isReadOnly={!letter.actions.includes('update')} />}
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
}

type BodyProps = Pick<PaperProps, 'text' | 'lit' | 'setLit'> & { isReadOnly: boolean }

function Body({ text, lit, setLit, isReadOnly }: BodyProps) {
  const blocks = (text.isApart ? text.stored?.blocks : text.composed?.blocks) ?? []
  const known = [...blocks, ...(text.isApart ? (text.composed?.blocks ?? []) : [])]
  const paragraphs = toParagraphs(annotate(text.body, known))
  const show = (piece: Piece, key: string) => (
    <Sentence
      key={key}
      piece={piece}
      isLit={lit !== null && piece.block?.criterion === lit}
      isOwn={!piece.block && blocks.length > 0}
      setLit={setLit}
      reword={isReadOnly ? undefined : text.reword}
    />
  )
  return paragraphs.map((lines, at) => (
    // Paragraphs have no name but their place.
    <Paragraph key={`${at}`} lines={lines} show={show} />
  ))
}

/** Lines that start with `• ` are a list. */
function Paragraph({ lines, show }: { lines: Piece[][]; show: (piece: Piece, key: string) => ReactNode }) {
  const isEntry = (line: Piece[]) => line[0]?.text.startsWith('• ') ?? false
  const prose = lines.filter((line) => !isEntry(line))
  const entries = lines.filter(isEntry)
  return (
    <>
      {prose.length > 0 && (
        <p>
          {prose.map((line, at) => (
            <span key={`${at}`} className={classes.line}>
              {line.map((piece, index) => show(piece, `${index}`))}
            </span>
          ))}
        </p>
      )}
      {entries.length > 0 && (
        <ul>
          {entries.map((line, at) => (
            <li key={`${at}`}>
              {line
                .map(({ text }) => text)
                .join('')
                .replace(/^• /, '')}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
