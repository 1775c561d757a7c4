import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { currentPeriod, periodOf } from '@/lib/format/period'
import { dayIn } from '@/lib/registers/rules'
import { getRow, requireReach, subjectOf } from '@/lib/registers/run-step'
import type { Columns } from '@/lib/registers/steps'
import type { Evaluate } from './evaluation-schema'
import { findKept, type Kept, type KeptRow, keepRow, requireKeptVersion, runKept, undoKept } from './keep'
import { officeWriters } from './policy'
import { kampungKbRegister } from './register'
import { readScores } from './score-queries'

const TABLE = 'kampung_kb_evaluation'
const scopeOf = (id: string) => `kampung-kb/${id}`

async function openKampung(tx: TenantTx, id: string): Promise<Columns> {
  const row = await getRow(tx, kampungKbRegister, id)
  requireReach(await areaOf(tx, officeWriters), row)
  return row
}

/**
 * Writes down a year's evaluation with the score sheet as it is computed that
 * day; a later change keeps that sheet unless it is asked to compute anew.
 * Refuses a year ahead, one before the founding, and agencies of another office.
 */
export function evaluateKampungKb(actor: Actor, input: Evaluate, now = new Date()): Promise<Kept> {
  const { id, year, version, support } = input
  return runKept(actor, scopeOf(id), input, async (tx) => {
    const kampung = await openKampung(tx, id)
    const today = dayIn(tx.actor.zone, now)
    if (year > Number(today.slice(0, 4)) || year < Number(String(kampung.active_from).slice(0, 4)))
      throw new Refusal('input-invalid', { fields: { year: 'Pilih tahun sejak pencanangan sampai tahun ini.' } })
    await requireOwnAgencies(tx, input)
    const key = { kampung_kb_id: id, year }
    const before = await findKept(tx, TABLE, key)
    requireKeptVersion(before, version)
    const set = {
      target_class: input.targetClass,
      ...(before && !input.rescore ? {} : await snapshot(tx, kampung, year, today, now)),
      ...{ gap: input.gap, support, pilot: input.pilot, innovation: input.innovation, note: input.note },
      ...{ evaluated_by: tx.actor.accountId, evaluator_name: tx.actor.name },
      ...(before ? {} : { sample: false, created_at: now.toISOString() }),
    }
    const next = await keepRow(tx, { table: TABLE, key, before, set })
    const subject = subjectOf('kampung-kb', id)
    await recordAudit(tx, 'kampung-kb.evaluated', subject, { year, target: input.targetClass, support: support.length })
    return { table: TABLE, key, version: next, before, action: 'kampung-kb.evaluated', subject }
  })
}

/** Takes back one's own latest step on an evaluation while nothing came after. */
export function undoEvaluation(actor: Actor, { key, id }: { key: string; id: string }): Promise<Kept> {
  return undoKept(actor, scopeOf(id), key, async (tx, kept) => {
    if (kept.table !== TABLE || kept.key.kampung_kb_id !== id) throw new Refusal('not-found')
    await openKampung(tx, id)
  })
}

/** The sheet as of the year's last month, or of the running one in the year itself. */
async function snapshot(tx: TenantTx, kampung: Columns, year: number, today: string, now: Date): Promise<KeptRow> {
  const asOf = Math.min(currentPeriod(now, tx.actor.zone), periodOf(year, 12))
  const target = {
    id: String(kampung.id),
    villageId: Number(kampung.village_id),
    scope: String(kampung.scope ?? 'desa'),
    asOf,
  }
  const [scored] = await readScores(tx, [target])
  return {
    scored_on: today,
    scored_period: scored?.period ?? asOf,
    scored_class: scored?.sheet.class ?? '',
    sheet: scored?.sheet ?? {},
  }
}

async function requireOwnAgencies(tx: TenantTx, { support }: Evaluate): Promise<void> {
  const ids = [...new Set(support.map(({ opdId }) => opdId))]
  if (ids.length === 0) return
  const known = await tx.sql.query<{ id: string }>(
    'select id::text as id from opd where tenant_id = $1 and id = any ($2::uuid[])',
    [tx.tenantId, ids],
  )
  const own = new Set(known.map(({ id }) => id))
  const at = support.findIndex(({ opdId }) => !own.has(opdId))
  if (at >= 0) throw new Refusal('input-invalid', { fields: { [`opd_${at}`]: 'Pilih OPD dari daftar kantor Anda.' } })
}
