import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { formatPeriod, type Period } from '@/lib/format/period'
import { AGE_GROUPS, SPEAKER_ROLES } from '@/lib/poktan/meeting-rules'
import { findSyllabus, OTHER_TOPIC } from '@/lib/poktan/syllabus'
import { block, noted, numberAnswer, regionDigits, typedCount, typedDay, typedText } from './answers'
import type { Answer, Block, Content } from './content'
import { groupedBy } from './grouped'
import { maskedNumber } from './read-numbers'

interface GroupRow {
  id: string
  kind: string
  name: string
  code: string
  registerNo: string
  villageCode: string
}

interface MeetingRow {
  id: string
  poktanId: string
  heldOn: string
  speakerRole: string
  speakerName: string
  syllabus: string
  topics: string[]
  topicOther: string
  ageGroups: number[]
  discussion: boolean
  eldersAlone: number | null
  eldersAssisted: number | null
}

interface PresentRow {
  meetingId: string
  memberId: string
  individual: boolean
  familyName: string
  kki: string
  personId: string | null
  personName: string | null
  personNik: Uint8Array | null
  headId: string | null
  headNik: Uint8Array | null
}

/** The registers R/I of groups in a month, by group; those without a meeting are not there. */
export async function readRegisters(
  tx: TenantSql,
  poktanIds: readonly string[],
  period: Period,
): Promise<Map<string, Content>> {
  const [groups, meetings, present] = [
    await tx.sql.query<GroupRow>(
      `select g.id::text as id, g.kind, g.name, g.code, g.register_no as "registerNo", v.code as "villageCode"
       from poktan g join region v on v.id = g.village_id where g.tenant_id = $1 and g.id = any ($2::uuid[])`,
      [tx.tenantId, poktanIds],
    ),
    await tx.sql.query<MeetingRow>(
      `select id::text as id, poktan_id::text as "poktanId", to_char(held_on, 'YYYY-MM-DD') as "heldOn",
         speaker_role as "speakerRole", speaker_name as "speakerName", syllabus, topics, topic_other as "topicOther",
         age_groups::int[] as "ageGroups", discussion, elders_alone as "eldersAlone", elders_assisted as "eldersAssisted"
       from poktan_meeting
       where tenant_id = $1 and poktan_id = any ($2::uuid[]) and period = $3 and not withdrawn
       order by held_on, created_at, id`,
      [tx.tenantId, poktanIds, period],
    ),
    await tx.sql.query<PresentRow>(
      `select a.meeting_id::text as "meetingId", m.id::text as "memberId", m.individual, f.name as "familyName", f.kki,
         o.id::text as "personId", o.name as "personName", o.nik_sealed as "personNik",
         h.id::text as "headId", h.nik_sealed as "headNik"
       from poktan_meeting t
       join poktan_attendance a on a.tenant_id = t.tenant_id and a.meeting_id = t.id
       join poktan_member m on m.tenant_id = a.tenant_id and m.id = a.member_id
       join family f on f.tenant_id = m.tenant_id and f.id = m.family_id
       left join person o on o.tenant_id = m.tenant_id and o.id = m.person_id
       left join lateral (select p.id, p.nik_sealed, p.nik_index from person p
         where p.tenant_id = f.tenant_id and p.family_id = f.id and p.relation = 'kepala' and not m.individual
         order by (p.nik_sealed is null), p.id limit 1) h on true
       where t.tenant_id = $1 and t.poktan_id = any ($2::uuid[]) and t.period = $3 and not t.withdrawn
       order by case when m.individual then o.name_key else f.name_key end, m.id`,
      [tx.tenantId, poktanIds, period],
    ),
  ]
  const attendance = groupedBy(present, ({ meetingId }) => meetingId)
  const held = groupedBy(meetings, ({ poktanId }) => poktanId)
  return new Map(
    groups.flatMap((group): [string, Content][] => {
      const own = held.get(group.id)
      if (!own) return []
      const blocks = own.flatMap((meeting, at) =>
        meetingBlocks(tx, group, meeting, at, attendance.get(meeting.id) ?? []),
      )
      return [[group.id, { blocks: [headBlock(group, period), ...blocks] }]]
    }),
  )
}

