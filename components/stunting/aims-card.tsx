import { TrackBadge } from '@/components/targets/track-badge'
import { Card } from '@/components/ui/card'
import { formatCount } from '@/lib/format/number'
import { yearOf } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import type { Aim } from '@/lib/stunting/aims'
import type { StuntingView } from '@/lib/stunting/view'
import { aimText, amountText } from '@/lib/targets/words'

type AimsCardProps = { aims: readonly Aim[]; view: StuntingView; code: string; across: boolean }

/** The approved targets of the year against what was reached in its closed months. */
export function AimsCard({ aims, view, code, across }: AimsCardProps) {
  const year = yearOf(view.period)
  const href = paths.targets(`?tahun=${year}${across ? '' : `&wilayah=${code}`}`)
  return (
    <Card
      title={`Sasaran ${year} dan capaiannya`}
      actions={
        <a href={href} data-soft-link className="link text-sm">
          Semua sasaran
        </a>
      }
    >
      {aims.length === 0 ? (
        <p className="text-ink-soft">
          Belum ada sasaran stunting {year} yang disetujui di sini.{' '}
          {across
            ? 'Kantor kabupaten/kota menetapkannya di halaman Sasaran.'
            : 'Kabid menyusunnya di halaman Sasaran; kepala dinas menyetujui.'}
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {aims.map(({ indicator, achievement, offices }) => (
            <li
              key={indicator.code}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 first:pt-0"
            >
              <span className="min-w-0">
                {indicator.label}
                <span className="figures block text-sm text-ink-soft">
                  {achievement && aimText(indicator, achievement.target)}
                  {offices &&
                    `${achievement ? ' · ' : ''}${formatCount(offices.withTarget)} kantor bersasaran, ${formatCount(offices.reached)} tercapai`}
                </span>
              </span>
              {achievement && (
                <span className="figures inline-flex items-center gap-3">
                  <b className="font-semibold">{amountText(indicator, achievement.achieved)}</b>
                  <TrackBadge track={achievement.track} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
