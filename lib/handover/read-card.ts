import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { facilitiesOf } from '@/lib/poktan/k0-facilities'
import { OFFICER_ROLES, seatLabel } from '@/lib/poktan/officer-seats'
import { FUNDS, INTEGRATIONS, MENTOR_ROLES, SK_ISSUERS } from '@/lib/poktan/rules'
import { block, noted, numberAnswer, typedDay, typedHave, typedText } from './answers'
import type { Answer, Block, Content } from './content'
import { groupedBy } from './grouped'
import { maskedNumber } from './read-numbers'

interface CardRow {
  id: string
  kind: string
  name: string
  code: string
  registerNo: string
  village: string
  mentorNo: string
  mentorName: string
  mentorRole: string
  mentorRoleOther: string
  skNumber: string
  skOn: string | null
  skBy: string
  funds: string[]
  joined: string[]
  joinedOther: string
  priority: boolean
  facilities: string[]
  leader: string
}

interface OfficerRow {
  id: string
  poktanId: string
  role: string
  ageGroup: number | null
  name: string
  kki: string
  nik: Uint8Array | null
  trained: boolean
}

interface MemberRow {
  id: string
  poktanId: string
  individual: boolean
  familyName: string
  kki: string
  personId: string | null
  personName: string | null
  nik: Uint8Array | null
  /** Whether the number is the head's. */
  ofHead: boolean
}

/** The cards K/0 of groups as they stand on a day (`YYYY-MM-DD`): the national card may be updated at any time. */
export async function readCards(
  tx: TenantSql,
  poktanIds: readonly string[],
  today: string,
): Promise<Map<string, Content>> {
  const cards = await tx.sql.query<CardRow>(
    `select g.id::text as id, g.kind, g.name, g.code, g.register_no as "registerNo", v.name as village,
       g.mentor_no as "mentorNo", g.mentor_name as "mentorName", g.mentor_role as "mentorRole",
       g.mentor_role_other as "mentorRoleOther", g.sk_number as "skNumber", to_char(g.sk_on, 'YYYY-MM-DD') as "skOn",
       g.sk_by as "skBy", g.funds,
       array_remove(array[case when g.with_posyandu then 'posyandu' end, case when g.with_paud then 'paud' end], null)
         || g.integrations as joined,
       g.integration_other as "joinedOther", g.national_priority as priority, g.facilities, g.leader
     from poktan g join region v on v.id = g.village_id where g.tenant_id = $1 and g.id = any ($2::uuid[])`,
    [tx.tenantId, poktanIds],
  )
  const officers = await tx.sql.query<OfficerRow>(
    `select id::text as id, poktan_id::text as "poktanId", role, age_group::int as "ageGroup", name, kki,
       nik_sealed as nik, trained
     from poktan_officer
     where tenant_id = $1 and poktan_id = any ($2::uuid[]) and from_on <= $3::date and (to_on is null or to_on > $3::date)
     order by array_position($4::text[], role), age_group nulls last, name_key, id`,
    [tx.tenantId, poktanIds, today, OFFICER_ROLES.map(({ value }) => value)],
  )
  const members = await tx.sql.query<MemberRow>(
    `select m.id::text as id, m.poktan_id::text as "poktanId", m.individual, f.name as "familyName", f.kki,
       coalesce(h.id, o.id)::text as "personId", o.name as "personName",
       coalesce(h.nik_sealed, o.nik_sealed) as nik,
       h.id is not null as "ofHead"
     from poktan_member m
     join family f on f.tenant_id = m.tenant_id and f.id = m.family_id
     left join person o on o.tenant_id = m.tenant_id and o.id = m.person_id
     left join lateral (select p.id, p.nik_sealed, p.nik_index from person p
       where p.tenant_id = f.tenant_id and p.family_id = f.id and p.relation = 'kepala' and not m.individual
         and p.nik_sealed is not null order by p.id limit 1) h on true
     where m.tenant_id = $1 and m.poktan_id = any ($2::uuid[]) and m.left_on is null
     order by case when m.individual then o.name_key else f.name_key end, m.id`,
    [tx.tenantId, poktanIds],
  )
  const leads = groupedBy(officers, ({ poktanId }) => poktanId)
  const belongs = groupedBy(members, ({ poktanId }) => poktanId)
  return new Map(
    cards.map((card) => [
      card.id,
      { blocks: cardBlocks(tx, card, leads.get(card.id) ?? [], belongs.get(card.id) ?? [], today) },
    ]),
  )
}

