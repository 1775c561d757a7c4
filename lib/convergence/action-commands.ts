import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { readScan } from '@/lib/files/scan'
import { storeFile } from '@/lib/files/store'
import { formatDate } from '@/lib/format/date'
import { type KeyedStamp, runKeyedStep, undoKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { nextVersion } from '@/lib/registers/run-step'
import { type Columns, readRow, type Steps } from '@/lib/registers/steps'
import { listOpd, listOwnSchemes, listPlaces } from './action-queries'
import type { AddEvidence, JudgeYear, KeepAction, RemoveEvidence, ReviewAction } from './action-schema'
import { CONVERGENCE_SCOPE, fresh, invalid, kept, requireWriter } from './keep'
import { reviewsActions, writesConvergence } from './policy'
import { findAction, schemeFor } from './schemes'

interface At {
  year: number
  action: string
  regionId: number
}

/** `konvergensi/2026/rembuk/24318` leads back to the action's page. */
export const actionSubject = ({ year, action, regionId }: At): string => `konvergensi/${year}/${action}/${regionId}`

const ahead = (today: string) => `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.`

/** Refuses an action that the year's scheme does not have there, and places of another office. */
async function requireAction(tx: TenantTx, { year, action, regionId }: At): Promise<void> {
  const place = (await listPlaces(tx)).find(({ id }) => id === regionId)
  const found = findAction(schemeFor(year, await listOwnSchemes(tx)), action)
  if (!place || !found || (place.level === 3 && !found.kecamatan)) throw new Refusal('not-found')
}

const keyOf = ({ year, action, regionId }: At): Columns => ({ year, action, region_id: regionId })

/** The row of an action, made where nobody wrote about it yet. */
async function openAction(tx: TenantTx, steps: Steps, at: At, now: Date): Promise<Columns> {
  const known = await readRow(tx, 'convergence_action', keyOf(at))
  if (known) return known
  const row = { id: randomUUID(), ...keyOf(at), state: 'belum', ...fresh(now) }
  // It says nothing by itself, so it stays when its first step is undone.
  await steps.insert('convergence_action', row, { id: row.id }, {})
  return row
}

/** Writes who answers for an action, until when, and what came of it. Finished needs a day and an output. */
export function keepAction(actor: Actor, { key, ...input }: KeepAction, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, CONVERGENCE_SCOPE, { key, body: { keep: input } }, async (tx, steps) => {
    requireWriter(tx)
    await requireAction(tx, input)
    const { state, output, finishedOn, dueOn, opdId } = input
    const today = dayIn(tx.actor.zone, now)
    if (state === 'selesai' && output.length < 5) invalid({ output: 'Tulis keluarannya sebelum menandai selesai.' })
    if (state === 'selesai' && !finishedOn) invalid({ finishedOn: 'Isi hari selesainya.' })
    if (finishedOn && finishedOn > today) invalid({ finishedOn: ahead(today) })
    if (opdId && !(await listOpd(tx)).some(({ id }) => id === opdId)) invalid({ opdId: 'Pilih OPD dari daftar' })
    const before = await readRow(tx, 'convergence_action', keyOf(input))
    if (Number(before?.version ?? 0) !== input.version) throw new Refusal('changed-meanwhile')
    const row = await openAction(tx, steps, input, now)
    const set = {
      ...{ opd_id: opdId, due_on: dueOn, state, output, finished_on: state === 'selesai' ? finishedOn : null },
      ...nextVersion(row),
    }
    await steps.update('convergence_action', { id: row.id ?? null }, set)
    const touched = { table: 'convergence_action' as const, id: String(row.id), version: Number(row.version) + 1 }
    return kept(tx, 'convergence.kept', actionSubject(input), [touched], { state })
  })
}

/** Says of an action that was written about whether it is as it should be, in words. */
export function reviewAction(actor: Actor, { key, ...input }: ReviewAction, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, CONVERGENCE_SCOPE, { key, body: { review: input } }, async (tx, steps) => {
    const row = await readRow(tx, 'convergence_action', { id: input.id })
    if (!row) throw new Refusal('not-found')
    if (!reviewsActions(tx.actor.role)) throw new Refusal('not-allowed')
    if (row.version !== input.version) throw new Refusal('changed-meanwhile')
    const today = dayIn(tx.actor.zone, now)
    if (input.reviewedOn > today) invalid({ reviewedOn: ahead(today) })
    const { reviewResult, review, reviewedOn } = input
    const set = { review_result: reviewResult, review, reviewed_on: reviewedOn, reviewed_name: tx.actor.name }
    await steps.update('convergence_action', { id: input.id }, { ...set, ...nextVersion(row) })
    const at = { year: Number(row.year), action: String(row.action), regionId: Number(row.region_id) }
    const touched = { table: 'convergence_action' as const, id: input.id, version: input.version + 1 }
    return kept(tx, 'convergence.reviewed', actionSubject(at), [touched], { result: reviewResult })
  })
}

