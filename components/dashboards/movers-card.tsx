import { ArrowDown, ArrowUp } from 'lucide-react'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { type DashboardView, viewQuery } from '@/lib/dashboards/address'
import type { Mover } from '@/lib/dashboards/movers'
import { changeOf, figureText } from '@/lib/dashboards/words'
import { causeQuery } from '@/lib/figures/cause-address'
import { monthly } from '@/lib/figures/period'
import { paths } from '@/lib/paths'
import { shortName } from '@/lib/regions/rules'

/** Where the figure that compares regions moved most since last month. */
export function MoversCard({ code, view, movers }: { code: string; view: DashboardView; movers: readonly Mover[] }) {
  const { indicator, period } = view
  const why = paths.figureCause(code, causeQuery({ indicator, period: monthly(period) }))
  return (
    <Card
      title="Yang paling berubah"
      note={`${indicator.label}, dibanding bulan sebelumnya`}
      actions={
        <a data-soft-link href={why} className="link inline-flex min-h-9 items-center text-sm desk:min-h-6">
          Apa sebabnya?
        </a>
      }
    >
      {movers.length === 0 ? (
        <p className="text-ink-soft">Belum ada dua bulan berturut-turut untuk dibandingkan.</p>
      ) : (
        <ol className="divide-y divide-line">
          {movers.map(({ now, before, step }) => (
            <li key={now.region.id} className="flex flex-wrap items-center gap-x-3 py-2">
              <a
                data-soft-link
                href={paths.dashboard(now.region.code, viewQuery(view))}
                className="min-w-0 flex-1 font-medium hover:text-brand hover:underline"
              >
                {shortName(now.region)}
              </a>
              <span className="figures inline-flex items-center gap-1 text-sm text-ink-soft">
                <Icon of={step > 0 ? ArrowUp : ArrowDown} />
                {changeOf(indicator, now, before)?.words}
              </span>
              <span className="figures w-16 text-end font-semibold">{figureText(indicator, now)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
