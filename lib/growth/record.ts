import 'server-only'
import { randomUUID } from 'node:crypto'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { lockScope } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import type { Steps } from '@/lib/registers/steps'
import type { JudgedRow, Taken } from './course'
import type { Measures } from './growth'
import { type Child, getChild } from './queries'
import { judgeAmong, rejudgeChild } from './rejudge'
import { judgedRow, takenRow } from './row'
import { childProblems, DOUBT_WORDS } from './rules'
import type { MeasurementInput } from './schema'

/** A measurement as it was written, and what about it asks for a second look. */
export interface Recorded {
  id: string
  child: Child
  judged: JudgedRow
  /** In plain words. */
  warnings: string[]
}

export const scopeOf = (personId: string): string => `ukur/${personId}`

type Typed = Pick<MeasurementInput, 'weightKg' | 'lengthCm' | 'measure' | 'headCm' | 'muacCm' | 'oedema'>

const millimetres = (cm: number | null): number | null => (cm === null ? null : Math.round(cm * 10))

/** Measures as they are kept: grams and millimetres. */
export const keptMeasures = ({ weightKg, lengthCm, measure, headCm, muacCm, oedema }: Typed) => ({
  weightG: weightKg === null ? null : Math.round(weightKg * 1_000),
  lengthMm: millimetres(lengthCm),
  measure: lengthCm === null ? ('' as const) : (measure as Measures['measure']),
  headMm: millimetres(headCm),
  muacMm: millimetres(muacCm),
  oedema,
})

/** Refuses a day on which this child cannot be measured, beside its place. */
export function refuseChild(child: Child, measuredOn: string, today: string): void {
  const fields = childProblems(child, measuredOn, today)
  if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', { fields })
}

/** Refuses a posyandu that is none of the office's. */
export async function refusePosyandu(tx: TenantTx, posyanduId: string | null): Promise<void> {
  if (posyanduId === null) return
  const [known] = await tx.sql.query('select 1 from posyandu where tenant_id = $1 and id = $2::uuid', [
    tx.tenantId,
    posyanduId,
  ])
  if (!known)
    throw new Refusal('input-invalid', { fields: { posyanduId: 'Posyandu ini tidak ditemukan. Pilih dari daftar.' } })
}

/** What of judged measures is worth saying beside them. */
export const warningsOf = (child: Pick<Child, 'bornExact'>, { doubts }: JudgedRow): string[] => [
  ...doubts.flatMap((doubt) => DOUBT_WORDS[doubt] ?? []),
  ...(child.bornExact ? [] : ['Tanggal lahir anak ini perkiraan, jadi hasilnya juga perkiraan.']),
]

/**
 * Records a child's measures inside somebody's transaction, which has asked whether the
 * person may. Judges them among the child's others and judges those again. Refuses a child
 * whose sex or day of birth is unknown, a day before birth, ahead, or from 60 months on.
 */
export async function recordMeasurementIn(
  tx: TenantTx,
  steps: Steps,
  input: MeasurementInput & { importId?: string },
  now: Date,
): Promise<Recorded> {
  const child = await getChild(tx, input.personId)
  await lockScope(tx, scopeOf(child.id))
  refuseChild(child, input.measuredOn, dayIn(tx.actor.zone, now))
  await refusePosyandu(tx, input.posyanduId)
  const id = input.id ?? randomUUID()
  await refuseKnown(tx, id)
  const recordedAt = now.toISOString()
  const taken: Taken = {
    id,
    measuredOn: input.measuredOn,
    ...keptMeasures(input),
    confirmed: input.confirmed,
    recordedAt,
  }
  const judged = await judgeAmong(tx, child, taken)
  await steps.insert(
    'measurement',
    {
      id,
      person_id: child.id,
      family_id: child.familyId,
      village_id: child.villageId,
      kecamatan_id: child.kecamatanId,
      posyandu_id: input.posyanduId,
      visit_id: input.visitId,
      ...takenRow(taken),
      ...judgedRow(judged),
      standard: 'who-2006',
      recorded_by: tx.actor.accountId,
      recorder_name: tx.actor.name,
      recorded_at: recordedAt,
      withdrawn_reason: '',
      import_id: input.importId ?? null,
      sample: false,
      version: 1,
    },
    { id },
    'remove',
  )
  await rejudgeChild(tx, child.id)
  return { id, child, judged, warnings: warningsOf(child, judged) }
}

/** A device's own id names one measurement: under another key it is another attempt at the same. */
async function refuseKnown(tx: TenantTx, id: string): Promise<void> {
  const [known] = await tx.sql.query('select 1 from measurement where tenant_id = $1 and id = $2::uuid', [
    tx.tenantId,
    id,
  ])
  if (known) throw new Refusal('measurement.known')
}
