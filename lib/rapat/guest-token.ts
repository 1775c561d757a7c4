import 'server-only'
import { randomBytes } from 'node:crypto'

/** A code nobody guesses: 128 bits. */
export const newGuestCode = (): string => randomBytes(16).toString('base64url')

/** What stands in a guest's address: the office, so that its rows can be asked, and the code. */
export const guestToken = (tenantId: number, code: string): string => `${tenantId.toString(36)}-${code}`

/** Reads it; null for anything that cannot be one. */
export function readGuestToken(token: string): { tenantId: number; code: string } | null {
  const match = /^([0-9a-z]{1,6})-([A-Za-z0-9_-]{22})$/.exec(token)
  return match ? { tenantId: Number.parseInt(match[1]!, 36), code: match[2]! } : null
}