const labelOf = (choices: readonly { value: string; label: string }[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value

const JOINED = [{ value: 'posyandu', label: 'Posyandu' }, { value: 'paud', label: 'PAUD' }, ...INTEGRATIONS]
const THERE = ['apbn', 'apbd', 'add', 'swadaya', 'mitra']

/** The national list knows ADD, not Dana Desa: two different funds. */
function fundAnswer(funds: readonly string[]): Answer {
  const known = funds.filter((fund) => THERE.includes(fund))
  const words = known.map((fund) => (fund === 'add' ? 'ADD' : labelOf(FUNDS, fund))).join('; ')
  const note = funds.includes('dana_desa')
    ? 'Kelompok ini juga menerima Dana Desa, yang tidak ada pada daftar SIGA.'
    : null
  return noted('dana', words || null, note)
}

function cardBlocks(
  tx: TenantSql,
  card: CardRow,
  officers: readonly OfficerRow[],
  members: readonly MemberRow[],
  today: string,
): Block[] {
  const { kind } = card
  const list = facilitiesOf(kind, today)
  const joined = [...card.joined.map((one) => labelOf(JOINED, one)), card.joinedOther].filter(Boolean).join('; ')
  return [
    block('kelompok', {
      kode_poktan: typedText(card.code),
      no_register: typedText(card.registerNo),
      nama_kelompok: typedText(card.name),
    }),
    block('pembina', {
      pembina_no: typedText(card.mentorNo),
      pembina_nama: typedText(card.mentorName),
      pembina_jabatan: noted(
        'pembina_jabatan',
        card.mentorRole === '' ? null : labelOf(MENTOR_ROLES, card.mentorRole),
        card.mentorRoleOther && `Lainnya: ${card.mentorRoleOther}`,
      ),
    }),
    block('sk', {
      sk_ada: typedHave(card.skNumber !== ''),
      sk_nomor: typedText(card.skNumber),
      sk_tanggal: typedDay(card.skOn),
      sk_penerbit: card.skBy === '' ? null : labelOf(SK_ISSUERS, card.skBy),
    }),
    block('kegiatan', {
      dana: fundAnswer(card.funds),
      ...(['bkb', 'bkr', 'bkl'].includes(kind) && { keterpaduan: typedText(joined) }),
      ...(['bkr', 'bkl'].includes(kind) && { prioritas: card.priority ? 'Ya' : 'Tidak' }),
    }),
    ...officers.map((officer) =>
      block(
        'pengurus',
        {
          nik: numberAnswer(
            'nik',
            maskedNumber(tx, { of: 'officer', id: officer.id }, officer.nik),
            officer.nik ? null : 'NIK belum tercatat di Lini.',
          ),
          kki: typedText(officer.kki),
          nama: typedText(officer.name),
          pelatihan: officer.trained ? 'Sudah' : 'Belum',
        },
        { key: officer.id, title: seatLabel(officer) },
      ),
    ),
    ...members.map((member, at) =>
      block(
        'anggota',
        {
          nik: memberNik(tx, member),
          kki: member.individual ? null : typedText(member.kki),
          nama: member.individual ? member.personName : member.familyName,
        },
        { key: member.id, title: `Anggota ${at + 1}` },
      ),
    ),
    block('tanda_tangan', {
      tempat: typedText(card.village),
      tanggal: null,
      ttd_pembina: typedText(card.mentorName),
      ttd_ketua: typedText(officers.find(({ role }) => role === 'ketua')?.name ?? card.leader),
    }),
    ...(list
      ? [
          block(
            'sarana',
            Object.fromEntries(
              list.items.map(({ code }) => [
                code.replace('.', '_'),
                // With none ticked nobody has looked yet: unknown is not "none".
                typedHave(card.facilities.length === 0 ? null : card.facilities.includes(code)),
              ]),
            ),
          ),
        ]
      : []),
  ]
}

function memberNik(tx: TenantSql, member: MemberRow): Answer {
  const number = member.personId ? maskedNumber(tx, { of: 'person', id: member.personId }, member.nik) : null
  const note = !number
    ? 'NIK belum tercatat di Lini.'
    : !member.ofHead && !member.individual
      ? `NIK ${member.personName}`
      : null
  return numberAnswer('nik', number, note)
}
