import { hash, type Options, parseOptions, verify } from '@node-rs/argon2'

/** Argon2id with the parameters that OWASP's Password Storage Cheat Sheet names (19 MiB, 2 passes, 1 lane). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } satisfies Options

/** Keyboards write the same letter in different ways; NFC makes them one (NIST SP 800-63B, 3.1.1.2). */
const normal = (password: string) => password.normalize('NFC')

/** The hash of a password with a salt of its own, as a PHC string. */
export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost)

const nobody = hashPassword('nobody has this password')

/**
 * Whether the password belongs to the hash. Without a hash the answer is no after the same work, so that the time
 * tells nobody whether there is an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? (await nobody), normal(password))
  return right && passwordHash !== null
}

/** Whether a hash was made with other parameters than today's and should be made anew at the next sign-in. */
export function needsRehash(passwordHash: string): boolean {
  const used = parseOptions(passwordHash)
  return Object.entries(cost).some(([key, value]) => used[key as keyof typeof cost] !== value)
}
