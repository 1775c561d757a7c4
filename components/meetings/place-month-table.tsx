import Link from 'next/link'
import { formatCount } from '@/lib/format/number'
import type { PlaceMonth } from '@/lib/poktan/my-groups'

interface PlaceMonthTableProps {
  places: readonly PlaceMonth[]
  /** Where a kecamatan's groups are named; absent for those who see counts only. */
  hrefOf?: (id: number) => string
}

/** Groups that met, said there was none, or neither, by kecamatan. */
export function PlaceMonthTable({ places, hrefOf }: PlaceMonthTableProps) {
  return (
    <div className="surface overflow-clip">
      <table className="w-full text-sm">
        <caption className="sr-only">Kelompok menurut kecamatan</caption>
        <thead>
          <tr className="border-b border-line text-ink-soft">
            <th scope="col" className="px-3 py-2 text-start font-medium sm:px-4">
              Kecamatan
            </th>
            {['Kelompok', 'Bertemu', 'Nihil', 'Belum'].map((head) => (
              <th key={head} scope="col" className="px-2 py-2 text-end font-medium sm:px-4">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map(({ id, name, groups, met, nil }) => (
            <tr key={id} className="border-b border-line last:border-b-0">
              <th scope="row" className="px-3 py-1 text-start font-normal sm:px-4">
                {hrefOf ? (
                  <Link
                    className="link inline-flex min-h-11 items-center desk:min-h-8"
                    href={hrefOf(id)}
                    prefetch={false}
                  >
                    {name}
                  </Link>
                ) : (
                  <span className="inline-flex min-h-11 items-center desk:min-h-8">{name}</span>
                )}
              </th>
              {[groups, met, nil, groups - met - nil].map((count, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand in their order
                <td key={at} className="figures px-2 py-1 text-end sm:px-4">
                  {formatCount(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
