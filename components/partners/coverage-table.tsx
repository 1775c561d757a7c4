import { Check, CircleDashed } from 'lucide-react'
import Link from 'next/link'
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import type { Role } from '@/lib/auth/roles'
import { balaiWriters } from '@/lib/fieldwork/policy'
import { BALAI_EQUIPMENT } from '@/lib/fieldwork/rules'
import { formatCount } from '@/lib/format/number'
import type { KecamatanCoverage } from '@/lib/partners/coverage'
import { paths } from '@/lib/paths'
import { type Area, mayWriteAt } from '@/lib/registers/policy'

export type CoverageTableProps = { places: readonly KecamatanCoverage[]; area: Area; role: Role }

/** Each kecamatan: Pokja formed or not, in how many villages, Balai and what it has, and the next step. */
export function CoverageTable({ places, area, role }: CoverageTableProps) {
  const stepOf = (place: KecamatanCoverage): [string, string] | null => {
    if (!mayWriteAt(area, { kecamatanId: place.id, villageId: null })) return null
    if (!place.balai && balaiWriters[role]) return ['Catat balai', paths.registerNew('balai', `?kecamatan=${place.id}`)]
    if (!place.pokja)
      return [
        'Catat Pokja kecamatan',
        paths.registerNew('mitra', `?jenis=pokja_bunda_paud&tingkat=kecamatan&kecamatan=${place.id}`),
      ]
    const missing = place.villages.length - place.formed
    return missing > 0
      ? [`${formatCount(missing)} desa belum`, paths.pokjaPaud(`?kecamatan=${place.id}&keadaan=belum`)]
      : null
  }
  return (
    <DataTable
      caption="Mitra menurut kecamatan"
      rows={places}
      rowKey={({ id }) => String(id)}
      empty={null}
      columns={[
        { key: 'kecamatan', head: 'Kecamatan', phone: 'title', cell: ({ name }) => name },
        {
          key: 'pokja',
          head: 'Pokja PAUD kecamatan',
          cell: ({ pokja }) => <Formed href={pokja && paths.registerEntry('mitra', pokja.id)} />,
        },
        {
          key: 'desa',
          head: 'Pokja PAUD desa',
          numeric: true,
          phone: 'aside',
          cell: ({ id, formed, villages }) => (
            <Link
              className="inline-flex min-h-6 items-center hover:underline"
              href={paths.pokjaPaud(`?kecamatan=${id}`)}
            >
              {formatCount(formed)} dari {formatCount(villages.length)}
            </Link>
          ),
        },
        {
          key: 'balai',
          head: 'Balai',
          cell: ({ balai }) => <Formed href={balai && paths.registerEntry('balai', balai.id)} />,
        },
        {
          key: 'sarana',
          head: 'Sarana balai',
          numeric: true,
          cell: ({ balai }) =>
            balai && balai.equipment.length > 0
              ? `${formatCount(balai.equipment.length)} dari ${formatCount(BALAI_EQUIPMENT.length)}`
              : 'belum dicatat',
        },
        { key: 'lain', head: 'Mitra lain', numeric: true, cell: ({ others }) => formatCount(others) },
        {
          key: 'langkah',
          head: 'Langkah berikutnya',
          phoneLabel: '',
          cell: (place) => {
            const step = stepOf(place)
            return step ? (
              <Link
                className="link no-print inline-flex min-h-11 items-center desk:min-h-8"
                href={step[1]}
                prefetch={false}
              >
                {step[0]}
                <span className="sr-only"> {place.name}</span>
              </Link>
            ) : (
              '—'
            )
          },
        },
      ]}
    />
  )
}

/** Formed, with the way to it; or not yet. Told by a mark and a word, not by colour alone. */
export function Formed({ href }: { href: string | null }) {
  return href ? (
    <Link className="inline-flex items-center gap-1 text-good hover:underline" href={href}>
      <Icon of={Check} /> Ada
    </Link>
  ) : (
    <span className="inline-flex items-center gap-1 text-ink-soft">
      <Icon of={CircleDashed} /> Belum
    </span>
  )
}
