import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import {
  type KeyedChange,
  type KeyedStamp,
  runKeyedStep,
  type Touched,
  undoKeyedStep,
} from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { nextVersion } from '@/lib/registers/run-step'
import type { Columns, Steps, StepTable } from '@/lib/registers/steps'
import { seesContests } from './policy'
import { type Contest, getContest } from './queries'

/** Steps on contests of an office run one after the other: a lock and a late sheet never cross. */
export const CONTEST_SCOPE = 'lomba'
export const contestSubject = (id: string): string => `lomba/${id}`
export const contestOf = (subject: string): string => subject.replace(/^lomba\//, '')

export interface Opened {
  tx: TenantTx
  steps: Steps
  contest: Contest
  today: string
  now: Date
}

export const invalid = (fields: Record<string, string>): never => {
  throw new Refusal('input-invalid', { fields })
}
export const closed = (detail: string): never => {
  throw new Refusal('contest.step-not-open', { detail })
}

export const fresh = (now: Date): Columns => ({
  version: 1,
  created_at: now.toISOString(),
  updated_at: now.toISOString(),
})

/** Runs one step on a contest, once for its key. Refuses whom `may` does not name and who does not see the contest. */
export function inContest(
  actor: Actor,
  key: string,
  body: Readonly<Record<string, unknown>>,
  idOf: string | ((tx: TenantTx) => Promise<string>),
  now: Date,
  may: (actor: Actor) => boolean,
  work: (opened: Opened) => Promise<KeyedChange>,
): Promise<KeyedStamp> {
  return runKeyedStep(actor, CONTEST_SCOPE, { key, body }, async (tx, steps) => {
    if (!may(tx.actor)) throw new Refusal('not-allowed')
    const contest = await getContest(tx, typeof idOf === 'string' ? idOf : await idOf(tx))
    return work({ tx, steps, contest, today: dayIn(tx.actor.zone, now), now })
  })
}

/** Refuses a step on a contest whose result is locked or that was given up. */
export function requireOpen({ state }: Contest): void {
  if (state === 'dikunci') throw new Refusal('contest.locked')
  if (state === 'batal') closed('Lomba ini sudah dibatalkan.')
}

/** Ends a step: the line of the trail, and what the form hears. */
export async function done(
  tx: TenantTx,
  action: string,
  contestId: string,
  rows: readonly Touched[],
  detail: Record<string, unknown> = {},
): Promise<KeyedChange> {
  await recordAudit(tx, action, contestSubject(contestId), detail)
  return { action, subject: contestSubject(contestId), rows }
}

/** Changes the contest's own row. */
export async function changeContestRow(
  { steps, contest }: Pick<Opened, 'steps' | 'contest'>,
  set: Columns,
): Promise<Touched> {
  await steps.update('contest', { id: contest.id }, { ...set, ...nextVersion({ version: contest.version }) })
  return { table: 'contest', id: contest.id, version: contest.version + 1 }
}

const HANGING = [
  'contest_stage',
  'contest_member',
  'contest_entry',
  'contest_visit',
  'contest_talk',
  'contest_nomination',
] as const
export type HangingTable = (typeof HANGING)[number] & StepTable

/** Of which contest a row is; the same refusal for one that is missing and another office's. */
export const contestIdOf =
  (table: HangingTable, id: string) =>
  async ({ sql, tenantId }: TenantTx): Promise<string> => {
    const [row] = await sql.query<{ id: string }>(
      `select contest_id::text as id from ${table} where tenant_id = $1 and id = $2::uuid and not withdrawn`,
      [tenantId, id],
    )
    if (!row) throw new Refusal('not-found')
    return row.id
  }

/** Takes back one's own latest step while nothing has changed since. A locked result is opened by its own step. */
export function undoContestStep(actor: Actor, { key }: { key: string }): Promise<KeyedStamp> {
  return undoKeyedStep(actor, CONTEST_SCOPE, key, async (tx, { subject, action }) => {
    if (!seesContests(tx.actor.role)) throw new Refusal('not-allowed')
    if (!subject.startsWith('lomba/')) return
    const { state } = await getContest(tx, contestOf(subject))
    if (state === 'dikunci' && !AFTER_LOCK.includes(action)) throw new Refusal('contest.locked')
  })
}

const AFTER_LOCK = ['lomba.locked', 'lomba.nominated', 'lomba.outcome-noted', 'lomba.nomination-withdrawn']
