import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import type { Cell } from '@/lib/registers/fields'
import { type KeyedChange, type KeyedStamp, runKeyedStep, undoKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { nextVersion } from '@/lib/registers/run-step'
import type { Columns, Steps } from '@/lib/registers/steps'
import { listEditions } from './edition-queries'
import { newGuestCode } from './guest-token'
import type { LineList } from './lines'
import { keepsPlace } from './policy'
import { getRapat, type Rapat } from './queries'
import type { AddRapat, CancelRapat, ChangeRapat, CloseList, OpenList, WriteMinutes } from './schema'
import { editionName, editionOn } from './templates'

export const RAPAT_SCOPE = 'rapat'
export const rapatSubject = (id: string): string => `rapat/${id}`
export const rapatOf = (subject: string): string => subject.replace(/^rapat\//, '')

const invalid = (fields: Record<string, string>): never => {
  throw new Refusal('input-invalid', { fields })
}

/** A list in a column of its own; `steps` writes rows as JSON, so that it arrives as one. */
export const asJson = (value: unknown): Cell => value as Cell

type Plan = Omit<AddRapat, 'key' | 'kind'>

function planColumns(plan: Plan): Columns {
  const { title, heldOn, place, aim, fund } = plan
  if (plan.fromTime && plan.toTime && plan.toTime <= plan.fromTime)
    invalid({ toTime: 'Jam selesai harus sesudah jam mulai.' })
  return {
    ...{ title, place, aim, fund, kecamatan_id: plan.kecamatanId, held_on: heldOn, fund_note: plan.fundNote },
    ...{ from_time: plan.fromTime, to_time: plan.toTime, led_by: plan.ledBy, led_as: plan.ledAs },
    ...{ behalf_of: plan.behalfOf, ...listColumns(plan, ['agenda', 'speakers', 'invited', 'charters']) },
  }
}

const listColumns = <List extends LineList>(given: Readonly<Record<List, unknown>>, lists: readonly List[]): Columns =>
  Object.fromEntries(lists.map((list) => [list, asJson(given[list])]))

/** Puts a rapat on the calendar. Refuses a place outside one's own, and one that is not a kecamatan of the office. */
export function addRapat(actor: Actor, { key, ...input }: AddRapat, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, RAPAT_SCOPE, { key, body: { add: input } }, async (tx, steps) => {
    await requirePlace(tx, input.kecamatanId)
    const { kind, ...plan } = input
    if (kind === 'lokmin' && plan.kecamatanId === null)
      invalid({ kecamatanId: 'Lokmin diadakan di satu kecamatan. Pilih kecamatannya.' })
    const id = randomUUID()
    const edition = editionName(editionOn(await listEditions(tx), kind, plan.heldOn))
    await steps.insert(
      'rapat',
      {
        ...{ id, kind, ...planColumns(plan), edition, state: 'rencana', source: '', sample: false },
        ...Object.fromEntries(['papers', 'problems', 'agreements', 'signers'].map((list) => [list, asJson([])])),
        ...{ guest_code: '', made_by: tx.actor.accountId, made_name: tx.actor.name, ...fresh(now) },
      },
      { id },
      { state: 'batal' },
    )
    return done(tx, 'rapat.added', id, 1, { kind, kecamatan: plan.kecamatanId })
  })
}

/** Changes what was planned. */
export function changeRapat(actor: Actor, { key, ...input }: ChangeRapat, now = new Date()): Promise<KeyedStamp> {
  return inRapat(actor, key, input, now, async ({ tx, steps, found }) => {
    const { id: _id, version: _version, ...plan } = input
    await requirePlace(tx, plan.kecamatanId)
    if (found.kind === 'lokmin' && plan.kecamatanId === null)
      invalid({ kecamatanId: 'Lokmin diadakan di satu kecamatan. Pilih kecamatannya.' })
    return done(tx, 'rapat.changed', found.id, await change(steps, found, planColumns(plan)))
  })
}

/** Writes the minutes: what was presented, found and agreed, and who signs. Refuses to finish before the day. */
export function writeMinutes(actor: Actor, { key, ...input }: WriteMinutes, now = new Date()): Promise<KeyedStamp> {
  return inRapat(actor, key, input, now, async ({ tx, steps, found, today }) => {
    const finished = input.finished === 'ya'
    if (finished && found.heldOn > today)
      invalid({ finished: `Rapat ini baru akan diadakan ${formatDate(found.heldOn)}.` })
    const set = {
      ...listColumns(input, ['papers', 'problems', 'agreements', 'signers']),
      present_said: input.presentSaid,
      state: finished ? 'selesai' : 'rencana',
    }
    return done(tx, 'rapat.minutes', found.id, await change(steps, found, set), { finished })
  })
}

/** Calls a rapat off with a reason; nothing of it is lost. */
export function cancelRapat(actor: Actor, { key, ...input }: CancelRapat, now = new Date()): Promise<KeyedStamp> {
  return inRapat(actor, key, input, now, async ({ tx, steps, found }) => {
    const set = { state: 'batal', guest_code: '', guest_until: null, aim: `Dibatalkan: ${input.reason}` }
    return done(tx, 'rapat.cancelled', found.id, await change(steps, found, set), { reason: input.reason })
  })
}

/** Opens the attendance page for guests for some hours, with a new address each time. */
export function openList(actor: Actor, { key, ...input }: OpenList, now = new Date()): Promise<KeyedStamp> {
  return inRapat(actor, key, input, now, async ({ tx, steps, found }) => {
    const until = new Date(now.getTime() + input.hours * 3_600_000).toISOString()
    const set = { guest_code: newGuestCode(), guest_until: until }
    return done(tx, 'rapat.list-opened', found.id, await change(steps, found, set), { hours: input.hours })
  })
}

/** Closes it; its address leads nowhere from then on. */
export function closeList(actor: Actor, { key, ...input }: CloseList, now = new Date()): Promise<KeyedStamp> {
  return inRapat(actor, key, input, now, async ({ tx, steps, found }) =>
    done(tx, 'rapat.list-closed', found.id, await change(steps, found, { guest_code: '', guest_until: null })),
  )
}

/** Takes back one's own latest step on a rapat, its list or its follow-ups while nothing has changed since. */
export function undoRapat(actor: Actor, { key }: { key: string }, now = new Date()): Promise<KeyedStamp> {
  return undoKeyedStep(actor, RAPAT_SCOPE, key, async (tx, { subject }) => {
    const found = await getRapat(tx, rapatOf(subject), dayIn(tx.actor.zone, now))
    if (!keepsPlace(tx.actor, found.kecamatanId)) throw new Refusal('not-allowed')
  })
}

export interface Opened {
  tx: TenantTx
  steps: Steps
  found: Rapat
  today: string
}

/** Opens a rapat that one may keep, in the version that was read. Refuses one that was called off. */
export function inRapat<Input extends { id: string; version: number }>(
  actor: Actor,
  key: string,
  input: Input,
  now: Date,
  work: (opened: Opened) => Promise<KeyedChange>,
): Promise<KeyedStamp> {
  return runKeyedStep(actor, RAPAT_SCOPE, { key, body: { ...input } }, async (tx, steps) => {
    const found = await openRapat(tx, input.id, now)
    if (found.version !== input.version) throw new Refusal('changed-meanwhile')
    return work({ tx, steps, found, today: dayIn(tx.actor.zone, now) })
  })
}

/** A rapat that one may keep and that was not called off. */
export async function openRapat(tx: TenantTx, id: string, now: Date): Promise<Rapat> {
  const found = await getRapat(tx, id, dayIn(tx.actor.zone, now))
  if (!keepsPlace(tx.actor, found.kecamatanId)) throw new Refusal('not-allowed')
  if (found.state === 'batal') throw new Refusal('rapat.cancelled')
  return found
}

async function requirePlace(tx: TenantTx, kecamatanId: number | null): Promise<void> {
  if (!keepsPlace(tx.actor, kecamatanId))
    throw new Refusal('not-allowed', { fields: { kecamatanId: 'Pilih kecamatan Anda sendiri.' } })
  if (kecamatanId === null) return
  const known = await tx.sql.query('select 1 from region where id = $1::int and level = 3 and district_id = $2::int', [
    kecamatanId,
    tx.tenantId,
  ])
  if (known.length === 0) throw new Refusal('not-found')
}

export const fresh = (now: Date): Columns => ({
  version: 1,
  created_at: now.toISOString(),
  updated_at: now.toISOString(),
})

async function change(steps: Steps, { id, version }: Rapat, set: Columns): Promise<number> {
  await steps.update('rapat', { id }, { ...set, ...nextVersion({ version }) })
  return version + 1
}

async function done(
  tx: TenantTx,
  action: string,
  id: string,
  version: number,
  detail: Record<string, unknown> = {},
): Promise<KeyedChange> {
  await recordAudit(tx, action, rapatSubject(id), detail)
  return { action, subject: rapatSubject(id), rows: [{ table: 'rapat', id, version }] }
}
