import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import type { Cell } from '@/lib/registers/fields'
import type { KeyedChange, KeyedStamp } from '@/lib/registers/keyed-step'
import { nextVersion } from '@/lib/registers/run-step'
import { scoredParts } from './criteria'
import { judgesContests, mayScoreFor, writesContests } from './policy'
import { listEntries, listMembers, type Member } from './queries'
import type { PaperSheet, SheetBody } from './schema'
import { mergeSheets, type SheetAnswers } from './sheet-merge'
import { findSheet, type KeptSheet } from './sheet-queries'
import { closed, contestIdOf, done, fresh, inContest, invalid, type Opened, requireOpen } from './step'

/** The sheet moved on since it was read. Carries what is stored, so that both versions can be shown. */
export class StaleSheet extends Refusal {
  readonly stored: KeptSheet
  readonly touching: readonly string[]

  constructor(stored: KeptSheet, touching: readonly string[]) {
    super('changed-meanwhile')
    this.stored = stored
    this.touching = touching
  }
}

const scores = ({ role }: Actor) => judgesContests(role) || writesContests(role)

/**
 * Keeps a judge's own sheet of one entry as their phone sends it: the first, or a change of
 * what they saw (`base` at `version`). Refuses once the result is locked, and who is no judge of
 * this contest; with `StaleSheet` where the same answer was changed elsewhere meanwhile.
 */
export function recordSheet(
  actor: Actor,
  { key, ...body }: SheetBody & { key: string },
  seen: { version: number; base?: SheetAnswers },
  now = new Date(),
): Promise<KeyedStamp> {
  const { id, entryId, ...answers } = body
  return inContest(
    actor,
    key,
    { ...body, seen: seen.version },
    contestIdOf('contest_entry', entryId),
    now,
    scores,
    async (opened) => {
      const { tx, contest } = opened
      const member = (await listMembers(tx, contest.id)).find(
        (one) => one.team === 'penilai' && one.accountId !== null && mayScoreFor(tx.actor, one),
      )
      if (!member) throw new Refusal('not-allowed')
      return keepSheet(opened, { id, entryId, member, answers, seen })
    },
  )
}

/** Writes a judge's paper sheet down at the desk: for a judge without an account, by the kabid. */
export function recordPaperSheet(actor: Actor, { key, ...input }: PaperSheet, now = new Date()): Promise<KeyedStamp> {
  const { entryId, memberId, version, ...answers } = input
  return inContest(actor, key, input, contestIdOf('contest_entry', entryId), now, scores, async (opened) => {
    const { tx, contest } = opened
    const member = (await listMembers(tx, contest.id)).find(({ id, team }) => id === memberId && team === 'penilai')
    if (!member) throw new Refusal('not-found')
    if (!mayScoreFor(tx.actor, member)) throw new Refusal('not-allowed')
    const stored = await findSheet(tx, entryId, memberId)
    const sheet = { ...answers, photos: stored?.photos ?? [] }
    return keepSheet(
      opened,
      { id: stored?.id ?? randomUUID(), entryId, member, answers: sheet, seen: { version } },
      'nilai-',
    )
  })
}

interface Keeping {
  id: string
  entryId: string
  member: Member
  answers: SheetAnswers
  seen: { version: number; base?: SheetAnswers }
}

async function keepSheet(opened: Opened, keeping: Keeping, field = ''): Promise<KeyedChange> {
  const { tx, steps, contest, now } = opened
  const { entryId, member, seen } = keeping
  requireOpen(contest)
  if (contest.state !== 'dinilai') closed('Penilaian lomba ini belum dibuka.')
  await checkSheet(opened, keeping, field)
  const stored = await findSheet(tx, entryId, member.id)
  const joined = stored && stored.version !== seen.version ? join(stored, keeping) : null
  const { visitedOn, points, notes, note, photos } = joined ?? keeping.answers
  const set = {
    ...{ visited_on: visitedOn, points: points as unknown as Cell, notes: notes as unknown as Cell, note },
    ...{ photos: [...photos], recorded_by: tx.actor.accountId, recorder_name: tx.actor.name },
  }
  const id = stored?.id ?? keeping.id
  const version = (stored?.version ?? 0) + 1
  if (stored) await steps.update('contest_score', { id }, { ...set, ...nextVersion({ version: stored.version }) })
  else {
    const head = { id, contest_id: contest.id, entry_id: entryId, member_id: member.id }
    // A sheet is never deleted: taken back it holds no points, which is not scored.
    await steps.insert('contest_score', { ...head, ...set, ...fresh(now) }, { id }, { points: {} as unknown as Cell })
  }
  const action = joined ? 'lomba.sheet-joined' : 'lomba.sheet-recorded'
  return done(tx, action, contest.id, [{ table: 'contest_score', id, version }], {
    ...{ entry: entryId, member: member.id, points },
  })
}

/** Another's edit beside this one, joined answer by answer; refuses what both changed. */
function join(stored: KeptSheet, { answers, seen }: Keeping): SheetAnswers {
  // A sheet that was taken back holds nothing that could be lost.
  if (Object.keys(stored.points).length === 0 && !seen.base) return answers
  if (!seen.base) throw new StaleSheet(stored, ['semua'])
  const { merged, touching } = mergeSheets(seen.base, answers, stored)
  if (touching.length > 0) throw new StaleSheet(stored, touching)
  return merged
}

async function checkSheet({ tx, contest, today }: Opened, { entryId, answers }: Keeping, field: string): Promise<void> {
  const entries = await listEntries(tx, contest.id)
  if (!entries.some(({ id, state }) => id === entryId && state === 'diterima')) throw new Refusal('not-found')
  const known = new Set(scoredParts(contest.criteria).map(({ code }) => code))
  if ([...Object.keys(answers.points), ...Object.keys(answers.notes)].some((code) => !known.has(code)))
    throw new Refusal('changed-meanwhile', { detail: 'Aspek penilaian berubah sejak layar ini dibuka. Muat ulang.' })
  if (Object.keys(answers.points).length === 0) {
    const [first] = known
    invalid({ [`${field}${first ?? 'isi'}`]: 'Isi paling sedikit satu nilai.' })
  }
  if (answers.visitedOn > today)
    invalid({ visitedOn: `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.` })
  await checkPhotos(tx, answers.photos)
}

async function checkPhotos(tx: TenantTx, photos: readonly string[]): Promise<void> {
  if (photos.length === 0) return
  const [known] = await tx.sql.query<{ count: number }>(
    "select count(*)::int as count from file where tenant_id = $1 and id = any ($2::uuid[]) and kind like 'image/%'",
    [tx.tenantId, [...photos]],
  )
  if (known?.count !== photos.length) invalid({ photos: 'Ada foto yang tidak ditemukan. Hapus, lalu tambahkan lagi.' })
}
