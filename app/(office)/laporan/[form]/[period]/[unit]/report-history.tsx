import { isRole, ROLES } from '@/lib/auth/roles'
import { formatDateTime } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import type { CellValue } from '@/lib/reports/form'
import type { Report, Revision } from '@/lib/reports/queries'
import { type Step, statusName } from '@/lib/reports/workflow'

const DONE: Record<Step, string> = {
  send: 'Dikirim',
  withdraw: 'Ditarik kembali',
  correct: 'Dibuka untuk perbaikan',
  verify: 'Diverifikasi',
  approve: 'Disetujui',
  return: 'Dikembalikan',
  lock: 'Dikunci',
  reopen: 'Dibuka kembali',
}

/** Every step with who, when and why, and every revision with what it changed. */
export function ReportHistory({ report }: { report: Report }) {
  const { events, revisions, form, zone } = report
  if (events.length === 0 && revisions.length === 0) return null
  const labels = new Map(form.elements.map((element) => [element.column, element.label]))
  return (
    <div className="grid items-start gap-5 desk:grid-cols-2 print:block">
      <section className="surface p-4 text-sm">
        <h2 className="mb-3 text-md">Riwayat</h2>
        <ol className="space-y-3 border-s-2 border-line ps-4">
          {[...events].reverse().map((event) => (
            <li key={event.id}>
              <strong className="font-medium">{DONE[event.step]}</strong>
              {event.revision > 1 && event.step === 'send' && ` (revisi ${event.revision})`}
              <span className="block text-ink-soft">
                {event.actorName}, {isRole(event.actorRole) ? ROLES[event.actorRole].label : event.actorRole} ·{' '}
                {formatDateTime(event.at, zone)} · {statusName(event.toState)}
              </span>
              {event.reason && <span className="block">“{event.reason}”</span>}
            </li>
          ))}
        </ol>
      </section>
      {revisions.length > 1 && (
        <section className="surface space-y-4 p-4 text-sm">
          <h2 className="text-md">Revisi</h2>
          {revisions.map((revision, index) => (
            <div key={revision.revision}>
              <h3 className="font-medium">
                Revisi {revision.revision}{' '}
                <span className="font-normal text-ink-soft">
                  {revision.sentByName}, {formatDateTime(revision.receivedAt, zone)}
                </span>
              </h3>
              {revision.correction && <p>Alasan: {revision.correction}</p>}
              <Changes revision={revision} earlier={revisions[index + 1]} labels={labels} />
            </div>
          ))}
        </section>
      )}
    </div>
  )
}

interface ChangesProps {
  revision: Revision
  earlier: Revision | undefined
  labels: ReadonlyMap<string, string>
}

function Changes({ revision, earlier, labels }: ChangesProps) {
  if (!earlier) return <p className="text-ink-soft">Kiriman pertama.</p>
  const changed = [...labels].filter(([column]) => (revision.cells[column] ?? null) !== (earlier.cells[column] ?? null))
  if (changed.length === 0) return <p className="text-ink-soft">Angka tidak berubah.</p>
  return (
    <ul className="figures mt-1 space-y-0.5">
      {changed.map(([column, label]) => (
        <li key={column}>
          {label}: {inWords(earlier.cells[column])} → <strong>{inWords(revision.cells[column])}</strong>
        </li>
      ))}
    </ul>
  )
}

const inWords = (value: CellValue | undefined) =>
  typeof value === 'number' ? formatCount(value) : value === 'na' ? 'tidak berlaku' : 'belum dilaporkan'
