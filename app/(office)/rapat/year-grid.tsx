import { formatCount } from '@/lib/format/number'
import { monthName } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import type { Kecamatan, MonthCount } from '@/lib/rapat/queries'

type YearGridProps = {
  year: number
  kindLabel: string
  kecamatan: readonly Kecamatan[]
  counts: readonly MonthCount[]
  /** How many a year each kecamatan should hold; null where nobody has said. */
  target: number | null
}

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

/** A year at a glance: for each kecamatan its months with what was held and is planned, against the target. */
export function YearGrid({ year, kindLabel, kecamatan, counts, target }: YearGridProps) {
  const of = (id: number, month: number) => counts.find((one) => one.kecamatanId === id && one.month === month)
  return (
    <>
      <ul className="divide-y divide-line desk:hidden print:hidden">
        {kecamatan.map(({ id, name }) => (
          <li key={id} className="flex items-baseline justify-between gap-3 px-4 py-2">
            <a href={paths.rapatList(`?tahun=${year}&kecamatan=${id}`)} className="link min-w-0">
              {name}
            </a>
            <Held counts={counts} id={id} target={target} />
          </li>
        ))}
      </ul>
      <table className="w-full text-sm phone:hidden">
        <caption className="sr-only">
          {kindLabel} tahun {year}, per kecamatan dan bulan
        </caption>
        <thead>
          <tr className="border-b border-line text-ink-soft">
            <th scope="col" className="px-4 py-2 text-start font-medium">
              Kecamatan
            </th>
            {MONTHS.map((month) => (
              <th key={month} scope="col" className="px-1 py-2 text-center font-medium">
                <abbr title={monthName(month)} className="no-underline">
                  {monthName(month).slice(0, 3)}
                </abbr>
              </th>
            ))}
            <th scope="col" className="px-4 py-2 text-end font-medium whitespace-nowrap">
              Diadakan
            </th>
          </tr>
        </thead>
        <tbody>
          {kecamatan.map(({ id, name }) => (
            <tr key={id} className="border-b border-line last:border-0">
              <th scope="row" className="max-w-48 truncate px-4 py-1.5 text-start font-normal">
                <a
                  href={paths.rapatList(`?tahun=${year}&kecamatan=${id}`)}
                  className="hover:text-brand hover:underline"
                >
                  {name}
                </a>
              </th>
              {MONTHS.map((month) => (
                <td key={month} className="p-1 text-center">
                  <MonthMark count={of(id, month)} />
                </td>
              ))}
              <td className="px-4 py-1.5 text-end">
                <Held counts={counts} id={id} target={target} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

type HeldProps = Pick<YearGridProps, 'counts' | 'target'> & { id: number }

function Held({ counts, id, target }: HeldProps) {
  const held = counts.filter((one) => one.kecamatanId === id).reduce((sum, one) => sum + one.held, 0)
  return (
    <span className="figures whitespace-nowrap">
      {formatCount(held)}
      {target !== null && <span className="text-ink-soft"> dari {formatCount(target)}</span>}
    </span>
  )
}

/** Held is filled, planned is outlined, each with its number; a month without either is a small dot. */
function MonthMark({ count }: { count: MonthCount | undefined }) {
  const { held = 0, planned = 0 } = count ?? {}
  if (held === 0 && planned === 0)
    return (
      <span className="text-ink-soft">
        <span aria-hidden>·</span>
        <span className="sr-only">tidak ada</span>
      </span>
    )
  return (
    <span className="inline-flex gap-0.5">
      {held > 0 && (
        <span className="figures grid size-6 place-items-center rounded-full bg-brand text-xs font-semibold text-on-brand print:border print:border-line-strong print:bg-transparent print:text-ink">
          {held}
          <span className="sr-only"> diadakan</span>
        </span>
      )}
      {planned > 0 && (
        <span className="figures grid size-6 place-items-center rounded-full border border-brand text-xs text-brand">
          {planned}
          <span className="sr-only"> direncanakan</span>
        </span>
      )}
    </span>
  )
}
