import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import { formatPeriod, type Period, periodText } from '@/lib/format/period'
import { notify } from '@/lib/notifications/notify'
import { paths } from '@/lib/paths'
import { lastDayOf } from '@/lib/regions/month'
import { endOfDay } from '@/lib/reports/due'
import type { FormDeclaration } from '@/lib/reports/form'
import { findForm } from '@/lib/reports/forms/all'
import { dueOf, findDue } from '@/lib/reports/queries'
import type { ExtensionState } from './extension-rules'
import type { UndoExtension } from './extension-schema'

/** A request as commands need it. */
export interface ExtensionRow {
  id: string
  formCode: string
  period: Period
  villageId: number | null
  kecamatanId: number | null
  askedBy: string
  decidedBy: string | null
  state: ExtensionState
  untilOn: string | null
  version: number
}

/** Reads and locks requests at the versions that were seen. All of one form and month, or they are not found. */
export async function lockRequests(
  tx: TenantSql,
  request: UndoExtension['request'],
): Promise<[ExtensionRow, ...ExtensionRow[]]> {
  const rows = await tx.sql.query<ExtensionRow>(
    `select id::text, form_code as "formCode", period, village_id as "villageId", kecamatan_id as "kecamatanId",
       asked_by::text as "askedBy", decided_by::text as "decidedBy", state,
       to_char(until_on, 'YYYY-MM-DD') as "untilOn", version
     from due_extension where tenant_id = $1 and id = any ($2::uuid[]) order by id for update`,
    [tx.tenantId, request.map(({ id }) => id)],
  )
  const [first] = rows
  if (!first || rows.length !== request.length) throw new Refusal('not-found')
  const seen = new Map(request.map(({ id, version }) => [id, version]))
  if (rows.some((row) => row.version !== seen.get(row.id))) throw new Refusal('changed-meanwhile')
  if (rows.some((row) => row.formCode !== first.formCode || row.period !== first.period)) throw new Refusal('not-found')
  return rows as [ExtensionRow, ...ExtensionRow[]]
}

/** Whether a report of those places came in after the day that would hold without them, and by the day they gave. */
export async function wasUsed(tx: TenantSql, rows: readonly ExtensionRow[]): Promise<boolean> {
  const { formCode, period, untilOn } = rows[0]!
  const due = await findDue(tx, formOf(formCode), period)
  const taken = new Set(rows.map(({ villageId, kecamatanId }) => `${villageId} ${kecamatanId}`))
  const others = due.extensions.filter((one) => !taken.has(`${one.villageId} ${one.kecamatanId}`))
  const plain = due.plainAt
  const came = await tx.sql.query<{ unitId: number; kecamatanId: number; at: Date }>(
    `select unit_id as "unitId", kecamatan_id as "kecamatanId", first_received_at as at from report r
     where tenant_id = $1 and form_code = $2 and period = $3 and first_received_at > $4
       and due_at = $5 and (exists (select from unnest($6::int[], $7::int[]) p (village, kecamatan)
         where case when p.village = 0 then p.kecamatan = 0 or p.kecamatan = r.kecamatan_id else p.village = r.unit_id end))`,
    [
      tx.tenantId,
      formCode,
      period,
      plain,
      endOfDay(untilOn!, due.zone),
      rows.map(({ villageId }) => villageId ?? 0),
      rows.map(({ kecamatanId }) => kecamatanId ?? 0),
    ],
  )
  return came.some(({ at, ...place }) => at > dueOf({ ...due, dueAt: plain, extensions: others }, place))
}

/** Tells those who serve the places that they have more time; who asked hears it as an answer. */
export async function tellServed(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  rows: readonly Pick<ExtensionRow, 'id' | 'villageId' | 'kecamatanId'>[],
  until: string,
  now: Date,
  askers: readonly string[] = [],
): Promise<void> {
  const served = await tx.sql.query<{ id: string }>(
    `select distinct o.account_id::text as id from desa_binaan b
     join petugas o on o.tenant_id = b.tenant_id and o.id = b.petugas_id and o.account_id is not null
     join region v on v.id = b.village_id
     where b.tenant_id = $1 and b.from_on <= $2::date and (b.to_on is null or b.to_on > $2::date)
       and exists (select from unnest($3::int[], $4::int[]) p (village, kecamatan)
         where case when p.village = 0 then p.kecamatan = 0 or p.kecamatan = v.kecamatan_id else p.village = v.id end)`,
    [
      tx.tenantId,
      lastDayOf(period),
      rows.map(({ villageId }) => villageId ?? 0),
      rows.map(({ kecamatanId }) => kecamatanId ?? 0),
    ],
  )
  await notify(
    tx,
    served.map(({ id }) => id).filter((id) => !askers.includes(id)),
    {
      kind: 'perpanjangan',
      matter: `waktu/${rows[0]!.id}/${until}`,
      title: `Tenggat ${form.shortName} ${formatPeriod(period)} menjadi ${formatDate(until)}`,
      text: rows[0]!.villageId ? `Untuk ${rows.length} desa.` : '',
      href: paths.entryOf(form.code, periodText(period)),
    },
    now,
  )
}

/** The form of a stored code; one that is no longer known is not found. */
export function formOf(code: string): FormDeclaration {
  const form = findForm(code)
  if (!form) throw new Refusal('not-found')
  return form
}
