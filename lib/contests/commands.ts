import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import type { Cell } from '@/lib/registers/fields'
import { type KeyedStamp, runKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { criteriaInForce } from './criteria-queries'
import { locksContests, writesContests } from './policy'
import { entryName, listEntries, listMembers, listNominations } from './queries'
import type { Ranked } from './ranking'
import type { CancelContest, ChangeContest, ContestStep, LockContest, MakeContest, ReopenContest } from './schema'
import { readScoreboard } from './scoreboard'
import {
  CONTEST_SCOPE,
  changeContestRow,
  closed,
  done,
  fresh,
  inContest,
  invalid,
  type Opened,
  requireOpen,
} from './step'

const writes = ({ role }: Actor) => writesContests(role)
const locks = ({ role }: Actor) => locksContests(role)

/** Makes a contest of a year; its criteria are those in force today, copied. */
export function makeContest(actor: Actor, { key, ...input }: MakeContest, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, CONTEST_SCOPE, { key, body: { make: input } }, async (tx, steps) => {
    if (!writesContests(tx.actor.role)) throw new Refusal('not-allowed')
    const today = dayIn(tx.actor.zone, now)
    const { kind, level, year, title, note, factsOn, places } = input
    if (factsOn > today) invalid({ factsOn: ahead(today) })
    const kecamatanId = level === 'kecamatan' ? await ownKecamatan(tx, input.kecamatanId) : null
    const id = randomUUID()
    await steps.insert(
      'contest',
      {
        ...{ id, kind, level, year, kecamatan_id: kecamatanId, title, note, facts_on: factsOn, places },
        ...{ state: 'disiapkan', criteria: (await criteriaInForce(tx, kind, today)) as unknown as Cell },
        ...{ locked_name: '', lock_note: '', reopen_reason: '', sample: false, source: '' },
        ...{ made_by: tx.actor.accountId, made_name: tx.actor.name, ...fresh(now) },
      },
      { id },
      { state: 'batal' },
    )
    return done(tx, 'lomba.made', id, [{ table: 'contest', id, version: 1 }], { kind, level, year, title })
  })
}

async function ownKecamatan(tx: TenantTx, id: number | null): Promise<number> {
  if (id === null) return invalid({ kecamatanId: 'Pilih kecamatannya' })
  const [found] = await tx.sql.query('select 1 from region where id = $2::int and district_id = $1 and level = 3', [
    tx.tenantId,
    id,
  ])
  return found ? id : invalid({ kecamatanId: 'Pilih kecamatan di kabupaten/kota ini' })
}

const ahead = (today: string) => `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.`

/** Changes name, note, the day of the records and how many are meant to be accepted. */
export function changeContest(actor: Actor, { key, ...input }: ChangeContest, now = new Date()): Promise<KeyedStamp> {
  return onContest(actor, key, input, now, writes, async (opened) => {
    requireOpen(opened.contest)
    const { title, note, factsOn, places } = input
    if (factsOn > opened.today) invalid({ factsOn: ahead(opened.today) })
    const row = await changeContestRow(opened, { title, note, facts_on: factsOn, places })
    return done(opened.tx, 'lomba.changed', opened.contest.id, [row], { title, factsOn })
  })
}

/** Opens the scoring. Refuses without an accepted entry and without a judge. */
export function startScoring(actor: Actor, { key, ...input }: ContestStep, now = new Date()): Promise<KeyedStamp> {
  return onContest(actor, key, input, now, writes, async (opened) => {
    const { tx, contest } = opened
    requireOpen(contest)
    if (contest.state !== 'disiapkan') closed('Penilaian lomba ini sudah dibuka.')
    const accepted = (await listEntries(tx, contest.id)).filter(({ state }) => state === 'diterima')
    const judges = (await listMembers(tx, contest.id)).filter(({ team }) => team === 'penilai')
    if (accepted.length === 0) closed('Belum ada peserta yang diterima. Pilih dari usulan dahulu.')
    if (judges.length === 0) closed('Tim penilai masih kosong. Tambahkan juri dahulu.')
    const row = await changeContestRow(opened, { state: 'dinilai' })
    return done(tx, 'lomba.scoring-opened', contest.id, [row], { entries: accepted.length, judges: judges.length })
  })
}

