import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { readNik } from '@/lib/families/nik'
import { numberKeys } from '@/lib/families/number-keys'
import { numberIndexes } from '@/lib/families/numbers'
import { visible } from '@/lib/families/visible'
import { nameKey } from '@/lib/regions/name-key'
import { LIKELY, type Likeness, likenessOf, type Reason, slipsOf, wordsOf } from './score'

/** A person as duplicates are looked for, with where they live. */
export interface Candidate extends Likeness {
  name: string
  relation: string
  kecamatanId: number
  villageName: string
  kecamatanName: string
}

/** A record that is like what was asked for. */
export interface Like extends Candidate {
  score: number
  reasons: Reason[]
}

const COLUMNS = `p.id::text as id, p.family_id::text as "familyId", p.name, p.name_key as "nameKey", p.sound_key as "soundKey",
  p.sex, to_char(p.born_on, 'YYYY-MM-DD') as "bornOn", p.born_exact as "bornExact", p.nik_index as "nikIndex",
  p.mother_id::text as "motherId", p.mother_key as "motherKey", p.birth_order::int as "birthOrder", p.phone, p.relation,
  f.village_id as "villageId", f.kecamatan_id as "kecamatanId"`
const PLACED = `${COLUMNS}, v.name as "villageName", k.name as "kecamatanName"`
const JOINED = `join family f on f.tenant_id = $1 and f.id = p.family_id
  join region v on v.id = f.village_id join region k on k.id = f.kecamatan_id`

/** How many records one way of looking may bring: a name that half a village bears is no clue by itself. */
const MOST = 200

// Each way is one look into an index: its columns are compared by operators that leak nothing,
// so that the row policy stands in nobody's way. `union` takes those found twice once.
const FOUND = `
  select id from (select id from person where tenant_id = $1 and $2::text <> '' and nik_index = $2::text limit ${MOST}) nik
  union select id from (select id from person where tenant_id = $1 and sound_key = name_sound($3::text)
    and born_on = any($4::date[]) limit ${MOST}) named_born
  union select id from (select id from person where tenant_id = $1 and sound_key = name_sound($3::text)
    and born_on is null limit ${MOST}) named
  union select id from (select id from person where tenant_id = $1 and born_on = $5::date
    and (string_to_array(name_key, ' ') && $6::text[] or ($7::text <> '' and mother_key = $7::text)) limit ${MOST}) born
  union select id from (select id from person where tenant_id = $1 and mother_id = $8::uuid limit ${MOST}) children
  union select id from (select id from person where tenant_id = $1 and family_id = $9::uuid limit ${MOST}) relatives
  union select id from (select id from person where tenant_id = $1 and $5::date is null
    and sound_key = name_sound($3::text) limit ${MOST}) undated`

const STATEMENT = `
  select ${PLACED} from (${FOUND}) found join person p on p.tenant_id = $1 and p.id = found.id ${JOINED}
  where ${visible('p')} and ${visible('f')}`

/** The statement that finds candidates for a person of an office. */
export const candidatesStatement = (one: Omit<Likeness, 'id' | 'soundKey' | 'villageId'>, tenantId: number) => ({
  text: STATEMENT,
  values: askedOf(one, tenantId),
})

const askedOf = (one: Omit<Likeness, 'id' | 'soundKey' | 'villageId'>, tenantId: number): SqlValue[] => [
  tenantId,
  one.nikIndex,
  one.nameKey,
  one.bornOn ? slipsOf(one.bornOn) : [],
  one.bornOn,
  wordsOf(one.nameKey),
  one.motherKey,
  one.motherId,
  one.familyId || null,
]

/** Records that may be the same person as one that is recorded, the likest first. */
export async function likesOf(tx: TenantSql, person: Likeness, least = LIKELY): Promise<Like[]> {
  const { text, values } = candidatesStatement(person, tx.tenantId)
  const rows = await tx.sql.query<Candidate>(text, values)
  return rank(person, rows, least)
}

function rank(person: Likeness, rows: readonly Candidate[], least: number): Like[] {
  return rows
    .filter(({ id }) => id !== person.id)
    .map((row) => ({ ...row, ...likenessOf(person, row) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

/** What is known of somebody who is about to be recorded. */
export interface AskedPerson {
  name: string
  sex?: string
  bornOn?: string | null
  /** As it was typed. */
  nik?: string
  motherName?: string
  motherId?: string | null
  phone?: string
  birthOrder?: number | null
  /** Where they will be recorded; the same village makes a likeness stronger. */
  villageId?: number | null
}

/**
 * Who of the office may already be the person that is being typed, in whichever kecamatan,
 * the likest first. The names of those outside the asker's area are for the caller to hide
 * (`likeWords` does). Empty when nobody is like them.
 */
export async function findLikePersons(tx: TenantSql, person: AskedPerson, limit = 5): Promise<Like[]> {
  const key = nameKey(person.name)
  if (key === '') return []
  const read = readNik(person.nik ?? '')
  const [sound] = await tx.sql.query<{ sound: string }>('select name_sound($1::text) as sound', [key])
  const facts: Likeness = {
    id: '',
    familyId: '',
    nameKey: key,
    soundKey: sound?.sound ?? '',
    sex: person.sex ?? '',
    bornOn: person.bornOn || null,
    bornExact: true,
    nikIndex: 'nik' in read ? await heldIndex(tx, read.nik) : '',
    motherId: person.motherId ?? null,
    motherKey: nameKey(person.motherName ?? ''),
    birthOrder: person.birthOrder ?? null,
    phone: person.phone ?? '',
    villageId: person.villageId ?? null,
  }
  return (await likesOf(tx, facts)).slice(0, limit)
}

/** The index under which a NIK is kept: while keys are changed it may be either's. The newest when nobody has it. */
async function heldIndex(tx: TenantSql, nik: string): Promise<string> {
  const indexes = numberIndexes(await numberKeys(tx), 'nik', nik)
  const [held] = await tx.sql.query<{ index: string }>(
    'select nik_index as index from person where tenant_id = $1 and nik_index = any($2::text[]) limit 1',
    [tx.tenantId, indexes],
  )
  return held?.index ?? indexes[0] ?? ''
}

/** Persons of these ids as duplicates are looked for. */
export function readCandidates(tx: TenantSql, ids: readonly string[]): Promise<Candidate[]> {
  return tx.sql.query<Candidate>(
    `select ${PLACED} from person p ${JOINED} where p.tenant_id = $1 and p.id = any($2::uuid[]) and ${visible('p')} and ${visible('f')}`,
    [tx.tenantId, ids],
  )
}
