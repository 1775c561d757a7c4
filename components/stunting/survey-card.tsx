import { ChartTable } from '@/components/charts/chart-table'
import { formatDecimal } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { fullName, type NamedRegion, shortName } from '@/lib/regions/rules'
import {
  knowsSurveys,
  latestResult,
  type SurveyResult,
  standingResults,
  surveyTitle,
  WHY_THEY_DIFFER,
} from '@/lib/surveys/rules'
import { SURVEY_SHAPES, SurveyChart } from './survey-chart'

type SurveyCardProps = {
  region: NamedRegion
  ancestors: readonly NamedRegion[]
  results: readonly SurveyResult[]
  /** Leads to the list of all results and their sources. */
  list?: boolean
}

const BOUND = ({ low, high }: SurveyResult) =>
  low !== null && high !== null ? `${formatDecimal(low)}–${formatDecimal(high)}` : '—'

/** What the national surveys found of the region, apart from everything routine, with why the two differ. */
export function SurveyCard({ region, ancestors, results, list = true }: SurveyCardProps) {
  // A kecamatan and a village have no result of their own: their district's stands here, and says whose it is.
  const subject = knowsSurveys(region) ? region : ancestors.findLast(knowsSurveys)
  const above = ancestors.filter((one) => knowsSurveys(one) && one.id !== subject?.id).reverse()
  const places = [...(subject ? [subject] : []), ...above].slice(0, 3)
  const shown = standingResults(results).filter(
    ({ measure, regionId }) => measure === 'stunting' && places.some(({ id }) => id === regionId),
  )
  const latest = subject ? latestResult(results, subject.id) : null
  return (
    <section aria-labelledby="judul-survei" className="surface flex min-w-0 flex-col p-4">
      <h2 id="judul-survei" className="text-md desk:text-base">
        Hasil survei
      </h2>
      <p className="mt-1 text-sm text-ink-soft">
        {knowsSurveys(region)
          ? 'Prevalensi stunting menurut SSGI dan SKI'
          : `Survei tidak mempunyai angka ${region.kind === 'kecamatan' ? 'kecamatan' : 'desa'}. Yang tampil: ${subject ? fullName(subject) : 'Indonesia'}.`}
      </p>
      {latest ? (
        <p className="figures mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <b className="inline-flex items-baseline gap-2 text-3xl font-semibold tracking-tight">
            <svg aria-hidden width="18" height="18" viewBox="-9 -9 18 18" className="self-center">
              <path d={SURVEY_SHAPES[latest.survey]} className="fill-ink" />
            </svg>
            {formatDecimal(latest.value)}%
          </b>
          <span className="text-ink-soft">
            {surveyTitle(latest)}, {subject ? shortName(subject) : ''}
          </span>
        </p>
      ) : (
        <p className="mt-3 text-md">
          Belum ada hasil survei {subject ? fullName(subject) : ''} yang ditemukan.
          <span className="mt-1 block text-sm text-ink-soft">
            {subject && region.level === 2
              ? 'Bila kantor Anda memegang laporannya, catat hasilnya beserta sumbernya.'
              : 'Yang tampil di bawah hanya wilayah di atasnya.'}
          </span>
        </p>
      )}
      {shown.length > 0 && (
        <div className="mt-4">
          <SurveyChart
            label={`Hasil survei stunting ${places.map((place) => place.name).join(', ')}`}
            results={shown}
            places={places.map((place) => ({ regionId: place.id, name: shortName(place) }))}
          />
        </div>
      )}
      <p className="mt-3 max-w-prose text-sm">
        <b className="font-medium">Mengapa berbeda dari angka rutin?</b> {WHY_THEY_DIFFER}
      </p>
      <div className="mt-auto">
        {shown.length > 0 && (
          <div className="mt-4">
            <ChartTable
              {...{
                caption: 'Hasil survei dengan sumbernya',
                head: ['Survei dan wilayah', 'Persen', 'Selang', 'Sumber'],
                rows: shown
                  .toReversed()
                  .map((result) => [
                    `${surveyTitle(result)} · ${result.regionName}`,
                    formatDecimal(result.value),
                    BOUND(result),
                    result.source,
                  ]),
              }}
            />
          </div>
        )}
        {list && subject && (
          <p className="no-print mt-1 text-sm">
            <a data-soft-link href={paths.stuntingSurveys(subject.code)} className="link">
              Semua hasil survei dan sumbernya
            </a>
          </p>
        )}
      </div>
    </section>
  )
}
