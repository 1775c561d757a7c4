import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'

/** A child the office knows, as a row of a file is matched with one. */
export interface KnownChild {
  id: string
  familyId: string
  name: string
  nameKey: string
  sex: 'L' | 'P' | ''
  bornOn: string | null
  diedOn: string | null
  nikIndex: string
  tempCode: string
  villageId: number
  villageName: string
  kecamatanId: number
  rw: string
}

const CHILD = `p.id::text as id, p.family_id::text as "familyId", p.name, p.name_key as "nameKey", p.sex,
  to_char(p.born_on, 'YYYY-MM-DD') as "bornOn", to_char(p.died_on, 'YYYY-MM-DD') as "diedOn",
  p.nik_index as "nikIndex", p.temp_code as "tempCode", f.village_id as "villageId", v.name as "villageName",
  f.kecamatan_id as "kecamatanId", f.rw
  from person p join family f on f.tenant_id = p.tenant_id and f.id = p.family_id join region v on v.id = f.village_id`
const OPEN = `p.merged_into is null and p.erased_at is null and p.restricted_at is null
  and f.merged_into is null and f.erased_at is null and f.restricted_at is null`

/** The persons behind numbers, temporary codes and names of villages. */
export async function findChildren(
  tx: TenantSql,
  asked: {
    nik: readonly string[]
    codes: readonly string[]
    villageIds: readonly number[]
    nameKeys: readonly string[]
  },
): Promise<KnownChild[]> {
  return tx.sql.query<KnownChild>(
    `select ${CHILD} where p.tenant_id = $1 and p.nik_index = any($2::text[]) and p.nik_index <> '' and ${OPEN}
     union
     select ${CHILD} where p.tenant_id = $1 and p.temp_code = any($3::text[]) and p.temp_code <> '' and ${OPEN}
     union
     select ${CHILD} where p.tenant_id = $1 and p.name_key = any($5::text[]) and f.village_id = any($4::int[]) and ${OPEN}`,
    [tx.tenantId, [...asked.nik], [...asked.codes], [...new Set(asked.villageIds)], [...new Set(asked.nameKeys)]],
  )
}

/** What was measured of children on days, to find a row that was brought in before. */
export interface StoredMeasure {
  personId: string
  measuredOn: string
  weightG: number | null
  lengthMm: number | null
}

export const findMeasures = (tx: TenantSql, personIds: readonly string[]): Promise<StoredMeasure[]> =>
  tx.sql.query<StoredMeasure>(
    `select person_id::text as "personId", to_char(measured_on, 'YYYY-MM-DD') as "measuredOn", weight_g as "weightG",
       length_mm as "lengthMm"
     from measurement where tenant_id = $1 and person_id = any($2::uuid[]) and withdrawn_at is null`,
    [tx.tenantId, [...new Set(personIds)]],
  )

export interface KnownPosyandu {
  id: string
  villageId: number
  nameKey: string
}

export const listKnownPosyandu = (tx: TenantSql): Promise<KnownPosyandu[]> =>
  tx.sql.query<KnownPosyandu>(
    `select id::text as id, village_id as "villageId", name_key as "nameKey" from posyandu where tenant_id = $1`,
    [tx.tenantId],
  )
