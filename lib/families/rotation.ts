import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { KEY_LOCK } from './number-keys'
import { type Place, reseal, SEALED } from './reseal'

/** Rows re-sealed in one transaction: enough to be quick, few enough that nobody waits for them. */
const BATCH = 500
/** The version is one byte of each sealed number. */
const MOST_VERSIONS = 255
/** How long others may queue behind the wait for keys to come free, and how often it is tried. */
const PATIENCE_MS = 250
const PAUSE_MS = 400
const TRIES = 900

export interface Rotation {
  from: number
  to: number
  /** Rows this run re-sealed; `total` of them bear a number. */
  done: number
  total: number
  resumed: boolean
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The keys of an office as they stand. */
export async function listKeys(actor: OfficeActor) {
  return inTenant(actor, async (tx) => {
    const keys = await tx.db.numberKey.findMany({ where: { tenantId: tx.tenantId }, orderBy: { version: 'asc' } })
    const counts = await countByVersion(tx)
    return { keys, counts }
  })
}

/** How many rows each version holds. */
export async function countByVersion(tx: TenantTx): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (const { table, sealed } of SEALED)
    for (const { version, count } of await tx.sql.query<{ version: number; count: number }>(
      `select get_byte(${sealed}, 0) as version, count(*)::int as count from ${table}
       where tenant_id = $1 and ${sealed} is not null group by 1`,
      [tx.tenantId],
    ))
      counts.set(version, (counts.get(version) ?? 0) + count)
  return counts
}

/**
 * Changes an office's number keys while everybody works. A new key comes alive, and from then
 * on seals; look-ups ask both. Rows are re-sealed in small transactions that leave their
 * versions alone, so nobody hears "changed meanwhile". The old key is retired only when no row
 * holds it. Killed anywhere, the next run goes on where it was.
 */
export async function rotateKeys(
  actor: OfficeActor,
  progress: (done: number, total: number) => void = () => {},
): Promise<Rotation> {
  const { from, to, resumed } = await begin(actor)
  const total = await inTenant(actor, async (tx) =>
    [...(await countByVersion(tx)).values()].reduce((sum, count) => sum + count, 0),
  )
  let done = 0
  // A row that a writer holds is passed over and met again in the next round.
  for (let left = true; left; ) {
    left = false
    for (const place of SEALED) {
      for (let after: string | null = ''; after !== null; ) {
        const batch: { last: string | null; sealed: number } = await resealBatch(actor, place, to, after)
        after = batch.last
        done += batch.sealed
        if (batch.sealed > 0) progress(done, total)
      }
    }
    const counts = await inTenant(actor, countByVersion)
    left = [...counts].some(([version, count]) => version !== to && count > 0)
    if (left) await rest(PAUSE_MS)
  }
  await retire(actor, to, done)
  return { from, to, done, total, resumed }
}

async function begin(actor: OfficeActor): Promise<Pick<Rotation, 'from' | 'to' | 'resumed'>> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      return await inTenant(actor, async (tx) => {
        await tx.sql.query(`select set_config('lock_timeout', $1, true)`, [`${PATIENCE_MS}ms`])
        await tx.sql.query('select pg_advisory_xact_lock($1::int, hashtext($2))::text', [tx.tenantId, KEY_LOCK])
        const keys = await tx.db.numberKey.findMany({ where: { tenantId: tx.tenantId }, orderBy: { version: 'desc' } })
        const [newest] = keys
        const active = keys.find(({ state }) => state === 'aktif')
        if (newest?.state === 'disiapkan')
          return { from: active?.version ?? newest.version - 1, to: newest.version, resumed: true }
        const from = newest?.version ?? 1
        if (from >= MOST_VERSIONS) throw new Error('No version is left for another number key')
        const startedBy = actor.name
        if (!newest)
          await tx.db.numberKey.create({ data: { tenantId: tx.tenantId, version: from, state: 'aktif', startedBy } })
        await tx.db.numberKey.create({
          data: { tenantId: tx.tenantId, version: from + 1, state: 'disiapkan', startedBy },
        })
        await recordAudit(tx, 'office.keys-begun', `kantor/${tx.tenantId}`, { from, to: from + 1 })
        return { from, to: from + 1, resumed: false }
      })
    } catch (error) {
      if (!isTimeout(error)) throw error
      // Somebody works with the keys they read, an import perhaps. It is waited for in short turns.
      await rest(PAUSE_MS)
    }
  }
  throw new Error('The number keys were in use all the time')
}

const isTimeout = (error: unknown): boolean => /55P03|lock timeout/.test(`${JSON.stringify(error)} ${String(error)}`)

/** Re-seals the next rows after an id. `last` is null when there are none behind it. */
function resealBatch(actor: OfficeActor, place: Place, to: number, after: string) {
  return inTenant(actor, async (tx) => {
    const { table, sealed } = place
    const rows = await tx.sql.query<{ id: string }>(
      `select id::text as id from ${table}
       where tenant_id = $1 and id > $2::uuid and ${sealed} is not null and get_byte(${sealed}, 0) <> $3::int
       order by id limit ${BATCH}`,
      [tx.tenantId, after || '00000000-0000-0000-0000-000000000000', to],
    )
    const ids = rows.map(({ id }) => id)
    const done = ids.length === 0 ? 0 : await reseal(tx, place, to, ids)
    if (done > 0)
      await tx.sql.query(
        `update number_key set rows_done = rows_done + $3::int where tenant_id = $1 and version = $2::smallint`,
        [tx.tenantId, to, done],
      )
    return { last: ids.at(-1) ?? null, sealed: done }
  })
}

function retire(actor: OfficeActor, to: number, done: number): Promise<void> {
  return inTenant(actor, async (tx) => {
    const finishedAt = new Date()
    await tx.db.numberKey.updateMany({
      where: { tenantId: tx.tenantId, version: { lt: to }, state: { not: 'lama' } },
      data: { state: 'lama', finishedAt },
    })
    await tx.db.numberKey.updateMany({
      where: { tenantId: tx.tenantId, version: to },
      data: { state: 'aktif', finishedAt },
    })
    await recordAudit(tx, 'office.keys-changed', `kantor/${tx.tenantId}`, { to, rows: done })
  })
}
