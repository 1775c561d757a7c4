import { Disclosure } from '@/components/ui/disclosure'
import { SectionHeading } from '@/components/ui/section-heading'
import { formatCount } from '@/lib/format/number'
import { shortName } from '@/lib/regions/rules'
import { childrenHtml, sortRows, type ChildrenTable as Table } from './children-html'

/**
 * All children by all headline figures, with a sticky head and sorting by link. A phone
 * has room for one figure of each child: that is the ranking, and the rest is in the file.
 */
export function ChildrenTable(table: Table) {
  const { view, columns, noun } = table
  const rows = table.rows.filter(({ coverage }) => coverage.expected > 0)
  const away = table.rows.filter(({ coverage }) => coverage.expected === 0)
  return (
    <section id="rincian" aria-labelledby="judul-rincian" className="space-y-3 phone:hidden">
      <SectionHeading
        id="judul-rincian"
        title={`Semua ${noun}, semua angka utama`}
        note="Tekan judul kolom untuk mengurutkan, nama untuk menelusuri."
      />
      <div className="surface desk:overflow-clip">
        <table
          data-soft-links
          aria-label={`${columns.length} angka utama menurut ${noun}`}
          className={LOOK}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made and escaped by childrenHtml
          dangerouslySetInnerHTML={{ __html: childrenHtml({ ...table, rows: sortRows(rows, view) }) }}
        />
      </div>
      {away.length > 0 && (
        <Disclosure summary={`${formatCount(away.length)} ${noun} belum memakai Lini pada bulan ini`}>
          <p className="text-ink-soft">{away.map(({ region }) => shortName(region)).join(', ')}</p>
        </Disclosure>
      )}
    </section>
  )
}

/** One class list for the whole table, since its cells carry none. */
const LOOK = [
  'figures w-full text-sm',
  '[&_thead]:bg-paper-sunk desk:[&_thead]:sticky desk:[&_thead]:top-(--bar) desk:[&_thead]:z-10',
  '[&_th]:px-2 [&_th]:py-2 [&_td]:px-2 [&_td]:py-2 desk:[&_td]:py-1.5 desk:[&_tbody_th]:py-1.5',
  '[&_thead_th]:align-bottom [&_thead_th]:text-xs [&_thead_th]:font-medium [&_thead_th]:text-ink-soft',
  '[&_th]:text-end [&_td]:text-end [&_th:first-child]:text-start [&_th:first-child]:ps-4 [&_td:last-child]:pe-4',
  '[&_tbody_th]:font-medium [&_tbody_tr]:border-t [&_tbody_tr]:border-line [&_tbody_tr:hover]:bg-paper-sunk/60',
  '[&_a:hover]:text-brand [&_a:hover]:underline [&_th[aria-sort]]:text-ink',
  '[&_td[data-state]]:text-ink-soft [&_td[data-on]]:bg-brand-soft/50 [&_td[data-on]]:font-semibold',
  '[&_i]:not-italic [&_i]:text-xs',
].join(' ')
