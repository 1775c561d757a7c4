import 'server-only'
import { z } from 'zod'
import type { TenantTx } from '@/lib/db/tenant'
import { readFile, storeFile } from '@/lib/files/store'
import type { StoredOutline } from './boundaries'

const formerSchema = z.strictObject({
  credit: z.string(),
  outlines: z.array(z.strictObject({ regionId: z.int(), rings: z.array(z.array(z.string())) })),
})

/** The last step an office took with its boundaries. `former` is the file that holds what stood before it. */
export interface BoundaryStep {
  action: 'boundaries.uploaded' | 'boundaries.removed' | 'boundaries.restored'
  at: Date
  by: string
  former: string | null
}

/**
 * Keeps the office's present boundaries as a file, so that the step that follows
 * can be undone. Answers its id, null when there are none. Steps wait here for
 * each other: none keeps what another is just replacing.
 */
export async function keepFormer(tx: TenantTx): Promise<string | null> {
  await tx.sql.query("select pg_advisory_xact_lock(hashtext('lini.boundaries'), $1::int)::text", [tx.tenantId])
  const rows = await tx.sql.query<StoredOutline & { credit: string }>(
    'select region_id as "regionId", rings, credit from region_outline where tenant_id = $1 order by region_id',
    [tx.tenantId],
  )
  if (rows.length === 0) return null
  const former = { credit: rows[0]!.credit, outlines: rows.map(({ regionId, rings }) => ({ regionId, rings })) }
  const bytes = new TextEncoder().encode(JSON.stringify(former))
  return storeFile(tx, { kind: 'application/json', name: 'batas-sebelumnya.json', bytes })
}

/** What stood before the last step; null when that step replaced nothing or was an undo itself. */
export async function readFormer(tx: TenantTx): Promise<{ credit: string; outlines: StoredOutline[] } | null> {
  await tx.sql.query("select pg_advisory_xact_lock(hashtext('lini.boundaries'), $1::int)::text", [tx.tenantId])
  const step = await findLastStep(tx)
  if (!step?.former) return null
  const file = await readFile(tx, step.former)
  return formerSchema.parse(JSON.parse(file.bytes.toString('utf8')))
}

/** The last step with the office's boundaries, null before the first. */
export async function findLastStep(tx: Pick<TenantTx, 'sql' | 'tenantId'>): Promise<BoundaryStep | null> {
  const [step] = await tx.sql.query<BoundaryStep>(
    `select action, at, actor_name as by, detail->>'former' as former from audit
     where tenant_id = $1 and subject = $2 and action like 'boundaries.%' order by id desc limit 1`,
    [tx.tenantId, String(tx.tenantId)],
  )
  return step ?? null
}
