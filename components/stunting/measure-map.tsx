import { BarRanking } from '@/components/charts/bar-ranking'
import { Legend } from '@/components/charts/legend'
import { LinkedMarks } from '@/components/charts/linked-marks'
import { type Band, bandOf, PREVALENCE_BANDS, type RegionClass } from '@/components/charts/region-class'
import { RegionMap } from '@/components/regions/region-map'
import { Card } from '@/components/ui/card'
import { bandsOf } from '@/lib/dashboards/bands'
import { figureSays } from '@/lib/dashboards/words'
import type { Figure } from '@/lib/figures/figure'
import { MISSING } from '@/lib/format/number'
import { formatPeriod } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import type { OutlineMap } from '@/lib/regions/outlines'
import { shortName } from '@/lib/regions/rules'
import type { StuntingRow } from '@/lib/stunting/desk'
import { PREVALENCE } from '@/lib/stunting/measures'
import { type StuntingView, stuntingQuery } from '@/lib/stunting/view'

type MeasureMapProps = {
  view: StuntingView
  rows: readonly StuntingRow[]
  noun: string
  /** Null draws tiles. */
  outlines: OutlineMap | null
  /** The region's own figure: the line through the ranking's bars. */
  whole: { figure: Figure | undefined; name: string }
}

/** The chosen measure of every region inside: on the map and as a ranking that mark each other. */
export function MeasureMap({ view, rows, noun, outlines, whole }: MeasureMapProps) {
  const { measure } = view
  const seen = rows.filter(({ coverage }) => coverage.expected > 0)
  const away = rows.length - seen.length
  const numberOf = (row: StuntingRow) => row.figures.get(measure.code)?.value ?? null
  const bands: readonly Band[] =
    measure.code === PREVALENCE
      ? PREVALENCE_BANDS
      : bandsOf(seen.map(numberOf), measure.kind === 'ratio' ? 'percent' : 'count')
  const classOf = (row: StuntingRow): RegionClass => {
    const figure = row.figures.get(measure.code)
    return figure && figure.state !== 'value' ? figure.state : bandOf(figure?.value ?? null, bands)
  }
  const says = (row: StuntingRow) =>
    row.coverage.expected === 0 ? 'belum memakai Lini' : figureSays(measure, row.figures.get(measure.code))
  const hrefOf = (row: StuntingRow) => paths.stunting(row.region.code, stuntingQuery(view, { sort: null }))
  return (
    <LinkedMarks hint={`${measure.label}, ${formatPeriod(view.period)}`}>
      <div className="grid items-start gap-4 desk:grid-cols-2">
        <Card title={`Di ${noun} mana tinggi, di mana rendah?`}>
          <div className="space-y-4" data-soft-links>
            <Legend
              title={measure.kind === 'ratio' ? measure.label : `${measure.label} (${measure.unit})`}
              bands={bands}
              classes={rows.map(classOf)}
              noun={noun}
            />
            <RegionMap
              label={`Peta ${measure.label} menurut ${noun}`}
              outlines={outlines}
              marks={rows.map((row) => ({ ...row.region, class: classOf(row), text: says(row), href: hrefOf(row) }))}
            />
          </div>
        </Card>
        <Card title={`Peringkat ${noun}`} note={away > 0 ? `${away} ${noun} belum memakai Lini.` : undefined}>
          <BarRanking
            label={`Peringkat ${measure.label} menurut ${noun}`}
            max={measure.kind === 'ratio' && measure.better === 'up' ? 100 : undefined}
            reference={
              measure.kind === 'ratio' && whole.figure?.value != null
                ? { value: whole.figure.value, label: `${whole.name}: ${figureSays(measure, whole.figure)}` }
                : undefined
            }
            rows={seen
              .toSorted((one, other) => (numberOf(other) ?? -1) - (numberOf(one) ?? -1))
              .map((row) => ({
                id: String(row.region.id),
                name: classOf(row) === 'hidden' ? `${shortName(row.region)} (disamarkan)` : shortName(row.region),
                href: hrefOf(row),
                value: numberOf(row),
                // What has no value is hatched; its coverage or name says why.
                text: numberOf(row) === null ? MISSING : says(row),
                coverage: row.figures.get(measure.code)?.coverage,
              }))}
          />
        </Card>
      </div>
    </LinkedMarks>
  )
}
