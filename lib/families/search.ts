import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { foldName } from '@/lib/regions/name-key'
import type { Area } from '@/lib/registers/policy'
import { readKk, readNik } from './nik'
import { numberKeys } from './number-keys'
import { type NumberKeys, numberIndexes } from './numbers'
import { FAMILY, type Family, listPersons, maskedFamily, type Person, type Sealed } from './queries'
import { readTempCode } from './temp-code'
import { visible } from './visible'

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
  const fits = fitting(await numberKeys(tx), search.text, bind)
  if (!fits || search.area.kind === 'nowhere') return []
  const rows = await tx.sql.query<Sealed<Omit<Family, 'kk'>>>(
    `select ${FAMILY} from family f join region v on v.id = f.village_id
     where f.tenant_id = $1 and ${visible('f')} and ${within(search.area, bind)} and ${fits}
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

/**
 * The condition that finds a family `f` by what was typed: a number by its blind index, a
 * temporary code, or a name of theirs. Null when it is too little to look for.
 */
export function fitting(keys: NumberKeys, text: string, bind: (value: SqlValue) => string): string | null {
  const number = readNik(text)
  const card = readKk(text)
  const code = readTempCode(text)
  const among = (column: string, values: string[]) => `f.id in (select p.family_id from person p
    where p.tenant_id = $1 and p.${column} = any(${bind(values)}::text[]) and ${visible('p')})`
  if (code) return among('temp_code', [code])
  const numbers: string[] = []
  if ('nik' in number) numbers.push(among('nik_index', numberIndexes(keys, 'nik', number.nik)))
  if ('kk' in card) numbers.push(`f.kk_index = any(${bind(numberIndexes(keys, 'kk', card.kk))}::text[])`)
  if (numbers.length > 0) return `(${numbers.join(' or ')})`

  // Digits that make no number are no name either.
  if (/^[\s\d.-]{6,}$/.test(text)) return null
  const words = foldName(text)
  if (words.replaceAll(' ', '').length < SEARCH_LETTERS) return null
  const begins = bind(words)
  const patterns = bind(words.split(' ').map((word) => `%${word}%`))
  const named = (key: string) => `(${key} ^@ ${begins} or ${key} like all(${patterns}::text[]))`
  return `(${named('f.name_key')} or exists (
    select from person p where p.tenant_id = $1 and p.family_id = f.id and ${visible('p')} and ${named('p.name_key')}))`
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