function headBlock({ name, code, registerNo, villageCode }: GroupRow, period: Period): Block {
  const region = regionDigits(villageCode)
  return block('kepala', {
    nama_kelompok: typedText(name),
    kode_provinsi: region.province,
    kode_kabupaten: region.district,
    kode_kecamatan: region.kecamatan,
    kode_poktan: typedText(code),
    no_register: typedText(registerNo),
    bulan_lapor: formatPeriod(period),
    lembar_ke: '1',
  })
}

function meetingBlocks(
  tx: TenantSql,
  group: GroupRow,
  meeting: MeetingRow,
  at: number,
  present: readonly PresentRow[],
): Block[] {
  const title = `Pertemuan ${at + 1}, ${formatDate(meeting.heldOn)}`
  const line = block(
    'pertemuan',
    {
      tanggal_kegiatan: typedDay(meeting.heldOn),
      penyaji: speakerAnswer(meeting),
      materi: topicAnswer(meeting),
      ...(group.kind === 'bkb' && {
        kelompok_umur: meeting.ageGroups.map((age) => `${AGE_GROUPS[age]} tahun`).join('; ') || null,
      }),
      diskusi: meeting.discussion ? 'Ada' : 'Tidak ada tanya jawab',
      ...(group.kind === 'bkl' && {
        lansia_mandiri: typedCount(meeting.eldersAlone),
        lansia_pendamping: typedCount(meeting.eldersAssisted),
      }),
    },
    { key: meeting.id, title },
  )
  const rows = present.map((row) =>
    block(
      'hadir',
      {
        nik: nikOf(tx, row),
        kki: row.individual ? null : typedText(row.kki),
        nama: row.individual ? row.personName : row.familyName,
      },
      { key: `${meeting.id}/${row.memberId}`, title },
    ),
  )
  return [line, ...rows]
}

/** The head's number; where it was not recorded, that of the person the membership rests on, said beside it. */
function nikOf(tx: TenantSql, row: PresentRow): Answer {
  const head = row.headId ? maskedNumber(tx, { of: 'person', id: row.headId }, row.headNik) : null
  if (head) return numberAnswer('nik', head)
  const own = row.personId ? maskedNumber(tx, { of: 'person', id: row.personId }, row.personNik) : null
  const note = own && !row.individual ? `NIK ${row.personName}` : own ? null : 'NIK belum tercatat di Lini.'
  return numberAnswer('nik', own, note)
}

/** PKB and PLKB are one choice there; a kader of the group is not on the list. */
function speakerAnswer({ speakerRole, speakerName }: MeetingRow): Answer {
  if (speakerRole === 'pkb_plkb') return noted('penyaji', 'PLKB', speakerName && `Penyaji: ${speakerName}`)
  const label = SPEAKER_ROLES.find(({ value }) => value === speakerRole)?.label ?? speakerRole
  if (speakerRole === 'kader')
    return noted('penyaji', 'Lainnya', speakerName ? `Penyaji: ${speakerName} (kader)` : 'Penyaji: kader kelompok')
  return noted('penyaji', label, speakerName && `Penyaji: ${speakerName}`)
}

/** Topics by their number on the form; one that is not on the form is *lainnya* with its words. */
function topicAnswer({ syllabus, topics, topicOther }: MeetingRow): Answer {
  const list = findSyllabus(syllabus)
  const onForm = list !== null && list.edition === '2020'
  const words = topics.map((code) => {
    if (code === OTHER_TOPIC) return `Lainnya: ${topicOther || 'tanpa keterangan'}`
    const label = list?.topics.find((topic) => topic.code === code)?.label ?? code
    return onForm ? `${code}. ${label}` : `Lainnya: ${label}`
  })
  return noted('materi', words.join('; ') || null, !onForm && list ? `Dari ${list.name}` : null)
}
