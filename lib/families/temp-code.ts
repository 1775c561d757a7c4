import 'server-only'
import { randomInt } from 'node:crypto'
import type { TenantSql } from '@/lib/db/tenant'

/** Letters and digits that nobody takes for one another when a code is read aloud or copied by hand. */
export const TEMP_LETTERS = 'ACDEFHJKMNPRTUVWXY34679'
const LENGTH = 6
const MANY = 4

/** A temporary code as somebody typed it, in its one spelling; null when it is none. `Sukarma` is a name. */
export function readTempCode(typed: string): string | null {
  const bare = typed.trim().toUpperCase().replace(/\s/g, '')
  const code = bare.replace(/^S-?/, '')
  const meant = bare.startsWith('S-') || (bare.startsWith('S') && /\d/.test(code))
  return meant && code.length === LENGTH && [...code].every((letter) => TEMP_LETTERS.includes(letter))
    ? `S-${code}`
    : null
}

/** With a digit somewhere, so that no name is taken for a code that was typed without its dash. */
function draw(): string {
  const letters = Array.from({ length: LENGTH }, () => TEMP_LETTERS[randomInt(TEMP_LETTERS.length)]).join('')
  return /\d/.test(letters) ? `S-${letters}` : draw()
}

/**
 * A temporary code that nobody in the office has: the identity of somebody without NIK,
 * which still finds them when the NIK has come. Call it behind the lock `family`.
 */
export async function freshTempCode(tx: Pick<TenantSql, 'tenantId' | 'sql'>): Promise<string> {
  for (;;) {
    const drawn = Array.from({ length: MANY }, draw)
    const taken = await tx.sql.query<{ code: string }>(
      'select temp_code as code from person where tenant_id = $1 and temp_code = any($2::text[])',
      [tx.tenantId, drawn],
    )
    const free = drawn.find((code) => !taken.some((one) => one.code === code))
    if (free) return free
  }
}
