import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Answer, Verdict, Verdicts } from '../../foundation/log/sealing/verdict.ts'
import { notesIn, readVerifierKey } from '../../foundation/log/sealing/note.ts'
import { Verifier } from '../../foundation/log/sealing/verify.ts'

export const verifyUsage = `  verify FILE… --key KEY|FILE [--checkpoint FILE]… [--from POSITION]
                                                    verify exports of the sealed log, without a server: 0 if all is well`

const options = {
  key: { type: 'string', multiple: true, default: [] as string[] },
  checkpoint: { type: 'string', multiple: true, default: [] as string[] },
  from: { type: 'string', default: '0' },
} as const

/**
 * Verifies exports and pieces of them, in any order, against signed roots that came on another way: 0 only if for every
 * log all three verdicts hold. `--from` tells that only a part was asked for. Throws where a file can't be read or a key
 * is none.
 */
export async function verify(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  if (positionals.length === 0) throw new Error('verify FILE… --key KEY|FILE [--checkpoint FILE]… [--from POSITION]')
  if (!/^\d{1,15}$/.test(values.from)) throw new Error(`${values.from} is no position: --from takes a number.`)
  const keys = await Promise.all(values.key.map(readKey))
  const verifier = new Verifier()
  for (const file of values.checkpoint) await readMail(verifier, file)
  for (const file of positionals) await readExport(verifier, file)
  const verdicts = verifier.verdicts(keys, new Date(), Number(values.from))
  for (const [log, of] of verdicts) console.log(inWords(log, of))
  if (verdicts.size === 0) console.log('There is nothing of a log in these files.')
  const all = [...verdicts.values()].flatMap(({ intact, complete, signed }) => [intact, complete, signed])
  return all.length > 0 && all.every(({ holds }) => holds === 'yes') ? 0 : 1
}

async function readKey(given: string): Promise<string> {
  const key = (/\+.+\+/.test(given) ? given : await readFile(given, 'utf8')).trim()
  readVerifierKey(key)
  return key
}

/** A saved mail, or the text of a signed root. */
async function readMail(verifier: Verifier, file: string) {
  const notes = notesIn(await readFile(file, 'utf8'))
  if (notes.length === 0) throw new Error(`There is no signed root in ${file}.`)
  for (const note of notes) verifier.note(path.basename(file), note)
}

async function readExport(verifier: Verifier, file: string) {
  const [name, place] = [path.basename(file), {}]
  let rest = ''
  const take = (lines: string[]) => {
    for (const line of lines) if (line) verifier.line(name, line, place)
  }
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const lines = `${rest}${chunk as string}`.replace(/^\uFEFF/, '').split(/\r?\n/)
    rest = lines.pop() ?? ''
    take(lines)
  }
  take([rest])
}

const said: Record<Answer, string> = { yes: 'yes', no: 'NO', unproven: 'NOT PROVEN' }

function inWords(log: string, { intact, complete, signed, covers, entries }: Verdicts): string {
  const verdict = (name: string, { holds, because }: Verdict) =>
    [`  ${name.padEnd(30)} ${said[holds]}`, ...because.map((line) => `      ${line}`)].join('\n')
  return [
    log || 'A log without a name',
    `  ${entries} entries were read. ${covers ? `The newest signed root covers ${covers.size}, as of ${covers.at}.` : 'There is no signed root.'}`,
    verdict('As they were sealed?', intact),
    verdict('None missing without a reason?', complete),
    verdict('Signed by the expected key?', signed),
  ].join('\n')
}
