import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import type { Cell } from '@/lib/registers/fields'
import type { KeyedStamp, Touched } from '@/lib/registers/keyed-step'
import { nextVersion } from '@/lib/registers/run-step'
import { readRow } from '@/lib/registers/steps'
import { readStanding } from './commands'
import { addEntries } from './entry-commands'
import { levelLabel, nextLevel } from './kinds'
import { locksContests, writesContests } from './policy'
import { getContest, listEntries, listNominations } from './queries'
import { meanTenThousandths, wideRanges } from './ranking'
import type { AddTalk, Nominate, NoteOutcome, WithdrawRow } from './schema'
import { closed, contestIdOf, done, fresh, inContest, invalid, requireOpen } from './step'

const writes = ({ role }: Actor) => writesContests(role)
const talks = ({ role }: Actor) => writesContests(role) || locksContests(role)

/** Writes down what the judges agreed about scores that lie far apart, as they lie now. */
export function addTalk(actor: Actor, { key, contestId, ...input }: AddTalk, now = new Date()): Promise<KeyedStamp> {
  return inContest(actor, key, { contestId, ...input }, contestId, now, talks, async ({ tx, steps, contest }) => {
    requireOpen(contest)
    const { ranked } = await readStanding(tx, contest)
    const line = ranked.find(({ entryId }) => entryId === input.entryId)
    if (!line) throw new Refusal('not-found')
    const ranges = wideRanges(line)
    if (Object.keys(ranges).length === 0) closed('Nilai juri untuk peserta ini tidak lagi berjauhan.')
    const id = randomUUID()
    await steps.insert(
      'contest_talk',
      {
        ...{ id, contest_id: contestId, entry_id: input.entryId, outcome: input.outcome },
        ...{ ranges: ranges as unknown as Cell, withdrawn: false, made_name: tx.actor.name, ...fresh(now) },
      },
      { id },
      { withdrawn: true },
    )
    return done(tx, 'lomba.talk-noted', contestId, [{ table: 'contest_talk', id, version: 1 }], { ranges })
  })
}

/**
 * Names a winner of a locked result to the level above: into a contest of this office where it
 * holds one, or by letter to the province, which the office keeps as a record.
 */
export function nominate(actor: Actor, { key, contestId, ...input }: Nominate, now = new Date()): Promise<KeyedStamp> {
  return inContest(
    actor,
    key,
    { contestId, ...input },
    contestId,
    now,
    writes,
    async ({ tx, steps, contest, today }) => {
      if (contest.state !== 'dikunci' || !contest.result) return closed('Pemenang diusulkan sesudah hasil dikunci.')
      const toLevel = nextLevel(contest.level)
      if (!toLevel) return closed('Di atas provinsi lomba diurus provinsi.')
      const line = contest.result.find(({ entryId }) => entryId === input.entryId)
      const entry = (await listEntries(tx, contestId)).find(({ id }) => id === input.entryId)
      if (!line || !entry || line.place === null) return invalid({ entryId: 'Pilih peserta yang ada di peringkat.' })
      if ((await listNominations(tx, contestId)).some(({ entryId }) => entryId === entry.id))
        closed('Peserta ini sudah diusulkan ke tingkat atas.')
      if (input.letterOn !== null && input.letterOn > today)
        invalid({ letterOn: `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.` })
      const rows: Touched[] = []
      if (input.toContestId !== null) {
        const above = await getContest(tx, input.toContestId)
        if (above.kind !== contest.kind || above.level !== toLevel || above.state !== 'disiapkan')
          invalid({ toContestId: `Pilih lomba tingkat ${levelLabel(toLevel).toLowerCase()} yang masih disiapkan.` })
        const carried = { carriedFrom: entry.id, proposed: entry.proposed, reason: '', state: 'diterima' as const }
        const facts = { ...entry.facts, dari: { lomba: contest.title, tempat: line.place } }
        rows.push(...(await addEntries({ tx, steps, contest: above, now }, [{ candidate: entry, facts, ...carried }])))
      }
      const id = randomUUID()
      await steps.insert(
        'contest_nomination',
        {
          ...{ id, contest_id: contestId, entry_id: entry.id, to_level: toLevel, to_contest_id: input.toContestId },
          ...{ place: line.place, mean_score: meanTenThousandths(line), letter_number: input.letterNumber },
          ...{ letter_on: input.letterOn, outcome: '', withdrawn: false, made_name: tx.actor.name, ...fresh(now) },
        },
        { id },
        { withdrawn: true },
      )
      rows.unshift({ table: 'contest_nomination', id, version: 1 })
      return done(tx, 'lomba.nominated', contestId, rows, { entry: entry.id, toLevel, place: line.place })
    },
  )
}

/** What came of a nomination above. */
export function noteOutcome(actor: Actor, { key, ...input }: NoteOutcome, now = new Date()): Promise<KeyedStamp> {
  return onNomination(actor, key, input, now, 'lomba.outcome-noted', { outcome: input.outcome })
}

/** Takes a nomination back; the entry it made above stays until it is refused there. */
export function withdrawNomination(
  actor: Actor,
  { key, ...input }: WithdrawRow,
  now = new Date(),
): Promise<KeyedStamp> {
  return onNomination(actor, key, input, now, 'lomba.nomination-withdrawn', { withdrawn: true })
}

function onNomination(
  actor: Actor,
  key: string,
  input: { id: string; version: number },
  now: Date,
  action: string,
  set: Record<string, Cell>,
): Promise<KeyedStamp> {
  const { id, version } = input
  return inContest(
    actor,
    key,
    { ...input },
    contestIdOf('contest_nomination', id),
    now,
    writes,
    async ({ tx, steps, contest }) => {
      const row = await readRow(tx, 'contest_nomination', { id })
      if (row?.version !== version) throw new Refusal('changed-meanwhile')
      await steps.update('contest_nomination', { id }, { ...set, ...nextVersion({ version }) })
      return done(tx, action, contest.id, [{ table: 'contest_nomination', id, version: version + 1 }], set)
    },
  )
}
