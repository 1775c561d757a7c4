import { findIndicator } from '@/lib/figures/catalogue'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import type { FigureThen } from '@/lib/rapat/figure'
import type { Rtl } from '@/lib/rapat/rtl-queries'
import { fundLabel, lookOf } from '@/lib/rapat/rules'
import { RtlBadge } from './badges'
import { ThenNow } from './then-now'

type RtlListProps = {
  list: readonly Rtl[]
  /** The linked figure as it stands now, by the follow-up's id. */
  now: ReadonlyMap<string, FigureThen | null>
  today: string
  /** Names the rapat each one comes from. */
  withRapat?: boolean
}

/** Follow-ups: what, who, until when, how far, and what became of the figure. */
export function RtlList({ list, now, today, withRapat }: RtlListProps) {
  return (
    <ol className="divide-y divide-line">
      {list.map((rtl) => {
        const indicator = findIndicator(rtl.indicator)
        return (
          <li key={rtl.id} className="break-inside-avoid space-y-1.5 py-3 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <a href={paths.rtlOf(rtl.id)} className="font-medium hover:text-brand hover:underline">
                {rtl.what}
              </a>
              <RtlBadge look={lookOf(rtl, today)} />
            </p>
            <p className="text-sm text-ink-soft">{ownerWords(rtl)}</p>
            {withRapat && (
              <p className="text-sm text-ink-soft">
                Dari{' '}
                <a href={paths.rapat(rtl.rapatId)} className="link">
                  {rtl.rapatTitle}
                </a>
                , {formatDate(rtl.rapatOn)}
                {rtl.kecamatanName && ` · Kec. ${rtl.kecamatanName}`}
              </p>
            )}
            {rtl.progress && <p>{rtl.progress}</p>}
            {indicator && <ThenNow indicator={indicator} then={rtl.figureThen} now={now.get(rtl.id) ?? null} />}
          </li>
        )
      })}
    </ol>
  )
}

const ownerWords = ({ ownerName, dueOn, doneOn, fund, villages }: Rtl): string =>
  [
    `Penanggung jawab: ${ownerName}`,
    doneOn ? `Selesai ${formatDate(doneOn)}` : `Tenggat ${formatDate(dueOn)}`,
    fund && fundLabel(fund),
    villages.length > 0 &&
      `Desa: ${villages.length > 6 ? `${villages.slice(0, 6).join(', ')}, dan ${villages.length - 6} lagi` : villages.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' · ')
