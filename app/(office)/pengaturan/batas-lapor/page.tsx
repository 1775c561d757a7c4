import type { Metadata } from 'next'
import { StepButton } from '@/components/forms/step-button'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { currentPeriod, formatPeriod, type Period, periodText } from '@/lib/format/period'
import { maySetOffice } from '@/lib/office/policy'
import { type DueDay, listDueDays } from '@/lib/office/queries'
import { DEFAULT_DUE_DAYS, DUE_LEVEL_LABELS, DUE_LEVELS, type DueLevel } from '@/lib/office/rules'
import { paths } from '@/lib/paths'
import { FORMS } from '@/lib/reports/forms/all'
import { removeDueDayAction, setDueDayAction } from '../actions'
import { SettingsTabs } from '../settings-tabs'
import { DueDayForm } from './due-day-form'

export const metadata: Metadata = { title: 'Batas lapor' }

/** By which day of the next month each report is due at each level. */
export default async function DueDaysPage() {
  const actor = await requireActor()
  if (!maySetOffice(actor)) return <NoPermissionState level={1} what="Batas lapor" who="admin dinas" />
  const set = await inTenant(actor, listDueDays)
  const now = currentPeriod(new Date(), actor.zone)
  return (
    <Page title="Batas lapor" note="Laporan yang diterima sampai tanggal ini di bulan berikutnya tercatat tepat waktu.">
      <SettingsTabs actor={actor} current={paths.officeDueDays()} />
      <div className="grid items-start gap-6 desk:grid-cols-[3fr_2fr]">
        <div className="space-y-6">
          {FORMS.map((form) => (
            <Card key={form.code} title={form.name}>
              <ul className="divide-y divide-line">
                {DUE_LEVELS.map((level) => (
                  <li key={level} className="py-3 first:pt-0">
                    <LevelDays
                      days={set.filter((each) => each.formCode === form.code && each.level === level)}
                      level={level}
                      now={now}
                    />
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </div>
        <Card
          title="Ubah batas lapor"
          note="Berlaku mulai bulan yang Anda pilih; bulan yang sudah lewat tidak berubah."
        >
          <DueDayForm
            forms={FORMS.map(({ code, name }) => ({ value: code, label: name }))}
            month={periodText(now)}
            set={setDueDayAction}
          />
        </Card>
      </div>
    </Page>
  )
}

/** What holds at a level now, what will, and what did. */
function LevelDays({ days, level, now }: { days: DueDay[]; level: DueLevel; now: Period }) {
  const current = days.find(({ fromPeriod }) => fromPeriod <= now)
  const since = current ? `sejak laporan ${formatPeriod(current.fromPeriod)}` : 'bawaan Lini'
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{DUE_LEVEL_LABELS[level]}</span>
        <span>
          Tanggal <strong className="figures">{current?.day ?? DEFAULT_DUE_DAYS[level]}</strong>{' '}
          <span className="text-sm text-ink-soft">({since})</span>
        </span>
      </p>
      {days
        .filter(({ fromPeriod }) => fromPeriod >= now)
        .map((day) => (
          <div key={day.fromPeriod} className="mt-1.5 flex flex-wrap items-center justify-between gap-3 text-sm">
            <span>
              Mulai laporan {formatPeriod(day.fromPeriod)}: tanggal {day.day}
            </span>
            <StepButton
              step={removeDueDayAction}
              fields={{ formCode: day.formCode, level: String(day.level), fromPeriod: periodText(day.fromPeriod) }}
              size="small"
              busyLabel="Menghapus…"
            >
              Batalkan
            </StepButton>
          </div>
        ))}
    </>
  )
}
