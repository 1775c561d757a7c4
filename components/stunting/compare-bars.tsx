import { Card } from '@/components/ui/card'
import { figureSays } from '@/lib/dashboards/words'
import { formatCount } from '@/lib/format/number'
import { shortName } from '@/lib/regions/rules'
import type { Compared } from '@/lib/stunting/compare'
import { indicatorOf, MEASURE_GROUPS } from '@/lib/stunting/measures'
import type { StuntingView } from '@/lib/stunting/view'
import { AskMark } from './ask-mark'
import { ShareBar } from './share-bar'

/** Each measure with a bar for every compared region; percentages on 100, counts on the largest of them. */
export function CompareBars({ rows, view }: { rows: readonly Compared[]; view: StuntingView }) {
  return (
    <div className="grid items-start gap-4 desk:grid-cols-2">
      {MEASURE_GROUPS.map(({ label, codes }) => (
        <Card key={label} title={label}>
          <ul className="space-y-5">
            {codes.map((code) => (
              <MeasureBars key={code} code={code} rows={rows} view={view} />
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}

function MeasureBars({ code, rows, view }: { code: string; rows: readonly Compared[]; view: StuntingView }) {
  const indicator = indicatorOf(code)
  const top = indicator.kind === 'ratio' ? 100 : Math.max(1, ...rows.map(({ now }) => now.get(code)?.value ?? 0))
  return (
    <li className="break-inside-avoid">
      <h3 className="mb-1 text-sm font-medium">{indicator.label}</h3>
      <ul className="space-y-1.5">
        {rows.map(({ region, now }) => {
          const figure = now.get(code)
          const value = figure?.state === 'value' ? figure.value : null
          return (
            <li key={region.id}>
              <p className="flex items-center justify-between gap-3 text-sm">
                <span className="flex min-w-0 items-center gap-1">
                  <span className="truncate">{shortName(region)}</span>
                  <AskMark code={region.code} indicator={indicator} period={view.period} of={region.name} />
                </span>
                <span className="figures shrink-0">
                  <b className={value === null ? 'font-normal text-ink-soft' : 'font-semibold'}>
                    {figureSays(indicator, figure)}
                  </b>
                  {figure && figure.denominator !== null && value !== null && (
                    <span className="text-ink-soft">
                      {' '}
                      {formatCount(figure.numerator)} dari {formatCount(figure.denominator)}
                    </span>
                  )}
                </span>
              </p>
              <ShareBar percent={value === null ? null : (value / top) * 100} />
            </li>
          )
        })}
      </ul>
    </li>
  )
}
