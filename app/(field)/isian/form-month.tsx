import { LinkButton } from '@/components/ui/link-button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { ReportStatus } from '@/components/ui/report-status'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { type Period, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import type { FormWork } from '@/lib/reports/month-work'
import type { ReportState } from '@/lib/reports/queries'
import { STATUS, statusName } from '@/lib/reports/workflow'

interface FormMonthProps {
  work: FormWork
  period: Period
  zone: Zone
  now: Date
}

/** One form of a month as a card: due when, how far, what is in the way, and the way in. */
export function FormMonth({ work: { form, states, dueAt, closesAt }, period, zone, now }: FormMonthProps) {
  const sent = states.filter((state) => state.status !== null && state.status >= STATUS.dikirim)
  const returned = states.filter((state) => state.status === STATUS.dikembalikan)
  const open = states.filter((state) => !sent.includes(state))
  const done = open.length === 0
  const over = now > closesAt
  return (
    <article className="surface flex flex-col gap-4 p-4 desk:p-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h3 className="text-md">{form.name}</h3>
          <p className={now > dueAt && !done ? 'text-sm text-bad' : 'text-sm text-ink-soft'}>
            {over ? 'Ditutup sejak' : now > dueAt ? 'Terlambat sejak' : 'Paling lambat'}{' '}
            {formatDateTime(over ? closesAt : dueAt, zone)}
          </p>
        </div>
        <LinkButton
          href={paths.entryOf(form.code, periodText(period))}
          tone={done || over ? 'secondary' : 'primary'}
          size="large"
          className="max-sm:w-full"
        >
          {done || over ? 'Lihat' : 'Isi'}
        </LinkButton>
      </div>
      <ProgressBar
        label={form.name}
        done={sent.length}
        total={states.length}
        words={`${sent.length} dari ${states.length} desa terkirim`}
      />
      {returned.length > 0 && (
        <ul className="space-y-1 text-sm">
          {returned.map((state) => (
            <li key={state.unitId} className="border-s-3 border-bad ps-2.5">
              <strong className="font-medium">{state.name}</strong> dikembalikan: {state.returnReason}
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1.5 text-sm">
          {open.slice(0, 12).map((state) => (
            <li key={state.unitId} className="inline-flex items-center gap-1.5">
              {state.name} <ReportStatus status={nameOf(state)} />
            </li>
          ))}
          {open.length > 12 && <li className="text-ink-soft">dan {open.length - 12} desa lagi</li>}
        </ul>
      )}
    </article>
  )
}

const nameOf = ({ status, hasDraft }: ReportState) =>
  status === null || (status === STATUS.draf && !hasDraft) ? 'belum_mulai' : statusName(status)
