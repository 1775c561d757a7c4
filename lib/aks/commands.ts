import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import { type KeyedChange, type KeyedStamp, runKeyedStep, undoKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { nextVersion } from '@/lib/registers/run-step'
import type { Columns, Steps } from '@/lib/registers/steps'
import { careAreaOf } from '@/lib/tpk/care-area'
import { reachesFamily } from '@/lib/tpk/policy'
import { getCandidate } from './candidates'
import { groupByAge, groupLabel } from './groups'
import { keepsCases } from './policy'
import { type AuditedCase, getCase } from './queries'
import { caseNumber, caseStateLabel, isOpenCase, roundOf, stateAfterAudit } from './rules'
import type {
  AddCaseStep,
  AuditCase,
  CancelCase,
  CloseCase,
  FinishCaseStep,
  ProposeCase,
  WithdrawCaseStep,
} from './schema'

export const CASE_SCOPE = 'aks'
export const caseSubject = (id: string): string => `aks/${id}`

const invalid = (fields: Record<string, string>): never => {
  throw new Refusal('input-invalid', { fields })
}

/** Proposes somebody of the own area for an audit. Refuses outside it, and a second open case of one person. */
export function proposeCase(actor: Actor, { key, ...input }: ProposeCase, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, CASE_SCOPE, { key, body: { propose: input } }, async (tx, steps) => {
    const person = await getCandidate(tx, input.personId)
    await requireReach(tx, person, now)
    const today = dayIn(tx.actor.zone, now)
    const { year, round } = roundOf(today)
    if (input.year > year || (input.year === year && input.round > round))
      invalid({ year: `Putaran ini belum berjalan. Paling akhir putaran ${round} ${year}.` })
    if (person.openCase) invalid({ personId: `Orang ini sudah punya kasus terbuka, nomor ${person.openCase}.` })
    const byAge = groupByAge(person.bornOn, today)
    if (byAge && input.group !== byAge)
      invalid({ group: `Menurut tanggal lahirnya ia ${groupLabel(byAge).toLowerCase()}. Pilih kelompok itu.` })
    const id = randomUUID()
    const number = await nextNumber(tx, input.year, input.round)
    await steps.insert(
      'stunting_case',
      {
        ...{ id, number, year: input.year, round: input.round, person_id: person.personId, family_id: person.familyId },
        ...{ village_id: person.villageId, kecamatan_id: person.kecamatanId, target_group: input.group },
        ...{ state: 'diusulkan', why: input.why, causes: [], findings: '', recommendation: '', outcome: '' },
        ...{ made_by: tx.actor.accountId, made_name: tx.actor.name, sample: false, ...fresh(now) },
      },
      { id },
      { state: 'batal', outcome: 'Usulan diurungkan', closed_on: today },
    )
    return done(tx, 'aks.proposed', id, 1, { number })
  })
}

/** Writes down what the audit found, with causes and recommendation; it may be written again until the case is closed. */
export function auditCase(actor: Actor, { key, ...input }: AuditCase, now = new Date()): Promise<KeyedStamp> {
  return inCase(actor, key, input, now, async ({ tx, steps, found, today }) => {
    if (input.auditedOn > today) invalid({ auditedOn: ahead(today) })
    if (input.recommendation !== '' && input.causes.length === 0)
      invalid({ causes: 'Pilih paling sedikit satu penyebab sebelum menulis rekomendasi.' })
    const state = stateAfterAudit(found.state, input.recommendation)
    const { causes, findings, recommendation, auditedOn } = input
    const version = await change(steps, found, { state, causes, findings, recommendation, audited_on: auditedOn })
    return done(tx, 'aks.audited', found.id, version, { state, causes })
  })
}

