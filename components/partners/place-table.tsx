import { DataTable } from '@/components/ui/data-table'
import { formatCount, formatPercent } from '@/lib/format/number'
import type { PlaceSum } from '@/lib/partners/by-place'
import { ALOKON } from '@/lib/partners/cells'
import { CLASS_ABOUT, FACILITY_CLASSES } from '@/lib/partners/places'
import { sumKnown } from '@/lib/partners/results-rules'
import { labelOf } from '@/lib/registers/rules'

/** What each kind of place served in a month, with how many of its facilities said so. */
export function PlaceTable({ places }: { places: readonly PlaceSum[] }) {
  const all = (pick: (place: PlaceSum) => number | null) => sumKnown(places.map(pick))
  return (
    <DataTable
      caption="Hasil menurut tempat pelayanan"
      rows={places}
      rowKey={(place) => place.class}
      empty={null}
      columns={[
        {
          key: 'tempat',
          head: 'Tempat pelayanan',
          phone: 'title',
          cell: (place) => (
            <>
              {labelOf(FACILITY_CLASSES, place.class)}
              <span className="block text-xs font-normal text-ink-soft">{CLASS_ABOUT[place.class]}</span>
            </>
          ),
        },
        {
          key: 'lapor',
          head: 'Faskes melapor',
          numeric: true,
          phone: 'aside',
          cell: ({ reported, facilities }) => `${formatCount(reported)} dari ${formatCount(facilities)}`,
        },
        { key: 'baru', head: 'Peserta baru', numeric: true, cell: ({ fresh }) => formatCount(fresh) },
        { key: 'aktif', head: 'Peserta aktif', numeric: true, cell: ({ active }) => formatCount(active) },
        {
          key: 'mkjp',
          head: 'MKJP',
          numeric: true,
          cell: ({ longActing, active }) => formatPercent(longActing, active),
        },
        ...ALOKON.map(({ value, label }) => ({
          key: value,
          head: `Alokon ${label}`,
          numeric: true,
          cell: ({ alokon }: PlaceSum) => formatCount(alokon[value]),
        })),
      ]}
      foot={[
        'Semua tempat',
        `${formatCount(places.reduce((sum, { reported }) => sum + reported, 0))} dari ${formatCount(places.reduce((sum, { facilities }) => sum + facilities, 0))}`,
        formatCount(all(({ fresh }) => fresh)),
        formatCount(all(({ active }) => active)),
        formatPercent(
          all(({ longActing }) => longActing),
          all(({ active }) => active),
        ),
        ...ALOKON.map(({ value }) => formatCount(all(({ alokon }) => alokon[value]))),
      ]}
    />
  )
}
