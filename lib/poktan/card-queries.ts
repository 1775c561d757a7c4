import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { ageInWords } from '@/lib/families/age'
import { type CardContent, cardSchema } from './card'
import { listMembers } from './member-queries'
import { listOfficers, serves } from './officer-queries'

/** A card that was taken: never changed afterwards, only taken again. */
export interface TakenCard {
  year: number
  revision: number
  takenAt: Date
  takerName: string
  /** Why it was taken again; empty for the first. */
  reason: string
  edition: string
  sample: boolean
}

/** The cards of a group, the latest first. */
export const listCards = (tx: TenantSql, poktanId: string): Promise<TakenCard[]> =>
  tx.sql.query<TakenCard>(
    `select year::int as year, revision::int as revision, taken_at as "takenAt", taker_name as "takerName", reason, edition, sample
     from poktan_card where tenant_id = $1 and poktan_id = $2::uuid order by year desc, revision desc`,
    [tx.tenantId, poktanId],
  )

/** A taken card's content; its latest revision unless one is named. Refuses one that is not there. */
export async function getCard(tx: TenantSql, poktanId: string, year: number, revision?: number): Promise<CardContent> {
  const [row] = await tx.sql.query<{ content: unknown }>(
    `select content from poktan_card
     where tenant_id = $1 and poktan_id = $2::uuid and year = $3::int and ($4::int is null or revision = $4::int)
     order by revision desc limit 1`,
    [tx.tenantId, poktanId, year, revision ?? null],
  )
  if (!row) throw new Refusal('not-found')
  return cardSchema.parse(row.content)
}

/** The card as the group stands on a day (`YYYY-MM-DD`): its own facts, who leads it, who belongs to it. */
export async function readCard(tx: TenantSql, poktanId: string, today: string): Promise<CardContent> {
  const [facts] = await tx.sql.query<Omit<CardContent, 'asOf' | 'officers' | 'members'>>(
    `select g.kind, g.name, g.code, g.register_no as "registerNo", v.name as village, v.code as "villageCode",
       k.name as kecamatan, g.place, to_char(g.active_from, 'YYYY-MM-DD') as "activeFrom",
       to_char(g.active_to, 'YYYY-MM-DD') as "activeTo", g.inactive_reason as "inactiveReason",
       g.mentor_no as "mentorNo", g.mentor_name as "mentorName", g.mentor_role as "mentorRole",
       g.mentor_role_other as "mentorRoleOther", g.sk_number as "skNumber", to_char(g.sk_on, 'YYYY-MM-DD') as "skOn",
       g.sk_by as "skBy", g.funds,
       array_remove(array[case when g.with_posyandu then 'posyandu' end, case when g.with_paud then 'paud' end], null)
         || g.integrations as integrations,
       g.integration_other as "integrationOther", g.national_priority as "nationalPriority", g.facilities,
       g.facility_other as "facilityOther", g.leader
     from poktan g join region v on v.id = g.village_id join region k on k.id = g.kecamatan_id
     where g.tenant_id = $1 and g.id = $2::uuid`,
    [tx.tenantId, poktanId],
  )
  if (!facts) throw new Refusal('not-found')
  const officers = (await listOfficers(tx, poktanId)).filter((officer) => serves(officer, today))
  const members = await listMembers(tx, poktanId, { search: '', state: 'ikut' })
  return {
    ...facts,
    asOf: today,
    leader: officers.find(({ role }) => role === 'ketua')?.name ?? facts.leader,
    officers: officers.map(({ role, ageGroup, name, nik, kki, trained, training, trainedOn }) => ({
      ...{ role, ageGroup, name, nik, kki, trained, training, trainedOn },
    })),
    members: members.map(({ individual, familyName, person, kk }) => ({
      name: individual ? (person?.name ?? familyName) : familyName,
      person: person
        ? [individual ? null : person.name, ageInWords(person.bornOn, today)].filter(Boolean).join(', ') || null
        : null,
      nik: person?.nik ?? null,
      kk,
    })),
  }
}
