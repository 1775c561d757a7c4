import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Cell } from '@/lib/registers/fields'
import type { KeyedStamp, Touched } from '@/lib/registers/keyed-step'
import { nextVersion } from '@/lib/registers/run-step'
import type { Steps } from '@/lib/registers/steps'
import { subjectOfKind } from './kinds'
import { proposesEntries, writesContests } from './policy'
import { type Contest, type Entry, listEntries } from './queries'
import type { AcceptEntries, DecideEntry, ProposeFamily } from './schema'
import { keptFacts, type Proposed, propose } from './shortlist'
import { type Candidate, listCandidates } from './shortlist-queries'
import { closed, contestIdOf, done, fresh, inContest, invalid, requireOpen } from './step'

const proposes = ({ role }: Actor) => proposesEntries(role)
const writes = ({ role }: Actor) => writesContests(role)

/** The proposal of a contest as its subjects' own records make it. */
export async function readProposal(
  tx: TenantTx,
  contest: Contest,
  ids?: readonly string[],
): Promise<Proposed<Candidate>[]> {
  const { kind, year, factsOn, kecamatanId, criteria } = contest
  const candidates = await listCandidates(tx, { kind, factsOn, kecamatanId, ...(ids && { ids }) })
  return propose(candidates, criteria.proposal, { kind, year })
}

/** Whom the proposal would take: the best, as many as the contest has places for. */
export const takenBy = ({ places }: Pick<Contest, 'places'>, rank: number | null): boolean =>
  rank !== null && (places === null || rank <= places)

/**
 * Accepts subjects as entries, with what their records say today. A koordinator's are
 * proposals of the own kecamatan. Refuses, without a reason, whom the proposal would not take.
 */
export function acceptEntries(actor: Actor, { key, ...input }: AcceptEntries, now = new Date()): Promise<KeyedStamp> {
  const { contestId } = input
  return inContest(actor, key, input, contestId, now, proposes, async ({ tx, steps, contest }) => {
    requireOpen(contest)
    if (subjectOfKind(contest.kind) === 'keluarga') throw new Refusal('not-allowed')
    if (contest.state !== 'disiapkan') closed('Penilaian sudah dibuka; peserta tidak ditambah lagi.')
    const lines = await readProposal(tx, contest)
    const wanted = input.subjects.map((id) => lines.find(({ candidate }) => candidate.subjectId === id))
    const own = wanted.filter((line) => line !== undefined)
    if (own.length < wanted.length) throw new Refusal('not-found')
    const writesAll = writesContests(tx.actor.role)
    if (!writesAll && own.some(({ candidate }) => candidate.kecamatanId !== tx.actor.region.id))
      throw new Refusal('not-allowed')
    const overruled = own.filter(({ rank }) => !takenBy(contest, rank))
    if (overruled.length > 0 && input.reason.length < 5)
      invalid({
        reason: `Tulis alasannya: ${overruled
          .map(({ candidate }) => candidate.name)
          .slice(0, 3)
          .join(', ')} tidak termasuk usulan menurut catatan.`,
      })
    const rows = await addEntries(
      { tx, steps, contest, now },
      own.map(({ candidate, rank, ...line }) => ({
        candidate,
        proposed: rank,
        facts: keptFacts(contest.factsOn, { candidate, rank, ...line }),
        reason: takenBy(contest, rank) ? '' : input.reason,
        state: writesAll ? ('diterima' as const) : ('diusulkan' as const),
      })),
    )
    return done(tx, writesAll ? 'lomba.entries-accepted' : 'lomba.entries-proposed', contestId, rows, {
      subjects: input.subjects,
      overruled: overruled.length,
    })
  })
}

