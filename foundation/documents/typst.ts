import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Typeface } from './letter-format.ts'
import { coverage } from './printable.ts'
import { typeface } from './typeface.ts'

/** The engine with one typeface, and the characters that the typeface has. */
export interface Setter {
  compiler: NodeCompiler
  face: { name: string; leading_em: number }
  drawable: Set<number>
}

/** The only folder that a template sees; it doesn't exist, hence a template can read no file of this machine. */
export const workspace = '/nonexistent'

/** Loads the engine (Typst). Rejects if it isn't built for this platform. */
export async function setters(): Promise<(key: Typeface) => Setter> {
  const { NodeCompiler } = await engine()
  const ready = new Map<Typeface, Setter>()
  return (key) => {
    const known = ready.get(key)
    if (known) return known
    const { name, leading_em, regular, semibold } = typeface(key)
    const drawable = [regular, semibold]
      .map(coverage)
      .reduce((all, more) => new Set([...all].filter((char) => more.has(char))))
    const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [regular, semibold] }] })
    const setter = { compiler, face: { name, leading_em }, drawable }
    ready.set(key, setter)
    return setter
  }
}

/** Sets the template with its data as PDF/A-2a (ISO 19005-2). Throws with the engine's own words. */
export function setPdf({ compiler }: Setter, template: string, inputs: Record<string, string>): Buffer {
  try {
    return compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard: 'a-2a' })
  } catch (cause) {
    throw new Error(`The document can't be set: ${reason(cause)}`, { cause })
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
