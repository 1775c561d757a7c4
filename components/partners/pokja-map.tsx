import { Legend } from '@/components/charts/legend'
import { type Band, bandOf } from '@/components/charts/region-class'
import { RegionMap } from '@/components/regions/region-map'
import { formatCount } from '@/lib/format/number'
import type { KecamatanCoverage } from '@/lib/partners/coverage'
import { paths } from '@/lib/paths'
import type { OutlineMap } from '@/lib/regions/outlines'
import { LEVEL } from '@/lib/regions/rules'

/** Steps of the share of villages with a Pokja; none at all is a step of its own. */
const BANDS: readonly Band[] = [
  { label: 'Belum satu pun', step: 1, below: 0.001 },
  { label: 'Di bawah separuh', step: 3, below: 50 },
  { label: 'Separuh atau lebih', step: 5, below: 100 },
  { label: 'Semua desa', step: 7 },
]

/** The kecamatan by how many of their villages have a Pokja Bunda PAUD. */
export function PokjaMap({ places, outlines }: { places: readonly KecamatanCoverage[]; outlines: OutlineMap | null }) {
  const share = ({ formed, villages }: KecamatanCoverage) =>
    villages.length === 0 ? null : (100 * formed) / villages.length
  const marks = places.map((place) => ({
    id: place.id,
    level: LEVEL.kecamatan,
    code: place.code,
    name: place.name,
    kind: 'kecamatan' as const,
    class: bandOf(share(place), BANDS),
    text: `${formatCount(place.formed)} dari ${formatCount(place.villages.length)} desa`,
    href: paths.pokjaPaud(`?kecamatan=${place.id}`),
  }))
  return (
    <div className="space-y-4">
      <RegionMap label="Pokja Bunda PAUD desa" marks={marks} outlines={outlines} />
      <Legend
        title="Desa yang sudah punya Pokja Bunda PAUD"
        bands={BANDS}
        classes={marks.map((mark) => mark.class)}
        noun="kecamatan"
      />
    </div>
  )
}
