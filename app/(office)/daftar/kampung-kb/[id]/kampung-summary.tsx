import { CalendarPlus, ClipboardPen } from 'lucide-react'
import { KampungTabs } from '@/components/kampung-kb/kampung-tabs'
import { TwoClasses } from '@/components/kampung-kb/two-classes'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { currentPeriod, formatPeriod, periodText } from '@/lib/format/period'
import { listActivities } from '@/lib/kampung-kb/activity-queries'
import { wholeProgress } from '@/lib/kampung-kb/profile-rules'
import { listClasses } from '@/lib/kampung-kb/queries'
import { isWithdrawn } from '@/lib/kampung-kb/rules'
import { readScores } from '@/lib/kampung-kb/score-queries'
import { paths } from '@/lib/paths'
import type { Entry } from '@/lib/registers/register'

type KampungSummaryProps = { entry: Entry; actor: OfficeActor; today: string }

/** How a Kampung KB stands: both classes, this month's profile, the latest activities. */
export async function KampungSummary({ entry, actor, today }: KampungSummaryProps) {
  const { id } = entry
  const running = currentPeriod(new Date(), actor.zone)
  const scope = String((entry.values as Record<string, unknown>).scope ?? 'desa')
  const { decreed, scored, activities } = await inTenantSql(actor, async (tx) => {
    const decrees = (await listClasses(tx, id)).filter((span) => !isWithdrawn(span))
    const [score] = await readScores(tx, [{ id, villageId: Number(entry.villageId), scope, asOf: running }])
    return {
      decreed: decrees.findLast(({ from, to }) => from <= today && (to === null || to > today)) ?? null,
      scored: score ?? null,
      activities: await listActivities(tx, id, {}, 1, 3),
    }
  })
  const told = scored?.period === running
  const progress = scored && wholeProgress(scored.answers)
  return (
    <div className="space-y-6">
      <KampungTabs id={id} current="" />
      <TwoClasses decreed={decreed} computed={scored && { class: scored.sheet.class, period: scored.period }} />
      <div className="grid items-start gap-6 desk:grid-cols-2">
        <Card
          title={`Profil ${formatPeriod(told || !scored ? running : scored.period)}`}
          actions={
            <LinkButton
              href={paths.kampungKbProfile(id, `?bulan=${periodText(running)}`)}
              size="small"
              icon={ClipboardPen}
            >
              {told ? 'Buka' : `Profil ${formatPeriod(running)}`}
            </LinkButton>
          }
        >
          {progress ? (
            <ProgressBar
              label="Kelengkapan profil"
              done={progress.told}
              total={progress.asked}
              words={`${progress.told} dari ${progress.asked} pertanyaan terisi`}
            />
          ) : (
            <p className="text-ink-soft">Belum ada profil bulanan.</p>
          )}
          {scored && !told && <p className="mt-2 text-sm text-ink-soft">Bulan berjalan belum diisi.</p>}
        </Card>
        <Card
          title="Kegiatan terbaru"
          actions={
            <LinkButton href={paths.kampungKbActivities(id)} size="small" icon={CalendarPlus}>
              Semua ({formatCount(activities.total)})
            </LinkButton>
          }
        >
          {activities.items.length === 0 ? (
            <p className="text-ink-soft">Belum ada kegiatan yang dicatat.</p>
          ) : (
            <ul className="divide-y divide-line">
              {activities.items.map((one) => (
                <li key={one.id} className="flex items-baseline justify-between gap-4 py-2">
                  <a className="link min-w-0" href={paths.kampungKbActivity(id, one.id)}>
                    {one.title}
                  </a>
                  <span className="shrink-0 text-sm text-ink-soft">{formatDate(one.heldOn)}</span>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </div>
  )
}
