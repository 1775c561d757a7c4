import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { worksInOffice } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { findServedVillages } from '@/lib/fieldwork/queries'
import { formatDate } from '@/lib/format/date'
import { formatPeriod, type Period, periodText } from '@/lib/format/period'
import { notify } from '@/lib/notifications/notify'
import { listRoleHolders } from '@/lib/notifications/recipients'
import { paths } from '@/lib/paths'
import { lastDayOf } from '@/lib/regions/month'
import { closesAt, runningPeriod } from '@/lib/reports/due'
import { keyFor } from '@/lib/reports/intent'
import { approversOf } from '@/lib/reports/policy'
import { type Due, dueOf, findDue } from '@/lib/reports/queries'
import { formOf, lockRequests, tellServed, wasUsed } from './extension-requests'
import {
  dayIn,
  dayProblem,
  type ExtensionState,
  mayAsk,
  mayDecide,
  mayGive,
  mayTakeBack,
  mayWithdraw,
} from './extension-rules'
import type { AskExtension, DecideExtension, GiveExtension, UndoExtension } from './extension-schema'

const where = (period: Period) => paths.extensions(`?bulan=${periodText(period)}`)

/**
 * Asks for more time for villages one serves or, as koordinator, for the whole kecamatan, and tells those
 * who decide. Refuses villages of others, a day that is no later, and a place already asked for. The same
 * press twice asks once. Answers how many places.
 */
export async function askExtension(actor: Actor, input: AskExtension, now = new Date()): Promise<number> {
  const { key, form, period, until, reason, village } = input
  if (!worksInOffice(actor) || !mayAsk(actor)) throw new Refusal('not-allowed')
  const deciders = await listRoleHolders(actor.tenantId, approversOf(form.code), dayIn(now, actor.zone))
  return inTenantSql(actor, async (tx) => {
    const served = await findServedVillages(tx, tx.actor, lastDayOf(period))
    const whole = village.length === 0 && actor.role === 'koordinator_kecamatan'
    const wanted = served.filter(({ id }) => whole || village.includes(id))
    if (village.length === 0 && !whole)
      throw new Refusal('input-invalid', { fields: { village: 'Pilih sedikitnya satu desa.' } })
    if (wanted.length === 0 || (!whole && wanted.length < new Set(village).size)) throw new Refusal('not-found')
    const due = await findDue(tx, form, period)
    const latest = wanted.map(({ id, kecamatanId }) => dueOf(due, { unitId: id, kecamatanId }).getTime())
    requireOpen(due, period, new Date(Math.max(...latest)), now)
    const problem = dayProblem(until, new Date(Math.min(...latest)), due.zone, now)
    if (problem) throw new Refusal('input-invalid', { fields: { until: problem } })

    const places: (number | null)[] = whole ? [null] : wanted.map(({ id }) => id)
    const ids = places.map((place) => keyFor(key, String(place)))
    const [made] = await tx.sql.query<{ asked: boolean; known: boolean }>(
      `select exists (select from due_extension where tenant_id = $1 and form_code = $2 and period = $3
          and state = 'diminta' and id <> all ($6::uuid[])
          and case when $5::int is null then village_id = any ($4::int[]) else kecamatan_id = $5::int end) as asked,
        exists (select from due_extension where tenant_id = $1 and id = any ($6::uuid[])) as known`,
      [tx.tenantId, form.code, period, whole ? [] : places.map(Number), whole ? actor.region.id : null, ids],
    )
    if (made?.known) return places.length
    if (made?.asked) throw new Refusal('extension.asked-already')
    await tx.sql.query(
      `insert into due_extension (tenant_id, id, form_code, period, village_id, kecamatan_id, asked_until, reason,
         asked_by, asked_by_name, asked_at)
       select $1, p.id, $2, $3, nullif(p.village, 0), $4::int, $5::date, $6, $7::uuid, $8, $9::timestamptz
       from unnest($10::uuid[], $11::int[]) p (id, village)`,
      [
        tx.tenantId,
        form.code,
        period,
        whole ? actor.region.id : null,
        until,
        reason,
        actor.accountId,
        actor.name,
        now,
        ids,
        places.map((place) => place ?? 0),
      ],
    )
    await recordAudit(tx, 'extension.asked', `due/${form.code}/${periodText(period)}`, { until, places: places.length })
    await notify(
      tx,
      deciders.filter((id) => id !== actor.accountId),
      {
        kind: 'perpanjangan',
        matter: `perpanjangan/${key}`,
        title: `${actor.name} meminta waktu untuk ${form.shortName} ${formatPeriod(period)}`,
        text: `${whole ? `Kecamatan ${actor.region.name}` : `${places.length} desa`}, sampai ${formatDate(until)}: ${reason}`,
        href: where(period),
      },
      now,
    )
    return places.length
  })
}

function requireOpen(due: Due, period: Period, latest: Date, now: Date): void {
  if (period > runningPeriod(now, due.zone)) throw new Refusal('report.period-ahead')
  if (period < due.firstPeriod) throw new Refusal('report.period-before-office')
  if (now > closesAt(latest)) throw new Refusal('report.period-closed')
}

