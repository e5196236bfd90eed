import type { LetterDocument, ReadyLetter } from './letter.ts'
import { letterheadWidths } from './letter-format.ts'
import { letterTemplate } from './letter-template.ts'
import { printedSize } from './logo.ts'
import { printable } from './printable.ts'
import { serve } from './process-pool.ts'
import { type Setter, setPdf, setters, workspace } from './typst.ts'

serve<ReadyLetter, Buffer>(async () => {
  const setterOf = await setters()
  return (letter) => set(letter, setterOf(letter.format.typeface))
})

function set({ logo, ...letter }: ReadyLetter, setter: Setter): Buffer {
  const { compiler, face, drawable } = setter
  const widths = letterheadWidths(letter.format)
  const picture = logo && { logo: { type: logo.type, ...printedSize(logo, widths.logo) } }
  if (logo) compiler.mapShadow(`${workspace}/logo`, Buffer.from(logo.bytes))
  return setPdf(setter, letterTemplate, {
    letter: JSON.stringify({ ...plain(letter, drawable), ...picture, face, widths }),
  })
}

function plain(letter: LetterDocument, drawable: Set<number>): LetterDocument {
  const clean: LetterDocument = JSON.parse(JSON.stringify(letter), (_key, value: unknown) =>
    typeof value === 'string' ? printable(value, drawable) : value,
  )
  const filled = (text: string) => text.trim() !== ''
  return {
    ...clean,
    paragraphs: clean.paragraphs
      .map((part) => ('list' in part ? { list: part.list.filter(filled) } : part))
      .filter((part) => ('list' in part ? part.list.length > 0 : filled(part.text))),
  }
}
