import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { recordAudit, recordAudits } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { readScan } from '@/lib/files/scan'
import { storeFile } from '@/lib/files/store'
import { formatDate } from '@/lib/format/date'
import type { Cell } from '@/lib/registers/fields'
import {
  type KeyedChange,
  type KeyedStamp,
  runKeyedStep,
  type Touched,
  undoKeyedStep,
} from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { nextVersion } from '@/lib/registers/run-step'
import { type Columns, readRow, type Steps } from '@/lib/registers/steps'
import { defaultWanted, type LokusBoard, readLokusBoard } from './lokus-board'
import { findLokusPlan, type LokusDecision, type LokusPlan, listLokusRows } from './lokus-queries'
import type { ChooseLokus, DecideLokus, PlanLokus, WeighLokus, WithdrawLokus } from './lokus-schema'
import { decidesLokus, writesConvergence } from './policy'

/** The register's own lock, so that a decision and a change of the list never cross. */
export const LOKUS_SCOPE = 'lokus'
export const lokusSubject = (year: number): string => `lokus-tahun/${year}`
export const yearOfSubject = (subject: string): string => subject.replace(/^lokus-tahun\//, '')

const fresh = (now: Date): Columns => ({ version: 1, created_at: now.toISOString(), updated_at: now.toISOString() })
const plain = (value: unknown): Cell => value as Cell

function requireWriter(tx: TenantTx): void {
  if (!writesConvergence(tx.actor.role)) throw new Refusal('not-allowed')
}

/** The year's proposal, begun where there is none. Refuses one that is decided. */
async function openPlan(tx: TenantTx, steps: Steps, year: number, now: Date): Promise<LokusPlan> {
  const known = await findLokusPlan(tx, year)
  if (known?.state === 'ditetapkan') throw new Refusal('lokus.decided')
  if (known) return known
  const wanted = defaultWanted(await listLokusRows(tx), year)
  const plan = { id: randomUUID(), year, wanted, state: 'usulan', ...fresh(now) }
  // A begun proposal says nothing by itself, so it stays when its first step is undone.
  await steps.insert('lokus_plan', plan, { id: plan.id }, {})
  return (await findLokusPlan(tx, year))!
}

/** Sets how many villages the ranking gives. Refuses a decided year, and a proposal changed meanwhile. */
export function planLokus(actor: Actor, { key, ...input }: PlanLokus, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, LOKUS_SCOPE, { key, body: { plan: input } }, async (tx, steps) => {
    requireWriter(tx)
    const before = await findLokusPlan(tx, input.year)
    const plan = await openPlan(tx, steps, input.year, now)
    if ((before?.version ?? 0) !== input.version) throw new Refusal('changed-meanwhile')
    await steps.update(
      'lokus_plan',
      { id: plan.id },
      { wanted: input.wanted, ...nextVersion({ version: plan.version }) },
    )
    const touched: Touched = { table: 'lokus_plan', id: plan.id, version: plan.version + 1 }
    return done(tx, 'lokus.planned', input.year, [touched], { wanted: input.wanted })
  })
}

/** Takes a village in or leaves it out against the ranking, with the reason. Refuses a second choice about it. */
export function chooseLokus(actor: Actor, { key, ...input }: ChooseLokus, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, LOKUS_SCOPE, { key, body: { choose: input } }, async (tx, steps) => {
    requireWriter(tx)
    await requireVillage(tx, input.villageId)
    const plan = await openPlan(tx, steps, input.year, now)
    const at = { plan_id: plan.id, village_id: input.villageId }
    const known = await readRow(tx, 'lokus_choice', at)
    if (known && known.removed === false)
      throw new Refusal('input-invalid', {
        fields: { villageId: 'Desa ini sudah ditambahkan atau dikeluarkan. Tarik pilihan itu dahulu.' },
      })
    const { choice, reason } = input
    const said = { choice, reason, made_by: tx.actor.accountId, made_name: tx.actor.name, removed: false }
    const id = known ? String(known.id) : randomUUID()
    const version = known ? Number(known.version) + 1 : 1
    if (known) await steps.update('lokus_choice', { id }, { ...said, ...nextVersion(known) })
    else await steps.insert('lokus_choice', { id, ...at, ...said, ...fresh(now) }, { id }, { removed: true })
    const detail = { village: input.villageId, choice, reason }
    return done(tx, 'lokus.chosen', input.year, [{ table: 'lokus_choice', id, version }], detail)
  })
}

