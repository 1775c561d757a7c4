import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { maskNumber } from '@/lib/families/nik'
import { openNumber } from '@/lib/families/numbers'
import type { NikState } from '@/lib/families/queries'
import type { Relation } from '@/lib/families/rules'
import { foldName } from '@/lib/regions/name-key'

/** A membership as the roster shows it: a family with the person it rests on, in PIK-R a person. */
export interface Member {
  id: string
  familyId: string
  familyName: string
  address: string
  dusun: string
  rw: string
  rt: string
  villageId: number
  villageName: string
  /** Masked; null when unknown. */
  kk: string | null
  person: MemberPerson | null
  /** Whether the member is the person and not the family. */
  individual: boolean
  joinedOn: string
  leftOn: string | null
  leftReason: string
  /** The day of the last meeting it was seen at. */
  lastSeenOn: string | null
  sample: boolean
  version: number
}

export interface MemberPerson {
  id: string
  name: string
  sex: 'L' | 'P' | ''
  bornOn: string | null
  married: boolean | null
  relation: Relation
  nikState: NikState
  /** Masked; null without one. */
  nik: string | null
}

export interface MemberFilter {
  /** Words of the head of the family, the person, or the neighbourhood. */
  search: string
  state: 'ikut' | 'keluar' | 'semua'
}

type Row = Omit<Member, 'kk' | 'person'> & {
  kkSealed: Uint8Array | null
  personId: string | null
  personName: string | null
  sex: 'L' | 'P' | ''
  bornOn: string | null
  married: boolean | null
  relation: Relation
  nikState: NikState
  nikSealed: Uint8Array | null
}

const SELECT = `select m.id::text as id, m.family_id::text as "familyId", f.name as "familyName", f.address, f.dusun, f.rw, f.rt,
    f.village_id as "villageId", v.name as "villageName", f.kk_sealed as "kkSealed", m.individual,
    to_char(m.joined_on, 'YYYY-MM-DD') as "joinedOn", to_char(m.left_on, 'YYYY-MM-DD') as "leftOn",
    m.left_reason as "leftReason", m.sample or f.sample as sample, m.version,
    p.id::text as "personId", p.name as "personName", p.sex, to_char(p.born_on, 'YYYY-MM-DD') as "bornOn", p.married, p.relation,
    p.nik_state as "nikState", p.nik_sealed as "nikSealed",
    (select to_char(max(t.held_on), 'YYYY-MM-DD') from poktan_attendance a
       join poktan_meeting t on t.tenant_id = a.tenant_id and t.id = a.meeting_id
     where a.tenant_id = m.tenant_id and a.member_id = m.id and not t.withdrawn) as "lastSeenOn"
  from poktan_member m
  join family f on f.tenant_id = m.tenant_id and f.id = m.family_id
  join region v on v.id = f.village_id
  left join person p on p.tenant_id = m.tenant_id and p.id = m.person_id`

type Shown = (digits: string) => string

function memberOf(tx: TenantSql, row: Row, shown: Shown = maskNumber): Member {
  const { kkSealed, personId, personName, sex, bornOn, married, relation, nikState, nikSealed, ...member } = row
  return {
    ...member,
    kk: kkSealed ? shown(openNumber(tx.tenantId, 'kk', member.familyId, kkSealed)) : null,
    person: personId
      ? {
          id: personId,
          name: personName ?? '',
          sex,
          bornOn,
          married,
          relation,
          nikState,
          nik: nikSealed ? shown(openNumber(tx.tenantId, 'nik', personId, nikSealed)) : null,
        }
      : null,
  }
}

/**
 * The roster of a group by name: those who belong, those who left, or all. A group
 * has some dozens of members, so the list is whole. What was taken back on the day
 * it began is left out. Numbers are masked unless `shown` leaves them as they are, which
 * only a logged export may ask for.
 */
export async function listMembers(
  tx: TenantSql,
  poktanId: string,
  filter: MemberFilter,
  shown: Shown = maskNumber,
): Promise<Member[]> {
  const values: SqlValue[] = [tx.tenantId, poktanId]
  const where = ['m.tenant_id = $1', 'm.poktan_id = $2::uuid', '(m.left_on is null or m.left_on > m.joined_on)']
  if (filter.state !== 'semua') where.push(`m.left_on is ${filter.state === 'keluar' ? 'not ' : ''}null`)
  const words = foldName(filter.search)
  if (words !== '') {
    values.push(words.split(' ').map((word) => `%${word}%`))
    where.push(`concat_ws(' ', f.name_key, p.name_key, lower(f.dusun), 'rw ' || f.rw, 'rt ' || f.rt)
      like all($${values.length}::text[])`)
  }
  const rows = await tx.sql.query<Row>(
    `${SELECT} where ${where.join(' and ')}
     order by (m.left_on is not null), m.left_on desc nulls first,
       case when m.individual then p.name_key else f.name_key end, m.joined_on`,
    values,
  )
  return rows.map((row) => memberOf(tx, row, shown))
}

/** How many belong to a group and how many left, by one count. */
export async function countMembers(tx: TenantSql, poktanId: string): Promise<{ ikut: number; keluar: number }> {
  const [row] = await tx.sql.query<{ ikut: number; keluar: number }>(
    `select count(*) filter (where left_on is null)::int as ikut,
       count(*) filter (where left_on > joined_on)::int as keluar
     from poktan_member where tenant_id = $1 and poktan_id = $2::uuid`,
    [tx.tenantId, poktanId],
  )
  return row ?? { ikut: 0, keluar: 0 }
}

/** One membership of a group, or the same refusal for one that is missing, elsewhere, or another office's. */
export async function getMember(tx: TenantSql, poktanId: string, id: string): Promise<Member> {
  const [row] = await tx.sql.query<Row>(
    `${SELECT} where m.tenant_id = $1 and m.poktan_id = $2::uuid and m.id = $3::uuid`,
    [tx.tenantId, poktanId, id],
  )
  if (!row) throw new Refusal('not-found')
  return memberOf(tx, row)
}

/** A span in which a family, or somebody of it, belongs or belonged to a group. */
export interface Membership {
  memberId: string
  familyId: string
  personId: string | null
  poktanId: string
  poktanKind: string
  poktanName: string
  joinedOn: string
  leftOn: string | null
  leftReason: string
}

/** Every membership of families in any group of the office, the present ones first. */
export const listMemberships = (tx: TenantSql, familyIds: readonly string[]): Promise<Membership[]> =>
  tx.sql.query<Membership>(
    `select m.id::text as "memberId", m.family_id::text as "familyId", m.person_id::text as "personId",
       g.id::text as "poktanId", g.kind as "poktanKind", g.name as "poktanName",
       to_char(m.joined_on, 'YYYY-MM-DD') as "joinedOn", to_char(m.left_on, 'YYYY-MM-DD') as "leftOn",
       m.left_reason as "leftReason"
     from poktan_member m join poktan g on g.tenant_id = m.tenant_id and g.id = m.poktan_id
     where m.tenant_id = $1 and m.family_id = any($2::uuid[]) and (m.left_on is null or m.left_on > m.joined_on)
     order by (m.left_on is not null), m.joined_on desc`,
    [tx.tenantId, familyIds],
  )
