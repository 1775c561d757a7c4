import { ROLES, type Role } from '@/lib/auth/roles'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A browser stays signed in this long at most, whatever it does (milliseconds). */
export const SESSION_LIFE = 30 * DAY

/**
 * How long a session may lie unused, in milliseconds. A field worker's phone may
 * be without signal for days; a desk in an office is left for the night.
 */
export function idleLimit(role: Role | null): number {
  return role && ROLES[role].level >= 3 ? 7 * DAY : 12 * HOUR
}

/** Whether a session that was last seen then has lain unused too long. */
export const isIdle = (role: Role | null, lastSeenAt: Date, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() > idleLimit(role)
