import { reference } from '@/lib/db/reference'
import { HEADLINES } from '@/lib/figures/catalogue'
import { monthly } from '@/lib/figures/period'
import { readFigureSets, readFigures } from '@/lib/figures/queries'
import { getRegion } from '@/lib/regions/queries'
import { NATION } from '@/lib/regions/rules'
import { actorAt, type Ground, selectOne } from './ground'
import { against, type Measured, median, times } from './measure'

const INDICATORS = HEADLINES['laporan-desa']!.slice(0, 12)

/** The last month of which reports are in. */
async function lastMonth(ground: Ground): Promise<number> {
  const { rows } = await ground.admin.query('select max(period) - 1 as last from rollup_laporan_desa_district')
  return rows[0].last
}

/** A province's dashboard and the nation's five years, through the same reads as the screens. */
export async function measureFigures(ground: Ground): Promise<Measured[]> {
  const last = await lastMonth(ground)
  const province = await actorAt('pejabat_provinsi', '33')
  const nation = await actorAt('pejabat_nasional', NATION.code)
  const provinceRegion = await getRegion(reference, province.region.id)
  const nationRegion = await getRegion(reference, nation.region.id)
  const { rows } = await ground.admin.query('select count(*)::int as n from tenant where province_id = $1', [
    province.region.id,
  ])

  const provincePage = () =>
    readFigureSets(province, [
      { indicators: INDICATORS, regions: [provinceRegion], children: true, from: monthly(last), to: monthly(last) },
      { indicators: INDICATORS, regions: [provinceRegion], from: monthly(last - 11), to: monthly(last) },
    ])
  const nationTrend = () =>
    readFigures(nation, {
      indicators: INDICATORS,
      regions: [nationRegion],
      from: monthly(last - 59),
      to: monthly(last),
    })
  const rawNation = () =>
    ground.admin.query(
      `select period, count(*), sum(pus), sum(pa_iud + pa_mow + pa_mop + pa_implan + pa_suntik + pa_pil + pa_kondom + pa_mal),
         sum(pb_iud + pb_mow + pb_mop + pb_implan + pb_suntik + pb_pil + pb_kondom + pb_mal),
         sum(pa_iud + pa_mow + pa_mop + pa_implan), sum(iat + tial), sum(bkb_lapor), sum(bkb_ada), sum(bkr_lapor),
         sum(bkr_ada), sum(bkl_lapor), sum(bkl_ada), sum(uppka_lapor), sum(uppka_ada), sum(pikr_lapor), sum(pikr_ada)
       from fact_laporan_desa where status >= 2 and period between $1 and $2 group by period`,
      [last - 59, last],
    )

  ground.progress('figures.province')
  const measured = [
    await against(
      {
        name: 'figures.province',
        unit: 'ms',
        floorName: 'SELECT 1 prepared',
        better: 'lower',
        target: 8,
        note: `12 indikator, ${rows[0].n} kabupaten, 12 bulan`,
      },
      async () => median(await times(200, provincePage)),
      async () => median(await times(400, selectOne(ground))),
    ),
  ]
  ground.progress('figures.nation')
  measured.push(
    await against(
      {
        name: 'figures.nation',
        unit: 'ms',
        floorName: 'pertanyaan yang sama pada fakta mentah',
        better: 'lower',
        target: 0.002,
        note: `${ground.nation ? '514' : '5'} kabupaten`,
      },
      async () => median(await times(60, nationTrend)),
      async () => median(await times(1, rawNation)),
      3,
    ),
  )
  return measured
}
