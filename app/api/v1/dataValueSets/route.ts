import { mappingOf } from '@/lib/api/dictionary'
import { ENDPOINTS } from '@/lib/api/endpoints'
import { worksInOffice } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import type { Figure } from '@/lib/figures/figure'
import { monthly } from '@/lib/figures/period'
import { readFigureSets } from '@/lib/figures/queries'
import { type Period, periodText } from '@/lib/format/period'
import { findForm } from '@/lib/reports/forms/all'
import { answer } from '../answer'
import { recordExport } from '../exported'
import { checkSize, regionsOf } from '../regions-of'

export const dynamic = 'force-dynamic'

const dhisPeriod = (period: Period) => periodText(period).replace('-', '')

/** A form's counts as DHIS2 takes them. Sensitive ones as they leave an office, unless it says what it needs them for. */
export function GET(request: Request): Promise<Response> {
  return answer(request, ENDPOINTS.dataValueSets, async (actor, query) => {
    const form = findForm(query.dataSet)
    if (!form) throw new Refusal('not-found')
    const exact = query.exact === 'true'
    if (exact && !worksInOffice(actor))
      throw new Refusal('input-invalid', {
        fields: { exact: 'Angka persis isian peka hanya di dalam kantornya sendiri' },
      })
    const regions = await regionsOf([query.orgUnit])
    const children = query.children === 'true'
    await checkSize(regions, children, form.elements.length * query.period.length)
    const indicators = form.elements.map(({ code }) => code)
    const sets = await readFigureSets(
      actor,
      query.period.map((period) => ({
        indicators,
        regions,
        children,
        from: monthly(period),
        to: monthly(period),
        published: !exact,
      })),
    )
    const figures = sets.flat()
    await recordExport(actor, `dataValueSets/${form.code}`, {
      values: figures.length,
      periods: query.period.map(dhisPeriod),
      orgUnit: query.orgUnit,
      ...(exact && { exact, purpose: query.purpose }),
    })
    return dataValueSetOf(form.code, figures, mappingOf(form))
  })
}

function dataValueSetOf(dataSet: string, figures: readonly Figure[], mapping: ReturnType<typeof mappingOf>) {
  const omitted = { not_reported: 0, not_applicable: 0, hidden: 0 }
  const dataValues = figures.flatMap((figure) => {
    const mapped = mapping.get(figure.indicator)
    if (figure.state !== 'value') omitted[figure.state] += 1
    if (figure.state !== 'value' || figure.value === null || !mapped) return []
    return [
      {
        ...mapped,
        period: dhisPeriod(figure.period.from),
        orgUnit: figure.region.code,
        value: String(figure.value),
        completeDate: completeOn(figure),
      },
    ]
  })
  const all = figures.map(completeOn)
  const whole = all.length > 0 && all.every((day) => day !== null)
  return { dataSet, completeDate: whole ? (all.toSorted().at(-1) ?? null) : null, dataValues, omitted }
}

/** The day on which every expected report was in, as far as the reading tells; null while some are missing. */
const completeOn = ({ coverage: { reported, expected }, asOf }: Figure): string | null =>
  expected > 0 && reported >= expected ? asOf.slice(0, 10) : null
