import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import { effectiveOf, type FollowedFacts, scoreFactsOf } from './profile-rules'
import { type ProfileContent, readContent } from './profile-schema'
import { placeKey, readFollowed } from './profile-sources'
import { type ScoreSheet, scoreKampungKb } from './score'
import type { ScoreFacts } from './score-facts'

/** A Kampung KB to be scored as of a month. */
export interface ScoreTarget {
  id: string
  villageId: number
  scope: string
  asOf: Period
}

/** What a Kampung KB's class was computed from, as of a month. Without a profile there is no class. */
export interface Scored {
  target: ScoreTarget
  /** The month of the profile in force: the latest up to `asOf`. */
  period: Period
  answers: ProfileContent
  followed: FollowedFacts
  facts: ScoreFacts
  sheet: ScoreSheet
}

/**
 * The score sheets of many Kampung KB and months with a fixed number of
 * statements: the latest profile up to each month, what it follows, and the
 * distinct agencies in activities up to then. In the order asked, null where
 * there is no profile.
 */
export async function readScores(tx: TenantSql, targets: readonly ScoreTarget[]): Promise<(Scored | null)[]> {
  if (targets.length === 0) return []
  const values = [tx.tenantId, targets.map(({ id }) => id), targets.map(({ asOf }) => asOf)] as const
  const [profiles, agencies] = await Promise.all([
    tx.sql.query<{ at: number; period: number; content: unknown }>(
      `select x.at::int as at, p.period, p.content
       from unnest($2::uuid[], $3::int[]) with ordinality x (id, as_of, at)
       join lateral (select period, content from kampung_kb_profile p
         where p.tenant_id = $1 and p.kampung_kb_id = x.id and p.period <= x.as_of
         order by p.period desc limit 1) p on true`,
      values,
    ),
    tx.sql.query<{ at: number; count: number }>(
      `select x.at::int as at, count(distinct o.id)::int as count
       from unnest($2::uuid[], $3::int[]) with ordinality x (id, as_of, at)
       join kampung_kb_activity a on a.tenant_id = $1 and a.kampung_kb_id = x.id and a.period <= x.as_of
         and not a.withdrawn
       cross join lateral unnest(a.opd_ids) o (id)
       group by 1`,
      values,
    ),
  ])
  const profileAt = new Map(profiles.map((profile) => [profile.at, profile]))
  const agenciesAt = new Map(agencies.map(({ at, count }) => [at, count]))
  const followed = await readFollowed(
    tx,
    profiles.flatMap(({ at, period }) => {
      const target = targets[at - 1]
      return target ? [{ ...target, period }] : []
    }),
  )
  return targets.map((target, index) => {
    const profile = profileAt.get(index + 1)
    if (!profile) return null
    const own = followed.get(placeKey({ ...target, period: profile.period })) ?? {}
    const answers = effectiveOf(readContent(profile.content), own)
    const facts = scoreFactsOf(answers, agenciesAt.get(index + 1) ?? 0)
    return { target, period: profile.period, answers, followed: own, facts, sheet: scoreKampungKb(facts) }
  })
}
