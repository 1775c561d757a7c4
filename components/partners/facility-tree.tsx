import { Building2, CornerDownRight, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { FASKES_KINDS } from '@/lib/fieldwork/rules'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import type { KecamatanNetwork } from '@/lib/partners/network'
import { FACILITY_CLASSES, METHODS } from '@/lib/partners/places'
import type { FacilityMonth } from '@/lib/partners/results'
import { paths } from '@/lib/paths'
import { labelOf } from '@/lib/registers/rules'

export type FacilityTreeProps = { places: readonly KecamatanNetwork<FacilityMonth>[]; writes: boolean; today: string }

/** Facilities as trees, a card for each kecamatan. */
export function FacilityTree({ places, writes, today }: FacilityTreeProps) {
  return (
    <div className="grid items-start gap-4 desk:grid-cols-2">
      {places.map((place) => (
        <Card
          key={place.id}
          title={`Kec. ${place.name}`}
          note={`${formatCount(place.branches.length)} faskes, ${formatCount(place.branches.reduce((sum, { network }) => sum + network.length, 0))} jaringan dan jejaring`}
          flush
        >
          <ul className="divide-y divide-line border-t border-line">
            {place.branches.map(({ facility, network }) => (
              <li key={facility.id} className="px-4 py-2">
                <Line facility={facility} today={today} />
                {network.length > 0 && (
                  <ul className="mt-1 space-y-1 border-s-2 border-line ps-3">
                    {network.map((one) => (
                      <li key={one.id}>
                        <Line facility={one} today={today} below />
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
            {place.orphans.length > 0 && (
              <li className="px-4 py-2">
                <p className="flex items-center gap-1.5 text-sm font-medium text-warn">
                  <Icon of={TriangleAlert} /> Belum ada induknya
                </p>
                <ul className="mt-1 space-y-1">
                  {place.orphans.map((one) => (
                    <li key={one.id} className="flex flex-wrap items-start justify-between gap-x-3">
                      <Line facility={one} today={today} below />
                      {writes && (
                        <Link
                          className="link no-print inline-flex min-h-11 items-center text-sm desk:min-h-8"
                          href={paths.registerEdit('faskes', one.id)}
                        >
                          Pilih induk<span className="sr-only"> {one.name}</span>
                        </Link>
                      )}
                    </li>
                  ))}
                </ul>
              </li>
            )}
          </ul>
        </Card>
      ))}
    </div>
  )
}

function Line({ facility, today, below = false }: { facility: FacilityMonth; today: string; below?: boolean }) {
  const { id, name, kind, villageName, methods, pksNumber, pksUntil, servesKb, sample } = facility
  const known = METHODS.filter(({ value }) => methods.includes(value)).map(({ label }) => label)
  const lapsed = pksUntil !== null && pksUntil < today
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Icon of={below ? CornerDownRight : Building2} className="text-ink-soft" />
        <Link
          className="inline-flex min-h-11 items-center font-medium hover:underline desk:min-h-8"
          href={paths.registerEntry('faskes', id)}
        >
          {name}
        </Link>
        <Badge tone={facility.class === 'fkrtl' ? 'info' : 'neutral'}>
          {labelOf(FACILITY_CLASSES, facility.class)}
        </Badge>
        {!servesKb && <Badge>Tidak melayani KB</Badge>}
        {sample && <Badge tone="warn">Data contoh</Badge>}
      </p>
      <p className="text-sm text-ink-soft">
        {[
          labelOf(FASKES_KINDS, kind),
          villageName,
          servesKb && (known.length > 0 ? known.join(', ') : 'cara KB belum dicatat'),
          !below && (pksNumber === '' ? 'PKS belum dicatat' : `PKS ${pksNumber}`),
          pksUntil && `${lapsed ? 'berakhir' : 'sampai'} ${formatDate(pksUntil)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}
