import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'
import { formatCount } from '@/lib/format/number'
import { type ClassRow, classQuery, countPairs, NO_DECREE, NO_PROFILE } from '@/lib/kampung-kb/class-list'
import { KAMPUNG_KB_CLASSES } from '@/lib/kampung-kb/rules'
import { paths } from '@/lib/paths'

const DECREED = [...KAMPUNG_KB_CLASSES, { value: NO_DECREE, label: 'Belum ditetapkan' }]
const COMPUTED = [...KAMPUNG_KB_CLASSES, { value: NO_PROFILE, label: 'Tanpa profil' }]

/** How many Kampung KB have each decreed class beside each computed one; where both agree is marked. */
export function ClassMatrix({ rows, month }: { rows: readonly ClassRow[]; month: string }) {
  const pairs = countPairs(rows)
  const of = (decreed: string, computed: string) => pairs[decreed]?.[computed] ?? 0
  const down = (decreed: string) => COMPUTED.reduce((sum, { value }) => sum + of(decreed, value), 0)
  const across = (computed: string) => DECREED.reduce((sum, { value }) => sum + of(value, computed), 0)
  return (
    <table className="w-full text-sm desk:text-base">
      <caption className="sr-only">Kelas yang ditetapkan menurut kelas yang dihitung</caption>
      <thead>
        <tr className="text-ink-soft">
          <th scope="col" className="p-1.5 text-start align-bottom text-sm font-medium desk:p-2">
            Ditetapkan ↓ Dihitung →
          </th>
          {COMPUTED.map(({ value, label }) => (
            <th key={value} scope="col" className="p-1 text-end align-bottom text-xs font-medium desk:p-2 desk:text-sm">
              {/* Narrow heads on a phone: the first letters, the whole word for who listens. */}
              <span aria-hidden className="desk:hidden">
                {SHORT[value] ?? label}
              </span>
              <span className="phone:sr-only">{label}</span>
            </th>
          ))}
          <th scope="col" className="p-1 text-end align-bottom text-xs font-medium desk:p-2 desk:text-sm">
            Jumlah
          </th>
        </tr>
      </thead>
      <tbody>
        {DECREED.map((decreed) => (
          <tr key={decreed.value} className="border-t border-line">
            <th scope="row" className="p-1.5 text-start font-normal desk:p-2">
              {decreed.label}
            </th>
            {COMPUTED.map((computed) => (
              <td
                key={computed.value}
                className={classNames(
                  'figures p-0 text-end',
                  decreed.value === computed.value && 'bg-brand-soft font-semibold text-on-brand-soft',
                )}
              >
                <Cell
                  count={of(decreed.value, computed.value)}
                  href={paths.kampungKbClasses(classQuery({ decreed: decreed.value, computed: computed.value }, month))}
                  label={`${decreed.label} ditetapkan, ${computed.label} dihitung`}
                />
              </td>
            ))}
            <td className="figures p-0 text-end font-semibold">
              <Cell
                count={down(decreed.value)}
                href={paths.kampungKbClasses(classQuery({ decreed: decreed.value }, month))}
                label={`${decreed.label} ditetapkan`}
              />
            </td>
          </tr>
        ))}
        <tr className="border-t border-line-strong font-semibold">
          <th scope="row" className="p-1.5 text-start desk:p-2">
            Jumlah
          </th>
          {COMPUTED.map(({ value, label }) => (
            <td key={value} className="figures p-0 text-end">
              <Cell
                count={across(value)}
                href={paths.kampungKbClasses(classQuery({ computed: value }, month))}
                label={`${label} dihitung`}
              />
            </td>
          ))}
          <td className="figures p-1 text-end desk:p-2">{formatCount(rows.length)}</td>
        </tr>
      </tbody>
    </table>
  )
}

const SHORT: Readonly<Record<string, string>> = {
  dasar: 'Dsr',
  berkembang: 'Bkg',
  mandiri: 'Mdr',
  berkelanjutan: 'Bkl',
  [NO_PROFILE]: 'Tnp',
}

function Cell({ count, href, label }: { count: number; href: string; label: string }) {
  if (count === 0) return <span className="block p-1 text-ink-soft desk:p-2">0</span>
  return (
    <Link
      href={href}
      aria-label={`${formatCount(count)}: ${label}`}
      className="block p-1 py-3 hover:underline desk:p-2"
    >
      {formatCount(count)}
    </Link>
  )
}
