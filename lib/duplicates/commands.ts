import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { currentPeriod } from '@/lib/format/period'
import { lockScope } from '@/lib/registers/keyed-step'
import { once } from '@/lib/registers/once'
import { dayIn } from '@/lib/registers/rules'
import { type Effect, effectBetween, readCounts, scopeOf } from './effect'
import { type Merge, readBoth, writeMerge } from './merge'
import { notePairsOf } from './pairs'
import { mayJudge, pairJudges } from './policy'
import { getPair, type Pair } from './queries'
import type { DifferentPair, MergePair, UndoPair } from './schema'
import { changesBetween, isUntouched, putBack, type RowChange, takeSnapshot, type Whose } from './snapshot'

/** What a decision answers: the pair and its new version. */
export interface PairStamp {
  id: string
  version: number
}

const subjectOf = (id: string) => `ganda/${id}`

async function openPair(tx: TenantTx, id: string, version: number, now: Date): Promise<Pair> {
  // Families, persons and pairs are written one step at a time; a merge touches them all.
  for (const scope of ['keluarga', 'family', 'ganda']) await lockScope(tx, scope)
  const pair = await getPair(tx, id)
  if (!mayJudge(await areaOf(tx, pairJudges, now), pair.first, pair.second)) throw new Refusal('not-found')
  if (pair.version !== version) throw new Refusal('changed-meanwhile')
  return pair
}

function mergeOf(pair: Pair, kept: string, choices: MergePair['choices']): Merge {
  const ids = [pair.first.id, pair.second.id]
  if (!ids.includes(kept)) throw new Refusal('input-invalid', { fields: { kept: 'Pilih catatan yang dipertahankan.' } })
  return { kind: pair.kind, keptId: kept, lostId: ids.find((id) => id !== kept)!, choices }
}

const whoseOf = ({ kind, keptId, lostId }: Merge): Whose =>
  kind === 'orang' ? { persons: [keptId, lostId], families: [] } : { persons: [], families: [keptId, lostId] }

/** Merges and answers what became of every row, and which counted cells are another now. */
async function mergeAndWatch(tx: TenantTx, merge: Merge, now: Date): Promise<{ changes: RowChange[]; effect: Effect }> {
  const both = await readBoth(tx, merge)
  if (!both?.every((row) => row.merged_into === null && row.erased_at === null && row.restricted_at === null))
    throw new Refusal('not-found')
  const { zone } = tx.actor
  const before = await takeSnapshot(tx, whoseOf(merge))
  const scope = scopeOf(before, currentPeriod(now, zone))
  const counts = await readCounts(tx, scope)
  await writeMerge(tx, merge, dayIn(zone, now))
  const changes = changesBetween(before, await takeSnapshot(tx, whoseOf(merge)))
  return { changes, effect: await effectBetween(tx, scope, counts, await readCounts(tx, scope)) }
}

/** Carries what a trial found out of the transaction that is taken back. */
class Trial extends Error {
  constructor(readonly effect: Effect) {
    super('A trial ends by being taken back.')
  }
}

/**
 * Which villages' and months' counted cells a merge would change: the merge is really done,
 * counted, and taken back with its transaction, so that nothing is guessed.
 */
export async function previewMerge(actor: Actor, input: Omit<MergePair, 'key'>, now = new Date()): Promise<Effect> {
  try {
    await inTenant(actor, async (tx) => {
      const pair = await openPair(tx, input.pair, input.version, now)
      throw new Trial((await mergeAndWatch(tx, mergeOf(pair, input.kept, input.choices), now)).effect)
    })
  } catch (error) {
    if (error instanceof Trial) return error.effect
    throw error
  }
  throw new Error('A trial always ends.')
}

/**
 * Makes one record of two. Refuses a pair outside the person's area, one that was decided
 * meanwhile, and records that were limited or erased. All that moved is kept with the pair.
 */
