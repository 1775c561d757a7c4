import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { type Cell, columnOf, type Fields } from './fields'
import type { Register } from './register'
import { differences, inWords } from './rules'
import { subjectOf } from './run-step'
import type { Columns } from './steps'

/**
 * The refusal of a second writer: who changed the entry meanwhile and when, what
 * is stored now beside each field that differs from what was typed, and in
 * `fields.version` the version a deliberate second save must name.
 */
export async function staleRefusal<Of extends Fields>(
  tx: TenantTx,
  register: Register<Of>,
  row: Columns,
  typed: Readonly<Record<string, Cell>>,
): Promise<Refusal> {
  const stored = Object.fromEntries(Object.keys(register.fields).map((name) => [name, row[columnOf(name)] ?? null]))
  const names = await regionNames(tx, row)
  const fields: Record<string, string> = { version: String(row.version) }
  for (const name of differences(register.fields, stored, typed)) {
    const field = register.fields[name]
    if (!field) continue
    const value =
      field.kind === 'village' || field.kind === 'kecamatan' ? names[name] : inWords(field, stored[name] ?? null)
    fields[name] = `Kini tercatat: ${value ?? 'kosong'}.`
  }
  const last = await tx.db.audit.findFirst({
    where: { tenantId: tx.tenantId, subject: subjectOf(register.code, String(row.id)) },
    orderBy: { id: 'desc' },
  })
  const by = last ? ` oleh ${last.actorName}, ${formatDateTime(last.at, tx.actor.zone as Zone)},` : ''
  return new Refusal('changed-meanwhile', {
    detail: `Data ini diubah${by} setelah Anda membukanya. Isian Anda masih di sini; bandingkan dengan yang kini tercatat.`,
    fields,
  })
}

async function regionNames(tx: TenantTx, row: Columns): Promise<Record<string, string | undefined>> {
  const ids = [row.village_id, row.kecamatan_id].filter((id): id is number => typeof id === 'number')
  const regions = await tx.sql.query<{ id: number; name: string }>(
    'select id, name from region where id = any($1::int[])',
    [ids],
  )
  const nameOf = (id: Cell | undefined) => regions.find((region) => region.id === id)?.name
  return { villageId: nameOf(row.village_id), kecamatanId: nameOf(row.kecamatan_id) }
}
