import { ChartTable } from '@/components/charts/chart-table'
import { Card } from '@/components/ui/card'
import { formatDecimal, MISSING } from '@/lib/format/number'
import { type NamedRegion, shortName } from '@/lib/regions/rules'
import { knowsSurveys, type SurveyResult, standingResults, surveyTitle, WHY_THEY_DIFFER } from '@/lib/surveys/rules'
import { SurveyChart } from './survey-chart'

/** As many as the chart has places for. */
const DRAWN = 3

/** What surveys found of the compared regions, on a card and scale of their own. */
export function CompareSurveys({
  regions,
  results,
}: {
  regions: readonly NamedRegion[]
  results: readonly SurveyResult[]
}) {
  const known = regions.filter(knowsSurveys)
  const shown = standingResults(results).filter(({ measure }) => measure === 'stunting')
  const told = known.filter(({ id }) => shown.some(({ regionId }) => regionId === id))
  const rounds = [...new Set(shown.map(surveyTitle))]
  const cell = (round: string, { id }: NamedRegion) => {
    const found = shown.find((result) => surveyTitle(result) === round && result.regionId === id)
    return found ? `${formatDecimal(found.value)}%` : MISSING
  }
  return (
    <Card title="Hasil survei, terpisah dari angka rutin">
      {told.length === 0 ? (
        <p className="text-ink-soft">
          Belum ada hasil survei untuk wilayah yang dibandingkan. Survei hanya ada untuk kabupaten/kota, provinsi, dan
          Indonesia.
        </p>
      ) : (
        <div className="space-y-4">
          {told.length <= DRAWN && (
            <SurveyChart
              label={`Hasil survei stunting ${told.map(({ name }) => name).join(', ')}`}
              results={shown}
              places={told.map((region) => ({ regionId: region.id, name: shortName(region) }))}
            />
          )}
          <ChartTable
            caption="Hasil survei stunting menurut wilayah"
            head={['Survei', ...told.map(shortName)]}
            rows={rounds.map((round) => [round, ...told.map((region) => cell(round, region))])}
          />
        </div>
      )}
      <p className="mt-3 max-w-prose text-sm text-ink-soft">{WHY_THEY_DIFFER}</p>
    </Card>
  )
}
