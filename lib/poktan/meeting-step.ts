import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantSql, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { once } from '@/lib/registers/once'
import { dayIn } from '@/lib/registers/rules'
import { groupAreaOf } from './group-area'
import { MEETING_FIELDS, type MeetingField } from './meeting-merge'
import { getMeetingGroup, type Meeting, type MeetingGroup } from './meeting-queries'
import { reachesGroup } from './policy'

/** What a step on a group's book answers. */
export interface MeetingDone {
  id: string
  version: number
  /** Answers of somebody else were joined with these. */
  joined?: true
  /** Something worth a second look that stops nothing: another meeting on the same day. */
  warning?: string
}

/** What is kept under a step's key: its answer, who made it, and what takes it back. */
export interface MeetingStamp {
  book: 'pertemuan'
  action: 'recorded' | 'changed' | 'withdrawn'
  by: string
  done: MeetingDone
  /** How the meeting was before; null for a new one. */
  before: Meeting | null
  /** Month whose "no meeting" was taken back because there was one after all. */
  nilPeriod: number | null
}

/** The meeting moved on since it was read. Carries what is stored, so that both versions can be shown. */
export class StaleMeeting extends Refusal {
  readonly stored: Meeting
  /** The fields both sides changed; all of them where nobody knows what its author saw. */
  readonly touching: readonly MeetingField[]

  constructor(stored: Meeting, touching: readonly MeetingField[] = MEETING_FIELDS) {
    super('changed-meanwhile')
    this.stored = stored
    this.touching = touching
  }
}

/** A visit's or referral's result was written by somebody else since it was read. */
export class StaleService extends Refusal {
  readonly stored: { id: string; version: number; result: string }
  readonly touching = ['result'] as const

  constructor(stored: StaleService['stored']) {
    super('changed-meanwhile')
    this.stored = stored
  }
}

/** Keeps two writers of one group's book apart, so that a check and its change are one. */
export async function lockBook(tx: TenantTx, poktanId: string): Promise<void> {
  await tx.sql.query('select pg_advisory_xact_lock($1::int, hashtext($2))::text', [
    tx.tenantId,
    `pertemuan/${poktanId}`,
  ])
}

/** The group, for somebody who may write in it; refuses everybody else. */
export async function openBook(tx: TenantTx, poktanId: string, now: Date): Promise<MeetingGroup> {
  const group = await getMeetingGroup(tx, poktanId)
  if (!reachesGroup(await groupAreaOf(tx, now), group)) throw new Refusal('not-allowed')
  return group
}

/** What a step finds when it begins. */
export interface Book {
  group: MeetingGroup
  today: string
}

/**
 * Runs one step on a group's book in one transaction, one at a time for each group and
 * once for its key: the same key with the same body gets the first answer again.
 */
export function inBook<Answer>(
  actor: Actor,
  { key, ...body }: { key: string } & Readonly<Record<string, unknown>>,
  poktanIdOf: (tx: TenantTx) => Promise<string> | string,
  now: Date,
  work: (tx: TenantTx, book: Book) => Promise<Answer>,
): Promise<Answer> {
  return inTenant(actor, async (tx) => {
    const poktanId = await poktanIdOf(tx)
    await lockBook(tx, poktanId)
    return once<Answer>(tx, key, { book: 'poktan', ...body }, async () => {
      const group = await openBook(tx, poktanId, now)
      return work(tx, { group, today: dayIn(tx.actor.zone, now) })
    })
  })
}

/** What the person's own step of this key did, and whether it can still be taken back; null when there is none. */
export async function findStep(
  tx: TenantSql,
  key: string,
): Promise<{ action: MeetingStamp['action']; warning?: string; open: boolean } | null> {
  if (!/^[0-9a-f-]{36}$/i.test(key)) return null
  const [row] = await tx.sql.query<{ answer: MeetingStamp; version: number | null }>(
    `select w.answer, m.version from receipt w
     left join poktan_meeting m on m.tenant_id = w.tenant_id and m.id = (w.answer #>> '{done,id}')::uuid
     where w.tenant_id = $1 and w.key = $2::uuid and w.answer ->> 'book' = 'pertemuan'`,
    [tx.tenantId, key],
  )
  if (row?.answer.by !== tx.actor.accountId) return null
  const { action, done } = row.answer
  return { action, open: row.version === done.version, ...(done.warning && { warning: done.warning }) }
}
