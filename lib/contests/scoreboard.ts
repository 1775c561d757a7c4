import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { seesAllSheets } from './policy'
import { type Contest, type Entry, listEntries, listMembers, listTalks, type Member, type Talk } from './queries'
import { isTalkedOver, type Ranked, rank, wideRanges } from './ranking'
import { type KeptSheet, listSheets } from './sheet-queries'

/** An entry in the order of the scores, as far as this person may see them. */
export interface BoardLine extends Ranked {
  entry: Entry
  talks: readonly Talk[]
  /** Parts whose points lie further apart than the limit, and whether that was talked over as it stands. */
  wide: Readonly<Record<string, number>>
  talked: boolean
}

export interface Scoreboard {
  lines: BoardLine[]
  /** The judges whose sheets are shown: all, or to a juri before the lock the own one. */
  judges: Member[]
  sheets: KeptSheet[]
  all: boolean
}

/** Scores, ranking and spread of a contest; a juri sees the own sheet alone until the result is locked. */
export async function readScoreboard(tx: TenantSql, contest: Contest): Promise<Scoreboard> {
  const all = seesAllSheets(tx.actor.role, contest.state)
  const entries = (await listEntries(tx, contest.id)).filter(({ state }) => state === 'diterima')
  const members = (await listMembers(tx, contest.id)).filter(({ team }) => team === 'penilai')
  const sheets = await listSheets(tx, [contest.id], all)
  const judges = all ? members : members.filter(({ accountId }) => accountId === tx.actor.accountId)
  const talks = all ? await listTalks(tx, contest.id) : []
  const ranked = rank(
    contest.criteria,
    entries.map(({ id }) => id),
    judges.map(({ id }) => id),
    sheets,
  )
  const lines = ranked.map((line): BoardLine => {
    const own = talks.filter(({ entryId }) => entryId === line.entryId)
    const wide = wideRanges(line)
    return {
      ...line,
      ...{ talks: own, wide, talked: isTalkedOver(wide, own[0]?.ranges ?? {}) },
      entry: entries.find(({ id }) => id === line.entryId)!,
    }
  })
  return { lines, judges, sheets, all }
}