/** Takes a choice back, so that the ranking decides again. */
export function withdrawLokus(actor: Actor, { key, id, version }: WithdrawLokus): Promise<KeyedStamp> {
  return runKeyedStep(actor, LOKUS_SCOPE, { key, body: { withdraw: id, version } }, async (tx, steps) => {
    requireWriter(tx)
    const row = await readRow(tx, 'lokus_choice', { id })
    const plan = row && (await readRow(tx, 'lokus_plan', { id: row.plan_id ?? null }))
    if (!row || !plan) throw new Refusal('not-found')
    if (plan.state === 'ditetapkan') throw new Refusal('lokus.decided')
    if (row.removed === true || row.version !== version) throw new Refusal('changed-meanwhile')
    await steps.update('lokus_choice', { id }, { removed: true, ...nextVersion(row) })
    const touched: Touched = { table: 'lokus_choice', id, version: version + 1 }
    return done(tx, 'lokus.choice-withdrawn', Number(plan.year), [touched], { village: row.village_id })
  })
}

/** Puts the office's own weights in place from a year on. Decided years keep the weights they were decided by. */
export function weighLokus(actor: Actor, { key, ...input }: WeighLokus, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, LOKUS_SCOPE, { key, body: { weigh: input } }, async (tx, steps) => {
    requireWriter(tx)
    const { yearFrom, ...rest } = input
    const row = {
      ...{ id: randomUUID(), year_from: yearFrom, ...rest, certainty: 'pasti' },
      ...{ made_by: tx.actor.accountId, made_name: tx.actor.name, version: 1, created_at: now.toISOString() },
    }
    await steps.insert('lokus_weighting', row, { id: row.id }, 'remove')
    return done(tx, 'lokus.weighed', yearFrom, [{ table: 'lokus_weighting', id: row.id, version: 1 }], rest)
  })
}

const invalid = (fields: Record<string, string>): never => {
  throw new Refusal('input-invalid', { fields })
}

/**
 * Decides the year's lokus: the register's list of that year becomes exactly the proposed villages, under the
 * SK, and the scores are kept as they stand. For the head of office alone; refuses an empty list.
 */
export async function decideLokus(
  actor: Actor,
  { key, file, ...input }: DecideLokus,
  now = new Date(),
): Promise<KeyedStamp> {
  const scan = file && (await readScan(file))
  const digest = scan && createHash('sha256').update(scan.bytes).digest('hex')
  return runKeyedStep(actor, LOKUS_SCOPE, { key, body: { decide: input, digest } }, async (tx, steps) => {
    if (!decidesLokus(tx.actor.role)) throw new Refusal('not-allowed')
    const today = dayIn(tx.actor.zone, now)
    if (input.skOn > today) invalid({ skOn: `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.` })
    const before = await findLokusPlan(tx, input.year)
    if (before?.state === 'ditetapkan') throw new Refusal('lokus.decided')
    if ((before?.version ?? 0) !== input.version) throw new Refusal('changed-meanwhile')
    const plan = await openPlan(tx, steps, input.year, now)
    const board = await readLokusBoard(tx, input.year, now)
    if (board.proposed.size === 0) throw new Refusal('lokus.nothing')
    const fileId = scan ? await storeFile(tx, { ...scan, name: file.name }) : null
    const set = {
      ...{ state: 'ditetapkan', sk_number: input.skNumber, sk_on: input.skOn, file_id: fileId },
      ...{ decided_by: tx.actor.accountId, decided_name: tx.actor.name, decided_at: now.toISOString() },
      ...{ decision: plain(decisionOf(board)), ...nextVersion({ version: plan.version }) },
    }
    await steps.update('lokus_plan', { id: plan.id }, set)
    const rows = await writeRegister(tx, steps, board, input.skNumber, now)
    const touched: Touched = { table: 'lokus_plan', id: plan.id, version: plan.version + 1 }
    const detail = { sk: input.skNumber, villages: board.proposed.size }
    return done(tx, 'lokus.decided', input.year, [touched, ...rows], detail)
  })
}

