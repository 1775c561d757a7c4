import { ENDPOINTS } from '@/lib/api/endpoints'
import { INDICATORS } from '@/lib/figures/catalogue'
import { answer } from '../answer'

export const dynamic = 'force-dynamic'

/** Everything that can be asked for, with what it counts and where it comes from. */
export function GET(request: Request): Promise<Response> {
  return answer(request, ENDPOINTS.indicators, async () => ({
    items: INDICATORS.map((one) => ({
      code: one.code,
      label: one.label,
      unit: one.unit,
      kind: one.kind,
      aggregation: one.aggregation,
      numerator: one.numerator,
      denominator: one.denominator,
      source: one.source,
      sensitivity: one.sensitivity,
      form: one.form,
      periodKind: one.periodKind,
      better: one.better,
      lowestLevel: one.lowestLevel,
      edition: one.edition,
    })),
  }))
}