/** Gives the whole office more time without being asked: kepala dinas alone. The same press twice gives once. */
export async function giveExtension(actor: Actor, input: GiveExtension, now = new Date()): Promise<void> {
  const { key, form, period, until, reason } = input
  if (!mayGive(actor)) throw new Refusal('not-allowed')
  return inTenantSql(actor, async (tx) => {
    const id = keyFor(key, 'kantor')
    if (
      (await tx.sql.query('select from due_extension where tenant_id = $1 and id = $2::uuid', [tx.tenantId, id])).length
    )
      return
    const due = await findDue(tx, form, period)
    requireOpen(due, period, due.dueAt, now)
    const problem = dayProblem(until, due.dueAt, due.zone, now)
    if (problem) throw new Refusal('input-invalid', { fields: { until: problem } })
    await tx.sql.query(
      `insert into due_extension (tenant_id, id, form_code, period, asked_until, reason, asked_by, asked_by_name,
         asked_at, state, until_on, decided_by, decided_by_name, decided_at)
       values ($1, $2::uuid, $3, $4, $5::date, $6, $7::uuid, $8, $9::timestamptz, 'diberi', $5::date, $7::uuid, $8,
         $9::timestamptz)`,
      [tx.tenantId, id, form.code, period, until, reason, actor.accountId, actor.name, now],
    )
    await recordAudit(tx, 'extension.given', `due/${form.code}/${periodText(period)}`, { until, unasked: true })
    await tellServed(tx, form, period, [{ id, villageId: null, kecamatanId: null }], until, now)
  })
}

/**
 * Gives more time, until the day asked for or another, or refuses with a word: the kabid of the form's field or
 * kepala dinas, never one's own request. All of the requests or none. A report that was received stays judged as
 * it was; those still to come follow the new day.
 */
export function decideExtension(actor: Actor, input: DecideExtension, now = new Date()): Promise<number> {
  const { request, decision, until, note } = input
  return inTenantSql(actor, async (tx) => {
    const rows = await lockRequests(tx, request)
    for (const row of rows) if (!mayDecide(actor, row)) throw new Refusal('not-allowed')
    for (const row of rows) if (row.state !== 'diminta') throw new Refusal('extension.decided')
    const given = decision === 'beri'
    for (const { formCode, period } of given ? rows.slice(0, 1) : []) {
      const form = formOf(formCode)
      const due = await findDue(tx, form, period)
      const problem = dayProblem(until, due.dueAt, due.zone, now)
      if (problem) throw new Refusal('input-invalid', { fields: { until: problem } })
    }
    await tx.sql.query(
      `update due_extension set state = $3, until_on = $4::date, decided_by = $5::uuid, decided_by_name = $6,
         decided_at = $7::timestamptz, note = $8, version = version + 1
       where tenant_id = $1 and id = any ($2::uuid[])`,
      [
        tx.tenantId,
        rows.map(({ id }) => id),
        given ? 'diberi' : 'ditolak',
        given ? until : null,
        actor.accountId,
        actor.name,
        now,
        note,
      ],
    )
    const { formCode, period } = rows[0]!
    const form = formOf(formCode)
    await recordAudit(tx, given ? 'extension.given' : 'extension.refused', `due/${formCode}/${periodText(period)}`, {
      places: rows.length,
      ...(given && { until }),
    })
    const askers = rows.map((row) => row.askedBy)
    if (given) await tellServed(tx, form, period, rows, until, now, askers)
    await notify(
      tx,
      askers,
      {
        kind: 'perpanjangan',
        matter: `perpanjangan/${rows[0]!.id}/${rows[0]!.version}`,
        title: given
          ? `Waktu ${form.shortName} ${formatPeriod(period)} diperpanjang sampai ${formatDate(until)}`
          : `Perpanjangan ${form.shortName} ${formatPeriod(period)} ditolak`,
        text: note,
        href: where(period),
      },
      now,
    )
    return rows.length
  })
}

/**
 * Undo while it is open: who asked withdraws what nobody decided; who may decide takes a decision back, and the
 * request waits again (what was given unasked is gone). Refuses once a report came in within the added time.
 */
export function undoExtension(actor: Actor, { request }: UndoExtension, now = new Date()): Promise<ExtensionState> {
  return inTenantSql(actor, async (tx) => {
    const rows = await lockRequests(tx, request)
    const withdraws = rows.every((row) => mayWithdraw(actor, row))
    if (!withdraws) {
      if (rows.some((row) => row.state === 'ditarik')) throw new Refusal('extension.decided')
      if (!rows.every((row) => row.state !== 'diminta' && mayTakeBack(actor, row))) throw new Refusal('not-allowed')
    }
    const unasked = rows.every((row) => row.askedBy === row.decidedBy)
    if (!withdraws && rows[0]!.state === 'diberi' && (await wasUsed(tx, rows)))
      throw new Refusal('extension.undo-closed')
    const state: ExtensionState = withdraws || unasked ? 'ditarik' : 'diminta'
    await tx.sql.query(
      `update due_extension set state = $3, until_on = null, decided_by = null, decided_by_name = '', decided_at = null,
         note = '', version = version + 1 where tenant_id = $1 and id = any ($2::uuid[])`,
      [tx.tenantId, rows.map(({ id }) => id), state],
    )
    const { formCode, period } = rows[0]!
    await recordAudit(tx, 'extension.undone', `due/${formCode}/${periodText(period)}`, { state, places: rows.length })
    if (!withdraws && !unasked)
      await notify(
        tx,
        rows.map((row) => row.askedBy),
        {
          kind: 'perpanjangan',
          matter: `perpanjangan/${rows[0]!.id}/${rows[0]!.version}`,
          title: `Keputusan perpanjangan ${formOf(formCode).shortName} ${formatPeriod(period)} dibatalkan`,
          text: 'Permintaan Anda menunggu keputusan lagi.',
          href: where(period),
        },
        now,
      )
    return state
  })
}