/** Adds what is to be done, by whom and until when. Refuses before there is a recommendation. */
export function addCaseStep(actor: Actor, { key, ...input }: AddCaseStep, now = new Date()): Promise<KeyedStamp> {
  return inCase(actor, key, input, now, async ({ tx, steps, found, today }) => {
    if (found.recommendation === '') throw new Refusal('aks.step-not-open', { detail: NO_RECOMMENDATION })
    if (input.dueOn < today) invalid({ dueOn: `Tenggat paling awal hari ini, ${formatDate(today)}.` })
    const id = randomUUID()
    await steps.insert(
      'stunting_case_step',
      {
        ...{ id, case_id: found.id, what: input.what, owner: input.owner, due_on: input.dueOn, result: '' },
        ...{ withdrawn: false, made_name: tx.actor.name, ...fresh(now) },
      },
      { id },
      { withdrawn: true },
    )
    const version = await change(steps, found, { state: 'ditindaklanjuti' })
    const kept = await done(tx, 'aks.step-added', found.id, version, { step: id })
    return { ...kept, rows: [...kept.rows, { table: 'stunting_case_step', id, version: 1 }] }
  })
}

/** Says what came of a step. */
export function finishCaseStep(actor: Actor, { key, ...input }: FinishCaseStep, now = new Date()): Promise<KeyedStamp> {
  return inStep(actor, key, input, now, async ({ tx, steps, found, step, today }) => {
    if (input.doneOn > today) invalid({ doneOn: ahead(today) })
    const set = { done_on: input.doneOn, result: input.result, ...nextVersion({ version: step.version }) }
    await steps.update('stunting_case_step', { id: step.id }, set)
    await recordAudit(tx, 'aks.step-finished', caseSubject(found.id), { step: step.id })
    const rows = [{ table: 'stunting_case_step' as const, id: step.id, version: step.version + 1 }]
    return { action: 'aks.step-finished', subject: caseSubject(found.id), rows }
  })
}

/** Takes a step that was a slip off the list; the trail keeps it. */
export function withdrawCaseStep(
  actor: Actor,
  { key, ...input }: WithdrawCaseStep,
  now = new Date(),
): Promise<KeyedStamp> {
  return inStep(actor, key, input, now, async ({ tx, steps, found, step }) => {
    const set = { withdrawn: true, ...nextVersion({ version: step.version }) }
    await steps.update('stunting_case_step', { id: step.id }, set)
    await recordAudit(tx, 'aks.step-withdrawn', caseSubject(found.id), { step: step.id })
    const rows = [{ table: 'stunting_case_step' as const, id: step.id, version: step.version + 1 }]
    return { action: 'aks.step-withdrawn', subject: caseSubject(found.id), rows }
  })
}

/** Closes a case with its outcome. Refuses while a step is open, and before it was audited. */
export function closeCase(actor: Actor, { key, ...input }: CloseCase, now = new Date()): Promise<KeyedStamp> {
  return inCase(actor, key, input, now, async ({ tx, steps, found, today }) => {
    if (found.auditedOn === null) throw new Refusal('aks.step-not-open', { detail: NOT_AUDITED })
    if (found.openSteps > 0)
      throw new Refusal('aks.step-not-open', {
        detail: `Masih ada ${found.openSteps} tindak lanjut yang belum selesai. Tulis hasilnya, atau tarik dahulu.`,
      })
    if (input.closedOn > today) invalid({ closedOn: ahead(today) })
    if (input.closedOn < found.auditedOn)
      invalid({ closedOn: `Tidak boleh sebelum telaah, ${formatDate(found.auditedOn)}.` })
    const set = { state: 'selesai', closed_on: input.closedOn, outcome: input.outcome }
    return done(tx, 'aks.closed', found.id, await change(steps, found, set), {})
  })
}

/** Gives a case up with a reason. */
export function cancelCase(actor: Actor, { key, ...input }: CancelCase, now = new Date()): Promise<KeyedStamp> {
  return inCase(actor, key, input, now, async ({ tx, steps, found, today }) => {
    const set = { state: 'batal', closed_on: today, outcome: input.reason }
    return done(tx, 'aks.cancelled', found.id, await change(steps, found, set), {})
  })
}