/** Attaches evidence to an action, with or without its file. */
export async function addEvidence(
  actor: Actor,
  { key, file, ...input }: AddEvidence,
  now = new Date(),
): Promise<KeyedStamp> {
  const scan = file && (await readScan(file))
  const digest = scan && createHash('sha256').update(scan.bytes).digest('hex')
  return runKeyedStep(actor, CONVERGENCE_SCOPE, { key, body: { evidence: input, digest } }, async (tx, steps) => {
    requireWriter(tx)
    await requireAction(tx, input)
    const today = dayIn(tx.actor.zone, now)
    if (input.datedOn && input.datedOn > today) invalid({ datedOn: ahead(today) })
    const action = await openAction(tx, steps, input, now)
    const fileId = scan ? await storeFile(tx, { ...scan, name: file.name }) : null
    const row = {
      ...{ id: randomUUID(), action_id: action.id ?? null, title: input.title, number: input.number },
      ...{ dated_on: input.datedOn, file_id: fileId, made_by: tx.actor.accountId, made_name: tx.actor.name },
      ...{ removed: false, sample: false, ...fresh(now) },
    }
    await steps.insert('convergence_evidence', row, { id: row.id }, { removed: true })
    const touched = { table: 'convergence_evidence' as const, id: row.id, version: 1 }
    return kept(tx, 'convergence.evidence-added', actionSubject(input), [touched], { withFile: fileId !== null })
  })
}

/** Takes evidence off an action; the trail keeps it. */
export function removeEvidence(actor: Actor, { key, id, version }: RemoveEvidence): Promise<KeyedStamp> {
  return runKeyedStep(actor, CONVERGENCE_SCOPE, { key, body: { remove: id, version } }, async (tx, steps) => {
    requireWriter(tx)
    const row = await readRow(tx, 'convergence_evidence', { id })
    const action = row && (await readRow(tx, 'convergence_action', { id: row.action_id ?? null }))
    if (!row || !action) throw new Refusal('not-found')
    if (row.removed === true || row.version !== version) throw new Refusal('changed-meanwhile')
    await steps.update('convergence_evidence', { id }, { removed: true, ...nextVersion(row) })
    const at = { year: Number(action.year), action: String(action.action), regionId: Number(action.region_id) }
    const touched = { table: 'convergence_evidence' as const, id, version: version + 1 }
    return kept(tx, 'convergence.evidence-removed', actionSubject(at), [touched])
  })
}

/** Writes down how the year was judged from above. Refuses a class that the year's scheme does not know. */
export function judgeYear(actor: Actor, { key, ...input }: JudgeYear, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, CONVERGENCE_SCOPE, { key, body: { judge: input } }, async (tx, steps) => {
    requireWriter(tx)
    const { year, version, resultClass, judgedBy, judgedOn, note, source } = input
    const { classes } = schemeFor(year, await listOwnSchemes(tx))
    if (resultClass !== '' && !classes.some(({ value }) => value === resultClass))
      invalid({ resultClass: 'Pilih kelas dari daftar' })
    const today = dayIn(tx.actor.zone, now)
    if (judgedOn && judgedOn > today) invalid({ judgedOn: ahead(today) })
    const known = await readRow(tx, 'convergence_year', { year })
    if (Number(known?.version ?? 0) !== version) throw new Refusal('changed-meanwhile')
    const set = { result_class: resultClass, judged_by: judgedBy, judged_on: judgedOn, note, source }
    const id = String(known?.id ?? randomUUID())
    if (known) await steps.update('convergence_year', { id }, { ...set, ...nextVersion(known) })
    else await steps.insert('convergence_year', { id, year, ...set, sample: false, ...fresh(now) }, { id }, 'remove')
    const touched = { table: 'convergence_year' as const, id, version: version + 1 }
    return kept(tx, 'convergence.judged', `konvergensi/${year}`, [touched], { class: resultClass })
  })
}

/** Takes back one's own latest step on actions, coverage or budgets while nothing has changed since. */
export function undoConvergence(actor: Actor, { key }: { key: string }): Promise<KeyedStamp> {
  return undoKeyedStep(actor, CONVERGENCE_SCOPE, key, async (tx, { action }) => {
    const may = action === 'convergence.reviewed' ? reviewsActions : writesConvergence
    if (!may(tx.actor.role)) throw new Refusal('not-allowed')
  })
}
