import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { foldName } from '@/lib/regions/name-key'
import { careCondition } from '@/lib/tpk/care-area'
import type { CareArea } from '@/lib/tpk/policy'
import { KRS_TRAITS, type TraitCode, traitOf, type VerifiedState } from './marks'

/** One list of verval as pages read it. */
export interface KrsList {
  id: string
  year: number
  semester: number
  edition: string
  title: string
  source: string
  state: 'terbuka' | 'ditutup'
  version: number
  sample: boolean
}

/** The office's lists, the newest first. */
export const listKrsLists = (tx: TenantSql): Promise<KrsList[]> =>
  tx.sql.query<KrsList>(
    `select id::text as id, year::int as year, semester::int as semester, edition, title, source, state, version, sample
     from krs_list where tenant_id = $1 order by year desc, semester desc`,
    [tx.tenantId],
  )

/** A family on a list as screens may show one. */
export interface KrsFamily {
  id: string
  listId: string
  familyId: string
  name: string
  villageId: number
  kecamatanId: number
  villageName: string
  kecamatanName: string
  rw: string
  rt: string
  /** As the file says; null is not said. */
  marks: Record<TraitCode, boolean | null>
  rank: number | null
  atRisk: boolean | null
  verified: VerifiedState
  /** What the field found otherwise, by code. */
  found: Record<string, boolean | number | null>
  foundAtRisk: boolean | null
  reason: string
  verifiedOn: string | null
  verifierName: string
  version: number
  sample: boolean
}

interface Row extends Omit<KrsFamily, 'marks'> {
  values: (boolean | null)[]
}

const FAMILY = `k.id::text as id, k.list_id::text as "listId", k.family_id::text as "familyId", f.name,
  f.village_id as "villageId", f.kecamatan_id as "kecamatanId", v.name as "villageName", c.name as "kecamatanName",
  f.rw, f.rt, array[${KRS_TRAITS.map(({ column }) => `k.${column}`).join(', ')}] as values, k.rank::int as rank,
  k.at_risk as "atRisk", k.verified, k.found, k.found_at_risk as "foundAtRisk", k.reason,
  to_char(k.verified_on, 'YYYY-MM-DD') as "verifiedOn", k.verifier_name as "verifierName", k.version, k.sample`
const FROM = `from krs_family k join family f on f.tenant_id = k.tenant_id and f.id = k.family_id
  join region v on v.id = f.village_id join region c on c.id = f.kecamatan_id`
/** Families that lists may show: not merged, not erased, and not restricted at somebody's request. */
export const SHOWN = 'f.merged_into is null and f.erased_at is null and f.restricted_at is null'

const familyOf = ({ values, ...row }: Row): KrsFamily => ({
  ...row,
  marks: Object.fromEntries(KRS_TRAITS.map(({ code }, at) => [code, values[at] ?? null])) as KrsFamily['marks'],
})

/** Whether a family is at risk as far as known: what the field found stands before the official flag; gone is no. */
export const RISK_NOW = `case when k.verified in ('tidak_ditemukan', 'pindah') then false
  else coalesce(k.found_at_risk, k.at_risk) end`

/** What a list may be narrowed to. */
export interface KrsFilter {
  villageId: number | null
  risk: '' | 'ya' | 'tidak' | 'belum'
  mark: TraitCode | '' | '4t'
  /** 1-5; 0 for not identified; null for all. */
  rank: number | null
  verified: VerifiedState | ''
  search: string
}

export const NO_FILTER: KrsFilter = { villageId: null, risk: '', mark: '', rank: null, verified: '', search: '' }

function conditions(filter: KrsFilter, bind: (value: SqlValue) => string): string[] {
  const where: string[] = []
  if (filter.villageId !== null) where.push(`f.village_id = ${bind(filter.villageId)}::int`)
  if (filter.risk === 'ya') where.push('k.at_risk')
  if (filter.risk === 'tidak') where.push('not k.at_risk')
  if (filter.risk === 'belum') where.push('k.at_risk is null')
  if (filter.mark === '4t') where.push('(k.too_young or k.too_old or k.too_close or k.too_many)')
  else if (filter.mark !== '') where.push(`k.${traitOf(filter.mark).column}`)
  if (filter.rank === 0) where.push('k.rank is null')
  else if (filter.rank !== null) where.push(`k.rank = ${bind(filter.rank)}::smallint`)
  if (filter.verified !== '') where.push(`k.verified = ${bind(filter.verified)}`)
  const words = foldName(filter.search)
  if (words !== '') {
    const patterns = bind(words.split(' ').map((word) => `%${word}%`))
    where.push(`(f.name_key ^@ ${bind(words)} or f.name_key like all(${patterns}::text[]))`)
  }
  return where
}

/**
 * The families of a list that a person knows by name, those to be looked at first on top: at risk and not yet
 * verified, then by rank. Answers a page of them and how many there are.
 */
export async function listKrsFamilies(
  tx: TenantSql,
  listId: string,
  area: CareArea,
  filter: KrsFilter,
  { offset = 0, limit = 50 }: { offset?: number; limit?: number } = {},
): Promise<{ rows: KrsFamily[]; total: number }> {
  const values: SqlValue[] = [tx.tenantId, listId]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const here = careCondition(area, { village: 'f.village_id', kecamatan: 'f.kecamatan_id', rw: 'f.rw' }, bind)
  const where = [here, SHOWN, ...conditions(filter, bind)].join(' and ')
  const found = await tx.sql.query<Row & { total: number }>(
    `select ${FAMILY}, count(*) over ()::int as total ${FROM}
     where k.tenant_id = $1 and k.list_id = $2::uuid and ${where}
     order by (k.verified = 'belum') desc, k.at_risk desc nulls last, k.rank nulls last, f.name_key, k.id
     offset ${bind(offset)}::int limit ${bind(limit)}::int`,
    values,
  )
  const rows = found.map(({ total: _total, ...row }) => familyOf(row))
  if (found[0] || offset === 0) return { rows, total: found[0]?.total ?? 0 }
  return { rows, total: (await listKrsFamilies(tx, listId, area, filter, { limit: 1 })).total }
}

/** One family of a list; the same refusal for one that is missing, hidden, and one of another office. */
export async function getKrsFamily(tx: TenantSql, id: string): Promise<KrsFamily & { list: KrsList; older: unknown }> {
  const [row] = await tx.sql.query<Row & { older: unknown }>(
    `select ${FAMILY}, k.older ${FROM} where k.tenant_id = $1 and k.id = $2::uuid and ${SHOWN}`,
    [tx.tenantId, id],
  )
  if (!row) throw new Refusal('not-found')
  const { older, ...family } = row
  const list = (await listKrsLists(tx)).find((one) => one.id === family.listId)
  if (!list) throw new Refusal('not-found')
  return { ...familyOf(family), list, older }
}

/** What the newest list that has a family says of it; null when none does. For the family's own screens. */
export async function findKrsOfFamily(
  tx: TenantSql,
  familyId: string,
): Promise<(KrsFamily & { list: KrsList }) | null> {
  const rows = await tx.sql.query<Row>(
    `select ${FAMILY} ${FROM} join krs_list l on l.tenant_id = k.tenant_id and l.id = k.list_id
     where k.tenant_id = $1 and k.family_id = $2::uuid and ${SHOWN} order by l.year desc, l.semester desc limit 1`,
    [tx.tenantId, familyId],
  )
  const [row] = rows
  const list = row && (await listKrsLists(tx)).find((one) => one.id === row.listId)
  return row && list ? { ...familyOf(row), list } : null
}
