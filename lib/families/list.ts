import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { rwKey, rwKeySql } from '@/lib/tpk/rw'
import { addMonths } from './age'
import { familyCondition } from './family-area'
import { numberKeys } from './number-keys'
import type { FamilyArea } from './policy'
import { fitting } from './search'
import { visible } from './visible'

/** A family in the list: who, where, and what there is to know before opening it. */
export interface FamilyLine {
  id: string
  name: string
  villageName: string
  kecamatanName: string
  dusun: string
  rw: string
  rt: string
  members: number
  underFive: number
  pregnant: boolean
  /** At risk by the latest KRS list, as the field found it or as the list says; null where no list has the family. */
  atRisk: boolean | null
  sample: boolean
}

export const HAS = [
  { value: 'hamil', label: 'Ada ibu hamil' },
  { value: 'balita', label: 'Ada anak 0–59 bulan' },
  { value: 'krs', label: 'Berisiko stunting (KRS)' },
] as const
export type Has = (typeof HAS)[number]['value'] | ''

export interface FamilyView {
  villageId: number | null
  rw: string
  has: Has
  /** From 1. */
  page: number
}

export const PAGE_SIZE = 50
/** As many as a search answers. */
export const MOST_FOUND = 20

const underFive = (since: string) => `p.born_on > ${since}::date and p.died_on is null and ${visible('p')}`
const PREGNANT = `exists (select from tpk_target t where t.tenant_id = $1 and t.family_id = f.id and t.stage = 'hamil'
  and t.closed_on is null)`
/** What the latest list says of a family: what the field found goes before what the file said. */
const AT_RISK = `(select coalesce(k.found_at_risk, k.at_risk) from krs_family k
  join krs_list l on l.tenant_id = $1 and l.id = k.list_id
  where k.tenant_id = $1 and k.family_id = f.id order by l.year desc, l.semester desc limit 1)`

const linesOf = (where: string, since: string, tail: string) => `
  select f.id::text as id, f.name, v.name as "villageName", c.name as "kecamatanName", f.dusun, f.rw, f.rt, f.sample,
    (select count(*)::int from person p where p.tenant_id = $1 and p.family_id = f.id and p.died_on is null
      and ${visible('p')}) as members,
    (select count(*)::int from person p where p.tenant_id = $1 and p.family_id = f.id and ${underFive(since)}) as "underFive",
    ${PREGNANT} as pregnant, ${AT_RISK} as "atRisk"
  from family f join region v on v.id = f.village_id join region c on c.id = f.kecamatan_id
  where ${where} ${tail}`

/** The families of an area as the view wants them, by name, a page at a time. */
export async function listFamilies(
  tx: TenantSql,
  area: FamilyArea,
  view: FamilyView,
  today: string,
): Promise<{ rows: FamilyLine[]; total: number }> {
  const values: SqlValue[] = [tx.tenantId]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const since = bind(addMonths(today, -60))
  const where = [
    'f.tenant_id = $1',
    visible('f'),
    familyCondition(area, bind),
    ...(view.villageId === null ? [] : [`f.village_id = ${bind(view.villageId)}::int`]),
    ...(view.rw === '' ? [] : [`${rwKeySql('f.rw')} = ${bind(rwKey(view.rw))}`]),
    ...(view.has === 'hamil' ? [PREGNANT] : []),
    ...(view.has === 'balita'
      ? [`exists (select from person p where p.tenant_id = $1 and p.family_id = f.id and ${underFive(since)})`]
      : []),
    ...(view.has === 'krs' ? [`${AT_RISK}`] : []),
  ].join(' and ')
  const [counted] = await tx.sql.query<{ total: number }>(
    // The day is bound for the lines; a count that does not ask for it names it all the same.
    `select count(*)::int as total from family f where ${since}::date is not null and ${where}`,
    [...values],
  )
  const tail = `order by f.name_key, f.id limit ${PAGE_SIZE} offset ${bind((view.page - 1) * PAGE_SIZE)}::int`
  const rows = await tx.sql.query<FamilyLine>(linesOf(where, since, tail), values)
  return { rows, total: counted?.total ?? 0 }
}

/** Families of an area by a name, a number or a temporary code; null when too little was typed. */
export async function findFamilies(
  tx: TenantSql,
  area: FamilyArea,
  typed: string,
  today: string,
): Promise<FamilyLine[] | null> {
  const values: SqlValue[] = [tx.tenantId]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const since = bind(addMonths(today, -60))
  const fits = fitting(await numberKeys(tx), typed, bind)
  if (!fits) return null
  const where = ['f.tenant_id = $1', visible('f'), familyCondition(area, bind), fits].join(' and ')
  return tx.sql.query<FamilyLine>(linesOf(where, since, `order by f.name_key, f.id limit ${MOST_FOUND + 1}`), values)
}

/** The villages of an area in which families live, for the filter. */
export async function villagesWithFamilies(tx: TenantSql, area: FamilyArea): Promise<{ id: number; name: string }[]> {
  const values: SqlValue[] = [tx.tenantId]
  const where = familyCondition(area, (value) => `$${values.push(value)}`)
  return tx.sql.query(
    `select v.id, v.name from region v where v.id in (
       select distinct f.village_id from family f where f.tenant_id = $1 and ${visible('f')} and ${where})
     order by v.name, v.code`,
    values,
  )
}

/** As many families as one list to choose from holds. */
const MOST_NEIGHBOURS = 300

/** Families somebody may join: those of the area, of their own village first. */
export async function listNeighbours(
  tx: TenantSql,
  area: FamilyArea,
  familyId: string,
): Promise<Pick<FamilyLine, 'id' | 'name' | 'villageName' | 'dusun' | 'rw' | 'rt'>[]> {
  const values: SqlValue[] = [tx.tenantId, familyId]
  const where = familyCondition(area, (value) => `$${values.push(value)}`)
  return tx.sql.query(
    `select f.id::text as id, f.name, v.name as "villageName", f.dusun, f.rw, f.rt
     from family f join region v on v.id = f.village_id
     where f.tenant_id = $1 and f.id <> $2::uuid and ${visible('f')} and ${where}
     order by (f.village_id = (select own.village_id from family own where own.tenant_id = $1 and own.id = $2::uuid)) desc,
       f.name_key, f.id limit ${MOST_NEIGHBOURS}`,
    values,
  )
}
