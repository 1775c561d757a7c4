import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { foldName } from '@/lib/regions/name-key'
import type { Area } from '@/lib/registers/policy'
import { maskNumber, readKk, readNik } from './nik'
import { numberIndex, openNumber } from './numbers'
import type { Relation } from './rules'

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
  dusun: string
  rw: string
  rt: string
  address: string
  /** Masked; null without one. */
  kk: string | null
  kki: string
  source: string
  sample: boolean
  version: number
}

type Sealed<Of> = Of & { sealed: Uint8Array | null }

const FAMILY = `f.id::text as id, f.name, f.village_id as "villageId", v.name as "villageName", v.code as "villageCode",
  f.kecamatan_id as "kecamatanId", f.dusun, f.rw, f.rt, f.address, f.kki, f.source, f.sample, f.version, f.kk_sealed as sealed`
const PERSON = `p.id::text as id, p.family_id::text as "familyId", p.name, p.sex, to_char(p.born_on, 'YYYY-MM-DD') as "bornOn",
  p.relation, p.married, p.nik_state as "nikState", p.version, p.nik_sealed as sealed`

function maskedFamily(tx: TenantSql, { sealed, ...row }: Sealed<Omit<Family, 'kk'>>): Family {
  return { ...row, kk: sealed ? maskNumber(openNumber(tx.tenantId, 'kk', row.id, sealed)) : null }
}

function maskedPerson(tx: TenantSql, { sealed, ...row }: Sealed<Omit<Person, 'nik'>>): Person {
  return { ...row, nik: sealed ? maskNumber(openNumber(tx.tenantId, 'nik', row.id, sealed)) : null }
}

/** One family, or the same refusal for a missing one and one of another office. */
export async function getFamily(tx: TenantSql, id: string): Promise<Family> {
  const [row] = await tx.sql.query<Sealed<Omit<Family, 'kk'>>>(
    `select ${FAMILY} from family f join region v on v.id = f.village_id where f.tenant_id = $1 and f.id = $2::uuid`,
    [tx.tenantId, id],
  )
  if (!row) throw new Refusal('not-found')
  return maskedFamily(tx, row)
}

/** The persons of families, the head first, then by age, the oldest first. */
export async function listPersons(tx: TenantSql, familyIds: readonly string[]): Promise<Person[]> {
  if (familyIds.length === 0) return []
  const rows = await tx.sql.query<Sealed<Omit<Person, 'nik'>>>(
    `select ${PERSON} from person p where p.tenant_id = $1 and p.family_id = any($2::uuid[])
     order by p.family_id, array_position(array['kepala', 'pasangan'], p.relation) nulls last, p.born_on nulls last, p.name_key`,
    [tx.tenantId, familyIds],
  )
  return rows.map((row) => maskedPerson(tx, row))
}

/** The person a NIK belongs to in the office; null when nobody has it. */
export async function findByNik(tx: TenantSql, nik: string): Promise<{ personId: string; familyId: string } | null> {
  const [row] = await tx.sql.query<{ personId: string; familyId: string }>(
    `select id::text as "personId", family_id::text as "familyId" from person
     where tenant_id = $1 and nik_index = $2 order by created_at limit 1`,
    [tx.tenantId, numberIndex(tx.tenantId, 'nik', nik)],
  )
  return row ?? null
}

/** The family of a card's number in the office; null when none has it. */
export async function findByKk(tx: TenantSql, kk: string): Promise<string | null> {
  const [row] = await tx.sql.query<{ id: string }>(
    `select id::text as id from family where tenant_id = $1 and kk_index = $2 order by created_at limit 1`,
    [tx.tenantId, numberIndex(tx.tenantId, 'kk', kk)],
  )
  return row?.id ?? null
}

/** A search that a person may do: where they see families, and the village that is meant first. */
export interface FamilySearch {
  text: string
  area: Area
  /** Families here come first. */
  villageId: number
  limit?: number
}

export interface FoundFamily extends Family {
  persons: Person[]
}

/** How many letters a search by name needs: fewer would list a village. */
export const SEARCH_LETTERS = 3

/**
 * Families by a NIK, a card's number, or the beginning and the words of the name of
 * their head or of anybody in them, inside the person's area only. Those of the
 * village that is meant come first. Numbers are found by their blind index.
 */
export async function searchFamilies(tx: TenantSql, search: FamilySearch): Promise<FoundFamily[]> {
  const values: SqlValue[] = [tx.tenantId, search.villageId, search.limit ?? 12]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const fits = fitting(tx, search.text, bind)
  if (!fits || search.area.kind === 'nowhere') return []
  const rows = await tx.sql.query<Sealed<Omit<Family, 'kk'>>>(
    `select ${FAMILY} from family f join region v on v.id = f.village_id
     where f.tenant_id = $1 and ${within(search.area, bind)} and ${fits}
     order by (f.village_id = $2::int) desc, f.name_key, f.id limit $3::int`,
    values,
  )
  const families = rows.map((row) => maskedFamily(tx, row))
  const persons = await listPersons(
    tx,
    families.map(({ id }) => id),
  )
  return families.map((family) => ({ ...family, persons: persons.filter(({ familyId }) => familyId === family.id) }))
}

function fitting(tx: TenantSql, text: string, bind: (value: SqlValue) => string): string | null {
  const number = readNik(text)
  const card = readKk(text)
  const numbers: string[] = []
  if ('nik' in number)
    numbers.push(
      `f.id in (select family_id from person where tenant_id = $1 and nik_index = ${bind(numberIndex(tx.tenantId, 'nik', number.nik))})`,
    )
  if ('kk' in card) numbers.push(`f.kk_index = ${bind(numberIndex(tx.tenantId, 'kk', card.kk))}`)
  if (numbers.length > 0) return `(${numbers.join(' or ')})`

  const words = foldName(text)
  if (words.replaceAll(' ', '').length < SEARCH_LETTERS) return null
  const begins = bind(words)
  const patterns = bind(words.split(' ').map((word) => `%${word}%`))
  const named = (key: string) => `(${key} ^@ ${begins} or ${key} like all(${patterns}::text[]))`
  return `(${named('f.name_key')} or exists (
    select from person p where p.tenant_id = $1 and p.family_id = f.id and ${named('p.name_key')}))`
}

function within(area: Area, bind: (value: SqlValue) => string): string {
  switch (area.kind) {
    case 'office':
      return 'true'
    case 'kecamatan':
      return `f.kecamatan_id = ${bind(area.kecamatanId)}::int`
    case 'villages':
      return `f.village_id = any(${bind(area.villageIds)}::int[])`
    case 'nowhere':
      return 'false'
  }
}
