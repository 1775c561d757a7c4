import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { maskNumber } from './nik'
import { numberKeys } from './number-keys'
import { numberIndexes, openNumber } from './numbers'
import type { Relation } from './rules'
import { visible } from './visible'

export type NikState = 'ada' | 'belum_ada' | 'tidak_diketahui'

/** A person as screens may show one: the NIK masked, `320112******0003`. */
export interface Person {
  id: string
  familyId: string
  name: string
  sex: 'L' | 'P' | ''
  /** `YYYY-MM-DD` */
  bornOn: string | null
  relation: Relation
  married: boolean | null
  nikState: NikState
  /** Masked; null without one. */
  nik: string | null
  /** False where only month or year of birth is known. */
  bornExact: boolean
  /** The temporary identity, `S-7K3DX4`; empty for who never needed one. */
  tempCode: string
  phone: string
  motherId: string | null
  motherName: string
  /** 1, 2 … among children of one birth. */
  birthOrder: number | null
  birthWeightG: number | null
  birthLengthMm: number | null
  gestationWeeks: number | null
  diedOn: string | null
  /** Processing is limited at somebody's request: shown to nobody but as a count. */
  restricted: boolean
  version: number
}

/** A family as screens may show one: the card's number masked. */
export interface Family {
  id: string
  name: string
  villageId: number
  villageName: string
  villageCode: string
  kecamatanId: number
  kecamatanName: string
  dusun: string
  rw: string
  rt: string
  address: string
  /** Masked; null without one. */
  kk: string | null
  kki: string
  /** What visits and verval last saw; null when nobody looked. */
  waterOk: boolean | null
  toiletOk: boolean | null
  source: string
  sample: boolean
  version: number
}

export type Sealed<Of> = Of & { sealed: Uint8Array | null }

export const FAMILY = `f.id::text as id, f.name, f.village_id as "villageId", v.name as "villageName", v.code as "villageCode",
  f.kecamatan_id as "kecamatanId",
  (select k.name from region k where k.id = f.kecamatan_id) as "kecamatanName", f.dusun, f.rw, f.rt, f.address, f.kki,
  f.water_ok as "waterOk", f.toilet_ok as "toiletOk", f.source, f.sample, f.version, f.kk_sealed as sealed`
const PERSON = `p.id::text as id, p.family_id::text as "familyId", p.name, p.sex, to_char(p.born_on, 'YYYY-MM-DD') as "bornOn",
  p.relation, p.married, p.nik_state as "nikState", p.born_exact as "bornExact",
  p.temp_code as "tempCode", p.phone, p.mother_id::text as "motherId", p.mother_name as "motherName",
  p.birth_order as "birthOrder", p.birth_weight_g as "birthWeightG", p.birth_length_mm as "birthLengthMm",
  p.gestation_weeks as "gestationWeeks", to_char(p.died_on, 'YYYY-MM-DD') as "diedOn",
  p.restricted_at is not null as restricted, p.version, p.nik_sealed as sealed`

export function maskedFamily(tx: TenantSql, { sealed, ...row }: Sealed<Omit<Family, 'kk'>>): Family {
  return { ...row, kk: sealed ? maskNumber(openNumber(tx.tenantId, 'kk', row.id, sealed)) : null }
}

function maskedPerson(tx: TenantSql, { sealed, ...row }: Sealed<Omit<Person, 'nik'>>): Person {
  return { ...row, nik: sealed ? maskNumber(openNumber(tx.tenantId, 'nik', row.id, sealed)) : null }
}

/** One family, or the same refusal for a missing one, one that is shown nowhere, and one of another office. */
export async function getFamily(tx: TenantSql, id: string): Promise<Family> {
  const [row] = await tx.sql.query<Sealed<Omit<Family, 'kk'>>>(
    `select ${FAMILY} from family f join region v on v.id = f.village_id where f.tenant_id = $1 and f.id = $2::uuid
       and ${visible('f')}`,
    [tx.tenantId, id],
  )
  if (!row) throw new Refusal('not-found')
  return maskedFamily(tx, row)
}

/** The persons of families, the head first, then by age, the oldest first. Limited ones only when `limited` asks. */
export async function listPersons(
  tx: TenantSql,
  familyIds: readonly string[],
  { limited = false } = {},
): Promise<Person[]> {
  if (familyIds.length === 0) return []
  const rows = await tx.sql.query<Sealed<Omit<Person, 'nik'>>>(
    `select ${PERSON} from person p where p.tenant_id = $1 and p.family_id = any($2::uuid[])
       and ${limited ? 'p.merged_into is null and p.erased_at is null' : visible('p')}
     order by p.family_id, array_position(array['kepala', 'pasangan'], p.relation) nulls last, p.born_on nulls last, p.name_key`,
    [tx.tenantId, familyIds],
  )
  return rows.map((row) => maskedPerson(tx, row))
}

/** The person a NIK belongs to in the office; null when nobody has it. */
export async function findByNik(tx: TenantSql, nik: string): Promise<{ personId: string; familyId: string } | null> {
  const [row] = await tx.sql.query<{ personId: string; familyId: string }>(
    `select id::text as "personId", family_id::text as "familyId" from person
     where tenant_id = $1 and nik_index = any($2::text[]) and merged_into is null and erased_at is null
     order by created_at limit 1`,
    [tx.tenantId, numberIndexes(await numberKeys(tx), 'nik', nik)],
  )
  return row ?? null
}

/** The family of a card's number in the office; null when none has it. */
export async function findByKk(tx: TenantSql, kk: string): Promise<string | null> {
  const [row] = await tx.sql.query<{ id: string }>(
    `select id::text as id from family where tenant_id = $1 and kk_index = any($2::text[])
       and merged_into is null and erased_at is null order by created_at limit 1`,
    [tx.tenantId, numberIndexes(await numberKeys(tx), 'kk', kk)],
  )
  return row?.id ?? null
}
