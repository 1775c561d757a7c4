import { BarRanking } from '@/components/charts/bar-ranking'
import { Legend } from '@/components/charts/legend'
import { LinkedMarks } from '@/components/charts/linked-marks'
import type { RegionClass } from '@/components/charts/region-class'
import { RegionMap } from '@/components/regions/region-map'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import type { DashboardView } from '@/lib/dashboards/address'
import { viewQuery } from '@/lib/dashboards/address'
import { bandStep, bandsOf } from '@/lib/dashboards/bands'
import type { ChildRow } from '@/lib/dashboards/dashboard'
import { stampOf } from '@/lib/dashboards/stamp'
import { figureSays, figureText } from '@/lib/dashboards/words'
import type { Figure } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { paths } from '@/lib/paths'
import type { OutlineMap } from '@/lib/regions/outlines'
import { shortName } from '@/lib/regions/rules'
import { formatFormPeriod } from '@/lib/reports/form-period'
import { LaterPart } from './later-part'

export type ExploreMapProps = {
  code: string
  view: DashboardView
  rows: readonly ChildRow[]
  noun: string
  /** For a view that holds its map itself; null draws tiles. */
  outlines: OutlineMap | null
  /** The region's own value, as the line through the ranking's bars. */
  whole?: { figure: Figure; name: string }
}

/** The explored indicator of every child: on the map and as a ranking that mark each other. */
export function ExploreMap({ code, view, rows, noun, outlines, whole }: ExploreMapProps) {
  const { indicator } = view
  const { seen, numberOf, classOf, bands } = classesOf(view, rows)
  const away = rows.length - seen.length
  const stamp = stampOf(rows.map((row) => `${row.region.id} ${classOf(row)} ${markSays(indicator, row)}`).join())
  return (
    <LinkedMarks hint={`${indicator.label}, ${formatFormPeriod(view.form, view.period)}`}>
      <div className="grid items-start gap-4 desk:grid-cols-2">
        <Card title={`Di ${noun} mana tinggi, di mana rendah?`}>
          <div className="space-y-4">
            <Legend title={legendTitle(indicator)} bands={bands} classes={rows.map(classOf)} noun={noun} />
            {view.whole ? (
              <IndicatorMap {...{ view, rows, noun, outlines }} />
            ) : (
              <LaterPart
                name="Peta"
                href={paths.dashboardMap(code, `${viewQuery(view, { sort: null })}&tanda=${stamp}`)}
                wholeHref={paths.dashboard(code, viewQuery(view, { whole: true }))}
                className="min-h-[min(26rem,70vw)]"
              >
                <p role="status" className="sr-only">
                  Memuat peta…
                </p>
                <Skeleton className="h-[min(24rem,65vw)] [[data-failed]>&]:hidden" />
              </LaterPart>
            )}
          </div>
        </Card>
        <Card title={`Peringkat ${noun}`} note={away > 0 ? `${away} ${noun} belum memakai Lini.` : undefined}>
          <BarRanking
            label={`Peringkat ${indicator.label} menurut ${noun}`}
            max={indicator.kind === 'ratio' ? percentTop(seen.map(numberOf)) : undefined}
            reference={referenceOf(indicator, whole)}
            rows={rankedFirst(seen, numberOf).map((row) => {
              const figure = row.figures.get(indicator.code)
              return {
                id: String(row.region.id),
                name: shortName(row.region),
                href: hrefOf(view, row),
                value: numberOf(row),
                text: figure?.state === 'value' ? figureText(indicator, figure) : figureSays(indicator, figure),
                coverage: indicator.form === null ? undefined : row.coverage,
              }
            })}
          />
        </Card>
      </div>
    </LinkedMarks>
  )
}

export type IndicatorMapProps = Pick<ExploreMapProps, 'view' | 'rows' | 'noun' | 'outlines'>

/** The map alone, which follows the page. */
export function IndicatorMap({ view, rows, noun, outlines }: IndicatorMapProps) {
  const { classOf } = classesOf(view, rows)
  return (
    <div data-soft-links>
      <RegionMap
        label={`Peta ${view.indicator.label} menurut ${noun}`}
        outlines={outlines}
        marks={rows.map((row) => ({
          ...row.region,
          class: classOf(row),
          text: markSays(view.indicator, row),
          href: hrefOf(view, row),
        }))}
      />
    </div>
  )
}

const hrefOf = (view: DashboardView, row: ChildRow) => paths.dashboard(row.region.code, viewQuery(view, { sort: null }))

function classesOf({ indicator }: DashboardView, rows: readonly ChildRow[]) {
  const seen = rows.filter(({ coverage }) => coverage.expected > 0 || indicator.form === null)
  const numberOf = (row: ChildRow) => row.figures.get(indicator.code)?.value ?? null
  const bands = bandsOf(seen.map(numberOf), bandStyle(indicator))
  const classOf = (row: ChildRow): RegionClass => {
    const figure = row.figures.get(indicator.code)
    if (!figure || figure.state === 'value') return bandStep(figure?.value ?? null, bands)
    return figure.state
  }
  return { seen, numberOf, bands, classOf }
}

const bandStyle = ({ code, kind }: Indicator) =>
  code.endsWith('.kelengkapan') || code.endsWith('.ketepatan') ? 'completeness' : kind === 'ratio' ? 'percent' : 'count'

const legendTitle = ({ label, kind, unit }: Indicator) => (kind === 'ratio' ? label : `${label} (${unit})`)

function markSays(indicator: Indicator, { coverage, figures }: ChildRow): string {
  if (coverage.expected === 0 && indicator.form !== null) return 'belum memakai Lini'
  return figureSays(indicator, figures.get(indicator.code))
}

/** Percentages stand on a scale of 100 unless more than all came. */
const percentTop = (values: readonly (number | null)[]) => Math.max(100, ...values.map((value) => value ?? 0))

/** A mean of percentages is no percentage: the line is the region's own ratio. Counts of a whole and its parts do not compare. */
function referenceOf(indicator: Indicator, whole: ExploreMapProps['whole']) {
  if (!whole || indicator.kind !== 'ratio' || whole.figure.value === null) return undefined
  return { value: whole.figure.value, label: `${whole.name}: ${figureText(indicator, whole.figure)}` }
}

function rankedFirst(rows: readonly ChildRow[], numberOf: (row: ChildRow) => number | null): ChildRow[] {
  return rows.toSorted((one, other) => (numberOf(other) ?? -1) - (numberOf(one) ?? -1))
}
