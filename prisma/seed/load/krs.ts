import { groupByAge } from '@/lib/aks/groups'
import { caseNumber, roundOf } from '@/lib/aks/rules'
import { addDays } from '@/lib/format/day'
import { KRS_TRAITS } from '@/lib/krs/marks'
import { linesOf, type SampleLine } from '../krs/lists'
import { randomOf, stableId } from '../random'
import type { Rosters } from '../rosters/rosters'
import type { OfficeConnection, RowIn } from './office-connection'

const by = { id: stableId('pemuat contoh'), name: 'Data contoh' }

/** Writes two lists of verval KRS about the stage's families and a few audited cases, unless the office has a list. */
export async function loadKrs(office: OfficeConnection, { families }: Rosters, today: string): Promise<number> {
  const [known] = await office.query('select 1 from krs_list where tenant_id = $1 limit 1', [office.tenantId])
  if (known || families.length === 0) return 0
  const now = halfOf(today)
  const before = now.semester === 2 ? { year: now.year, semester: 1 } : { year: now.year - 1, semester: 2 }
  const lists = [
    { ...before, first: startOf(before), later: false, share: 0.93, state: 'ditutup' },
    { ...now, first: startOf(now), later: true, share: 0.4, state: 'terbuka' },
  ]
  await office.insert(
    'krs_list',
    lists.map(({ year, semester, state }) => ({
      ...{ id: stableId('daftar krs', office.tenantId, year, semester), year, semester, edition: '2025', state },
      ...{ source: 'Data contoh, susunan kolom 2025', sample: true, created_by: by.name },
    })),
  )
  const rows = lists.flatMap(({ year, semester, first, later, share }) =>
    linesOf(families, first, later).map((line) =>
      rowOf(line, stableId('daftar krs', office.tenantId, year, semester), {
        ...{ from: first, to: later ? today : addDays(startOf(now), -1), share },
      }),
    ),
  )
  await office.insert('krs_family', rows)
  return rows.length + lists.length + (await loadCases(office, today))
}

const halfOf = (day: string) => ({ year: Number(day.slice(0, 4)), semester: Number(day.slice(5, 7)) <= 6 ? 1 : 2 })
const startOf = ({ year, semester }: { year: number; semester: number }) => `${year}-${semester === 2 ? '07' : '01'}-01`
const daysBetween = (from: string, to: string) => Math.max(0, (Date.parse(to) - Date.parse(from)) / 86_400_000)

function rowOf(
  line: SampleLine,
  listId: string,
  { from, to, share }: { from: string; to: string; share: number },
): RowIn {
  const { family, marks, rank, atRisk } = line
  const random = randomOf('verval', listId, family.id)
  const seen = random.chance(share)
  const gone = seen && random.chance(0.02)
  const mended = seen && !gone && marks.jamban && random.chance(0.3)
  const verified = !seen ? 'belum' : gone ? 'pindah' : mended ? 'berubah' : 'sesuai'
  const on = addDays(from, random.between(0, Math.floor(daysBetween(from, to))))
  return {
    ...{ id: stableId('krs', listId, family.id), list_id: listId, family_id: family.id },
    ...{ village_id: family.village.id, kecamatan_id: family.village.kecamatanId },
    ...Object.fromEntries(KRS_TRAITS.map(({ code, column }) => [column, marks[code]])),
    ...{ rank, at_risk: atRisk, verified, found: JSON.stringify(mended ? { jamban: false } : {}) },
    found_at_risk: mended ? marks.air : null,
    reason: gone ? 'Pindah mengikuti pekerjaan' : mended ? 'Jamban sudah diperbaiki' : '',
    ...{ verified_on: seen ? on : null, verified_by: seen ? by.id : null, verifier_name: seen ? by.name : '' },
    ...{ sample: true, version: seen ? 2 : 1 },
  }
}

/** The children whose latest height-for-age is the lowest: some proposed, some audited, one done. */
async function loadCases(office: OfficeConnection, today: string): Promise<number> {
  const children = await office.query<{
    personId: string
    familyId: string
    villageId: number
    kecamatanId: number
    bornOn: string
  }>(
    `select p.id::text as "personId", p.family_id::text as "familyId", f.village_id as "villageId",
       f.kecamatan_id as "kecamatanId", to_char(p.born_on, 'YYYY-MM-DD') as "bornOn"
     from person p join family f on f.tenant_id = p.tenant_id and f.id = p.family_id
     join lateral (select m.zlen from measurement m where m.tenant_id = p.tenant_id and m.person_id = p.id
       and m.withdrawn_at is null and m.zlen between -600 and 600 order by m.measured_on desc limit 1) m on true
     where p.tenant_id = $1 and m.zlen < -200 and p.born_on > $2::date - interval '59 months'
     order by m.zlen, p.id limit 6`,
    [office.tenantId, today],
  )
  const { year, round } = roundOf(today)
  const audited = {
    findings: 'Asupan protein hewani kurang; sering diare; jamban belum layak.',
    causes: ['asupan', 'infeksi', 'jamban'],
  }
  const advice = 'PMT 90 hari, rujukan ke Puskesmas, dan perbaikan jamban bersama desa.'
  const stages = ['ditindaklanjuti', 'ditindaklanjuti', 'direkomendasikan', 'ditelaah', 'diusulkan', 'selesai'] as const
  const cases = children.map((child, at) => {
    const state = stages[at]!
    const known = state !== 'diusulkan'
    return {
      ...{ id: stableId('kasus', child.personId), number: caseNumber(year, round, at + 1), year, round, state },
      ...{ person_id: child.personId, family_id: child.familyId },
      ...{ village_id: child.villageId, kecamatan_id: child.kecamatanId },
      target_group: groupByAge(child.bornOn, today) ?? 'balita',
      why: 'Tinggi badan menurut umur sangat rendah pada pengukuran terakhir.',
      causes: known ? audited.causes : [],
      findings: known ? audited.findings : '',
      recommendation: known && state !== 'ditelaah' ? advice : '',
      audited_on: known ? addDays(today, -40) : null,
      closed_on: state === 'selesai' ? addDays(today, -5) : null,
      outcome: state === 'selesai' ? 'Berat naik tiga bulan berturut-turut; jamban selesai dibangun.' : '',
      ...{ made_by: by.id, made_name: by.name, sample: true },
    }
  })
  const steps = cases.flatMap(({ id, state }, at) =>
    state !== 'ditindaklanjuti' && state !== 'selesai'
      ? []
      : ['Kirim PMT pemulihan 90 hari', 'Bangun jamban lewat dana desa'].map((what, place) => ({
          ...{ id: stableId('langkah', id, place), case_id: id, what, made_name: by.name },
          owner: place === 0 ? 'Puskesmas' : 'Pemerintah desa',
          due_on: addDays(today, place === 0 ? -10 + at * 20 : 30),
          done_on: state === 'selesai' ? addDays(today, -12) : null,
          result: state === 'selesai' ? 'Sudah selesai.' : '',
        })),
  )
  await office.insert('stunting_case', cases)
  await office.insert('stunting_case_step', steps)
  return cases.length + steps.length
}
