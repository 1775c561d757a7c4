import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Person } from '@/lib/families/queries'
import { neighbourhood } from '@/lib/families/rules'
import { visible } from '@/lib/families/visible'
import { formatDate } from '@/lib/format/date'
import { formatCount, formatDecimal } from '@/lib/format/number'
import { KRS_MARKS } from '@/lib/krs/marks'
import { paths } from '@/lib/paths'
import { type PoktanKind, poktanKindLabel } from '@/lib/poktan/rules'
import type { Whose } from './care-events'
import type { TimelineEvent } from './event'

const ofFamily = { personId: '', personName: '', tone: null } as const

/** Births since the family's children were small enough to be written down, and deaths. */
export function lifeEvents(persons: readonly Person[]): TimelineEvent[] {
  return persons.flatMap((person) => {
    const { id, name, bornOn, bornExact, diedOn, birthWeightG, birthLengthMm, gestationWeeks } = person
    const whose = { personId: id, personName: name, tone: null, href: null }
    const events: TimelineEvent[] = []
    if (bornOn && (person.relation === 'anak' || person.motherId))
      events.push({
        ...whose,
        id: `lahir-${id}`,
        kind: 'lahir',
        on: bornOn,
        title: `${name} lahir`,
        words: [
          ...(bornExact ? [] : ['Tanggalnya perkiraan.']),
          [
            birthWeightG !== null && `${formatCount(birthWeightG)} gram`,
            birthLengthMm !== null && `${formatDecimal(birthLengthMm / 10)} cm`,
            gestationWeeks !== null && `usia kehamilan ${gestationWeeks} minggu`,
          ]
            .filter(Boolean)
            .join(', '),
        ].filter(Boolean),
        // Under 2,500 grams is BBLR.
        tone: birthWeightG !== null && birthWeightG < 2_500 ? 'warn' : null,
      })
    if (diedOn)
      events.push({
        ...whose,
        id: `meninggal-${id}`,
        kind: 'meninggal',
        on: diedOn,
        title: `${name} meninggal`,
        words: [],
      })
    return events
  })
}

const VERIFIED: Record<string, string> = {
  belum: 'Belum diverifikasi.',
  sesuai: 'Diverifikasi: sesuai.',
  berubah: 'Diverifikasi: ada yang berubah.',
  tidak_ditemukan: 'Diverifikasi: keluarga tidak ditemukan.',
  pindah: 'Diverifikasi: keluarga pindah.',
}

/** Lists of verval KRS the family stood in, and what the field found. */
export async function krsEvents(tx: TenantSql, { familyId }: Whose): Promise<TimelineEvent[]> {
  const marks = KRS_MARKS.map(({ column }) => `'${column}', k.${column}`).join(', ')
  const rows = await tx.sql.query<{
    id: string
    on: string
    year: number
    semester: number
    atRisk: boolean | null
    verified: string
    verifiedOn: string | null
    marks: Record<string, boolean | null>
  }>(
    `select k.id::text as id, to_char(k.created_at at time zone $3, 'YYYY-MM-DD') as "on", l.year::int, l.semester::int,
       coalesce(k.found_at_risk, k.at_risk) as "atRisk", k.verified, to_char(k.verified_on, 'YYYY-MM-DD') as "verifiedOn",
       jsonb_build_object(${marks}) as marks
     from krs_family k join krs_list l on l.tenant_id = $1 and l.id = k.list_id
     where k.tenant_id = $1 and k.family_id = $2::uuid`,
    [tx.tenantId, familyId, tx.actor.zone],
  )
  return rows.map((row) => {
    const list = row.semester === 0 ? `KRS ${row.year}` : `KRS semester ${row.semester} ${row.year}`
    const bears = KRS_MARKS.filter(({ column }) => row.marks[column]).map(({ short }) => short.toLowerCase())
    return {
      ...ofFamily,
      id: `krs-${row.id}`,
      kind: 'krs',
      on: row.verifiedOn ?? row.on,
      title: `${list}: ${row.atRisk === null ? 'belum disebut berisiko atau tidak' : row.atRisk ? 'berisiko' : 'tidak berisiko'}`,
      words: [VERIFIED[row.verified] ?? '', bears.length > 0 ? `Tanda: ${bears.join(', ')}.` : ''].filter(Boolean),
      href: paths.krsFamily(row.id),
      tone: row.atRisk === null ? null : row.atRisk ? 'warn' : 'good',
    }
  })
}

