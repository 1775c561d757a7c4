import { addDays } from '@/lib/format/day'
import { type Period, periodsBetween, periodText } from '@/lib/format/period'
import { COUNTED_COLUMNS } from '@/lib/growth/counted-columns'
import { MONTH_SQL } from '@/lib/growth/month-sql'
import { judgedRow, takenRow } from '@/lib/growth/row'
import { LAST_DAY } from '@/lib/growth/rules'
import { lastDayOf } from '@/lib/regions/month'
import type { Cells } from '@/lib/reports/form'
import { MONTHS_MEASURED, type SampleMeasurement } from '../growth/measurements'
import type { PosyanduRow } from '../growth/posyandu'
import { stableId } from '../random'
import type { OfficeConnection, RowIn } from './office-connection'

/** Writes the posyandu of the office and the measurements of its stage, unless there are some. */
export async function loadGrowth(
  office: OfficeConnection,
  posyandu: readonly PosyanduRow[],
  measurements: readonly SampleMeasurement[],
): Promise<number> {
  const [known] = await office.query('select 1 from posyandu where tenant_id = $1 limit 1', [office.tenantId])
  if (known) return 0
  const corrected = measurements.filter(({ first }) => first !== null)
  await office.insert('posyandu', posyandu)
  await office.insert('measurement', measurements.map(measurementRow))
  await office.insert(
    'measurement_change',
    corrected.map(({ taken, first, recorder }) => ({
      id: stableId('ubah ukur', taken.id),
      measurement_id: taken.id,
      before: JSON.stringify({
        measuredOn: first!.measuredOn,
        weightG: first!.weightG,
        lengthMm: first!.lengthMm,
        measure: first!.measure,
        headMm: first!.headMm,
        muacMm: first!.muacMm,
        oedema: first!.oedema,
      }),
      reason: 'Salah baca timbangan, ditimbang ulang',
      by_account: recorder.id,
      by_name: recorder.name,
      at: `${taken.measuredOn}T05:00:00Z`,
    })),
  )
  return posyandu.length + measurements.length + corrected.length
}

const measurementRow = ({ taken, judged, family, person, posyandu, recorder, first }: SampleMeasurement): RowIn => ({
  id: taken.id,
  person_id: person.id,
  family_id: family.id,
  village_id: family.village.id,
  kecamatan_id: family.village.kecamatanId,
  posyandu_id: posyandu.id,
  ...takenRow(taken),
  ...judgedRow(judged),
  recorded_by: recorder.id,
  recorder_name: recorder.name,
  recorded_at: taken.recordedAt,
  sample: true,
  version: first ? 2 : 1,
})

/** What the measurements of villages count in each month, by column of the form `posyandu`; null where none were taken. */
export async function readMeasured(
  office: OfficeConnection,
  villageIds: readonly number[],
  thisPeriod: Period,
): Promise<(villageId: number, period: Period) => Cells | null> {
  const found = new Map<string, Cells>()
  for (const period of periodsBetween(thisPeriod - MONTHS_MEASURED, thisPeriod)) {
    const from = `${periodText(period)}-01`
    const rows = await office.query<{ villageId: number; posted: number } & Record<string, number>>(MONTH_SQL, [
      office.tenantId,
      villageIds,
      from,
      lastDayOf(period),
      addDays(from, -LAST_DAY - 1),
      period,
    ])
    const opened = await office.query<{ villageId: number; opened: number }>(OPENED, [office.tenantId, period])
    const buka = new Map(opened.map(({ villageId, opened: count }) => [villageId, count]))
    for (const row of rows) {
      if (row.posted === 0) continue
      const cells: Cells = { buka: buka.get(row.villageId) ?? 0 }
      for (const column of COUNTED_COLUMNS) cells[column] = row[column] ?? null
      found.set(`${row.villageId}/${period}`, cells)
    }
  }
  return (villageId, period) => found.get(`${villageId}/${period}`) ?? null
}

const OPENED = `
  select y.village_id as "villageId", count(distinct y.id)::int as opened from measurement m
  join posyandu y on y.tenant_id = m.tenant_id and y.id = m.posyandu_id
  where m.tenant_id = $1 and m.period = $2 group by y.village_id`
