import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { LetterDocument } from './letter.ts'
import { letterTemplate } from './letter-template.ts'
import { coverage, printable } from './printable.ts'
import { serve } from './process-pool.ts'

const { resolve } = createRequire(import.meta.url)
const fonts = ['400Regular/SourceSerif4_400Regular.ttf', '600SemiBold/SourceSerif4_600SemiBold.ttf'].map((file) =>
  readFileSync(resolve(`@expo-google-fonts/source-serif-4/${file}`)),
)
const drawable = fonts.map(coverage).reduce((all, more) => new Set([...all].filter((char) => more.has(char))))

serve<LetterDocument, Buffer>(async () => {
  const compiler = await engine()
  return (letter) => {
    const inputs = { letter: JSON.stringify(plain(letter)) }
    try {
      return compiler.pdf({ mainFileContent: letterTemplate, inputs }, { pdfStandard: 'a-2a' })
    } catch (cause) {
      throw new Error(`The letter can't be set: ${reason(cause)}`, { cause })
    } finally {
      compiler.evictCache(0)
    }
  }
})

/** Without a workspace, a template could read no file; packages aren't used. */
async function engine(): Promise<NodeCompiler> {
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
    return NodeCompiler.create({ workspace: '/nonexistent', fontArgs: [{ fontBlobs: fonts }] })
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

function plain(letter: LetterDocument): LetterDocument {
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
