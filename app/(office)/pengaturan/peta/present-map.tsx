import { Legend } from '@/components/charts/legend'
import { LinkedRegions } from '@/components/charts/linked-regions'
import type { Band, RegionClass } from '@/components/charts/region-class'
import { RegionMap } from '@/components/regions/region-map'
import { formatCount } from '@/lib/format/number'
import type { OfficeMap } from '@/lib/regions/office-map'
import { shortName } from '@/lib/regions/rules'

const OWN = { label: 'Dari kantor Anda', says: 'dari kantor Anda', step: 4 } as const
const SHIPPED = { label: 'Bawaan Lini', says: 'bawaan Lini', step: 2 } as const
const NONE = { label: 'Tanpa garis, tampil sebagai petak', says: 'tanpa garis', step: 1 } as const
const BANDS: readonly Band[] = [OWN, SHIPPED, NONE]

/** The map as the office's screens draw it today, coloured by where each line comes from. */
export function PresentMap({ map, hasOwn }: { map: OfficeMap; hasOwn: boolean }) {
  const outlined = new Set(map.outlines?.outlines.map(({ id }) => id))
  const marks = map.villages.map((village) => {
    const from = village.own ? OWN : outlined.has(village.id) ? SHIPPED : NONE
    return {
      ...village,
      class: from.step as RegionClass,
      text: from.says,
      group: map.outlines ? undefined : shortName({ kind: 'kecamatan', name: village.kecamatanName ?? '' }),
    }
  })
  return (
    <div className="space-y-4">
      <p className="max-w-prose">{origin(map, hasOwn)}</p>
      <LinkedRegions hint="Tunjuk sebuah desa untuk melihat asal garisnya.">
        <RegionMap label="Peta desa kantor Anda sekarang" marks={marks} outlines={map.outlines} />
      </LinkedRegions>
      <Legend
        title="Asal garis batas"
        bands={BANDS.filter(({ step }) => marks.some((mark) => mark.class === step))}
        classes={marks.map((mark) => mark.class)}
        noun="desa"
      />
    </div>
  )
}

function origin({ villages, kecamatan, outlines }: OfficeMap, hasOwn: boolean): string {
  if (hasOwn) {
    const own = villages.filter((village) => village.own).length
    const parts = [own > 0 && `${formatCount(own)} dari ${formatCount(villages.length)} desa`]
    if (kecamatan > 0) parts.push(`${formatCount(kecamatan)} kecamatan`)
    return `Garis ${parts.filter(Boolean).join(' dan ')} berasal dari berkas kantor Anda.`
  }
  const need =
    'Unggah berkas batas desa agar peta laporan, lokus, dan dasbor mengikuti batas yang dipakai kabupaten Anda.'
  return outlines
    ? `${need} Tanpa berkas itu, peta memakai garis bawaan Lini.`
    : `${need} Tanpa berkas itu, setiap desa tampil sebagai petak, dikelompokkan menurut kecamatan.`
}
