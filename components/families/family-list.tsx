import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import type { FamilyLine } from '@/lib/families/list'
import { neighbourhood } from '@/lib/families/rules'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'

/** What deserves to be known of a family before its card is opened. */
export function FamilyMarks({ pregnant, underFive, atRisk }: Pick<FamilyLine, 'pregnant' | 'underFive' | 'atRisk'>) {
  if (!pregnant && underFive === 0 && !atRisk) return <span className="text-ink-soft">—</span>
  return (
    <span className="flex flex-wrap gap-1.5">
      {pregnant && <Badge tone="info">Ibu hamil</Badge>}
      {underFive > 0 && <Badge>{underFive === 1 ? 'Anak 0–59 bulan' : `${underFive} anak 0–59 bulan`}</Badge>}
      {atRisk && <Badge tone="warn">KRS berisiko</Badge>}
    </span>
  )
}

/** Families by where they live; a tap opens the card. */
export function FamilyList({ rows, empty }: { rows: readonly FamilyLine[]; empty: ReactNode }) {
  return (
    <DataTable
      caption="Keluarga"
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.familyCard(id)}
      empty={empty}
      columns={[
        {
          key: 'nama',
          head: 'Kepala keluarga',
          phone: 'title',
          cell: ({ name, sample }) => (
            <>
              {name}
              {sample && <span className="sr-only"> (data contoh)</span>}
            </>
          ),
        },
        { key: 'desa', head: 'Desa/kelurahan', phoneLabel: '', cell: ({ villageName }) => villageName },
        { key: 'alamat', head: 'RW/RT', phoneLabel: '', cell: (row) => neighbourhood(row) || '—' },
        {
          key: 'anggota',
          head: 'Anggota',
          numeric: true,
          phone: 'aside',
          cell: ({ members }) => (
            <span className="whitespace-nowrap">
              {formatCount(members)}
              <span className="desk:sr-only"> orang</span>
            </span>
          ),
        },
        { key: 'tanda', head: 'Perlu diketahui', phoneLabel: '', cell: (row) => <FamilyMarks {...row} /> },
      ]}
    />
  )
}
