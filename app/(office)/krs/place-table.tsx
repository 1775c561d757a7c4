import type { ReactNode } from 'react'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { formatCount, formatPercent } from '@/lib/format/number'
import type { KrsList } from '@/lib/krs/queries'
import { addKrsSums, type KrsSums, type PlaceSums } from '@/lib/krs/sums'
import { type KrsView, krsQuery } from '@/lib/krs/view'
import { paths } from '@/lib/paths'
import { ListSelect } from './filters'

interface Line extends KrsSums {
  id: number
  name: string
  beneath: string
}

type PlaceTableProps = { places: readonly PlaceSums[]; view: KrsView; lists: readonly KrsList[]; wide: boolean }

/** Sums of a list: by kecamatan for the office, by village within one and for those who know only some villages. */
export function PlaceTable({ places, view, lists, wide }: PlaceTableProps) {
  const kecamatan = [...new Map(places.map(({ kecamatanId, kecamatanName }) => [kecamatanId, kecamatanName]))]
  const byVillage = !wide || view.kecamatanId !== null
  const lines: Line[] = byVillage
    ? places
        .filter(({ kecamatanId }) => view.kecamatanId === null || kecamatanId === view.kecamatanId)
        .map((place) => ({ ...place, id: place.villageId, name: place.villageName, beneath: place.kecamatanName }))
    : kecamatan.map(([id, name]) => {
        const parts = places.filter(({ kecamatanId }) => kecamatanId === id)
        return { ...addKrsSums(parts), id, name, beneath: `${parts.length} desa` }
      })
  const sum = addKrsSums(lines)
  return (
    <>
      {(lists.length > 1 || wide) && (
        <FilterBar
          clearHref={view.kecamatanId !== null ? paths.krs(krsQuery({ list: view.list, show: view.show })) : undefined}
        >
          <ListSelect lists={lists} view={view} />
          {wide && (
            <FilterSelect
              label="Kecamatan"
              name="kecamatan"
              value={String(view.kecamatanId ?? '')}
              all="Semua kecamatan"
              choices={kecamatan.map(([id, name]) => ({ value: String(id), label: name }))}
            />
          )}
          {!wide && <input type="hidden" name="lihat" value="jumlah" />}
        </FilterBar>
      )}
      <DataTable
        caption={byVillage ? 'KRS per desa, satuan keluarga' : 'KRS per kecamatan, satuan keluarga'}
        rows={lines}
        rowKey={({ id }) => String(id)}
        {...(!byVillage && {
          rowHref: ({ id }: Line) => paths.krs(krsQuery({ list: view.list, kecamatanId: id })),
        })}
        empty={
          <EmptyState title="Tidak ada keluarga di wilayah ini">
            <p>Daftar ini belum memuat keluarga di sini. Pilih daftar atau wilayah lain.</p>
          </EmptyState>
        }
        columns={columnsFor(byVillage)}
        foot={footOf(sum)}
      />
    </>
  )
}

const FIGURES: readonly { key: string; head: string; of: (sums: KrsSums) => ReactNode; phone?: 'hidden' }[] = [
  { key: 'sasaran', head: 'Keluarga sasaran', of: ({ targets }) => formatCount(targets) },
  { key: 'krs', head: 'KRS', of: ({ atRisk }) => formatCount(atRisk) },
  { key: 'persen', head: 'KRS per sasaran', of: ({ atRisk, targets }) => formatPercent(atRisk, targets) },
  { key: 'kini', head: 'KRS setelah verval', of: ({ riskNow }) => formatCount(riskNow) },
  { key: 'empat', head: 'Paling sedikit satu 4T', of: ({ anyFourT }) => formatCount(anyFourT), phone: 'hidden' },
  { key: 'air', head: 'Air minum', of: ({ marks }) => formatCount(marks.air), phone: 'hidden' },
  { key: 'jamban', head: 'Jamban', of: ({ marks }) => formatCount(marks.jamban), phone: 'hidden' },
  { key: 'verval', head: 'Diverifikasi', of: (sums) => formatPercent(sums.verified, sums.families) },
]

const columnsFor = (byVillage: boolean): Column<Line>[] => [
  { key: 'nama', head: byVillage ? 'Desa/kelurahan' : 'Kecamatan', phone: 'title', cell: ({ name }) => name },
  {
    key: 'di',
    head: byVillage ? 'Kecamatan' : 'Desa',
    phoneLabel: '',
    cell: ({ beneath }) => <span className="text-ink-soft">{beneath}</span>,
  },
  ...FIGURES.map(
    ({ key, head, of, phone }): Column<Line> => ({ key, head, numeric: true, cell: of, ...(phone && { phone }) }),
  ),
]

const footOf = (sum: KrsSums): ReactNode[] => ['Jumlah', '', ...FIGURES.map(({ of }) => of(sum))]
