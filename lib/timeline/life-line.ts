import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { addMonths, ageInMonths } from '@/lib/families/age'
import type { Person } from '@/lib/families/queries'
import { formatDate } from '@/lib/format/date'
import { type Risk, STAGE_LABELS, type Stage } from '@/lib/tpk/care'

/** An open target of a family, as its card tells of it. */
export interface OpenTarget {
  id: string
  personId: string
  stage: Stage
  anchorOn: string | null
  risk: Risk
  nextOn: string | null
  teamName: string | null
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The targets that are accompanied now. */
export const listOpenTargets = (tx: TenantSql, familyId: string): Promise<OpenTarget[]> =>
  tx.sql.query<OpenTarget>(
    `select t.id::text as id, t.person_id::text as "personId", t.stage, to_char(t.anchor_on, 'YYYY-MM-DD') as "anchorOn",
       t.risk, to_char(t.next_on, 'YYYY-MM-DD') as "nextOn", m.name as "teamName"
     from tpk_target t left join tpk_team m on m.tenant_id = $1 and m.id = t.team_id
     where t.tenant_id = $1 and t.family_id = $2::uuid and t.closed_on is null`,
    [tx.tenantId, familyId],
  )

/** A point on somebody's line, from 0 at its beginning to 1 at its end. */
export interface LifePoint {
  at: number
  kind: 'kunjungan' | 'bahaya' | 'ukur' | 'berikut'
  /** What stands there, read aloud. */
  label: string
}

/** The stretch of a life course that one person goes through now. */
export interface LifeLine {
  personId: string
  name: string
  stage: string
  /** Where today is on the line. */
  now: number
  ticks: { at: number; label: string }[]
  points: LifePoint[]
  next: string | null
}

interface Seen {
  personId: string
  on: string
  kind: 'kunjungan' | 'bahaya' | 'ukur'
}

const WORDS = { kunjungan: 'kunjungan', bahaya: 'kunjungan dengan tanda bahaya', ukur: 'penimbangan' } as const
const CHILD_MONTHS = [0, 6, 12, 24, 59]
const PREGNANCY_DAYS = 280

/** The lines of a family's children under five and of its pregnancies, with what was done along them. */
export async function readLifeLines(
  tx: TenantSql,
  persons: readonly Person[],
  targets: readonly OpenTarget[],
  today: string,
): Promise<LifeLine[]> {
  const shown = persons.filter(({ id, bornOn, diedOn }) => {
    const months = ageInMonths(bornOn, today)
    return (
      diedOn === null &&
      ((months !== null && months < 60) || targets.some((one) => one.personId === id && one.stage === 'hamil'))
    )
  })
  if (shown.length === 0) return []
  const seen = await tx.sql.query<Seen>(
    `select person_id::text as "personId", to_char(visited_on, 'YYYY-MM-DD') as "on",
       case risk when 'merah' then 'bahaya' else 'kunjungan' end as kind
     from tpk_visit where tenant_id = $1 and person_id = any($2::uuid[]) and withdrawn_at is null
     union all select person_id::text, to_char(measured_on, 'YYYY-MM-DD'), 'ukur'
     from measurement where tenant_id = $1 and person_id = any($2::uuid[]) and withdrawn_at is null and visit_id is null
     order by 2`,
    [tx.tenantId, shown.map(({ id }) => id)],
  )
  return shown.flatMap((person) => {
    const target = targets.find(
      ({ personId, stage }) => personId === person.id && (stage === 'hamil' || stage === 'anak'),
    )
    const isPregnant = target?.stage === 'hamil'
    const from = isPregnant ? target.anchorOn : person.bornOn
    if (!from) return []
    const length = isPregnant ? PREGNANCY_DAYS : daysBetween(from, addMonths(from, 60))
    const place = (on: string) => Math.min(1, Math.max(0, daysBetween(from, on) / length))
    const ticks = isPregnant
      ? [0, 12, 24, 36, 40].map((week) => ({
          at: (week * 7) / length,
          label: week === 40 ? 'lahir' : week === 0 ? '0 mg' : String(week),
        }))
      : CHILD_MONTHS.map((month) => ({
          at: place(addMonths(from, month)),
          label: month === 0 ? 'lahir' : month === 59 ? '59 bln' : String(month),
        }))
    const points = seen
      .filter(({ personId, on }) => personId === person.id && on >= from)
      .map(({ on, kind }): LifePoint => ({ at: place(on), kind, label: `${WORDS[kind]} ${formatDate(on)}` }))
    const next = target?.nextOn ?? null
    if (next) points.push({ at: place(next), kind: 'berikut', label: `kunjungan berikut ${formatDate(next)}` })
    const stage = isPregnant ? STAGE_LABELS.hamil : 'Anak 0–59 bulan'
    return [{ personId: person.id, name: person.name, stage, now: place(today), ticks, points, next }]
  })
}
