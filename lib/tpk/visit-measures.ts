import 'server-only'
import { Refusal } from '@/lib/errors/refusal'
import { recordMeasurementIn } from '@/lib/growth/commands'
import { INDICES, type Index } from '@/lib/growth/growth'
import { getMeasurement } from '@/lib/growth/queries'
import { measurementBodySchema } from '@/lib/growth/schema'
import type { Touched } from '@/lib/registers/keyed-step'
import { parsed } from '@/lib/sync/parsed'
import type { TypedMeasures } from './care'
import type { OpenedCare } from './care-step'
import type { Screened } from './screening'
import type { TargetRow } from './target-rows'

export interface MeasuredAtVisit {
  id: string
  rows: Touched[]
  warnings: string[]
}

/**
 * Keeps what was measured at a visit as a measurement of its own. A visit is measured once:
 * a value that was wrong is corrected at the measurement, where the first one stays.
 */
export async function measureAtVisit(
  { tx, steps, now }: OpenedCare,
  { personId, familyId, stage }: TargetRow,
  {
    visitId,
    visitedOn,
    measurement,
    before = null,
  }: {
    visitId: string
    visitedOn: string
    measurement?: (TypedMeasures & { id: string }) | null | undefined
    before?: string | null
  },
): Promise<MeasuredAtVisit | null> {
  if (!measurement || !isMeasured(measurement)) return null
  if (stage !== 'anak')
    throw new Refusal('input-invalid', { fields: { measurement: 'Hanya anak yang diukur pada kunjungan ini.' } })
  if (before !== null) {
    if (!(await sameMeasures(tx, before, measurement)))
      throw new Refusal('input-invalid', {
        fields: { measurement: 'Hasil ukur sudah tersimpan. Perbaiki lewat Koreksi di riwayat ukur anak ini.' },
      })
    return null
  }
  const input = parsed(measurementBodySchema, {
    ...measurement,
    familyId,
    personId,
    visitId,
    measuredOn: visitedOn,
    posyanduId: null,
  })
  const { id, warnings } = await recordMeasurementIn(tx, steps, input, now)
  return { id, rows: [{ table: 'measurement', id, version: 1 }], warnings }
}

/** What screening reads of a measurement: z in hundredths, nothing where the value is implausible. */
export async function growthOf(tx: OpenedCare['tx'], id: string): Promise<NonNullable<Screened['growth']>> {
  const kept = await getMeasurement(tx, id)
  const plausible = (index: Index) => ((kept.flags >> INDICES.indexOf(index)) & 1 ? null : kept[index])
  const { gain, oedema } = kept
  return { zlen: plausible('zlen'), zwei: plausible('zwei'), zwfl: plausible('zwfl'), gain, oedema }
}

/** Whether anything was measured at all. */
const isMeasured = ({ weightKg, lengthCm, headCm, muacCm, oedema }: TypedMeasures): boolean =>
  [weightKg, lengthCm, headCm, muacCm].some((value) => value !== null) || oedema === true

async function sameMeasures(tx: OpenedCare['tx'], id: string, typed: TypedMeasures): Promise<boolean> {
  const kept = await getMeasurement(tx, id)
  const near = (one: number | null, other: number | null) =>
    one === other || (one !== null && other !== null && Math.abs(one - other) < 0.5)
  const scaled = (value: number | null, by: number) => (value === null ? null : value * by)
  return (
    near(kept.weightG, scaled(typed.weightKg, 1_000)) &&
    near(kept.lengthMm, scaled(typed.lengthCm, 10)) &&
    near(kept.headMm, scaled(typed.headCm, 10)) &&
    near(kept.muacMm, scaled(typed.muacCm, 10))
  )
}
