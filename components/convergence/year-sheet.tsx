import type { Evidence, YearAction } from '@/lib/convergence/action-queries'
import { actionStateLabel, progressOf, reviewLabel } from '@/lib/convergence/action-rules'
import { actionNumber, type Scheme } from '@/lib/convergence/schemes'
import { formatDate } from '@/lib/format/date'

export type YearSheetProps = {
  scheme: Scheme
  actions: readonly YearAction[]
  evidence: readonly Evidence[]
  today: string
  districtId: number
}

/** Each action of the district as a paragraph, and the kecamatan in one line. */
export function YearSheet({ scheme, actions, evidence, today, districtId }: YearSheetProps) {
  const own = actions.filter(({ regionId }) => regionId === districtId)
  const below = progressOf(
    actions.filter(({ regionId }) => regionId !== districtId),
    today,
  )
  return (
    <>
      <ol className="surface divide-y divide-line">
        {own.map((one) => (
          <li key={one.action.code} className="space-y-1 px-4 py-3 break-inside-avoid">
            <h2 className="text-base">
              {actionNumber(scheme, one.action.code)}: {one.action.label}
            </h2>
            <p className="text-sm text-ink-soft">
              {[
                actionStateLabel(one.state),
                one.finishedOn && `selesai ${formatDate(one.finishedOn)}`,
                one.dueOn && `tenggat ${formatDate(one.dueOn)}`,
                one.opdName,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className="whitespace-pre-line">{one.output || 'Keluaran belum ditulis.'}</p>
            <Papers list={evidence.filter(({ actionId }) => actionId === one.id)} />
            {one.review && (
              <p>
                Reviu ({reviewLabel(one.reviewResult).toLowerCase()}): {one.review}
              </p>
            )}
          </li>
        ))}
      </ol>
      {below.all > 0 && (
        <p>
          Analisis situasi kecamatan: {below.done} dari {below.all} selesai, {below.running} berjalan.
        </p>
      )}
    </>
  )
}

function Papers({ list }: { list: readonly Evidence[] }) {
  if (list.length === 0) return <p className="text-sm text-ink-soft">Belum ada bukti.</p>
  return (
    <p className="text-sm">
      Bukti:{' '}
      {list
        .map(({ title, number, datedOn }) => [title, number, datedOn && formatDate(datedOn)].filter(Boolean).join(', '))
        .join('; ')}
      .
    </p>
  )
}
