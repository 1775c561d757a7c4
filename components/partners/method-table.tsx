import { DataTable } from '@/components/ui/data-table'
import { formatCount, formatPercent } from '@/lib/format/number'
import { sumKnown } from '@/lib/partners/results-rules'
import type { MethodLine } from '@/lib/partners/services'

/** Users by method beside their target; a line for MKJP and one for all. Null is not reported. */
export function MethodTable({ methods, year }: { methods: readonly MethodLine[]; year: number }) {
  const total = (lines: readonly MethodLine[], pick: (line: MethodLine) => number | null) => sumKnown(lines.map(pick))
  const active = total(methods, (line) => line.active)
  const long = methods.filter(({ longActing }) => longActing)
  const wholeTarget = methods.some(({ target }) => target === null) ? null : total(methods, (line) => line.target)
  const widest = Math.max(1, ...methods.map((line) => line.active ?? 0))
  return (
    <DataTable
      caption="Peserta KB menurut cara"
      rows={methods}
      rowKey={({ method }) => method}
      empty={null}
      columns={[
        {
          key: 'cara',
          head: 'Cara',
          phone: 'title',
          cell: ({ label, longActing }) => (
            <>
              {label}
              {longActing && <span className="ms-2 text-xs text-ink-soft">MKJP</span>}
            </>
          ),
        },
        { key: 'sasaran', head: 'Sasaran aktif', numeric: true, cell: ({ target }) => formatCount(target) },
        {
          key: 'aktif',
          head: 'Peserta aktif',
          numeric: true,
          phone: 'aside',
          cell: (line) => formatCount(line.active),
        },
        {
          key: 'capaian',
          head: 'Dari sasaran',
          numeric: true,
          cell: (line) => formatPercent(line.active, line.target),
        },
        { key: 'bagian', head: 'Bagian', numeric: true, cell: (line) => formatPercent(line.active, active) },
        {
          key: 'batang',
          head: <span className="sr-only">Batang</span>,
          phone: 'hidden',
          className: 'desk:w-32',
          cell: (line) => (
            <svg aria-hidden width="100%" height="8" className="block min-w-24">
              {line.active !== null && (
                <rect width={`${(line.active / widest) * 100}%`} height="8" rx="2" className="fill-brand" />
              )}
            </svg>
          ),
        },
        {
          key: 'baru',
          head: `Peserta baru ${year}`,
          numeric: true,
          cell: (line) => formatCount(line.fresh),
        },
      ]}
      foot={[
        'Semua cara',
        formatCount(wholeTarget),
        formatCount(active),
        formatPercent(active, wholeTarget),
        `MKJP ${formatPercent(
          total(long, (line) => line.active),
          active,
        )}`,
        '',
        formatCount(total(methods, (line) => line.fresh)),
      ]}
    />
  )
}