/** Takes back one's own latest step on a case while nothing has changed since. */
export function undoCase(actor: Actor, { key }: { key: string }, now = new Date()): Promise<KeyedStamp> {
  return undoKeyedStep(actor, CASE_SCOPE, key, async (tx, { subject }) => {
    await requireReach(tx, await getCase(tx, subject.replace(/^aks\//, ''), dayIn(tx.actor.zone, now)), now)
  })
}

const NO_RECOMMENDATION = 'Tulis telaah dan rekomendasinya dahulu; tindak lanjut mengikuti rekomendasi.'
const NOT_AUDITED = 'Kasus ini belum ditelaah. Tulis telaahnya dahulu, atau batalkan kasusnya.'
const ahead = (today: string) => `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.`

interface Opened {
  tx: TenantTx
  steps: Steps
  found: AuditedCase
  today: string
}

function inCase<Input extends { id: string; version: number }>(
  actor: Actor,
  key: string,
  input: Input,
  now: Date,
  work: (opened: Opened) => Promise<KeyedChange>,
): Promise<KeyedStamp> {
  return runKeyedStep(actor, CASE_SCOPE, { key, body: { ...input } }, async (tx, steps) => {
    const today = dayIn(tx.actor.zone, now)
    const found = await getCase(tx, input.id, today)
    await requireReach(tx, found, now)
    if (found.version !== input.version) throw new Refusal('changed-meanwhile')
    requireOpen(found)
    return work({ tx, steps, found, today })
  })
}

function inStep<Input extends { id: string; version: number }>(
  actor: Actor,
  key: string,
  input: Input,
  now: Date,
  work: (opened: Opened & { step: AuditedCase['list'][number] }) => Promise<KeyedChange>,
): Promise<KeyedStamp> {
  return runKeyedStep(actor, CASE_SCOPE, { key, body: { ...input } }, async (tx, steps) => {
    const today = dayIn(tx.actor.zone, now)
    const [owner] = await tx.sql.query<{ caseId: string }>(
      'select case_id::text as "caseId" from stunting_case_step where tenant_id = $1 and id = $2::uuid',
      [tx.tenantId, input.id],
    )
    if (!owner) throw new Refusal('not-found')
    const found = await getCase(tx, owner.caseId, today)
    await requireReach(tx, found, now)
    const step = found.list.find(({ id }) => id === input.id)
    if (!step) throw new Refusal('not-found')
    if (step.version !== input.version) throw new Refusal('changed-meanwhile')
    requireOpen(found)
    return work({ tx, steps, found, step, today })
  })
}

function requireOpen({ state }: AuditedCase): void {
  if (!isOpenCase(state))
    throw new Refusal('aks.step-not-open', { detail: `Kasus ini sudah ${caseStateLabel(state).toLowerCase()}.` })
}

async function requireReach(
  tx: TenantTx,
  place: { villageId: number; kecamatanId: number; rw: string },
  now: Date,
): Promise<void> {
  if (!keepsCases(tx.actor.role) || !reachesFamily(await careAreaOf(tx, now), place)) throw new Refusal('not-allowed')
}

async function nextNumber(tx: TenantTx, year: number, round: number): Promise<string> {
  const [last] = await tx.sql.query<{ last: number }>(
    `select coalesce(max(substring(number from '[0-9]+$')::int), 0) as last from stunting_case
     where tenant_id = $1 and year = $2::smallint and round = $3::smallint and number ~ '[0-9]{1,6}$'`,
    [tx.tenantId, year, round],
  )
  return caseNumber(year, round, (last?.last ?? 0) + 1)
}

const fresh = (now: Date): Columns => ({
  version: 1,
  created_at: now.toISOString(),
  updated_at: now.toISOString(),
})

async function change(steps: Steps, { id, version }: AuditedCase, set: Columns): Promise<number> {
  await steps.update('stunting_case', { id }, { ...set, ...nextVersion({ version }) })
  return version + 1
}

async function done(
  tx: TenantTx,
  action: string,
  id: string,
  version: number,
  detail: Record<string, unknown>,
): Promise<KeyedChange> {
  await recordAudit(tx, action, caseSubject(id), detail)
  return { action, subject: caseSubject(id), rows: [{ table: 'stunting_case', id, version }] }
}
