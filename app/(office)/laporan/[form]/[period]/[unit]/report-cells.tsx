import { formatCount } from '@/lib/format/number'
import type { CellValue } from '@/lib/reports/form'
import { formatFormPeriodShort, lastFormPeriod } from '@/lib/reports/form-period'
import type { Report } from '@/lib/reports/queries'
import { BLANKS, checkCells, checkComputed } from '@/lib/reports/rules'

/** The figures by section beside last month's, with the form's remarks and the sender's reasons under them. */
export function ReportCells({ report }: { report: Report }) {
  const { form, period, lastMonth } = report
  const cells = report.cells ?? report.draft?.cells ?? {}
  const reasons = report.cells ? report.reasons : (report.draft?.reasons ?? {})
  const problems = [
    ...checkCells(form, cells, lastMonth, report.others),
    ...checkComputed(form, cells, report.computed),
  ]
  return (
    <div className="space-y-5">
      <div className="space-y-5 desk:columns-2 desk:gap-5">
        {form.sections.map(({ code, label }) => (
          <section key={code} className="surface break-inside-avoid overflow-clip">
            <table className="w-full text-sm">
              <caption className="bg-paper-sunk px-4 py-2 text-start text-base font-medium">{label}</caption>
              <thead>
                <tr className="border-b border-line text-ink-soft">
                  <th scope="col" className="px-4 py-1.5 print:py-0.5 text-start font-medium">
                    Elemen
                  </th>
                  <th scope="col" className="px-2 py-1.5 print:py-0.5 text-end font-medium">
                    {formatFormPeriodShort(form, period)}
                  </th>
                  <th scope="col" className="px-2 py-1.5 print:py-0.5 text-end font-medium">
                    {formatFormPeriodShort(form, lastFormPeriod(form, period))}
                  </th>
                  <th scope="col" className="px-4 py-1.5 print:py-0.5 text-end font-medium">
                    Selisih
                  </th>
                </tr>
              </thead>
              <tbody>
                {form.elements
                  .filter((element) => element.section === code)
                  .map((element) => (
                    <tr key={element.column} id={element.column} className="border-b border-line last:border-b-0">
                      <th scope="row" className="px-4 py-1.5 print:py-0.5 text-start font-normal">
                        {element.label}
                      </th>
                      <td className="figures px-2 py-1.5 print:py-0.5 text-end font-medium">
                        <Value value={cells[element.column]} />
                        <Known value={cells[element.column]} known={report.computed[element.column]} />
                      </td>
                      <td className="figures px-2 py-1.5 print:py-0.5 text-end text-ink-soft">
                        <Value value={lastMonth?.[element.column]} />
                      </td>
                      <td className="figures px-4 py-1.5 print:py-0.5 text-end">
                        {difference(cells[element.column], lastMonth?.[element.column])}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
      {(problems.length > 0 || reasons[BLANKS]) && (
        <section className="surface space-y-2 p-4 text-sm">
          <h2 className="text-md">Catatan</h2>
          <ul className="space-y-2">
            {problems.map((problem) => (
              <li key={problem.rule} className="border-s-3 border-warn ps-2.5">
                {problem.sentence}
                {reasons[problem.rule] && <span className="block">Alasan pengirim: {reasons[problem.rule]}</span>}
              </li>
            ))}
            {reasons[BLANKS] && (
              <li className="border-s-3 border-line-strong ps-2.5">Alasan sel kosong: {reasons[BLANKS]}</li>
            )}
          </ul>
        </section>
      )}
      <p className="text-sm text-ink-soft">
        <span className="hatch inline-block h-4 w-8 align-middle" aria-hidden /> belum dilaporkan; tb tidak berlaku.
      </p>
    </div>
  )
}

/** What registers and meetings count, where the sender typed something else. */
function Known({ value, known }: { value: CellValue | undefined; known: CellValue | undefined }) {
  if (known === undefined || known === null || value === known) return null
  return (
    <span className="block text-xs font-normal text-warn">
      catatan {known === 'na' ? 'tb' : formatCount(known)}
      {typeof value === 'number' && typeof known === 'number' && ` (${difference(value, known)})`}
    </span>
  )
}

function Value({ value }: { value: CellValue | undefined }) {
  if (typeof value === 'number') return formatCount(value)
  if (value === 'na') return <abbr title="tidak berlaku">tb</abbr>
  return (
    <span className="hatch inline-block h-4 w-8 align-middle">
      <span className="sr-only">belum dilaporkan</span>
    </span>
  )
}

function difference(now: CellValue | undefined, last: CellValue | undefined): string {
  if (typeof now !== 'number' || typeof last !== 'number') return '—'
  if (now === last) return '0'
  return `${now > last ? '+' : '−'}${formatCount(Math.abs(now - last))}`
}
