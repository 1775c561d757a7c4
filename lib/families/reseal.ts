import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { numberKeys } from './number-keys'
import { type NumberKind, openNumber, sealNumber } from './numbers'

type Sql = Pick<TenantSql, 'tenantId' | 'sql'>

/** Where numbers are kept sealed, each with the index that finds it. */
export const SEALED = [
  { table: 'family', kind: 'kk', sealed: 'kk_sealed', index: 'kk_index' },
  { table: 'person', kind: 'nik', sealed: 'nik_sealed', index: 'nik_index' },
  { table: 'poktan_officer', kind: 'nik', sealed: 'nik_sealed', index: 'nik_index' },
] as const satisfies readonly { table: string; kind: NumberKind; sealed: string; index: string }[]

export type Place = (typeof SEALED)[number]

/** Re-seals rows of these ids that hold another key, as they are now; one that a writer holds is passed over. */
export async function reseal(
  tx: Sql,
  { table, kind, sealed, index }: Place,
  to: number,
  ids: readonly string[],
): Promise<number> {
  const rows = await tx.sql.query<{ id: string; bytes: Uint8Array }>(
    `select id::text as id, ${sealed} as bytes from ${table}
     where tenant_id = $1 and id = any($2::uuid[]) and ${sealed} is not null and get_byte(${sealed}, 0) <> $3::int
     order by id for update skip locked`,
    [tx.tenantId, [...ids], to],
  )
  if (rows.length === 0) return 0
  const keys = { tenantId: tx.tenantId, live: [to] }
  const fresh = rows.map(({ id, bytes }) => {
    const number = sealNumber(keys, kind, id, openNumber(tx.tenantId, kind, id, bytes))
    return { id, sealed: `\\x${number.sealed.toString('hex')}`, index: number.index }
  })
  await tx.sql.query(
    `update ${table} t set ${sealed} = n.sealed::bytea, ${index} = n.index
     from jsonb_to_recordset($2::jsonb) n (id uuid, sealed text, index text)
     where t.tenant_id = $1 and t.id = n.id`,
    [tx.tenantId, JSON.stringify(fresh)],
  )
  return fresh.length
}

/** Rows sealed anew by one statement. */
const TOGETHER = 500

/**
 * Seals anew what an undoing put back under a key that is no longer the newest, in the
 * transaction that undoes: an old key is never needed again. `ids` are the rows it touched;
 * without them all of the office's are looked at.
 */
export async function freshenNumbers(tx: Sql, ids: readonly string[] | null = null): Promise<void> {
  const [newest = 1] = (await numberKeys(tx)).live
  if (newest === 1) return
  for (const place of SEALED) {
    const rows = await tx.sql.query<{ id: string }>(
      `select id::text as id from ${place.table} where tenant_id = $1 and ${place.sealed} is not null
         and get_byte(${place.sealed}, 0) <> $2::int and ($3::uuid[] is null or id = any($3::uuid[]))`,
      [tx.tenantId, newest, ids === null ? null : [...ids]],
    )
    const stale = rows.map(({ id }) => id)
    for (let at = 0; at < stale.length; at += TOGETHER) await reseal(tx, place, newest, stale.slice(at, at + TOGETHER))
  }
}