function decisionOf({ scored, proposed, choices, weighting, facts }: LokusBoard): LokusDecision {
  const { name, prevalence, stunted, krs, source, certainty } = weighting
  const why = new Map(choices.map(({ villageId, reason }) => [villageId, reason]))
  return {
    weighting: { name, prevalence, stunted, krs, source, certainty },
    until: facts.until,
    krsSource: facts.krsSource,
    villages: scored
      .filter(({ villageId }) => proposed.has(villageId))
      .map(({ villageId, rank, score }) => ({
        ...{ villageId, rank, score, by: proposed.get(villageId)! },
        reason: why.get(villageId) ?? '',
      })),
  }
}

/** Makes the register's list of the year say what was decided, row by row, with the trail of each. */
async function writeRegister(
  tx: TenantTx,
  steps: Steps,
  { year, scored, proposed, choices, rows }: LokusBoard,
  skNumber: string,
  now: Date,
): Promise<Touched[]> {
  const touched: Touched[] = []
  const known = new Map(rows.filter((row) => row.year === year).map((row) => [row.villageId, row.id]))
  const why = new Map(choices.map(({ villageId, reason }) => [villageId, reason]))
  for (const { villageId, kecamatanId } of scored) {
    if (!proposed.has(villageId)) continue
    const said = { sk_number: skNumber, note: why.get(villageId) ?? '', removed: false, inactive_reason: '' }
    const id = known.get(villageId)
    if (id) touched.push(await changeRow(tx, steps, id, said))
    else {
      const made = { id: randomUUID(), year, village_id: villageId, kecamatan_id: kecamatanId, ...said }
      const row = { ...made, sample: false, source: `Penetapan lokus ${year}`, ...fresh(now) }
      const withdrawn = { removed: true, inactive_reason: 'Penetapan diurungkan' }
      await steps.insert('lokus', row, { id: row.id }, withdrawn)
      touched.push({ table: 'lokus', id: row.id, version: 1 })
    }
  }
  for (const row of rows)
    if (row.year === year && !row.removed && !proposed.has(row.villageId)) {
      const gone = { removed: true, inactive_reason: `Tidak termasuk SK ${skNumber}` }
      touched.push(await changeRow(tx, steps, row.id, gone))
    }
  const lines = touched.map(({ id }) => ({ subject: `lokus/${id}`, detail: { sk: skNumber } }))
  await recordAudits(tx, 'lokus.decided', lines)
  return touched
}

async function changeRow(tx: TenantTx, steps: Steps, id: string, set: Columns): Promise<Touched> {
  const row = await readRow(tx, 'lokus', { id })
  if (!row) throw new Refusal('changed-meanwhile')
  await steps.update('lokus', { id }, { ...set, ...nextVersion(row) })
  return { table: 'lokus', id, version: Number(row.version) + 1 }
}

/** Takes back one's own latest step; a decision too, while neither it nor the list has changed since. */
export function undoLokus(actor: Actor, { key }: { key: string }): Promise<KeyedStamp> {
  return undoKeyedStep(actor, LOKUS_SCOPE, key, async (tx, { action, subject }) => {
    const deciding = action === 'lokus.decided'
    if (!(deciding ? decidesLokus : writesConvergence)(tx.actor.role)) throw new Refusal('not-allowed')
    if (deciding || action === 'lokus.weighed') return
    const plan = await findLokusPlan(tx, Number(yearOfSubject(subject)))
    if (plan?.state === 'ditetapkan') throw new Refusal('lokus.decided')
  })
}

async function requireVillage(tx: TenantTx, villageId: number): Promise<void> {
  const found = await tx.sql.query(
    'select 1 from region where id = $2::int and district_id = $1 and level = 4 and closed_on is null',
    [tx.tenantId, villageId],
  )
  if (found.length === 0) throw new Refusal('not-found')
}

async function done(
  tx: TenantTx,
  action: string,
  year: number,
  rows: Touched[],
  detail: Record<string, unknown>,
): Promise<KeyedChange> {
  await recordAudit(tx, action, lokusSubject(year), detail)
  return { action, subject: lokusSubject(year), rows }
}
