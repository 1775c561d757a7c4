import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import {
  COVERAGE_COLUMNS,
  COVERAGE_GROUPS,
  type CoverageColumn,
  type CoverageLine,
  sumColumn,
} from '@/lib/convergence/coverage-columns'
import { formatRupiah } from '@/lib/format/money'
import { formatCount, formatPercent } from '@/lib/format/number'

export type CoverageTableProps = {
  lines: readonly CoverageLine[]
  /** Columns Lini fills by itself. */
  filled: readonly string[]
  kind: string
  caption: string
}

/** Every column of the coverage table over the villages of a place: sums, the share they make, and how many villages know it. */
export function CoverageTable({ lines, filled, kind, caption }: CoverageTableProps) {
  const rows = COVERAGE_COLUMNS.filter((column) => kind === '' || column.kind === kind)
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ code }) => code}
      empty={
        <EmptyState title="Tidak ada indikator yang cocok">
          <p>Pilih jenis lain.</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'indikator',
          head: 'Indikator',
          phone: 'title',
          cell: (column) => (
            <>
              {column.label}
              {filled.includes(column.code) && (
                <span className="ms-2">
                  <Badge tone="info">Terisi sendiri</Badge>
                </span>
              )}
            </>
          ),
        },
        { key: 'kelompok', head: 'Kelompok', phone: 'hidden', cell: ({ group }) => groupLabel(group) },
        { key: 'jenis', head: 'Jenis', phoneLabel: '', cell: ({ kind: of }) => KIND_WORDS[of] },
        { key: 'capaian', head: 'Capaian', numeric: true, cell: (column) => <Reached column={column} lines={lines} /> },
        {
          key: 'persen',
          head: 'Cakupan',
          numeric: true,
          cell: (column) => {
            const { reached, target } = sumColumn(lines, column)
            return column.type === 'ratio' ? formatPercent(reached, target) : ''
          },
        },
        {
          key: 'desa',
          head: 'Desa terisi',
          numeric: true,
          cell: (column) => `${formatCount(sumColumn(lines, column).villages)} dari ${formatCount(lines.length)}`,
        },
      ]}
    />
  )
}

export const KIND_WORDS: Record<CoverageColumn['kind'], string> = {
  spesifik: 'Spesifik',
  sensitif: 'Sensitif',
  umum: 'Populasi',
  anggaran: 'Anggaran',
}
const groupLabel = (group: string) => COVERAGE_GROUPS.find(({ code }) => code === group)?.label ?? group

function Reached({ column, lines }: { column: CoverageColumn; lines: readonly CoverageLine[] }) {
  const { reached, target } = sumColumn(lines, column)
  if (reached === null) return <span className="text-sm text-ink-soft">Belum ada data</span>
  if (column.type === 'money') return <>{formatRupiah(reached)}</>
  return (
    <>
      {formatCount(reached)}
      {column.type === 'ratio' && ` dari ${formatCount(target)}`}{' '}
      <span className="text-xs text-ink-soft">{column.of}</span>
    </>
  )
}
