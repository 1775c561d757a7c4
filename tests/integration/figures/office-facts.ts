import type { OfficeActor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { inTenantSql } from '@/lib/db/tenant'
import { findRegionByCode, listChildren } from '@/lib/regions/queries'
import type { NamedRegion } from '@/lib/regions/rules'
import { optionalColumns } from '@/lib/reports/form'
import { findForm } from '@/lib/reports/forms/all'
import { officeActorOf } from '@/tests/support/people'

/** Cells of a report: a count, or "tidak berlaku". What is left out is belum dilaporkan. */
export type ReportCells = Record<string, number | 'na'>

export interface FactHead {
  status?: number
  timely?: number
}

/** The region with this code. Refuses to go on without one. */
export async function region(code: string): Promise<NamedRegion> {
  const found = await findRegionByCode(reference, code)
  if (!found) throw new Error(`No region ${code}`)
  return found
}

/** The first villages of a kecamatan, in code order. */
export const villagesOf = async (kecamatan: NamedRegion, count: number): Promise<NamedRegion[]> =>
  (await listChildren(reference, kecamatan.id)).slice(0, count)

const admins = new Map<string, Promise<OfficeActor>>()

/** One admin for each office: each look-up of a person holds a connection to the end of the file. */
function admin(districtCode: string): Promise<OfficeActor> {
  const known = admins.get(districtCode) ?? officeActorOf('admin_dinas', districtCode)
  admins.set(districtCode, known)
  return known
}

/** Writes a village's report of a month as the office's own role does, with what the triggers make of it. */
export async function fact(
  formCode: string,
  village: NamedRegion,
  period: number,
  cells: ReportCells,
  { status = 2, timely = 1 }: FactHead = {},
): Promise<void> {
  const form = findForm(formCode)
  if (!form || village.districtId === null || village.kecamatanId === null) throw new Error('A village of a form')
  const optional = optionalColumns(form)
  const columns = Object.keys(cells).filter((column) => cells[column] !== 'na')
  const bits = optional.map((column) => (cells[column] === 'na' ? '1' : '0')).join('')
  const names = [...columns, ...(optional.length > 0 ? ['na'] : [])]
  const values = [
    village.districtId,
    period,
    village.id,
    village.kecamatanId,
    status,
    timely,
    ...columns.map((column) => cells[column] as number),
    ...(optional.length > 0 ? [bits] : []),
  ]
  const places = names.map((name, index) =>
    name === 'na' ? `$${index + 7}::text::bit(${optional.length})` : `$${index + 7}`,
  )
  const actor = await admin(village.code.slice(0, 5))
  await inTenantSql(actor, ({ sql }) =>
    sql.query(
      `insert into fact_${form.table} (tenant_id, period, unit_id, village_id, kecamatan_id, status, revision, timely,
         ${names.join(', ')})
       values ($1, $2, $3, $3, $4, $5, 1, $6, ${places.join(', ')})
       on conflict (tenant_id, period, unit_id) do update set status = excluded.status, timely = excluded.timely,
         ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
      values,
    ),
  )
}

/** Folds everything that is pending, as the folder does. */
export async function foldAll(districtCode: string): Promise<void> {
  const actor = await admin(districtCode)
  await inTenantSql(actor, async ({ sql }) => {
    await sql.query('select * from fold_laporan_desa(10000)')
    await sql.query('select * from fold_rekap_tpk(10000)')
    await sql.query('select * from fold_stock(10000)')
  })
}
