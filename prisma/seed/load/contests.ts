import { shippedCriteria } from '@/lib/contests/criteria'
import { addDays } from '@/lib/format/day'
import { nameOf } from '../accounts'
import { personName } from '../names/people'
import type { Place } from '../place'
import { randomOf, stableId } from '../random'
import type { Story } from '../story'
import type { OfficeConnection, RowIn } from './office-connection'

const by = { made_by: stableId('pemuat contoh'), made_name: 'Data contoh' }
const ARTICLE = 'G-Smart.id, Pertemuan lintas sektor pembinaan BKB, 8 Februari 2022'

/** Writes the contest that an article prepares, and one of the stage's BKB as sample, unless the office has a contest. */
export async function loadContests(
  office: OfficeConnection,
  story: Story,
  place: Place,
  today: string,
): Promise<number> {
  const [known] = await office.query('select 1 from contest where tenant_id = $1 limit 1', [office.tenantId])
  if (known) return 0
  const told = story.code === '64.08' ? await tellPrepared(office) : 0
  return told + (await loadSample(office, story, place, today))
}

/** "Telah disusun tim pelaksana pembina dan tim penilai lomba-lomba poktan": who they were the article does not say. */
async function tellPrepared(office: OfficeConnection): Promise<number> {
  const id = stableId('lomba', office.tenantId, 2022)
  await office.insert('contest', [
    {
      ...{ id, kind: 'bkb', level: 'kabupaten', year: 2022, kecamatan_id: null, facts_on: '2022-02-08', places: 1 },
      title: 'Pemilihan kelompok BKB terbaik untuk lomba tingkat provinsi 2022',
      note: 'Dari 109 kelompok di 18 kecamatan dipilih yang mewakili Kutai Timur; tim pembina dan tim penilai disusun pada pertemuan lintas sektor, lalu kunjungan lapangan ke BKB yang terintegrasi. Nama anggota tim tidak disebut.',
      ...{ state: 'disiapkan', criteria: JSON.stringify(shippedCriteria('bkb')), sample: false, source: ARTICLE },
      ...by,
    },
  ])
  await office.insert('contest_stage', [
    {
      ...{ id: stableId('jadwal lomba', id, 1), contest_id: id, from_on: '2022-02-08', to_on: '2022-02-08' },
      ...{ name: 'Penyusunan tim pembina dan tim penilai', place: 'Ruang Rapat DPPKB Kutai Timur' },
    },
  ])
  return 2
}

/** A contest of the stage's BKB that is being judged: by somebody with an account and somebody on paper. */
async function loadSample(office: OfficeConnection, story: Story, place: Place, today: string): Promise<number> {
  const stage = place.kecamatan.find(({ code }) => code === story.stage)!
  const groups = await office.query<{ id: string; village: number }>(
    `select id::text as id, village_id as village from poktan where tenant_id = $1 and kind = 'bkb'
       and kecamatan_id = $2 and active_to is null order by name_key, id limit 3`,
    [office.tenantId, stage.id],
  )
  if (groups.length === 0) return 0
  const year = Number(today.slice(0, 4))
  const id = stableId('lomba contoh', office.tenantId, year)
  const criteria = shippedCriteria('bkb')
  await office.insert('contest', [
    {
      ...{ id, kind: 'bkb', level: 'kecamatan', year, kecamatan_id: stage.id, facts_on: today, places: 3 },
      ...{ title: `Lomba BKB Kecamatan ${stage.name} ${year}`, note: '', state: 'dinilai' },
      ...{ criteria: JSON.stringify(criteria), sample: true, source: 'Data contoh', ...by },
    },
  ])
  await office.insert(
    'contest_stage',
    (['Pembinaan', 'Kunjungan lapangan tim penilai'] as const).map((name, at) => ({
      ...{ id: stableId('jadwal lomba', id, at), contest_id: id, name, place: `Kecamatan ${stage.name}` },
      ...{ from_on: addDays(today, at * 14 - 21), to_on: addDays(today, at * 14 - 8) },
    })),
  )
  const judges = [0, 1].map((at) => stableId('juri lomba', id, at))
  await office.insert('contest_member', [
    memberOf(id, judges[0]!, 'penilai', nameOf(story, 'juri'), 'ketua', stableId('akun', story.code, 'juri')),
    memberOf(id, judges[1]!, 'penilai', personName(story.sample.names, 'juri', story.code, 1), 'anggota', null),
    memberOf(id, stableId('pembina', id), 'pembina', nameOf(story, 'koordinator_kecamatan'), 'ketua', null),
  ])
  const entries = groups.map(({ id: subject, village }, at) => ({
    ...{ id: stableId('peserta lomba', id, at), contest_id: id, subject_kind: 'poktan', subject_id: subject },
    ...{ village_id: village, kecamatan_id: stage.id, number: at + 1, state: 'diterima', proposed: at + 1, ...by },
  }))
  await office.insert('contest_entry', entries)
  const sheets = entries.map((entry): RowIn => {
    const random = randomOf('nilai lomba', entry.id)
    const points = Object.fromEntries(criteria.aspects.map(({ code }) => [code, random.between(62, 93)]))
    return {
      ...{ id: stableId('lembar lomba', entry.id), contest_id: id, entry_id: entry.id, member_id: judges[1]! },
      ...{ visited_on: addDays(today, -3), points: JSON.stringify(points), notes: '{}' },
      ...{ recorded_by: by.made_by, recorder_name: by.made_name },
    }
  })
  await office.insert('contest_score', sheets)
  return 1 + 2 + 3 + entries.length + sheets.length
}

function memberOf(
  contest: string,
  id: string,
  team: string,
  name: string,
  duty: string,
  account: string | null,
): RowIn {
  const agency = team === 'pembina' ? 'Balai Penyuluhan KB' : 'Tim penilai'
  return { id, contest_id: contest, team, name, agency, duty, account_id: account }
}
