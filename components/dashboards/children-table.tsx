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
          className="children"
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