export function mergePair(actor: Actor, input: MergePair, now = new Date()): Promise<PairStamp> {
  const { key, ...body } = input
  return inTenant(actor, (tx) =>
    once<PairStamp>(tx, key, { scope: 'ganda', merge: body }, async () => {
      const pair = await openPair(tx, input.pair, input.version, now)
      if (pair.state !== 'terbuka' && pair.state !== 'diurungkan') throw new Refusal('duplicates.decided')
      const merge = mergeOf(pair, input.kept, input.choices)
      const { changes, effect } = await mergeAndWatch(tx, merge, now)
      const version = await decide(
        tx,
        pair,
        { state: 'digabung', keptId: merge.keptId, undo: changes, effect, note: '' },
        now,
      )
      await recordAudit(tx, 'duplicates.merged', subjectOf(pair.id), {
        kind: pair.kind,
        kept: merge.keptId,
        lost: merge.lostId,
        rows: changes.length,
        cells: effect.lines.length,
      })
      await notePairsOf(tx, await personsOf(tx, merge))
      return { id: pair.id, version }
    }),
  )
}

/** Who may look alike now: the kept person, or all of the kept family. */
async function personsOf(tx: TenantTx, { kind, keptId }: Merge): Promise<string[]> {
  if (kind === 'orang') return [keptId]
  const rows = await tx.sql.query<{ id: string }>(
    'select id::text as id from person where tenant_id = $1 and family_id = $2::uuid',
    [tx.tenantId, keptId],
  )
  return rows.map(({ id }) => id)
}

/** Says that two records are two persons, or two families, and how one knows. The pair is not asked again. */
export function markDifferent(actor: Actor, input: DifferentPair, now = new Date()): Promise<PairStamp> {
  const { key, ...body } = input
  return inTenant(actor, (tx) =>
    once<PairStamp>(tx, key, { scope: 'ganda', different: body }, async () => {
      const pair = await openPair(tx, input.pair, input.version, now)
      if (pair.state !== 'terbuka' && pair.state !== 'diurungkan') throw new Refusal('duplicates.decided')
      const version = await decide(
        tx,
        pair,
        { state: 'berbeda', keptId: null, undo: [], effect: {}, note: input.reason },
        now,
      )
      await recordAudit(tx, 'duplicates.different', subjectOf(pair.id), { kind: pair.kind })
      return { id: pair.id, version }
    }),
  )
}

/** Takes a decision back: after a merge only while nothing it moved has changed since. The pair waits again. */
export function undoPair(actor: Actor, input: UndoPair, now = new Date()): Promise<PairStamp> {
  return inTenant(actor, async (tx) => {
    const pair = await openPair(tx, input.pair, input.version, now)
    if (pair.state !== 'digabung' && pair.state !== 'berbeda') throw new Refusal('duplicates.not-decided')
    const [kept] = await tx.sql.query<{ undo: RowChange[] }>(
      'select undo from duplicate_pair where tenant_id = $1 and id = $2::uuid',
      [tx.tenantId, pair.id],
    )
    const changes = kept?.undo ?? []
    if (pair.state === 'digabung') {
      if (changes.length === 0 || !(await isUntouched(tx, changes))) throw new Refusal('duplicates.undo-closed')
      await putBack(tx, changes)
    }
    const version = await decide(tx, pair, { state: 'diurungkan', keptId: null, undo: [], effect: {}, note: '' }, now)
    await recordAudit(tx, 'duplicates.undone', subjectOf(pair.id), { kind: pair.kind, rows: changes.length })
    return { id: pair.id, version }
  })
}

interface Decision {
  state: Pair['state']
  keptId: string | null
  undo: readonly RowChange[]
  effect: Effect | Record<string, never>
  note: string
}

async function decide(
  tx: TenantTx,
  pair: Pair,
  { state, keptId, undo, effect, note }: Decision,
  now: Date,
): Promise<number> {
  await tx.sql.query(
    `update duplicate_pair set state = $3, kept_id = $4::uuid, undo = $5::jsonb, effect = $6::jsonb, note = $7,
       decided_by = $8::uuid, decided_name = $9, decided_at = $10::timestamptz, version = version + 1
     where tenant_id = $1 and id = $2::uuid`,
    [
      tx.tenantId,
      pair.id,
      state,
      keptId,
      JSON.stringify(undo),
      JSON.stringify(effect),
      note,
      tx.actor.accountId,
      tx.actor.name,
      now.toISOString(),
    ],
  )
  return pair.version + 1
}
