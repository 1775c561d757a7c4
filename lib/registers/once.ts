import 'server-only'
import { createHash } from 'node:crypto'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'

/** The same value always gives the same text: keys in alphabetical order at every depth. */
function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, stable(inner)]),
  )
}

const hashOf = (body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(stable(body)))
    .digest('hex')

/**
 * Does `work` once for a key: the same key with the same body gets the first
 * answer again and nothing is done; with another body it is refused. Two who come
 * with the same key at the same moment wait for each other.
 */
export async function once<Answer>(tx: TenantTx, key: string, body: unknown, work: () => Promise<Answer>) {
  const bodyHash = hashOf(body)
  await tx.sql.query('select pg_advisory_xact_lock($1::int, hashtext($2))::text', [tx.tenantId, key])
  const earlier = await tx.db.receipt.findFirst({ where: { tenantId: tx.tenantId, key } })
  if (earlier) {
    if (earlier.bodyHash !== bodyHash) throw new Refusal('key-reused')
    return earlier.answer as Answer
  }
  const answer = await work()
  await tx.sql.query('insert into receipt (tenant_id, key, body_hash, answer) values ($1, $2::uuid, $3, $4::jsonb)', [
    tx.tenantId,
    key,
    bodyHash,
    JSON.stringify(answer),
  ])
  return answer
}

/** The answer once given for a key; null when there is none in this office. */
export async function findAnswer<Answer>(tx: TenantTx, key: string): Promise<Answer | null> {
  const receipt = await tx.db.receipt.findFirst({ where: { tenantId: tx.tenantId, key } })
  return receipt ? (receipt.answer as Answer) : null
}
