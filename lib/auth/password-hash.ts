import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id (the package's default), 64 MiB three times over: about a quarter of a second on an office server, once a sign-in. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

/** One spelling of each character, so that a password typed on another phone is the same password. */
export const normalizePassword = (password: string): string => password.normalize('NFKC')

/** The argon2id hash of a password a person chose. */
export const hashPassword = (password: string): Promise<string> => hash(normalizePassword(password), COST)

/**
 * The hash of a password made of at least 100 random bits (demo accounts): no
 * slowness protects it, its length does, and thousands are made in a second.
 */
export const hashRandomPassword = (password: string): Promise<string> =>
  hash(password, { ...COST, memoryCost: 1_024, timeCost: 1 })

/** The hash nobody's password has: an unknown user name costs the same time as a known one. */
let nobody: Promise<string> | undefined

/** Whether the password fits. Without a stored hash the answer is no, after the same work. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  if (password.length > 256) return false
  nobody ??= hashPassword('tidak-ada-yang-memakai-sandi-ini')
  const fits = await verify(stored ?? (await nobody), normalizePassword(password))
  return fits && stored !== null
}
