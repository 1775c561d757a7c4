import { firstKeys, sealNumber } from '@/lib/families/numbers'
import { nameKey } from '@/lib/regions/name-key'
import { stableId } from '../random'
import type { KeptGroup, Rosters } from '../rosters/rosters'
import { SAMPLE_SOURCE, type Story } from '../story'
import type { OfficeConnection, RowIn } from './office-connection'

const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`

/** Writes the families, rosters, officers, meetings and services of the stage, unless the office has some. */
export async function loadRosters(office: OfficeConnection, story: Story, rosters: Rosters): Promise<number> {
  const [known] = await office.query('select 1 from family where tenant_id = $1 limit 1', [office.tenantId])
  if (known) return 0
  const { families, groups } = rosters
  const kaderAccount = stableId('akun', story.code, 'kader_poktan')
  const recorder = { recorded_by: stableId('pemuat contoh'), recorder_name: 'Data contoh' }
  const seal = (kind: 'nik' | 'kk', id: string, digits: string | null) => {
    if (digits === null) return { sealed: null, index: '' }
    const { sealed, index } = sealNumber(firstKeys(office.tenantId), kind, id, digits)
    return { sealed: hex(sealed), index }
  }
  const sets: [string, RowIn[]][] = [
    [
      'family',
      families.map(({ id, village, rw, rt, name, kk }) => {
        const card = seal('kk', id, kk)
        return {
          id,
          village_id: village.id,
          kecamatan_id: village.kecamatanId,
          rw,
          rt,
          name,
          name_key: nameKey(name),
          kk_sealed: card.sealed,
          kk_index: card.index,
          sample: true,
          source: SAMPLE_SOURCE,
        }
      }),
    ],
    [
      'person',
      families.flatMap((family) =>
        family.persons.map((person) => {
          const { id, name, sex, bornOn, relation, married, nik, tempCode, phone, motherId, motherName } = person
          const number = seal('nik', id, nik)
          return {
            id,
            family_id: family.id,
            name,
            name_key: nameKey(name),
            sex,
            born_on: bornOn,
            relation,
            married,
            nik_state: nik === null ? 'belum_ada' : 'ada',
            nik_sealed: number.sealed,
            nik_index: number.index,
            temp_code: tempCode,
            phone,
            mother_id: motherId,
            mother_name: motherName,
            mother_key: motherName === '' ? '' : nameKey(motherName),
            sample: true,
          }
        }),
      ),
    ],
    [
      'poktan_member',
      groups.flatMap(({ row, members }) =>
        members.map(({ id, family, person, individual, joinedOn, leftOn, leftReason }) => ({
          id,
          poktan_id: row.id,
          family_id: family.id,
          person_id: person?.id ?? null,
          individual,
          joined_on: joinedOn,
          left_on: leftOn,
          left_reason: leftReason,
          sample: true,
        })),
      ),
    ],
    [
      'poktan_officer',
      groups.flatMap(({ row, officers }, at) =>
        officers.map((officer) => ({
          id: officer.id,
          poktan_id: row.id,
          role: officer.role,
          age_group: officer.ageGroup,
          name: officer.name,
          name_key: nameKey(officer.name),
          // The kader with an account keeps the books of the stage's first group.
          account_id: at === 0 && officer.role === 'ketua' ? kaderAccount : null,
          trained: officer.trained,
          training: officer.training,
          trained_on: officer.trainedOn,
          from_on: officer.fromOn,
          to_on: officer.toOn,
          left_reason: officer.leftReason,
          sample: true,
        })),
      ),
    ],
    ['poktan_meeting', groups.flatMap((group) => meetingRows(group, recorder))],
    [
      'poktan_attendance',
      groups.flatMap(({ meetings }) =>
        meetings.flatMap(({ id, present }) => present.map((member) => ({ meeting_id: id, member_id: member.id }))),
      ),
    ],
    [
      'poktan_service',
      groups.flatMap(({ row, services }) =>
        services.map(({ id, service, doneOn, period, member, purpose, referredTo }) => ({
          id,
          poktan_id: row.id,
          member_id: member.id,
          village_id: row.village_id,
          service,
          done_on: doneOn,
          period,
          purpose,
          referred_to: referredTo,
          sample: true,
          ...recorder,
        })),
      ),
    ],
  ]
  for (const [table, rows] of sets) await office.insert(table, rows)
  return sets.reduce((all, [, rows]) => all + rows.length, 0)
}

const meetingRows = ({ row, meetings }: KeptGroup, recorder: RowIn): RowIn[] =>
  meetings.map((meeting) => ({
    id: meeting.id,
    poktan_id: row.id,
    kind: row.kind,
    village_id: row.village_id,
    kecamatan_id: row.kecamatan_id,
    held_on: meeting.heldOn,
    period: meeting.period,
    speaker_role: meeting.speakerRole,
    syllabus: meeting.syllabus,
    topics: meeting.topics,
    topic_other: meeting.topicOther,
    age_groups: meeting.ageGroups.map(String),
    discussion: meeting.discussion,
    handed_over: meeting.handedOver,
    elders_alone: meeting.eldersAlone,
    elders_assisted: meeting.eldersAssisted,
    sample: true,
    ...recorder,
  }))