/** Gives a contest up with a reason. */
export function cancelContest(actor: Actor, { key, ...input }: CancelContest, now = new Date()): Promise<KeyedStamp> {
  return onContest(actor, key, input, now, writes, async (opened) => {
    requireOpen(opened.contest)
    const row = await changeContestRow(opened, { state: 'batal', lock_note: input.reason })
    return done(opened.tx, 'lomba.cancelled', opened.contest.id, [row], { reason: input.reason })
  })
}

/** A contest's accepted entries in their order, with what stands between them and a lock. */
export async function readStanding(
  tx: TenantTx,
  contest: Opened['contest'],
): Promise<{ ranked: Ranked[]; undiscussed: string[]; lacking: number }> {
  const { lines } = await readScoreboard(tx, contest)
  return {
    ranked: lines,
    undiscussed: lines.flatMap(({ talked, entry }) => (talked ? [] : [entryName(entry)])),
    lacking: lines.reduce((sum, { lacking }) => sum + lacking.length, 0),
  }
}

/**
 * Locks the result as it stands. Refuses while judges lie far apart and nobody wrote what they
 * agreed, and, without a note, while sheets are missing: missing is not zero.
 */
export function lockContest(actor: Actor, { key, ...input }: LockContest, now = new Date()): Promise<KeyedStamp> {
  return onContest(actor, key, input, now, locks, async (opened) => {
    const { tx, contest, today } = opened
    requireOpen(contest)
    if (contest.state !== 'dinilai') closed('Penilaian belum dibuka, jadi belum ada hasil untuk dikunci.')
    const { ranked, undiscussed, lacking } = await readStanding(tx, contest)
    if (!ranked.some(({ place }) => place !== null))
      closed('Belum ada peserta yang nilainya lengkap. Lengkapi lembar juri dahulu.')
    if (undiscussed.length > 0)
      closed(
        `Nilai juri masih berjauhan dan belum dibahas untuk ${undiscussed.join(', ')}. Tulis hasil pembahasannya dahulu.`,
      )
    if (lacking > 0 && input.note.length < 5)
      invalid({
        note: `Masih ${lacking} lembar juri belum lengkap. Tulis mengapa hasil tetap dikunci, atau lengkapi dahulu.`,
      })
    const result = ranked.map(({ entryId, place, tied, sum, judges }) => ({ entryId, place, tied, sum, judges }))
    const row = await changeContestRow(opened, {
      ...{ state: 'dikunci', result: result as unknown as Cell, locked_on: today },
      ...{ locked_name: tx.actor.name, lock_note: input.note },
    })
    return done(tx, 'lomba.locked', contest.id, [row], { result, note: input.note })
  })
}

/** Opens a locked result again with a reason. Refuses while a winner is named to the level above. */
export function reopenContest(actor: Actor, { key, ...input }: ReopenContest, now = new Date()): Promise<KeyedStamp> {
  return onContest(actor, key, input, now, locks, async (opened) => {
    const { tx, contest } = opened
    if (contest.state !== 'dikunci') closed('Hasil lomba ini tidak terkunci.')
    if ((await listNominations(tx, contest.id)).length > 0)
      closed('Pemenangnya sudah diusulkan ke tingkat atas. Tarik usulan itu dahulu.')
    const row = await changeContestRow(opened, {
      ...{ state: 'dinilai', result: null, locked_on: null, locked_name: '' },
      reopen_reason: input.reason,
    })
    return done(tx, 'lomba.reopened', contest.id, [row], { reason: input.reason, before: contest.result })
  })
}

/** A step on the contest's own row, which nobody else may have changed since it was read. */
function onContest<Input extends { id: string; version: number }>(
  actor: Actor,
  key: string,
  input: Input,
  now: Date,
  may: (actor: Actor) => boolean,
  work: Parameters<typeof inContest>[6],
): Promise<KeyedStamp> {
  return inContest(actor, key, { ...input }, input.id, now, may, (opened) => {
    if (opened.contest.version !== input.version) throw new Refusal('changed-meanwhile')
    return work(opened)
  })
}
