import { spreadCount, spreadRatio } from '@/lib/targets/spread'
import { type Place, villagesOf } from '../place'
import { stableId } from '../random'
import { dayIn } from '../registers/days'
import { SAMPLE_SOURCE, type Story } from '../story'
import type { OfficeConnection } from './office-connection'

const SOURCE = `${SAMPLE_SOURCE}; disusun dari capaian tahun lalu, bukan dokumen resmi`
const MAKER = 'Kabid KB (contoh)'
const HEAD = 'Kepala Dinas (contoh)'

/** The district that has not finished its targets: province and nation then see "4 dari 5 kantor". */
const UNFINISHED = '64.08'

interface Village {
  id: number
  pus: number
}

interface SamplePlan {
  indicator: string
  base: string
  values: ReadonlyMap<number, number>
}

/** Writes the sample targets of the running year, new users and modern prevalence, unless the office has some. */
export async function loadTargets(
  office: OfficeConnection,
  { code }: Story,
  place: Place,
  thisPeriod: number,
): Promise<void> {
  const [known] = await office.query('select 1 from target_plan where tenant_id = $1 limit 1', [office.tenantId])
  const year = Math.floor(thisPeriod / 12)
  const [told] = await office.query<{ fresh: number | null; users: number | null; pus: number | null }>(
    `select sum(pb_iud + pb_mow + pb_mop + pb_implan + pb_suntik + pb_pil + pb_kondom + pb_mal)::int as fresh,
       sum(pa_iud + pa_mow + pa_mop + pa_implan + pa_suntik + pa_pil + pa_kondom + pa_mal)::int as users, sum(pus)::int as pus
     from fact_laporan_desa where tenant_id = $1 and period between $2 and $3 and status >= 2`,
    [office.tenantId, year * 12 - 12, year * 12 - 1],
  )
  if (known || !told?.fresh || !told.users || !told.pus) return
  const rows = await office.query<Village>(
    `select distinct on (unit_id) unit_id as id, pus from fact_laporan_desa
     where tenant_id = $1 and period < $2 and pus is not null and status >= 2 order by unit_id, period desc`,
    [office.tenantId, thisPeriod],
  )
  const pus = new Map(rows.map((row) => [row.id, row.pus]))
  const leaves = villagesOf(place).map(({ id, kecamatanId }) => ({ id, kecamatanId, weight: pus.get(id) ?? 1 }))
  // A little more than last year: in tens of people, in half points.
  const fresh = Math.round((told.fresh * 1.03) / 10) * 10
  const share = Math.round((100 * told.users * 2) / told.pus + 1) / 2
  const plans: SamplePlan[] = [
    { indicator: 'kb.baru', base: 'pus.jumlah', values: spreadCount(place.id, fresh, leaves, new Map()) },
    { indicator: 'kb.mcpr', base: '', values: spreadRatio(place.id, share, leaves, new Map()) },
  ]
  for (const plan of plans) await writePlan(office, code, year, plan, pus)
}

async function writePlan(
  office: OfficeConnection,
  code: string,
  year: number,
  { indicator, base, values }: SamplePlan,
  pus: ReadonlyMap<number, number>,
): Promise<void> {
  const id = stableId('sasaran', code, indicator, year)
  const approved = code !== UNFINISHED
  const made = `${dayIn(year * 12, 8)}T08:00:00+07:00`
  await office.insert('target_plan', [
    {
      ...{ id, indicator, year, revision: 1, state: approved ? 'disetujui' : 'diajukan', base, source: SOURCE },
      ...{ note: '', made_by: stableId('sasaran', 'kabid', code), made_by_name: MAKER, made_at: made, version: 1 },
      approved_by: approved ? stableId('sasaran', 'kepala', code) : null,
      approved_by_name: approved ? HEAD : '',
      approved_at: approved ? `${dayIn(year * 12, 15)}T09:00:00+07:00` : null,
    },
  ])
  await office.insert(
    'target_value',
    [...values].map(([regionId, value]) => ({
      ...{ plan_id: id, region_id: regionId, value, base_value: base === '' ? null : (pus.get(regionId) ?? null) },
      ...{ by_hand: false, reason: '', approved },
    })),
  )
}
