import { randomUUID } from 'node:crypto'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { beginImport } from '@/lib/imports/commands'
import type { ImportKindCode } from '@/lib/imports/kinds/kind'
import { getJob, listProblems } from '@/lib/imports/queries'
import { settled } from '@/lib/imports/running'
import { nameKey } from '@/lib/regions/name-key'
import { asSuperuser } from '@/tests/support/database'

/** Plants groups in villages of an office, each with a code. */
export async function plantGroups(
  tenantId: number,
  groups: readonly { code: string; kind: string; name: string; villageId: number; kecamatanId: number }[],
): Promise<void> {
  const admin = await asSuperuser()
  for (const { code, kind, name, villageId, kecamatanId } of groups)
    await admin.query(
      `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, code, active_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8, '2020-01-01')`,
      [tenantId, randomUUID(), kind, name, nameKey(name), villageId, kecamatanId, code],
    )
}

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

/** Uploads a file as a person does and waits until it is read. */
export async function upload(
  actor: OfficeActor,
  kind: ImportKindCode,
  fileName: string,
  bytes: Buffer,
): Promise<string> {
  const { id } = await beginImport(actor, { kind, fileName }, pieces(bytes))
  await settled(id)
  return id
}

export const jobOf = (actor: OfficeActor, id: string) => inTenantSql(actor, (tx) => getJob(tx, id))
export const problemsOf = (actor: OfficeActor, id: string) => inTenantSql(actor, (tx) => listProblems(tx, id))

/** Runs a step and waits until the server is done with it. */
export async function step(
  actor: OfficeActor,
  id: string,
  work: (at: { id: string; version: number }) => Promise<unknown>,
): Promise<Awaited<ReturnType<typeof jobOf>>> {
  const { version } = await jobOf(actor, id)
  await work({ id, version })
  await settled(id)
  return jobOf(actor, id)
}

const TABLES = ['family', 'person', 'poktan_member', 'poktan', 'kampung_kb', 'import_change', 'audit'] as const

/** How many rows the tables hold that an import may write: equal before and after means that nothing was written. */
export async function rowCounts(tenantId: number): Promise<Record<string, number>> {
  const admin = await asSuperuser()
  const { rows } = await admin.query(
    `select ${TABLES.map((table) => `(select count(*)::int from ${table} where tenant_id = ${Number(tenantId)}) as ${table}`).join(', ')}`,
  )
  return rows[0]
}
