import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { LetterDocument, ReadyLetter } from './letter.ts'
import { letterheadWidths, type Typeface } from './letter-format.ts'
import { letterTemplate } from './letter-template.ts'
import { printedSize } from './logo.ts'
import { coverage, printable } from './printable.ts'
import { serve } from './process-pool.ts'
import { typeface } from './typeface.ts'

type Setter = { compiler: NodeCompiler; face: { name: string; leading_em: number }; drawable: Set<number> }

const workspace = '/nonexistent'
const setters = new Map<Typeface, Setter>()

serve<ReadyLetter, Buffer>(async () => {
  const { NodeCompiler } = await engine()
  const setterOf = (key: Typeface): Setter => {
    const { name, leading_em, regular, semibold } = typeface(key)
    const drawable = [regular, semibold]
      .map(coverage)
      .reduce((all, more) => new Set([...all].filter((char) => more.has(char))))
    // Without a workspace, a template could read no file; packages aren't used.
    const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [regular, semibold] }] })
    const setter = { compiler, face: { name, leading_em }, drawable }
    setters.set(key, setter)
    return setter
  }
  return (letter) => set(letter, setters.get(letter.format.typeface) ?? setterOf(letter.format.typeface))
})

function set({ logo, ...letter }: ReadyLetter, { compiler, face, drawable }: Setter): Buffer {
  const widths = letterheadWidths(letter.format)
  const picture = logo && { logo: { type: logo.type, ...printedSize(logo, widths.logo) } }
  const inputs = { letter: JSON.stringify({ ...plain(letter, drawable), ...picture, face, widths }) }
  if (logo) compiler.mapShadow(`${workspace}/logo`, Buffer.from(logo.bytes))
  try {
    return compiler.pdf({ mainFileContent: letterTemplate, inputs }, { pdfStandard: 'a-2a' })
  } catch (cause) {
    throw new Error(`The letter can't be set: ${reason(cause)}`, { cause })
  } finally {
    compiler.resetShadow()
    compiler.evictCache(0)
  }
}

async function engine(): Promise<typeof import('@myriaddreamin/typst-ts-node-compiler')> {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler')
  } catch (cause) {
    const platform = `${process.platform} ${process.arch}`
    throw new Error(`The PDF engine doesn't run on ${platform}: ${reason(cause)} (typst-ts-node-compiler)`, { cause })
  }
}

/** The engine puts its diagnostics into `code`; the message alone, without traces. */
function reason(error: unknown): string {
  if (error instanceof Error && error.message) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return /message: "((?:\\.|[^"\\])*)"/.exec(code)?.[1] ?? code.slice(0, 200)
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
