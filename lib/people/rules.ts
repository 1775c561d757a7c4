import type { ActorRegion } from '@/lib/auth/actor'

/** Words before a name that are no name. */
const TITLES = ['dr', 'drs', 'dra', 'ir', 'hj', 'h', 'prof', 'bapak', 'ibu', 'pak', 'bu', 'ns']

/** What a user name ends in: `nasional`, the province (`33`) or the district (`3316`). */
export function usernameEnding(region: Pick<ActorRegion, 'level' | 'code'>): string {
  if (region.level === 0) return 'nasional'
  return region.code.split('.').slice(0, Math.min(region.level, 2)).join('')
}

/**
 * User names for a person, best first: `sari.3316`, `sari.wulandari.3316`, then
 * numbered. The first that is free is taken, so names stay short and tell nothing
 * but person and office.
 */
export function* usernamesFor(name: string, ending: string): Generator<string> {
  const words = name
    .split(',')[0]!
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word && !TITLES.includes(word))
  const [first = 'pengguna', ...others] = words
  yield `${first}.${ending}`
  const last = others.at(-1)
  if (last) yield `${first}.${last}.${ending}`
  for (let number = 2; ; number++) yield `${first}${number}.${ending}`
}

/** No I, L, O, U, 0, 1: nothing to misread on paper or to mishear on the phone. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 12

/** A code as it is read out, from random bytes: `K7QF-9M2X-TR4D`, 58 random bits. */
export function codeInWords(random: Uint8Array): string {
  const letters = [...random.slice(0, CODE_LENGTH)].map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length])
  return [0, 4, 8].map((at) => letters.slice(at, at + 4).join('')).join('-')
}

/** A code as it was typed, without spaces, hyphens and small letters. */
export const readCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')

/** How long a code to set a password works, in milliseconds. */
export const CODE_LIFE = 24 * 3_600_000

/** The day before a day, both `YYYY-MM-DD`: the last day of a role that ends when another begins. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

/** Today in a zone, `YYYY-MM-DD`. */
export const todayIn = (zone: string, now: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now)
