import { canonicalize } from './canonical.ts'
import { leafHash, sha256Text } from './merkle.ts'
import { type Fields, SALTED } from './sources.ts'

/** An entry of a log as it is read: its columns, JSON documents as text. */
export type Entry = Record<string, unknown>

/** What stays in the tree for ever: which entry of which log, when, of which record, and the hash of its content. */
export interface Stub {
  source: string
  id: string
  at: string
  record: string | null
  /** In base64. */
  content: string
}

/** The hash of the leaf, over the stub's canonical form: its members stand in order here, and all are plain text. */
export const hashOfStub = ({ source, id, at, record, content }: Stub): Buffer =>
  leafHash(JSON.stringify({ at, content, id, ...(record !== null && { record }), source }))

/** What is shown instead of the salt where fields are withheld: the salts of the others, and commitments. */
export interface Withheld {
  salts: Record<string, string>
  commitments: Record<string, string>
}

/** A hash, and the salt of an entry, in the one base64 that their bytes have: RFC 4648, 3.5. */
export const HASH = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/
const SALT = /^[A-Za-z0-9+/]{21}[AQgw]==$/

/** Whether it has a salt's length: of another length, some of its bytes could pass for the beginning of the value. */
export const isSalt = (text: string): boolean => SALT.test(text)

/** Under this name the salt itself is bound where no personal field is, so that no content is guessed from its hash. */
const BLIND = 'blind'

/**
 * The salt of one field. Each is good for that field alone, so that it can be shown or kept back by itself; all of them
 * are gone with the entry's salt. SHA-256 over a salt of fixed length and a declared name: names end no padding, so
 * that none can be had by lengthening another, and it costs a third of HMAC.
 */
const fieldSalt = (salt: string, field: string) => salted(salt, field, 'binary')

const commitment = (salt: string, value: string) => salted(salt, value, 'base64')

let scratch = Buffer.alloc(65_536)

/** SHA-256 of a salt, whose bytes are the string's characters, and a text behind it. */
function salted(salt: string, text: string, as: 'base64' | 'binary'): string {
  const most = salt.length + 3 * text.length
  if (most > scratch.length) scratch = Buffer.alloc(most)
  scratch.write(salt, 0, 'latin1')
  return sha256Text(scratch.subarray(0, salt.length + scratch.write(text, salt.length)), as)
}

const bytes = (base64: string) => Buffer.from(base64, 'base64').toString('latin1')
const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64')

/**
 * The hash of an entry's content, in base64; its salt too is in base64: plain fields as they are, personal ones as
 * salted commitments, in the canonical form of RFC 8785. What is null doesn't count, so that later columns change no
 * earlier leaf.
 */
export const contentOf = (fields: Fields, entry: Entry, proof: string | Withheld | null): string =>
  sha256Text(contentText(fields, entry, proof))

/** Written member by member, because the order is known: sorting each entry anew took half of the time. */
export function contentText(fields: Fields, entry: Entry, proof: string | Withheld | null): string {
  let text = ''
  for (const key of fields.members) {
    const value = entry[key]
    if (key === SALTED && proof) text += `${text && ','}"${key}":${commitments(fields, entry, proof)}`
    else if (value != null) text += `${text && ','}"${key}":${canonicalize(value)}`
  }
  return `{${text}}`
}

function commitments({ personal }: Fields, entry: Entry, proof: string | Withheld): string {
  const isSalt = typeof proof === 'string'
  const salt = isSalt ? bytes(proof) : ''
  let text = ''
  const add = (key: string, hash: string) => {
    text += `${text && ','}"${key}":"${hash}"`
  }
  for (const key of personal) {
    const value = entry[key] as string | null | undefined
    const withheld = isSalt ? undefined : proof.commitments[key]
    if (value != null) add(key, commitment(isSalt ? fieldSalt(salt, key) : saltIn(proof, key), value))
    else if (withheld !== undefined) add(key, withheld)
  }
  if (!text) add(BLIND, base64(isSalt ? fieldSalt(salt, BLIND) : saltIn(proof, BLIND)))
  return `{${text}}`
}

/** Whether it is what `withhold` gives: one hash for each personal field, a salt for those shown, and nothing else. */
export function isWithheld(
  { personal }: Fields,
  shown: string[],
  { salts, commitments, ...surplus }: Withheld,
): boolean {
  const hidden = Object.keys(commitments)
  const salted = shown.length + hidden.length > 0 ? shown : [BLIND]
  return (
    Object.keys(surplus).length === 0 &&
    hidden.every((key) => personal.includes(key) && !shown.includes(key)) &&
    Object.keys(salts).length === salted.length &&
    salted.every((key) => key in salts) &&
    [...Object.values(salts), ...Object.values(commitments)].every((text) => HASH.test(text))
  )
}

const saltIn = ({ salts }: Withheld, key: string) => bytes(salts[key] ?? '')

/** What proves an entry whose personal fields are not shown. */
export function withhold({ personal }: Fields, entry: Entry, given: string): Withheld {
  const salt = bytes(given)
  const present = personal.filter((key) => entry[key] != null)
  return {
    salts: present.length > 0 ? {} : { [BLIND]: base64(fieldSalt(salt, BLIND)) },
    commitments: Object.fromEntries(
      present.map((key) => [key, commitment(fieldSalt(salt, key), entry[key] as string)]),
    ),
  }
}

/** The salt of an entry that was read, in base64. */
export const saltOf = ({ salt }: Entry): string | null => (salt ? (salt as Buffer).toString('base64') : null)

/** The leaf of an entry that was read. */
export const stubOf = (fields: Fields, entry: Entry): Stub => ({
  source: fields.name,
  id: entry.id as string,
  at: entry.at as string,
  record: fields.record ? (entry[fields.record] as string) : null,
  content: contentOf(fields, entry, saltOf(entry)),
})