/** A koordinator proposes a family of the own kecamatan for keluarga teladan; by its id alone. */
export function proposeFamily(actor: Actor, { key, ...input }: ProposeFamily, now = new Date()): Promise<KeyedStamp> {
  const { contestId } = input
  const may = ({ role }: Actor) => role === 'koordinator_kecamatan'
  return inContest(actor, key, input, contestId, now, may, async ({ tx, steps, contest }) => {
    requireOpen(contest)
    if (subjectOfKind(contest.kind) !== 'keluarga') throw new Refusal('not-found')
    if (contest.state !== 'disiapkan') closed('Penilaian sudah dibuka; peserta tidak ditambah lagi.')
    const [line] = await readProposal(tx, { ...contest, kecamatanId: tx.actor.region.id }, [input.family])
    if (!line) throw new Refusal('not-found')
    const { candidate, rank } = line
    const entry = { candidate, proposed: rank, facts: keptFacts(contest.factsOn, line), reason: input.reason }
    const rows = await addEntries({ tx, steps, contest, now }, [{ ...entry, state: 'diusulkan' }])
    return done(tx, 'lomba.entries-proposed', contestId, rows, { subjects: [input.family] })
  })
}

interface NewEntry {
  candidate: Pick<Candidate, 'subjectId' | 'villageId' | 'kecamatanId'>
  proposed: number | null
  facts: object
  reason: string
  state: Entry['state']
  carriedFrom?: string
}

/** Adds entries behind those there are; refuses a subject that stands in the contest already. */
export async function addEntries(
  { tx, steps, contest, now }: { tx: TenantTx; steps: Steps; contest: Contest; now: Date },
  entries: readonly NewEntry[],
): Promise<Touched[]> {
  const known = await listEntries(tx, contest.id)
  if (entries.some(({ candidate }) => known.some(({ subjectId }) => subjectId === candidate.subjectId)))
    closed('Ada yang sudah menjadi peserta atau usulan di lomba ini. Muat ulang halaman ini.')
  let number = await lastNumber(tx, contest.id)
  const rows: Touched[] = []
  for (const { candidate, proposed, facts, reason, state, carriedFrom } of entries) {
    const id = randomUUID()
    number += 1
    await steps.insert(
      'contest_entry',
      {
        ...{ id, contest_id: contest.id, subject_kind: subjectOfKind(contest.kind), subject_id: candidate.subjectId },
        ...{ village_id: candidate.villageId, kecamatan_id: candidate.kecamatanId, number, state, proposed, reason },
        ...{ facts: facts as unknown as Cell, carried_from: carriedFrom ?? null, withdrawn: false },
        ...{ made_by: tx.actor.accountId, made_name: tx.actor.name, ...fresh(now) },
      },
      { id },
      { withdrawn: true },
    )
    rows.push({ table: 'contest_entry', id, version: 1 })
  }
  return rows
}

/** Numbers are never given twice, so that a sheet on paper still says whose it is. */
async function lastNumber(tx: TenantTx, contestId: string): Promise<number> {
  const [row] = await tx.sql.query<{ last: number }>(
    'select coalesce(max(number), 0)::int as last from contest_entry where tenant_id = $1 and contest_id = $2::uuid',
    [tx.tenantId, contestId],
  )
  return row?.last ?? 0
}

/** Accepts a proposal, or refuses an entry with a reason. Refuses once somebody was scored. */
export function decideEntry(actor: Actor, { key, ...input }: DecideEntry, now = new Date()): Promise<KeyedStamp> {
  const { id, version, decision, reason } = input
  return inContest(actor, key, input, contestIdOf('contest_entry', id), now, writes, async ({ tx, steps, contest }) => {
    requireOpen(contest)
    if (contest.state !== 'disiapkan') closed('Penilaian sudah dibuka; peserta tidak diubah lagi.')
    const entry = (await listEntries(tx, contest.id)).find((one) => one.id === id)
    if (!entry) throw new Refusal('not-found')
    if (entry.version !== version) throw new Refusal('changed-meanwhile')
    if (decision === 'ditolak' && reason.length < 5)
      invalid({ reason: 'Tulis mengapa tidak diterima, paling sedikit 5 huruf.' })
    const set = { state: decision, reason: reason || entry.reason, ...nextVersion({ version }) }
    await steps.update('contest_entry', { id }, set)
    const rows = [{ table: 'contest_entry' as const, id, version: version + 1 }]
    return done(tx, `lomba.entry-${decision}`, contest.id, rows, { entry: id, reason })
  })
}
