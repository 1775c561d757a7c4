import { CalendarCheck2 } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { WaitingNote } from '@/components/reports/entry/waiting-note'
import { EmptyState } from '@/components/ui/empty-state'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { requireActor } from '@/lib/auth/require-actor'
import { formatPeriod } from '@/lib/format/period'
import { readMonthWork } from '@/lib/reports/month-work'
import { mayEnter } from '@/lib/reports/policy'
import { FormMonth } from './form-month'

export const metadata: Metadata = { title: 'Bulan ini' }

/** What a field officer owes: per form and month the villages, what is due when, and what stands in the way. */
export default async function MonthPage() {
  const actor = await requireActor()
  if (!mayEnter(actor.role))
    return <NoPermissionState level={1} what="Isian bulanan" who="PKB/PLKB, PPKBD dan kader TPK desa" />
  const now = new Date()
  const { months, villages, zone } = await readMonthWork(actor, now)
  return (
    <Page title="Bulan ini" note={`Laporan bulanan ${villages} desa yang Anda layani.`}>
      <WaitingNote accountId={actor.accountId} />
      {villages === 0 && (
        <EmptyState icon={CalendarCheck2} title="Belum ada desa binaan">
          <p>Mintalah admin dinas menetapkan desa binaan Anda di daftar petugas.</p>
        </EmptyState>
      )}
      {villages > 0 &&
        months.map(({ period, forms }) => (
          <section key={period} className="space-y-3">
            <h2 className="text-lg">{formatPeriod(period)}</h2>
            <div className="grid gap-4 desk:grid-cols-2">
              {forms.map((work) => (
                <FormMonth key={work.form.code} work={work} period={period} zone={zone} now={now} />
              ))}
            </div>
          </section>
        ))}
    </Page>
  )
}
