import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { eligibilityOf } from './eligibility'
import type { EmptySeat, OfficerRole } from './officer-seats'
import { emptySeats, isKader } from './officer-seats'
import type { PoktanKind } from './rules'

/** A group at a glance. Counts only: no name of a member is in it. */
export interface GroupSummary {
  members: number
  /** Members who fit today, who no longer do, who will not within three months, of whom too little is known. */
  eligible: { fits: number; ended: number; ending: number; unknown: number }
  kader: number
  trained: number
  empty: EmptySeat[]
  /** The day of the last meeting, `YYYY-MM-DD`. */
  lastMeeting: string | null
  meetingsThisMonth: number
  /** The latest year whose card K/0 was taken. */
  cardYear: number | null
}

/** What a group's first page says of its roster, officers and meetings on a day. */
export async function summarise(
  tx: TenantSql,
  group: { id: string; kind: PoktanKind },
  today: string,
): Promise<GroupSummary> {
  const key = [tx.tenantId, group.id] as const
  const members = await tx.sql.query<{
    name: string | null
    bornOn: string | null
    married: boolean | null
  }>(
    `select p.name, to_char(p.born_on, 'YYYY-MM-DD') as "bornOn", p.married
     from poktan_member m left join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
     where m.tenant_id = $1 and m.poktan_id = $2::uuid and m.left_on is null`,
    key,
  )
  const officers = await tx.sql.query<{ role: OfficerRole; ageGroup: number | null; trained: boolean }>(
    `select role, age_group as "ageGroup", trained from poktan_officer
     where tenant_id = $1 and poktan_id = $2::uuid and from_on <= $3::date and (to_on is null or to_on > $3::date)`,
    [...key, today],
  )
  const [held] = await tx.sql.query<{ last: string | null; month: number; card: number | null }>(
    `select to_char(max(held_on), 'YYYY-MM-DD') as last,
       count(*) filter (where date_trunc('month', held_on) = date_trunc('month', $3::date))::int as month,
       (select max(year)::int from poktan_card where tenant_id = $1 and poktan_id = $2::uuid) as card
     from poktan_meeting where tenant_id = $1 and poktan_id = $2::uuid and not withdrawn`,
    [...key, today],
  )
  const states = members.map(
    ({ name, ...person }) => eligibilityOf(group.kind, name === null ? null : { name, ...person }, today).state,
  )
  const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length
  const kader = officers.filter(({ role }) => isKader(role))
  return {
    members: members.length,
    eligible: {
      fits: count('memenuhi', 'segera', 'bebas'),
      ended: count('tidak'),
      ending: count('segera'),
      unknown: count('belum_dipilih', 'tidak_diketahui'),
    },
    kader: kader.length,
    trained: kader.filter(({ trained }) => trained).length,
    empty: emptySeats(group.kind, officers, today),
    lastMeeting: held?.last ?? null,
    meetingsThisMonth: held?.month ?? 0,
    cardYear: held?.card ?? null,
  }
}
