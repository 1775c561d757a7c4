import { ticksFromZero } from '@/components/charts/scale'
import { formatDecimal } from '@/lib/format/number'
import { type SurveyCode, type SurveyResult, surveyTitle } from '@/lib/surveys/rules'

/** The region itself, the province and the nation: each has its place in a year's slot, so that marks never overlap. */
export interface SurveyPlace {
  regionId: number
  name: string
}

type SurveyChartProps = {
  label: string
  /** The standing results of one measure, oldest first. */
  results: readonly SurveyResult[]
  /** The region first; then those above it. At most three. */
  places: readonly SurveyPlace[]
}

const HEIGHT = 230
const TOP = 30
const BOTTOM = HEIGHT - 28
const LOOKS = [
  { mark: 'fill-ink stroke-ink', text: 'fill-ink font-semibold' },
  { mark: 'fill-paper-raised stroke-ink', text: 'fill-ink-soft' },
  { mark: 'fill-seq-3 stroke-ink-soft', text: 'fill-ink-soft' },
] as const

/** The mark of a survey: its shape says which one it is. */
export const SURVEY_SHAPES: Readonly<Record<SurveyCode, string>> = {
  ssgi: 'M0-7l7 7-7 7-7-7z',
  ski: 'M0-7.5l7.5 13h-15z',
  lain: 'M-6-6h12v12h-12z',
}

/**
 * What surveys found, as marks by year. No line joins them: two rounds are two samples, and between them nothing is
 * known. Routine figures are never drawn here.
 */
export function SurveyChart({ label, results, places }: SurveyChartProps) {
  const years = yearsOf(results)
  const ticks = ticksFromZero(results.map(({ value, high }) => high ?? value))
  const top = ticks.at(-1)!
  const y = (value: number) => Math.round((BOTTOM - (value / top) * (BOTTOM - TOP)) * 10) / 10
  const slot = 92 / years.length
  const x = (year: number, place: number) =>
    Math.round((6 + (years.indexOf(year) + (orderOf(place) + 0.5) / places.length) * slot) * 10) / 10
  // The region itself stands in the middle of its year, between those above it.
  const orderOf = (place: number) => (places.length === 3 ? [1, 0, 2][place]! : place)
  return (
    <div>
      <svg role="img" aria-label={label} height={HEIGHT} className="block w-full overflow-visible text-xs">
        {years.map(
          (year, index) =>
            index % 2 === 0 && (
              <rect
                key={year}
                x={`${Math.round((6 + index * slot) * 10) / 10}%`}
                width={`${Math.round(slot * 10) / 10}%`}
                y={TOP - 14}
                height={BOTTOM - TOP + 14}
                className="fill-paper-sunk"
              />
            ),
        )}
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1="0"
              x2="100%"
              y1={y(tick)}
              y2={y(tick)}
              className={tick === 0 ? 'stroke-line-strong' : 'stroke-line'}
            />
            <text x="0" y={y(tick) - 4} className="figures fill-ink-soft">
              {tick === 0 ? '' : `${formatDecimal(tick, 0)}%`}
            </text>
          </g>
        ))}
        {years.map((year, index) => (
          <text
            key={year}
            x={`${Math.round((6 + (index + 0.5) * slot) * 10) / 10}%`}
            y={HEIGHT - 8}
            textAnchor="middle"
            className="fill-ink-soft"
          >
            {year}
          </text>
        ))}
        {results.map((result) => {
          const place = places.findIndex(({ regionId }) => regionId === result.regionId)
          const look = LOOKS[place]
          if (!look) return null
          const title = `${surveyTitle(result)}, ${result.regionName}: ${formatDecimal(result.value)}%`
          return (
            <svg key={title} x={`${x(result.year, place)}%`} overflow="visible">
              <title>{title}</title>
              {result.low !== null && result.high !== null && (
                <path
                  d={`M0 ${y(result.low)}V${y(result.high)}m-4 0h8M-4 ${y(result.low)}h8`}
                  className="stroke-ink-soft"
                  strokeWidth="1.5"
                />
              )}
              <g transform={`translate(0 ${y(result.value)})`}>
                <path d={SURVEY_SHAPES[result.survey]} className={look.mark} strokeWidth="1.5" />
              </g>
              <text
                y={y(result.high ?? result.value) - 12}
                textAnchor="middle"
                className={`figures ${look.text} ${place > 0 ? 'phone:hidden' : ''}`}
              >
                {formatDecimal(result.value)}
              </text>
            </svg>
          )
        })}
      </svg>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1.5 text-sm">
        {(['ssgi', 'ski', 'lain'] as const)
          .filter((code) => results.some(({ survey }) => survey === code))
          .map((code) => (
            <Key key={code} shape={SURVEY_SHAPES[code]} look="fill-paper-raised stroke-ink">
              {{ ssgi: 'SSGI', ski: 'SKI', lain: 'Survei lain' }[code]}
            </Key>
          ))}
        {places.map(({ regionId, name }, place) => (
          <Key key={regionId} shape="M0-6a6 6 0 1 0 .01 0z" look={LOOKS[place]!.mark}>
            {name}
          </Key>
        ))}
      </ul>
    </div>
  )
}

function Key({ shape, look, children }: { shape: string; look: string; children: string }) {
  return (
    <li className="inline-flex items-center gap-1.5">
      <svg aria-hidden width="18" height="18" viewBox="-9 -9 18 18" className="shrink-0">
        <path d={shape} className={look} strokeWidth="1.5" />
      </svg>
      {children}
    </li>
  )
}

/** Every year from the first result to the last: a year without a survey is a gap that can be seen. */
function yearsOf(results: readonly SurveyResult[]): number[] {
  const years = results.map(({ year }) => year)
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index)
}
