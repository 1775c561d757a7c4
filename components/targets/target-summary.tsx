import { ExplainMark } from '@/components/figures/explain-mark'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { Figure } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { formatPercent } from '@/lib/format/number'
import { formatPeriod, type Period } from '@/lib/format/period'
import type { Achievement } from '@/lib/targets/achievement'
import { aimText, amountText, neededText, shareText } from '@/lib/targets/words'
import { TrackBadge } from './track-badge'

export type TargetSummaryProps = {
  indicator: Indicator
  achievement: Achievement
  figure: Figure | undefined
  /** The last closed month that is counted; null before the year's January is closed. */
  until: Period | null
}

/** Target and what was reached of it, side by side, with what is still needed. */
export function TargetSummary({ indicator, achievement, figure, until }: TargetSummaryProps) {
  const needed = neededText(achievement)
  const { share, target, achieved } = achievement
  const unit = indicator.kind === 'ratio' ? '' : ` ${indicator.unit}`
  return (
    <section aria-label="Sasaran dan capaian" className="surface grid gap-4 p-4 sm:grid-cols-2 desk:grid-cols-3">
      <div>
        <p className="text-sm text-ink-soft">Sasaran</p>
        <p className="figures text-2xl font-semibold">
          {amountText(indicator, target)}
          <span className="text-base font-normal text-ink-soft">{unit}</span>
        </p>
        <p className="text-sm text-ink-soft">{aimText(indicator, target)}</p>
      </div>
      <div>
        <p className="flex items-center gap-1 text-sm text-ink-soft">
          Capaian {until === null ? '' : `sampai ${formatPeriod(until)}`}
          {figure && <ExplainMark regionCode={figure.region.code} indicator={indicator} period={figure.period} />}
        </p>
        <p className="figures text-2xl font-semibold">
          {amountText(indicator, achieved)}
          {achieved !== null && <span className="text-base font-normal text-ink-soft">{unit}</span>}
        </p>
        {figure && figure.coverage.expected > 0 && (
          <p className="text-sm text-ink-soft">
            Laporan terkumpul {formatPercent(figure.coverage.reported, figure.coverage.expected)}
          </p>
        )}
      </div>
      <div className="space-y-2">
        <TrackBadge track={achievement.track} />
        {share !== null && indicator.kind !== 'ratio' ? (
          <ProgressBar
            label="Capaian"
            done={achieved ?? 0}
            total={target}
            words={`${shareText(indicator, achievement)} dari sasaran`}
          />
        ) : (
          <p className="figures">{achieved !== null && shareText(indicator, achievement)}</p>
        )}
        {needed && <p className="text-sm">{`${needed.charAt(0).toUpperCase()}${needed.slice(1)}.`}</p>}
      </div>
    </section>
  )
}
