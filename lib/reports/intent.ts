import 'server-only'
import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import type { Statement } from '@/lib/db/sql-reader'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import type { Finish } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors/refusal'
import { nudgeFolder } from '@/lib/figures/nudge'

/** One press of a button: its key (a uuid made on the device), the hash of its body, and the server's clock. */
export interface Intent {
  key: string
  bodyHash: string
  now: Date
  /** What is written together with the command: how its item was settled. */
  also?: (tx: TenantSql, answer: unknown) => Statement[]
  /** Whose item somebody of the office applies: it stays credited to them, and the decider stands in the audit. */
  author?: { accountId: string; name: string }
}

/** Whose item was applied, for the audit line of the one who decided, and for the report's history. */
export const creditOf = ({ author }: Intent) => (author ? { author: author.accountId } : {})
export const creditText = ({ author }: Intent) => (author ? `Kiriman susulan dari ${author.name}` : '')

/** A hash of what was asked, the same whatever the order of its keys. */
export function hashBody(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body, sorted)).digest('base64url')
}

/** The key of one part of a press that asks for many things: the same press and part give the same key. */
export function keyFor(press: string, part: string): string {
  const hex = createHash('sha256').update(`${press} ${part}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const sorted = (_: string, value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** The answer given earlier to the same key and body; refuses a key that was used for another body. */
export function repeatedAnswer<Answer>(
  receipt: { bodyHash: string; answer: unknown } | null,
  intent: Intent,
): Answer | null {
  if (!receipt) return null
  if (receipt.bodyHash !== intent.bodyHash) throw new Refusal('key-reused')
  return receipt.answer as Answer
}

/** Keeps the answer under its key. A second writer of the same key fails here and starts again. */
export const receiptStatement = (tx: TenantSql, intent: Intent, answer: unknown): Statement => ({
  text: 'insert into receipt (tenant_id, key, body_hash, answer, at) values ($1, $2::uuid, $3, $4::jsonb, $5)',
  values: [tx.tenantId, intent.key, intent.bodyHash, JSON.stringify(answer), intent.now],
})

const UNIQUE_VIOLATION = '23505'
const DEADLOCK = '40P01'
const again = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === UNIQUE_VIOLATION || error.code === DEADLOCK)

/**
 * Runs a command in the office's transaction. When somebody else wrote the same
 * first row or the same key in that moment, it runs once more and sees their work.
 */
export async function withIntent<Answer>(
  actor: Actor,
  intent: Intent,
  work: (tx: TenantSql, finish: Finish, now: Date) => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await inTenantSql(actor, (tx, finish) => work(tx, finish, intent.now))
      nudgeFolder()
      return answer
    } catch (error) {
      if (attempt >= 4 || !again(error)) throw error
    }
  }
}
