import { ArrowRight } from 'lucide-react'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { ReportStatus } from '@/components/ui/report-status'
import { type Standing, standingOf } from '@/lib/dashboards/standing'
import type { Waiting, WorkMonth } from '@/lib/dashboards/work'
import { formatDateTime } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { formatFormPeriod } from '@/lib/reports/form-period'
import type { ReportState } from '@/lib/reports/queries'
import { statusName } from '@/lib/reports/workflow'

const SENT: readonly Standing[] = ['sent', 'approved', 'late']
const isSent = (state: ReportState) => SENT.includes(standingOf(state))

/** A form of the month for somebody who types it: each village with its state, and the way to the grid. */
export function EntryCard({ month }: { month: WorkMonth }) {
  const { form, period, states } = month
  const done = states.filter(isSent).length
  return (
    <Card title={`${form.name}, ${formatFormPeriod(form, period)}`} note={dueWords(month)}>
      <div className="space-y-4">
        <ProgressBar
          label={form.shortName}
          done={done}
          total={states.length}
          words={`${formatCount(done)} dari ${formatCount(states.length)} desa terkirim`}
        />
        <ul className="divide-y divide-line">
          {states.map((state) => (
            <li key={state.unitId} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
              <span className="min-w-0 flex-1">
                {state.name}
                {state.status === 1 && state.returnReason && (
                  <span className="block text-sm text-ink-soft">{state.returnReason}</span>
                )}
              </span>
              <StateBadge state={state} />
            </li>
          ))}
        </ul>
        {/* The entry grid works offline as a page of its own: a full load, not a step within this one. */}
        <a href={paths.entryOf(form.code, periodText(period))} className={ENTRY_LINK}>
          {done < states.length ? 'Isi laporan' : 'Buka laporan'}
        </a>
      </div>
    </Card>
  )
}

/** Reports of any month that wait for one's step. */
export function WaitingCard({ waiting }: { waiting: readonly Waiting[] }) {
  const total = waiting.reduce((sum, { reports }) => sum + reports, 0)
  const verb = waiting[0]?.step === 'approve' ? 'disetujui' : 'diverifikasi'
  return (
    <Card
      title={total > 0 ? `${formatCount(total)} laporan menunggu ${verb}` : 'Tidak ada laporan yang menunggu Anda'}
      note="Laporan yang Anda kirim sendiri diperiksa orang lain."
    >
      <ul className="divide-y divide-line">
        {waiting.slice(0, 8).map(({ form, period, reports }) => (
          <li key={`${form.code} ${period}`} className="flex flex-wrap items-center gap-3 py-2">
            <span className="min-w-0 flex-1">
              {form.shortName}, {formatFormPeriod(form, period)}
            </span>
            <span className="figures font-semibold">{formatCount(reports)}</span>
            <LinkButton
              href={paths.reports({ form: form.code, bulan: periodText(period) })}
              size="small"
              icon={ArrowRight}
              prefetch={false}
            >
              Periksa
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Who has not sent, by officer: whom a koordinator calls. */
export function LateOfficersCard({ month, now }: { month: WorkMonth; now: Date }) {
  const open = new Map<string, string[]>()
  for (const state of month.states)
    if (!isSent(state)) {
      const officer = month.officers.get(state.unitId) ?? 'Belum ada petugas'
      open.set(officer, [...(open.get(officer) ?? []), state.name])
    }
  const late = now > month.dueAt
  const done = month.states.filter(isSent).length
  return (
    <Card title={`${month.form.name}, ${formatFormPeriod(month.form, month.period)}`} note={dueWords(month)}>
      <div className="space-y-4">
        <ProgressBar
          label={month.form.shortName}
          done={done}
          total={month.states.length}
          words={`${formatCount(done)} dari ${formatCount(month.states.length)} desa terkirim${late ? '; batas sudah lewat' : ''}`}
        />
        <ul className="divide-y divide-line">
          {[...open].slice(0, 12).map(([officer, villages]) => (
            <li key={officer} className="py-2">
              <span className="font-medium">{officer}</span>{' '}
              <span className="text-ink-soft">belum mengirim {villages.join(', ')}</span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

/** Coverage of the month by kecamatan, those with most missing first. */
export function KecamatanCard({ month }: { month: WorkMonth }) {
  const groups = new Map<string, { sent: number; all: number }>()
  for (const state of month.states) {
    const group = groups.get(state.kecamatanName) ?? { sent: 0, all: 0 }
    groups.set(state.kecamatanName, { sent: group.sent + Number(isSent(state)), all: group.all + 1 })
  }
  const rows = [...groups].toSorted(([, one], [, other]) => other.all - other.sent - (one.all - one.sent))
  return (
    <Card title={`${month.form.name}, ${formatFormPeriod(month.form, month.period)}`} note={dueWords(month)}>
      <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {rows.map(([name, { sent, all }]) => (
          <li key={name}>
            <p className="font-medium">Kec. {name}</p>
            <ProgressBar
              label={name}
              done={sent}
              total={all}
              words={`${formatCount(sent)} dari ${formatCount(all)} desa terkirim`}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function StateBadge({ state }: { state: ReportState }) {
  const standing = standingOf(state)
  if (standing === 'late') return <ReportStatus status="terlambat" />
  return <ReportStatus status={state.status === null ? 'belum_mulai' : statusName(state.status)} />
}

const dueWords = ({ dueAt, zone }: WorkMonth) => `Batas kirim desa: ${formatDateTime(dueAt, zone)}.`

const ENTRY_LINK =
  'inline-flex min-h-12 w-full items-center justify-center rounded-md bg-brand px-4 font-medium text-on-brand hover:bg-brand-strong desk:min-h-9 desk:w-auto'