/** Where the family lived before, and who came and went. */
export async function moveEvents(tx: TenantSql, { familyId, personIds }: Whose): Promise<TimelineEvent[]> {
  const homes = await tx.sql.query<{
    id: string
    on: string
    village: string
    dusun: string
    rw: string
    rt: string
    reason: string
  }>(
    `select r.id::text as id, to_char(r.to_on, 'YYYY-MM-DD') as "on", v.name as village, r.dusun, r.rw, r.rt, r.reason
     from family_residence r join region v on v.id = r.village_id
     where r.tenant_id = $1 and r.family_id = $2::uuid and r.to_on is not null`,
    [tx.tenantId, familyId],
  )
  const people = await tx.sql.query<{
    id: string
    on: string
    personId: string
    name: string
    left: boolean
    reason: string
  }>(
    `select m.id::text as id, to_char(m.to_on, 'YYYY-MM-DD') as "on", p.id::text as "personId", p.name,
       m.family_id = $2::uuid as "left", m.reason
     from person_family m join person p on p.tenant_id = $1 and p.id = m.person_id and ${visible('p')}
     where m.tenant_id = $1 and m.to_on is not null and (m.family_id = $2::uuid or m.person_id = any($3::uuid[]))`,
    [tx.tenantId, familyId, [...personIds]],
  )
  return [
    ...homes.map((home): TimelineEvent => {
      const from = [neighbourhood(home), home.village].filter(Boolean).join(', ')
      return {
        ...ofFamily,
        id: `rumah-${home.id}`,
        kind: 'pindah',
        on: home.on,
        title: `Keluarga pindah dari ${from}`,
        words: [home.reason],
        href: null,
      }
    }),
    ...people.map(({ id, on, personId, name, left, reason }): TimelineEvent => {
      const title = left ? `${name} keluar dari keluarga ini` : `${name} masuk keluarga ini`
      return {
        ...ofFamily,
        id: `orang-${id}`,
        kind: 'pindah',
        on,
        title,
        words: [reason],
        personId,
        personName: name,
        href: null,
      }
    }),
  ].map((event) => ({ ...event, words: event.words.filter(Boolean) }))
}

/** Groups the family or one of its persons joined and left. */
export async function groupEvents(tx: TenantSql, { familyId }: Whose): Promise<TimelineEvent[]> {
  const rows = await tx.sql.query<{
    id: string
    poktanId: string
    kind: PoktanKind
    name: string
    joinedOn: string
    leftOn: string | null
    reason: string
  }>(
    `select m.id::text as id, g.id::text as "poktanId", g.kind, g.name, to_char(m.joined_on, 'YYYY-MM-DD') as "joinedOn",
       to_char(m.left_on, 'YYYY-MM-DD') as "leftOn", m.left_reason as reason
     from poktan_member m join poktan g on g.tenant_id = $1 and g.id = m.poktan_id
     where m.tenant_id = $1 and m.family_id = $2::uuid`,
    [tx.tenantId, familyId],
  )
  return rows.flatMap(({ id, poktanId, kind, name, joinedOn, leftOn, reason }) => {
    const group = `${poktanKindLabel(kind)} ${name}`
    const common = { ...ofFamily, kind: 'poktan' as const, href: paths.poktan(poktanId) }
    const joined = { ...common, id: `ikut-${id}`, on: joinedOn, title: `Ikut ${group}`, words: [] as string[] }
    if (!leftOn) return [joined]
    const words = [reason || `Ikut sejak ${formatDate(joinedOn)}.`]
    return [joined, { ...common, id: `keluar-${id}`, on: leftOn, title: `Keluar dari ${group}`, words }]
  })
}
