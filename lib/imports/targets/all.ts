import 'server-only'
import { kampungKbRegister } from '@/lib/kampung-kb/register'
import { poktanRegister } from '@/lib/poktan/register'
import { squeezeName } from '@/lib/regions/name-key'
import type { Register } from '@/lib/registers/register'
import { type ImportKindCode, isRecapKind } from '../kinds/kind'
import { textOf } from '../kinds/readers'
import { planKrs } from './krs'
import { planMeasurements } from './measurement'
import { planRecap } from './recap'
import { planRegister, type RegisterTarget } from './register-target'
import { planRoster } from './roster'
import type { PlanContext, Planner } from './target'

const poktan: RegisterTarget = {
  register: poktanRegister as unknown as Register,
  sameBy: ['kind', 'village_id'],
  codeColumn: 'code',
  // Old lists name the kind BKB-HI: a BKB joined with both.
  refine(values, { source }) {
    const says = source.cells.some((cell) => squeezeName(textOf(cell)) === 'bkbhi')
    if (values.kind === 'bkb' && says) Object.assign(values, { withPosyandu: true, withPaud: true })
  },
}

const kampungKb: RegisterTarget = {
  register: kampungKbRegister as unknown as Register,
  sameBy: ['village_id'],
}

/** The plan of a kind of import. */
export function openPlan(kind: ImportKindCode, context: PlanContext): Promise<Planner> {
  if (kind === 'poktan') return planRegister(context, poktan)
  if (kind === 'kampung_kb') return planRegister(context, kampungKb)
  if (kind === 'krs') return planKrs(context)
  if (kind === 'pengukuran') return planMeasurements(context)
  if (isRecapKind(kind)) return planRecap(context, kind)
  return planRoster(context)
}
