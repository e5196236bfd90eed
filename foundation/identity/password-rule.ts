import { invalidField } from '../errors.ts'
import { figure } from '../figures.ts'

/** What a password is held against besides its length. */
export interface PasswordRule {
  /** Name, e-mail address and companies: their words of four letters and more may not stand in the password. */
  personal: string[]
  /** Small and capital letters and digits are demanded: a company's own choice. */
  composition: boolean
  /** The field of the input that holds it. */
  field?: string
}

let known: Set<string> | undefined

/** The most used passwords of leaked collections: read when the first password is set. */
async function common(): Promise<Set<string>> {
  if (!known) {
    const { dictionary } = await import('@zxcvbn-ts/language-common')
    known = new Set(dictionary['passwords-common'])
  }
  return known
}

const words = (texts: string[]) =>
  [
    'attest',
    ...texts.flatMap((text) =>
      text
        .normalize('NFC')
        .toLowerCase()
        .split(/[^\p{L}]+/u),
    ),
  ].filter((word) => [...word].length >= 4)

/** The password, and what is left of it without the usual digits and signs around it or its repetitions. */
function cores(password: string): string[] {
  const bare = password.replace(/^\P{L}+|\P{L}+$/gu, '')
  const repeated = /^(.{1,10}?)\1+$/su.exec(password)?.[1]
  return [password, bare, ...(repeated === undefined ? [] : [repeated])]
}

/**
 * Refuses passwords that are short, among the first that attackers try, or about their owner
 * (NIST SP 800-63B, 3.1.1.2; ASVS 5.0, 6.2.1–6.2.12). Throws the error of the field.
 */
export async function refuseWeak(password: string, { personal, composition, field = 'password' }: PasswordRule) {
  const text = password.normalize('NFC')
  const length = [...text].length
  const min = figure('identity.password_min').value
  const max = figure('identity.password_max').value
  if (length < min) throw invalidField(field, 'too_short', { min })
  if (length > max) throw invalidField(field, 'too_long', { max })
  const small = text.toLowerCase()
  if (words(personal).some((word) => small.includes(word))) throw invalidField(field, 'personal')
  const list = await common()
  if (/^\d+$/.test(small) || new Set(small).size < 3 || cores(small).some((core) => list.has(core)))
    throw invalidField(field, 'breached')
  if (composition && !(/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text) && /\p{Nd}/u.test(text)))
    throw invalidField(field, 'composition')
}
