import { schemeFor } from '@/lib/convergence/schemes'
import { type Place, villagesOf } from '../place'
import { stableId } from '../random'
import { SAMPLE_SOURCE, type Story } from '../story'
import type { OfficeConnection, RowIn } from './office-connection'

/** What a sample year looks like: the first actions done, the next under way. */
const SAMPLE_ACTIONS = [
  { done: '03-28', due: '03-31', output: 'Sebaran kasus per desa dan usulan desa lokus dibahas bersama TPPS.' },
  { done: '', due: '06-30', output: 'Matriks kegiatan lintas OPD disusun; menunggu penyesuaian RKPD.' },
  { done: '', due: '12-15', output: '' },
] as const

const SAMPLE_INTERVENTIONS = [
  { name: 'Pemberian makanan tambahan ibu hamil KEK', kind: 'spesifik', money: { apbd: [180_000_000, 122_400_000] } },
  { name: 'Operasional Balai Penyuluhan KB dan kader', kind: 'sensitif', money: { bokb: [412_500_000, 301_200_000] } },
  {
    name: 'Kelompok BKB dan kelas pengasuhan',
    kind: 'sensitif',
    money: { dd: [24_000_000, 18_500_000], add: [6_000_000, 6_000_000] },
  },
  { name: 'Jamban keluarga', kind: 'sensitif', money: { dd: [45_000_000, 30_000_000], swadaya: [5_000_000, null] } },
] as const

/** Writes a sample year of actions and budgets, unless the office has some. Marked as sample throughout. */
export async function loadConvergence(
  office: OfficeConnection,
  { code }: Story,
  place: Place,
  today: string,
): Promise<void> {
  const [known] = await office.query('select 1 from convergence_action where tenant_id = $1 limit 1', [office.tenantId])
  if (known) return
  const year = Number(today.slice(0, 4))
  const [opd] = await office.query<{ id: string }>(
    'select id::text as id from opd where tenant_id = $1 order by name limit 1',
    [office.tenantId],
  )
  await office.insert('convergence_action', actionRows(code, place, year, today, opd?.id ?? null))
  const [interventions, funds] = budgetRows(code, place, year)
  await office.insert('intervention', interventions)
  await office.insert('intervention_fund', funds)
}

function actionRows(code: string, place: Place, year: number, today: string, opdId: string | null): RowIn[] {
  const actions = schemeFor(year, []).actions
  const row = (action: string, regionId: number, { done, due, output }: (typeof SAMPLE_ACTIONS)[number]): RowIn => {
    const finished = done !== '' && `${year}-${done}` <= today
    return {
      ...{
        id: stableId('konvergensi', code, year, action, regionId),
        year,
        action,
        region_id: regionId,
        opd_id: opdId,
      },
      ...{ due_on: `${year}-${due}`, state: finished ? 'selesai' : output ? 'berjalan' : 'belum' },
      ...{ finished_on: finished ? `${year}-${done}` : null, output, sample: true, source: SAMPLE_SOURCE },
    }
  }
  const district = SAMPLE_ACTIONS.flatMap((sample, at) =>
    actions[at] ? [row(actions[at].code, place.id, sample)] : [],
  )
  const first = actions[0]!
  const kecamatan = place.kecamatan.slice(0, 3).map(({ id }) => row(first.code, id, SAMPLE_ACTIONS[0]))
  return first.kecamatan ? [...district, ...kecamatan] : district
}

function budgetRows(code: string, place: Place, year: number): [RowIn[], RowIn[]] {
  const villages = villagesOf(place).slice(0, 2)
  const rows = SAMPLE_INTERVENTIONS.flatMap(({ name, kind, money }) => {
    const places = 'dd' in money ? villages : [null]
    return places.map((village) => {
      const id = stableId('intervensi', code, year, name, village?.id ?? 0)
      return {
        money: Object.entries(money) as [string, readonly [number, number | null]][],
        row: {
          ...{ id, year, name, name_key: name.toLowerCase(), kind, region_id: village?.id ?? place.id },
          ...{ kecamatan_id: village?.kecamatanId ?? null, action: 'pelaksanaan', sample: true, source: SAMPLE_SOURCE },
        },
      }
    })
  })
  const funds = rows.flatMap(({ row, money }) =>
    money.map(([fund, [planned, realised]]) => ({
      ...{ id: stableId('dana', row.id, fund), intervention_id: row.id, fund, planned, realised, sample: true },
    })),
  )
  return [rows.map(({ row }) => row), funds]
}
