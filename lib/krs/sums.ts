import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { type SumArea, sumCondition } from './area'
import { FOUR_T, KRS_TRAITS, listStart, type TraitCode, traitOf } from './marks'
import { RISK_NOW } from './queries'

/** Counts of families of one place on one list. Null where the list says nothing of it. */
export interface KrsSums {
  /** Rows of the list. */
  families: number
  /** Keluarga sasaran: with at least one of the four target groups; the denominator. */
  targets: number | null
  /** With the official flag `berisiko`. */
  atRisk: number | null
  /** At risk after what the field found. */
  riskNow: number | null
  /** Each mark by itself. Those of 4T overlap. */
  marks: Record<TraitCode, number | null>
  /** With at least one of the four T: counted once each, never their sum. */
  anyFourT: number | null
  /** At risk by rank: 1, 2, 3, 4, more than 4, not identified. */
  ranks: readonly number[]
  verified: number
  changed: number
  gone: number
}

export interface PlaceSums extends KrsSums {
  villageId: number
  villageName: string
  kecamatanId: number
  kecamatanName: string
}

const known = (column: string) => `count(*) filter (where ${column} is not null)::int`
const yes = (column: string) => `count(*) filter (where ${column})::int`
/** How many say yes; null where nobody says anything. */
const told = (condition: string) => `case when ${known(condition)} = 0 then null else ${yes(condition)} end`
const TARGET = '(k.has_baduta or k.has_balita or k.has_pus or k.has_pregnant)'
const ANY_T = `(${FOUR_T.map((code) => `k.${traitOf(code).column}`).join(' or ')})`

const SUMS = `count(*)::int as families, ${told(TARGET)} as targets, ${told('k.at_risk')} as "atRisk",
  ${told(RISK_NOW)} as "riskNow", array[${KRS_TRAITS.map(({ column }) => told(`k.${column}`)).join(', ')}] as traits,
  ${told(ANY_T)} as "anyFourT",
  array[${[1, 2, 3, 4, 5].map((rank) => yes(`k.at_risk and k.rank = ${rank}`)).join(', ')}, ${yes('k.at_risk and k.rank is null')}] as ranks,
  ${yes("k.verified <> 'belum'")} as verified, ${yes("k.verified = 'berubah'")} as changed,
  ${yes("k.verified in ('tidak_ditemukan', 'pindah')")} as gone`

interface Row extends Omit<PlaceSums, 'marks'> {
  traits: (number | null)[]
}

const sumsOf = <Of extends { traits: (number | null)[] }>({ traits, ...row }: Of) => ({
  ...row,
  marks: Object.fromEntries(KRS_TRAITS.map(({ code }, at) => [code, traits[at] ?? null])) as KrsSums['marks'],
})

/** The sums of a list by village, in the person's area. A family counts where the list has it. */
export async function sumKrsByVillage(tx: TenantSql, listId: string, area: SumArea): Promise<PlaceSums[]> {
  const values: SqlValue[] = [tx.tenantId, listId]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const here = sumCondition(area, { village: 'k.village_id', kecamatan: 'k.kecamatan_id', rw: 'f.rw' }, bind)
  const rows = await tx.sql.query<Row>(
    `select s.*, v.name as "villageName", c.name as "kecamatanName" from (
       select k.village_id as "villageId", k.kecamatan_id as "kecamatanId", ${SUMS}
       from krs_family k join family f on f.tenant_id = k.tenant_id and f.id = k.family_id
       where k.tenant_id = $1 and k.list_id = $2::uuid and f.merged_into is null and ${here}
       group by k.village_id, k.kecamatan_id) s
     join region v on v.id = s."villageId" join region c on c.id = s."kecamatanId" order by c.name, v.name`,
    values,
  )
  return rows.map(sumsOf)
}

const plus = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : one + other

/** Sums of several places. What only some of them say is the sum of those. */
export function addKrsSums(parts: readonly KrsSums[]): KrsSums {
  const none: KrsSums = {
    ...{ families: 0, targets: null, atRisk: null, riskNow: null, anyFourT: null, verified: 0, changed: 0, gone: 0 },
    marks: Object.fromEntries(KRS_TRAITS.map(({ code }) => [code, null])) as KrsSums['marks'],
    ranks: [0, 0, 0, 0, 0, 0],
  }
  return parts.reduce<KrsSums>(
    (sum, part) => ({
      families: sum.families + part.families,
      targets: plus(sum.targets, part.targets),
      atRisk: plus(sum.atRisk, part.atRisk),
      riskNow: plus(sum.riskNow, part.riskNow),
      anyFourT: plus(sum.anyFourT, part.anyFourT),
      verified: sum.verified + part.verified,
      changed: sum.changed + part.changed,
      gone: sum.gone + part.gone,
      marks: Object.fromEntries(
        KRS_TRAITS.map(({ code }) => [code, plus(sum.marks[code], part.marks[code])]),
      ) as KrsSums['marks'],
      ranks: sum.ranks.map((count, at) => count + (part.ranks[at] ?? 0)),
    }),
    none,
  )
}

/** One list in the course of lists. */
export interface TrendPoint {
  listId: string
  year: number
  semester: number
  /** As a month, for the axis. */
  start: number
  atRisk: number | null
  targets: number | null
}

/** KRS and keluarga sasaran of each list in the person's area, the oldest first. */
export async function trendOfKrs(tx: TenantSql, area: SumArea): Promise<TrendPoint[]> {
  const values: SqlValue[] = [tx.tenantId]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const here = sumCondition(area, { village: 'k.village_id', kecamatan: 'k.kecamatan_id', rw: 'f.rw' }, bind)
  const rows = await tx.sql.query<Omit<TrendPoint, 'start'>>(
    `select l.id::text as "listId", l.year::int as year, l.semester::int as semester, ${told('k.at_risk')} as "atRisk",
       ${told(TARGET)} as targets
     from krs_list l join krs_family k on k.tenant_id = l.tenant_id and k.list_id = l.id
     join family f on f.tenant_id = k.tenant_id and f.id = k.family_id
     where l.tenant_id = $1 and f.merged_into is null and ${here} group by l.id, l.year, l.semester
     order by l.year, l.semester`,
    values,
  )
  return rows.map((row) => ({ ...row, start: listStart(row) }))
}
