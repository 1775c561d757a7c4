import Link from 'next/link'
import { type Period, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import type { FormDeclaration } from '@/lib/reports/form'
import type { Remark } from '@/lib/reports/review'

interface RemarkListProps {
  remarks: readonly Remark[]
  form: FormDeclaration
  period: Period
}

const FIRST = 8

/** What is striking in the reports that wait: figures far from last month's, and what the senders explained. */
export function RemarkList({ remarks, form, period }: RemarkListProps) {
  if (remarks.length === 0) return null
  return (
    <section className="surface p-4" aria-labelledby="perlu-dilihat">
      <h2 id="perlu-dilihat" className="text-md">
        Perlu dilihat sebelum diterima ({remarks.length})
      </h2>
      <ul className="mt-3 grid gap-x-6 gap-y-2 text-sm desk:grid-cols-2">
        {remarks.slice(0, FIRST).map((remark) => (
          <Line key={`${remark.state.unitId} ${remark.problem.rule}`} remark={remark} form={form} period={period} />
        ))}
      </ul>
      {remarks.length > FIRST && (
        <details className="mt-2 text-sm">
          <summary className="link min-h-9 content-center">{remarks.length - FIRST} lagi</summary>
          <ul className="mt-1 grid gap-x-6 gap-y-2 desk:grid-cols-2">
            {remarks.slice(FIRST, 200).map((remark) => (
              <Line key={`${remark.state.unitId} ${remark.problem.rule}`} remark={remark} form={form} period={period} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Line({
  remark: { state, problem, reason },
  form,
  period,
}: {
  remark: Remark
  form: FormDeclaration
  period: Period
}) {
  return (
    <li className={`border-s-3 ps-2.5 ${problem.severity === 'petunjuk' ? 'border-info' : 'border-warn'}`}>
      <Link className="link" href={paths.report(form.code, periodText(period), state.unitId)} prefetch={false}>
        {state.name}
      </Link>
      : {problem.sentence.replace(/ Periksa, atau tulis alasannya\.| Samakan, atau tulis alasannya\./, '')}
      {reason && <span className="block text-ink-soft">Alasan pengirim: {reason}</span>}
    </li>
  )
}
