import { randomUUID } from 'node:crypto'
import type { OfficeActor } from '@/lib/auth/actor'
import { type Period, periodOf } from '@/lib/format/period'
import type { DraftInput, SendInput } from '@/lib/reports/commands'
import type { Cells, CellValue, FormDeclaration } from '@/lib/reports/form'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { hashBody, type Intent } from '@/lib/reports/intent'
import type { StepInput } from '@/lib/reports/schema'
import { allCells } from '@/tests/support/cells'
import { asSuperuser } from '@/tests/support/database'
import { officeActorOf, regionByCode } from '@/tests/support/people'

export const JULY = periodOf(2026, 7)
/** The second of August: July is due on the third. */
export const NOW = new Date('2026-08-02T05:00:00Z')

/** The first villages of a kecamatan, by code. */
export async function villagesOf(kecamatanCode: string, count: number): Promise<number[]> {
  const admin = await asSuperuser()
  const { id } = await regionByCode(kecamatanCode)
  const { rows } = await admin.query<{ id: number }>(
    'select id from region where parent_id = $1 and closed_on is null order by code limit $2',
    [id, count],
  )
  return rows.map((row) => row.id)
}

/** A PKB who serves these villages since January 2020. */
export async function pkbServing(kecamatanCode: string, villages: readonly number[]): Promise<OfficeActor> {
  const actor = await officeActorOf('pkb', kecamatanCode)
  const admin = await asSuperuser()
  const petugas = randomUUID()
  await admin.query(
    `insert into petugas (tenant_id, id, kind, name, name_key, kecamatan_id, account_id, active_from)
     values ($1, $2, 'pkb', 'Sari', 'sari', $3, $4, '2020-01-01')`,
    [actor.tenantId, petugas, actor.region.id, actor.accountId],
  )
  await admin.query(
    `insert into desa_binaan (tenant_id, petugas_id, village_id, from_on) select $1, $2, unnest($3::int[]), '2020-01-01'`,
    [actor.tenantId, petugas, villages],
  )
  return actor
}

/** A press of a button at a moment: a new key unless told. */
export const intent = (body: unknown = {}, overrides: Partial<Intent> = {}): Intent => ({
  key: randomUUID(),
  bodyHash: hashBody(body),
  now: NOW,
  ...overrides,
})

interface Where {
  form?: FormDeclaration
  period?: Period
  unit: number
  version?: number
}

export const sending = (
  { form = laporanDesa, period = JULY, unit, version = 0 }: Where,
  cells: Readonly<Record<string, CellValue>> = {},
  overrides: Partial<SendInput> = {},
): SendInput => ({
  form,
  period,
  unit,
  version,
  cells: allCells(form, cells),
  reasons: {},
  madeAt: NOW,
  clockOff: 0,
  ...overrides,
})

export const drafting = (
  { form = laporanDesa, period = JULY, unit, version = 0 }: Where,
  cells: Cells = {},
): DraftInput => ({ form, period, unit, version, cells, reasons: {}, unread: {} })

export const step = ({ form = laporanDesa, period = JULY, unit, version = 0 }: Where, reason = ''): StepInput => ({
  form,
  period,
  unit,
  version,
  reason,
})
